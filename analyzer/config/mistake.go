package config

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/snatlint/snatlint/analyzer/source"
)

// mostMistakes are told of one file.
const mostMistakes = 50

// Mistake is something that the configuration may not hold.
type Mistake struct {
	Message string // a full sentence that says what would be accepted
	At      source.Span
}

// Mistakes is the error of a configuration that is refused, in order of place.
type Mistakes []Mistake

// Error gives the lines as one text.
func (m Mistakes) Error() string { return strings.Join(m.Lines(), "\n") }

// Lines gives one line for every mistake: "path:line:column: message".
func (m Mistakes) Lines() []string {
	lines := make([]string, 0, len(m))
	for i, mistake := range m {
		if i == mostMistakes {
			lines = append(lines, fmt.Sprintf("%s: %d more mistakes are not shown.", clean(mistake.At.Path), len(m)-i))
			break
		}
		at := mistake.At
		lines = append(lines, fmt.Sprintf("%s:%d:%d: %s", clean(at.Path), at.Start.Line, at.Start.Column, mistake.Message))
	}
	return lines
}

// sorted puts mistakes in order and drops those that aliases repeat.
func (m Mistakes) sorted() Mistakes {
	slices.SortFunc(m, func(a, b Mistake) int {
		if c := a.At.Compare(b.At); c != 0 {
			return c
		}
		return strings.Compare(a.Message, b.Message)
	})
	return slices.Compact(m)
}

// quote shows a word of the file in a message: short, and on one line.
func quote(word string) string {
	const most = 60
	if runes := []rune(word[:min(len(word), 4*most+4)]); len(runes) > most {
		word = string(runes[:most]) + "…"
	}
	return "'" + clean(word) + "'"
}

// clean shows what a terminal would act on, or not show, as its code: the file
// may come from a stranger.
func clean(text string) string {
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(text, "\ufffd") {
		if unicode.IsPrint(r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}
