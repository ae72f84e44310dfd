package layout

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

const (
	// longest bounds one text, in code points; what is longer is cut.
	longest = 4000
	// marksInRow bounds the combining marks on one character: scripts need few,
	// and a tower of them covers other lines.
	marksInRow = 4

	joiner = '\u200d' // holds emoji and Indic letters together
)

// Safe gives text as a terminal may show it: control characters, invisible ones
// and those that turn the direction of writing are written out, as \x1b or
// \u202e, and so are line ends and bytes that are no text.
func Safe(text string) string {
	if isPlain(text) {
		return text
	}
	var b strings.Builder
	var before rune
	count, marks := 0, 0
	for i := 0; i < len(text); {
		if count++; count > longest {
			b.WriteString("…")
			break
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		if unicode.Is(unicode.M, r) {
			marks++
		} else {
			marks = 0
		}
		joins := r == joiner && before >= utf8.RuneSelf && next >= utf8.RuneSelf && next != utf8.RuneError && shown(next)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, text[i])
			before = 0
		case joins, shown(r) && marks <= marksInRow:
			b.WriteRune(r)
			before = r
		default:
			b.WriteString(spelled(r))
			before = 0
		}
		i += size
	}
	return b.String()
}

// isPlain reports whether text is short and printable ASCII, as most is.
func isPlain(text string) bool {
	if len(text) > longest {
		return false
	}
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// shown reports whether a terminal shows a character as itself.
func shown(r rune) bool {
	const ideographicSpace = '\u3000'
	return unicode.IsPrint(r) || r == ideographicSpace
}

func spelled(r rune) string {
	switch {
	case r == '\n':
		return `\n`
	case r == '\r':
		return `\r`
	case r == '\t':
		return `\t`
	case r < 0x100:
		return fmt.Sprintf(`\x%02x`, r)
	case r > 0xffff:
		return fmt.Sprintf(`\U%08x`, r)
	default:
		return fmt.Sprintf(`\u%04x`, r)
	}
}

// Columns is the number of columns that safe text takes.
func Columns(text string) int {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return uniseg.StringWidth(text)
		}
	}
	return len(text)
}
