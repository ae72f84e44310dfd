package manifest

import "bytes"

// flow scans the entries of a flow map, such as JSON's, that a text begins with.
func (h *header) flow(text []byte) {
	scanFlow(text, func(key, rest []byte) {
		h.set(key, flowToken(rest))
	})
}

// flowToken cuts out the value of an entry, which ends before the next one.
func flowToken(rest []byte) []byte {
	const longest = 300 // of the names that matter
	rest = bytes.TrimLeft(rest[:min(len(rest), longest)], " \t\r\n")
	if len(rest) > 0 && rest[0] != '"' && rest[0] != '\'' {
		if end := bytes.IndexAny(rest, ",}\r\n"); end >= 0 {
			rest = rest[:end]
		}
	}
	return rest
}

// scanFlow goes through the brackets that a text begins with and returns the
// offset behind the last of them. It tells the keys of the outermost map, with
// the text behind their colons.
func scanFlow(text []byte, visit func(key, rest []byte)) int {
	depth := 0
	fresh, atKey := true, false // whether a scalar, and whether a key of ours may start here
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '{', '[':
			depth++
			fresh, atKey = true, depth == 1
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
			fresh, atKey = false, false
		case ',':
			fresh, atKey = true, depth == 1
		case ':':
			fresh = true
		case ' ', '\t', '\r', '\n':
		case '#':
			if i > 0 && white(text, i-1) > 0 {
				i = skipBlank(text, i) - 1
			}
		default:
			end := i + 1
			if fresh {
				end = flowScalarEnd(text, i)
			}
			if atKey {
				if colon := skipBlank(text, end); colon < len(text) && text[colon] == ':' {
					visit(token(text[i:end]), text[colon+1:])
				}
			}
			fresh, atKey = false, false
			i = end - 1
		}
	}
	return len(text)
}

// flowScalarEnd is where a scalar ends that starts at an offset: with its quote,
// or before what has a meaning in flow collections.
func flowScalarEnd(text []byte, i int) int {
	if text[i] == '"' || text[i] == '\'' {
		return quotedEnd(text, i, text[i])
	}
	if end := bytes.IndexAny(text[i:], ":,{}[]\r\n"); end > 0 {
		return i + end
	}
	return i + 1
}
