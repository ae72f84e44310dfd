package manifest

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/snatlint/snatlint/analyzer/source"
)

// fault is what keeps a text from being read, and where it stands.
type fault struct {
	kind       source.ProblemKind
	start, end int    // byte offsets in the text
	why        string // completes "it can't be read: …"
}

func (f *fault) Error() string { return f.why }

// wrong is a fault of the text itself.
func wrong(start, end int, format string, args ...any) *fault {
	return &fault{kind: source.ProblemParse, start: start, end: end, why: fmt.Sprintf(format, args...)}
}

// tooMuch is a limit that was hit.
func tooMuch(start, end int, format string, args ...any) *fault {
	return &fault{kind: source.ProblemLimit, start: start, end: end, why: fmt.Sprintf(format, args...)}
}

// excerpt shortens a text to what fits into a message.
func excerpt(text []byte) string {
	const most = 60
	text = []byte(strings.Join(strings.Fields(string(text[:min(len(text), 4*most+4)])), " "))
	if utf8.RuneCount(text) <= most {
		return string(text)
	}
	return string([]rune(string(text))[:most]) + "…"
}
