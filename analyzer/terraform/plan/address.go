package plan

import "strings"

// Step is one module call of an address: module.NAME and the key of its instance,
// as it is written.
type Step struct{ Name, Key string }

// Steps takes the address of a module's instance apart. What doesn't look like a
// step ends it.
func Steps(address string) []Step {
	var steps []Step
	for {
		rest, ok := strings.CutPrefix(address, "module.")
		if !ok {
			return steps
		}
		name := rest[:nameEnd(rest)]
		key := rest[len(name):][:keyEnd(rest[len(name):])]
		steps = append(steps, Step{name, key})
		address = strings.TrimPrefix(rest[len(name)+len(key):], ".")
	}
}

// Join is the reverse of [Steps].
func Join(steps []Step) string {
	texts := make([]string, len(steps))
	for i, s := range steps {
		texts[i] = "module." + s.Name + s.Key
	}
	return strings.Join(texts, ".")
}

// Path gives the names of the calls that lead to a module: network.subnets; "" for
// the root module.
func Path(address string) string {
	var names []string
	for _, s := range Steps(address) {
		names = append(names, s.Name)
	}
	return strings.Join(names, ".")
}

// Reference is a reference to something in a module, taken apart:
// aws_subnet.private, ["a"] and id.
type Reference struct{ Thing, Key, Attribute string }

// ParseReference takes a reference apart; parts is how many names the thing has:
// 2 for aws_vpc.main, 3 for data.aws_vpc.main.
func ParseReference(text string, parts int) Reference {
	end := 0
	for range parts {
		if end > 0 && end < len(text) && text[end] == '.' {
			end++
		}
		end += nameEnd(text[end:])
	}
	r := Reference{Thing: text[:end]}
	text = text[end:]
	r.Key = text[:keyEnd(text)]
	r.Attribute = strings.TrimPrefix(text[len(r.Key):], ".")
	return r
}

// nameEnd is the length of the name that a text starts with.
func nameEnd(text string) int {
	if i := strings.IndexAny(text, ".["); i >= 0 {
		return i
	}
	return len(text)
}

// keyEnd is the length of the key that a text starts with: ["a"], [0], or none.
func keyEnd(text string) int {
	if !strings.HasPrefix(text, "[") {
		return 0
	}
	i := 1
	if strings.HasPrefix(text, `["`) {
		for i = 2; i < len(text) && text[i] != '"'; i++ {
			if text[i] == '\\' {
				i++
			}
		}
	}
	if end := strings.IndexByte(text[min(i, len(text)):], ']'); end >= 0 {
		return min(i, len(text)) + end + 1
	}
	return len(text)
}
