package source

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Position is a place between two characters of a file. Line and Column count
// from 1, columns in Unicode code points.
type Position struct {
	Line   int
	Column int
}

// IsZero reports whether the position is unset.
func (p Position) IsZero() bool { return p.Line == 0 }

// Compare orders positions by line, then column.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// Span is a stretch of one file. Path is relative to the working directory and
// uses forward slashes; End is exclusive.
type Span struct {
	Path  string
	Start Position
	End   Position
}

// IsZero reports whether the span points nowhere.
func (s Span) IsZero() bool { return s.Path == "" }

// Compare orders spans by path, start and end.
func (s Span) Compare(t Span) int {
	return cmp.Or(cmp.Compare(s.Path, t.Path), s.Start.Compare(t.Start), s.End.Compare(t.End))
}

// String gives "path:line:column-line:column", the form in which rules see a
// place; the zero span gives the empty string.
func (s Span) String() string {
	if s.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s:%d:%d-%d:%d", s.Path, s.Start.Line, s.Start.Column, s.End.Line, s.End.Column)
}

// ParseSpan is the reverse of [Span.String]. The path may itself contain
// colons and dashes. Numbers count from 1; all are 0 where only the path is
// known.
func ParseSpan(text string) (Span, error) {
	if text == "" {
		return Span{}, nil
	}
	rest, endColumn, ok1 := cutLast(text, ":")
	rest, endLine, ok2 := cutLast(rest, "-")
	rest, startColumn, ok3 := cutLast(rest, ":")
	path, startLine, ok4 := cutLast(rest, ":")
	if !ok1 || !ok2 || !ok3 || !ok4 || path == "" {
		return Span{}, fmt.Errorf("place %q: want path:line:column-line:column", text)
	}
	numbers := [4]int{}
	for i, digits := range []string{startLine, startColumn, endLine, endColumn} {
		n, err := strconv.Atoi(digits)
		if err != nil || n < 0 || strconv.Itoa(n) != digits {
			return Span{}, fmt.Errorf("place %q: %q is no line or column", text, digits)
		}
		numbers[i] = n
	}
	if slices.Contains(numbers[:], 0) && numbers != [4]int{} {
		return Span{}, fmt.Errorf("place %q: lines and columns count from 1", text)
	}
	return Span{
		Path:  path,
		Start: Position{Line: numbers[0], Column: numbers[1]},
		End:   Position{Line: numbers[2], Column: numbers[3]},
	}, nil
}

// cutLast slices text around the last separator.
func cutLast(text, separator string) (before, after string, found bool) {
	i := strings.LastIndex(text, separator)
	if i < 0 {
		return text, "", false
	}
	return text[:i], text[i+len(separator):], true
}
