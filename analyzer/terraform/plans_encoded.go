package terraform

import (
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/plan"
	"github.com/snatlint/snatlint/analyzer/value"
)

// fill takes the document's value for one that the configuration can't tell. The
// parts of a text that was encoded keep their places.
func (m *merger) fill(written, found *value.Node, path string) *value.Node {
	at := placeOf(written, m.header)
	if written.Encoded == nil || found.KindOf() != value.KindString {
		return m.placed(found, at)
	}
	out := &value.Node{Kind: value.KindString, Text: found.Text, Origin: m.origin(at)}
	out.Encoded = m.encoded(written.Encoded, found, path)
	return out
}

// encoded merges what a text was made of with what the document's text holds; nil
// where that is no JSON.
func (m *merger) encoded(written, found *value.Node, path string) *value.Node {
	decoded, ok := plan.Decode(found.Text)
	if !ok {
		return nil
	}
	inner := *m
	inner.exact = true
	out := inner.merge(written, m.placedIn(decoded, found.At()), path)
	m.budget, m.differs = inner.budget, inner.differs
	return out
}

// placedIn gives what was decoded from a text the text's place.
func (m *merger) placedIn(n *value.Node, at source.Span) *value.Node {
	n.Origin.At = at
	for _, item := range n.Items {
		m.placedIn(item, at)
	}
	for i := range n.Members {
		n.Members[i].KeyAt = at
		m.placedIn(n.Members[i].Value, at)
	}
	return n
}
