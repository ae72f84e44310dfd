package source

import "strings"

// parseClass reads "[…]" from behind its bracket and gives where it ends.
func parseClass(text string, i int) (set *byteSet, end int, ok bool) {
	set = &byteSet{}
	negated := i < len(text) && (text[i] == '!' || text[i] == '^')
	if negated {
		i++
	}
	from := -1 // the byte before, where a range may start
	for first := true; ; first = false {
		switch {
		case i >= len(text):
			return nil, 0, false
		case text[i] == ']' && !first:
			if negated {
				for b := range set {
					set[b] = !set[b]
				}
			}
			return set, i + 1, true
		case text[i] == '-' && from >= 0 && i+1 < len(text) && text[i+1] != ']':
			to, next, ok := classByte(text, i+1)
			if !ok {
				return nil, 0, false
			}
			for b := from; b <= int(to); b++ {
				set[b] = true
			}
			i, from = next, -1
		case strings.HasPrefix(text[i:], "[:") && isNamedClass(text[i+2:]):
			name, _, _ := strings.Cut(text[i+2:], ":]")
			if !set.addNamed(name) {
				return nil, 0, false
			}
			i, from = i+len(name)+len("[::]"), -1
		default:
			b, next, ok := classByte(text, i)
			if !ok {
				return nil, 0, false
			}
			set[b] = true
			i, from = next, int(b)
		}
	}
}

// classByte reads one byte of a set, behind a backslash or not.
func classByte(text string, i int) (b byte, next int, ok bool) {
	if text[i] == '\\' {
		i++
	}
	if i >= len(text) {
		return 0, 0, false
	}
	return text[i], i + 1, true
}

// isNamedClass reports whether the first bracket that closes ends a name such
// as "alpha:]".
func isNamedClass(text string) bool {
	end := strings.IndexByte(text, ']')
	return end > 0 && text[end-1] == ':'
}

// addNamed adds one of POSIX's sets of characters, those of ASCII.
func (s *byteSet) addNamed(name string) bool {
	ranges := map[string]string{
		"alnum": "azAZ09", "alpha": "azAZ", "blank": "  \t\t", "cntrl": "\x00\x1f\x7f\x7f",
		"digit": "09", "graph": "!~", "lower": "az", "print": " ~", "punct": "!/:@[`{~",
		"space": "  \t\t\n\n\r\r", "upper": "AZ", "xdigit": "09afAF",
	}[name]
	for i := 0; i < len(ranges); i += 2 {
		for b := int(ranges[i]); b <= int(ranges[i+1]); b++ {
			s[b] = true
		}
	}
	return ranges != ""
}
