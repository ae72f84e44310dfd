package snatlint.lib

# At most this many names stand in one sentence.
most_names := 4

# quoted puts names in quotes and joins them as a sentence does.
quoted(names) := joined([sprintf("'%s'", [name]) | some name in sort(names)])

# joined joins words as a sentence does.
joined(words) := words[0] if count(words) == 1

joined(words) := sprintf("%s and %s", [concat(", ", array.slice(words, 0, last)), words[last]]) if {
	count(words) > 1
	count(words) <= most_names
	last := count(words) - 1
}

joined(words) := sprintf("%s and %d more", [concat(", ", array.slice(words, 0, most_names)), rest]) if {
	count(words) > most_names
	rest := count(words) - most_names
}

# plural chooses the word for a number of things.
plural(things, one, _) := one if count(things) == 1

plural(things, _, many) := many if count(things) != 1
