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
	template bool // the configuration's is another instance's: only its places count
	exact    bool // both are whole texts: what one lacks, the other contradicts
	differs  []conflict
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
	w, f := written.KindOf(), found.KindOf()
	switch {
	case isDigest(found) && written.IsSet() && !m.template:
		return written
	case !found.IsSet() && m.template:
		return m.otherwise(written, found)
	case !found.IsSet():
		return written
	case !written.IsSet() && (f == value.KindUnknown || f == value.KindIdentity):
		return written // an apply computes it
	case !written.IsSet():
		return m.placed(found, placeOf(written, m.header))
	case f == value.KindUnknown && (m.template || m.isGone(written)):
		return m.placed(found, written.At())
	case f == value.KindUnknown:
		return written
	case w == value.KindUnknown:
		return m.fill(written, found, path)
	case w == value.KindIdentity:
		return m.identity(written, found, path)
	default:
		return m.known(written, found, path)
	}
}

// known merges two values that are known. A block that occurs once may be a list
// of one in either.
func (m *merger) known(written, found *value.Node, path string) *value.Node {
	w, f := written.KindOf(), found.KindOf()
	switch {
	case f == value.KindIdentity && m.template:
		return m.placed(found, written.At())
	case f == value.KindIdentity:
		return written
	case f == value.KindList && w == value.KindList:
		return m.lists(written, found, path)
	case f == value.KindMap && w == value.KindMap:
		return m.maps(written, found, path)
	case f == value.KindList && w == value.KindMap && len(found.Items) == 1:
		return m.merge(written, found.Items[0], path)
	case f == value.KindMap && w == value.KindList && len(written.Items) == 1:
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

// isDigest reports whether a provider has put the SHA-1 of a text in its place, as
// it does with the user data of instances.
func isDigest(n *value.Node) bool {
	const digits = 40
	return n.KindOf() == value.KindString && len(n.Text) == digits && strings.Trim(n.Text, "0123456789abcdef") == ""
}

// scalars compares two known values as Terraform converts them. Texts of JSON are
// compared by what they say: providers write them anew.
func (m *merger) scalars(written, found *value.Node, path string) *value.Node {
	if written.Secret {
		return written // and no report has the two of them
	}
	if m.template {
		return m.placed(found, written.At())
	}
	a, aKnown := written.Str().Get()
	b, bKnown := found.Str().Get()
	if !aKnown || !bKnown {
		return m.differ(written, found, path)
	}
	if a == b {
		return written
	}
	from := written.Encoded
	if from == nil {
		from, _ = plan.Decode(a)
	}
	if from == nil {
		return m.differ(written, found, path)
	}
	before := len(m.differs)
	merged := m.encoded(from, found, path)
	same := merged != nil && len(m.differs) == before
	switch {
	case same || merged != nil && m.doc.Kind == plan.State:
		return written
	case merged == nil || written.Encoded == nil:
		m.differs = m.differs[:before]
		return m.differ(written, found, path)
	default:
		return &value.Node{Kind: value.KindString, Text: b, Origin: m.origin(written.At()), Encoded: merged}
	}
}

// differ notes two values and gives the one that counts.
func (m *merger) differ(written, found *value.Node, path string) *value.Node {
	copied := *found // its place is in the document
	m.differs = append(m.differs, conflict{path: path, written: written, found: &copied})
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
		f := found.Get(w.Key)
		switch {
		case f != nil || m.template:
			w.Value = m.merge(w.Value, f, path+"."+w.Key)
		case m.exact && w.Value.IsSet():
			if w.Value = m.differ(w.Value, &value.Node{Kind: value.KindNull, Origin: found.Origin}, path+"."+w.Key); !w.Value.IsSet() {
				continue
			}
		}
		out.Members = append(out.Members, w)
	}
	for _, f := range found.Members {
		if written.Get(f.Key) != nil || !f.Value.IsSet() {
			continue
		}
		if m.exact && !m.differ(&value.Node{Kind: value.KindNull, Origin: written.Origin}, f.Value, path+"."+f.Key).IsSet() {
			continue
		}
		f.KeyAt = placeOf(written, m.header)
		f.Value = m.placed(f.Value, f.KeyAt)
		out.Members = append(out.Members, f)
	}
	out.SortMembers()
	return &out
}
