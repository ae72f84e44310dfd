package plan

import (
	"encoding/json"
	"strconv"
	"strings"
)

// scanner finds the parts of a text that is known to be valid JSON. Offsets name
// the places where values start; missing stands for a value that isn't there.
type scanner struct{ text []byte }

// missing is the offset of a value that isn't there.
const missing = -1

// blank is the offset of the next byte that isn't white space.
func (s scanner) blank(i int) int {
	for i < len(s.text) && (s.text[i] == ' ' || s.text[i] == '\t' || s.text[i] == '\r' || s.text[i] == '\n') {
		i++
	}
	return i
}

// kind is the first byte of a value: one of {["tfn and digits; 0 where it is
// missing.
func (s scanner) kind(i int) byte {
	if i < 0 || i >= len(s.text) {
		return 0
	}
	return s.text[i]
}

// end is the offset behind a value.
func (s scanner) end(i int) int {
	depth := 0
	for i < len(s.text) {
		switch c := s.text[i]; c {
		case '"':
			i = s.stringEnd(i)
			if depth == 0 {
				return i
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
			if depth < 0 {
				return i
			}
		case ',', ' ', '\t', '\r', '\n':
			if depth == 0 {
				return i
			}
		}
		i++
	}
	return i
}

// stringEnd is the offset behind a string.
func (s scanner) stringEnd(i int) int {
	for i++; i < len(s.text); i++ {
		switch s.text[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return min(i, len(s.text))
}

// members hands out an object's keys with the offsets of the key and the value;
// f gives the offset behind the value. The result is the offset behind the
// object. What isn't an object has no members.
func (s scanner) members(i int, f func(key string, keyAt, at int) int) int {
	if s.kind(i) != '{' {
		return s.end(i)
	}
	for i = s.blank(i + 1); s.kind(i) == '"'; i = s.blank(i) {
		keyAt := i
		colon := s.blank(s.stringEnd(i))
		at := s.blank(colon + 1)
		if i = s.blank(f(s.string(keyAt), keyAt, at)); s.kind(i) == ',' {
			i = s.blank(i + 1)
		}
	}
	return i + 1
}

// items hands out the offsets of a list's items as members does an object's.
func (s scanner) items(i int, f func(at int) int) int {
	if s.kind(i) != '[' {
		return s.end(i)
	}
	for i = s.blank(i + 1); i < len(s.text) && s.text[i] != ']'; i = s.blank(i) {
		if i = s.blank(f(i)); s.kind(i) == ',' {
			i++
		}
	}
	return i + 1
}

// string is the text of a string; "" for other values.
func (s scanner) string(i int) string {
	if s.kind(i) != '"' {
		return ""
	}
	quoted := s.text[i:s.stringEnd(i)]
	var text string
	if err := json.Unmarshal(quoted, &text); err != nil {
		return ""
	}
	return text
}

// isTrue reports whether a value is true.
func (s scanner) isTrue(i int) bool { return s.kind(i) == 't' }

// holdsTrue reports whether a value is true or holds one that is.
func (s scanner) holdsTrue(i int) bool {
	if s.kind(i) != '{' && s.kind(i) != '[' {
		return s.isTrue(i)
	}
	for end := s.end(i); i < end; i++ {
		switch s.text[i] {
		case 't':
			return true
		case '"':
			i = s.stringEnd(i) - 1
		case 'f', 'n': // false and null hold no t
		}
	}
	return false
}

// number writes a number as Terraform prints it.
func (s scanner) number(i int) string {
	text := string(s.text[i:s.end(i)])
	if !strings.ContainsAny(text, ".eE") {
		if strings.Trim(text, "-0") == "" {
			return "0" // and not "-0"
		}
		return text
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return text
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}
