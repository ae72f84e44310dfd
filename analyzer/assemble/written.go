package assemble

import (
	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// decode reads the JSON or YAML of a text, with the places where its lines were
// written.
func decode(n *value.Node) (*value.Node, error) {
	if len(n.Lines) == 0 {
		return manifest.Decode(n.Text, n.At(), false)
	}
	start := source.Position{Line: 1, Column: 1}
	doc, err := manifest.Decode(n.Text, source.Span{Path: n.Lines[0].At.Path, Start: start, End: start}, true)
	if err != nil {
		return nil, err
	}
	written(doc, n.Lines)
	return doc, nil
}

// written moves the places of what was decoded from a text to where the lines of
// the text were written.
func written(n *value.Node, lines []value.Line) {
	if n == nil {
		return
	}
	n.Origin.At = writtenAt(n.Origin.At, lines)
	for i, at := range n.Origin.Via {
		n.Origin.Via[i] = writtenAt(at, lines)
	}
	for _, item := range n.Items {
		written(item, lines)
	}
	for i := range n.Members {
		n.Members[i].KeyAt = writtenAt(n.Members[i].KeyAt, lines)
		written(n.Members[i].Value, lines)
	}
}

// writtenAt moves one place of a text.
func writtenAt(at source.Span, lines []value.Line) source.Span {
	first, last := at.Start.Line-1, at.End.Line-1
	if first < 0 || first >= len(lines) || last < first {
		return at
	}
	last = min(last, len(lines)-1)
	from, to := lines[first], lines[last]
	moved := source.Span{Path: from.At.Path, Start: from.At.Start, End: to.At.End}
	if from.Exact {
		moved.Start.Column += at.Start.Column - 1
	}
	if to.Exact && last == at.End.Line-1 {
		moved.End.Column = to.At.Start.Column + at.End.Column - 1
	}
	return moved
}
