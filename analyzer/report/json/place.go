package json

import (
	"github.com/snatlint/snatlint/analyzer/source"
)

// location is a place in a file. Lines and columns count from 1, columns in code
// points; end is exclusive.
type location struct {
	Path  string   `json:"path"`
	Start position `json:"start"`
	End   position `json:"end"`
}

type position struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

// newLocation is nil for the zero span, which prints as null. Where only the path
// is known it is the start of the file, so that every location has the same
// shape.
func newLocation(at source.Span) *location {
	if at.IsZero() {
		return nil
	}
	start := position{Line: max(at.Start.Line, 1), Column: max(at.Start.Column, 1)}
	end := position{Line: max(at.End.Line, 1), Column: max(at.End.Column, 1)}
	if end.Line < start.Line || end.Line == start.Line && end.Column < start.Column {
		end = start
	}
	return &location{Path: at.Path, Start: start, End: end}
}
