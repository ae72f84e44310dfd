package terraform

import (
	"fmt"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/plan"
	"github.com/snatlint/snatlint/analyzer/value"
)

// maxMerged bounds the parts of one attribute that are compared.
const maxMerged = 20_000

// merger puts together an attribute of the configuration and of a document.
type merger struct {
	*rendered
	header   source.Span
	template bool      // the configuration's is another instance's: only its places count
	conflict *conflict // the first one
	budget   int
}

// conflict is a value that is known in two ways.
type conflict struct {
	path           string
	written, found *value.Node
}

// merge gives what is known before what isn't; path is for messages.
func (m *merger) merge(written, found *value.Node, path string) *value.Node {
	if m.budget--; m.budget < 0 {
		return written
	}
	switch {
	case !found.IsSet() && m.template:
		return m.otherwise(written, found)
	case !found.IsSet():
		return written
	case !written.IsSet():
		if found.KindOf() == value.KindUnknown || found.KindOf() == value.KindIdentity {
			return written // an apply computes it
		}
		return m.placed(found, placeOf(written, m.header))
	case found.KindOf() == value.KindUnknown:
		if m.template || m.isGone(written) {
			return m.placed(found, written.At())
		}
		return written
	case written.KindOf() == value.KindUnknown:
		return m.fill(written, found)
	case written.KindOf() == value.KindIdentity:
		return m.identity(written, found, path)
	case found.KindOf() == value.KindIdentity:
		if m.template {
			return m.placed(found, written.At())
		}
		return written
	case found.KindOf() == value.KindList && written.KindOf() == value.KindList:
		return m.lists(written, found, path)
	case found.KindOf() == value.KindMap && written.KindOf() == value.KindMap:
		return m.maps(written, found, path)
	case found.KindOf() == value.KindList && written.KindOf() == value.KindMap && len(found.Items) == 1:
		return m.merge(written, found.Items[0], path)
	case found.KindOf() == value.KindMap && written.KindOf() == value.KindList && len(written.Items) == 1:
		list := *written
		list.Items = []*value.Node{m.merge(written.Items[0], found, path)}
		return &list
	default:
		return m.scalars(written, found, path)
	}
}

// otherwise is what is left of another instance's value where the document has
// none: its place.
func (m *merger) otherwise(written, found *value.Node) *value.Node {
	switch {
	case found != nil:
		return m.placed(found, placeOf(written, m.header))
	case !written.IsSet():
		return written
	default:
		return &value.Node{Kind: value.KindUnknown, Reason: fmt.Sprintf("%s doesn't tell", m.source()), Origin: written.Origin}
	}
}

// isGone reports whether a node refers to an instance that the document has
// replaced.
func (m *merger) isGone(n *value.Node) bool {
	return n.KindOf() == value.KindIdentity && n.Ref.Root == m.root.ID() && !m.present[n.Ref.Address]
}

func placeOf(n *value.Node, otherwise source.Span) source.Span {
	if at := n.At(); !at.IsZero() {
		return at
	}
	return otherwise
}

// fill takes the document's value for one that the configuration can't tell. The
// parts of a text that was encoded keep their places.
func (m *merger) fill(written, found *value.Node) *value.Node {
	encoded := written.Encoded
	at := placeOf(written, m.header)
	if encoded == nil || found.KindOf() != value.KindString {
		return m.placed(found, at)
	}
	out := &value.Node{Kind: value.KindString, Text: found.Text, Origin: m.origin(at)}
	if decoded, ok := plan.Decode(found.Text); ok {
		out.Encoded = m.merge(encoded, decoded, "")
	}
	return out
}

// scalars compares two known values as Terraform converts them.
func (m *merger) scalars(written, found *value.Node, path string) *value.Node {
	if m.template {
		return m.placed(found, written.At())
	}
	a, aKnown := written.Str().Get()
	b, bKnown := found.Str().Get()
	switch {
	case aKnown && bKnown && a == b:
		return written
	case aKnown && bKnown && m.sameWhenDecoded(a, b):
		return written
	}
	return m.differ(written, found, path)
}

// sameWhenDecoded reports whether two texts of JSON say the same: providers write
// them anew.
func (m *merger) sameWhenDecoded(a, b string) bool {
	x, xOK := plan.Decode(a)
	y, yOK := plan.Decode(b)
	if !xOK || !yOK {
		return false
	}
	inner := merger{rendered: m.rendered, budget: m.budget}
	inner.merge(x, y, "")
	m.budget = inner.budget
	return inner.conflict == nil
}

// differ notes two values and gives the one that counts.
func (m *merger) differ(written, found *value.Node, path string) *value.Node {
	if m.conflict == nil {
		copied := *found // its place is in the document
		m.conflict = &conflict{path: path, written: written, found: &copied}
	}
	if m.doc.Kind == plan.State {
		return written
	}
	return m.placed(found, written.At())
}

// identity compares a reference with what the document has in its place. The
// reference links better, unless what it names is a fact, or isn't there.
func (m *merger) identity(written, found *value.Node, path string) *value.Node {
	switch {
	case m.template, m.isGone(written):
		return m.placed(found, placeOf(written, m.header))
	case found.KindOf() == value.KindIdentity:
		return written
	case !isNaming(written.Ref.Attribute):
		return m.placed(found, placeOf(written, m.header))
	case written.Ref.Root != m.root.ID():
		return written
	}
	target := m.byAddress[written.Ref.Address]
	if target == nil {
		return written
	}
	known, ok := target.Attr(written.Ref.Attribute).Str().Get()
	if text, isText := found.Str().Get(); ok && isText && known != text {
		return m.differ(written, found, path)
	}
	return written
}

// isNaming reports whether an attribute only tells a thing from others.
func isNaming(attribute string) bool {
	last := attribute[strings.LastIndex(attribute, ".")+1:]
	return last == "id" || last == "arn" || strings.HasSuffix(last, "_id") || strings.HasSuffix(last, "_arn")
}

func (m *merger) maps(written, found *value.Node, path string) *value.Node {
	out := *written
	out.Members = nil
	for _, w := range written.Members {
		if f := found.Get(w.Key); f != nil || m.template {
			w.Value = m.merge(w.Value, f, path+"."+w.Key)
		}
		out.Members = append(out.Members, w)
	}
	for _, f := range found.Members {
		if written.Get(f.Key) == nil && f.Value.IsSet() {
			f.KeyAt = placeOf(written, m.header)
			f.Value = m.placed(f.Value, f.KeyAt)
			out.Members = append(out.Members, f)
		}
	}
	out.SortMembers()
	return &out
}
