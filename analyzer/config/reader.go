package config

import (
	"fmt"
	"slices"
	"strings"

	yaml "go.yaml.in/yaml/v3"

	"github.com/snatlint/snatlint/analyzer/source"
)

// reader takes a document apart and collects what is wrong with it.
type reader struct {
	file     *source.File
	config   *Config
	mistakes Mistakes
	left     int // nodes that may still be visited, aliases followed
}

// wrong records a mistake at a node.
func (r *reader) wrong(n *yaml.Node, format string, args ...any) {
	r.mistakes = append(r.mistakes, Mistake{Message: fmt.Sprintf(format, args...), At: r.at(n)})
}

// at is where a node stands.
func (r *reader) at(n *yaml.Node) source.Span { return spanOf(r.file, n) }

// follow gives what an alias stands for, and nil when they were followed too
// often.
func (r *reader) follow(n *yaml.Node) *yaml.Node {
	r.left--
	if r.left < 0 {
		if r.left == -1 {
			r.wrong(n, "Aliases repeat more of the file than is accepted, from here on at the latest: write less of it, or write it out.")
		}
		return nil
	}
	if n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}

// field is a key of a mapping.
type field struct {
	key      string
	required bool
	read     func(key, value *yaml.Node)
}

// mapping reads the keys of a mapping, in the order of the file. What names the
// mapping in messages, such as "a destination". It reports whether there is one.
func (r *reader) mapping(n *yaml.Node, what string, fields []field) bool {
	given := map[string]bool{}
	ok := r.pairs(n, what, func(key, value *yaml.Node) {
		i := slices.IndexFunc(fields, func(f field) bool { return f.key == key.Value })
		if i < 0 {
			given[r.unknownKey(key, what, fields)] = true
			return
		}
		if value.ShortTag() == "!!null" {
			return // as if it were left out
		}
		given[key.Value] = true
		fields[i].read(key, value)
	})
	for _, f := range fields {
		if ok && f.required && !given[f.key] {
			r.wrong(n, "%s needs '%s'.", capital(what), f.key)
		}
	}
	return ok
}

// unknownKey says which key was probably meant, and gives it.
func (r *reader) unknownKey(key *yaml.Node, what string, fields []field) (meant string) {
	keys := make([]string, len(fields))
	for i, f := range fields {
		keys[i] = f.key
	}
	if meant = Nearest(key.Value, keys); meant != "" {
		r.wrong(key, "%s has no key %s: did you mean '%s'?", capital(what), quote(key.Value), meant)
	} else {
		r.wrong(key, "%s has no key %s: it takes %s.", capital(what), quote(key.Value), listed(keys))
	}
	return meant
}

// pairs visits the entries of a mapping whose keys are any text.
func (r *reader) pairs(n *yaml.Node, what string, visit func(key, value *yaml.Node)) bool {
	if n = r.follow(n); n == nil {
		return false
	}
	if n.Kind != yaml.MappingNode {
		r.wrong(n, "%s must be a mapping of keys to values, but is %s.", capital(what), kindOf(n))
		return false
	}
	lines := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := r.follow(n.Content[i]), r.follow(n.Content[i+1])
		switch {
		case key == nil || value == nil:
			return false
		case key.ShortTag() == "!!merge":
			r.wrong(key, "Merging by '<<' is not read here: repeat the keys, or a whole value by an alias.")
		case key.Kind != yaml.ScalarNode:
			r.wrong(key, "A key must be a text, but is %s.", kindOf(key))
		case lines[key.Value] > 0:
			r.wrong(key, "The key %s is written twice; the first one is in line %d.", quote(key.Value), lines[key.Value])
		default:
			lines[key.Value] = key.Line
			visit(key, value)
		}
	}
	return true
}

// list visits the items of a list that isn't empty. What names it in messages,
// such as "'cidrs'".
func (r *reader) list(n *yaml.Node, what string, visit func(item *yaml.Node)) {
	n = r.follow(n)
	switch {
	case n == nil:
		return
	case n.Kind != yaml.SequenceNode:
		r.wrong(n, "%s must be a list, but is %s.", what, kindOf(n))
		return
	case len(n.Content) == 0:
		r.wrong(n, "%s is an empty list: leave it out, or say what belongs in it.", what)
		return
	}
	for _, item := range n.Content {
		if item = r.follow(item); item == nil {
			return
		}
		visit(item)
	}
}

// text reads a string that isn't empty.
func (r *reader) text(n *yaml.Node, what string) (string, bool) {
	if n = r.follow(n); n == nil {
		return "", false
	}
	switch {
	case n.Kind != yaml.ScalarNode || n.ShortTag() == "!!null":
		r.wrong(n, "%s must be a text, but is %s.", what, kindOf(n))
	case n.ShortTag() != "!!str":
		r.wrong(n, "%s must be a text, but is %s: put it in quotes.", what, kindOf(n))
	case strings.TrimSpace(n.Value) == "":
		r.wrong(n, "%s is empty.", what)
	default:
		return n.Value, true
	}
	return "", false
}

// texts reads a list of strings.
func (r *reader) texts(n *yaml.Node, what string, take func(item *yaml.Node, text string)) {
	r.list(n, what, func(item *yaml.Node) {
		if text, ok := r.text(item, "An item of "+what); ok {
			take(item, text)
		}
	})
}

// word reads one of several words.
func (r *reader) word(n *yaml.Node, what string, words []string) (string, bool) {
	n = r.follow(n)
	switch {
	case n == nil:
		return "", false
	case n.Kind != yaml.ScalarNode:
		r.wrong(n, "%s takes %s, but is %s.", what, listed(words), kindOf(n))
	case slices.Contains(words, n.Value):
		return n.Value, true
	default:
		end := "."
		if near := Nearest(n.Value, words); near != "" {
			end = ": did you mean '" + near + "'?"
		}
		r.wrong(n, "%s takes %s, but not %s%s", what, listed(words), quote(n.Value), end)
	}
	return "", false
}

// boolean reads true or false.
func (r *reader) boolean(n *yaml.Node, what string) (on, ok bool) {
	if n = r.follow(n); n == nil {
		return false, false
	}
	if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!bool" {
		r.wrong(n, "%s must be true or false, but is %s.", what, kindOf(n))
		return false, false
	}
	return strings.EqualFold(n.Value, "true"), true
}

// kindOf describes what a node holds.
func kindOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a mapping"
	case yaml.SequenceNode:
		return "a list"
	default:
	}
	switch n.ShortTag() {
	case "!!str":
		return "the text " + quote(n.Value)
	case "!!int", "!!float":
		return "the number " + quote(n.Value)
	case "!!bool":
		return "the truth value " + quote(n.Value)
	case "!!timestamp":
		return "the date " + quote(n.Value)
	case "!!null":
		return "nothing"
	default:
		return "of the type " + quote(n.Tag)
	}
}

// capital starts a sentence.
func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
