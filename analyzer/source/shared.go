package source

import (
	"strings"
	"unicode/utf8"
)

// SharedDirs counts the leading directories that two paths of directories share.
func SharedDirs(a, b string) int {
	if a == "." || b == "." {
		return 0
	}
	x, y := strings.Split(a, "/"), strings.Split(b, "/")
	n := 0
	for n < min(len(x), len(y)) && x[n] == y[n] {
		n++
	}
	return n
}

// InvalidUTF8 is the offset of the first byte that isn't UTF-8, or -1.
func InvalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size <= 1 {
			return i
		}
		i += size
	}
	return -1
}

// Or is the span, or another one where it points nowhere.
func (s Span) Or(other Span) Span {
	if s.IsZero() {
		return other
	}
	return s
}
