package snatlint.lib

# At most so many things are named in one sentence.
most_named := 4

# quoted puts names in quotes and joins them.
quoted(names) := joined([sprintf("'%s'", [name]) | some name in sort(names)])

# joined joins a list as a sentence does.
joined(words) := words[0] if count(words) == 1

joined(words) := sprintf("%s and %s", [concat(", ", array.slice(words, 0, last)), words[last]]) if {
	count(words) > 1
	count(words) <= most_named
	last := count(words) - 1
}

joined(words) := sprintf("%s and %d more", [concat(", ", array.slice(words, 0, most_named)), count(words) - most_named]) if {
	count(words) > most_named
}

# plural chooses the word for a number of things.
plural(things, one, many) := one if {
	count(things) == 1
} else := many

# shown is a text from a file, short enough for a sentence.
shown(text) := sprintf("'%s…'", [substring(text, 0, 40)]) if {
	count(text) > 40
} else := sprintf("'%s'", [text])
