package manifest

import (
	"go.yaml.in/yaml/v3"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// converter turns the parser's nodes into values. It goes through them once, in
// the order of the text; what an alias stands for is shared, not copied.
type converter struct {
	text      []byte
	marks     marks
	places    *places
	templates bool // placeholders of templates are unknown
	anchored  map[*yaml.Node]branch
	own       int          // nodes that are written
	spare     []value.Node // allocated and not yet used
}

// branch is a converted node with what those above it need to know.
type branch struct {
	node   *value.Node // nil for keys, of which the rest says all
	at     source.Span // where it is used: of an alias the place of the alias
	start  int         // offsets of the same
	end    int
	size   int // nodes, those that aliases stand for counted at every use
	height int // 1 for a scalar
	scalar scalar
	merge  bool // it is the key `<<`
}

// convert gives a document's value.
func convert(text []byte, root *yaml.Node, p *places, templates bool) (*value.Node, *fault) {
	c := &converter{
		text: text, marks: newMarks(text), places: p, templates: templates,
		anchored: map[*yaml.Node]branch{}, own: count(root),
	}
	b, f := c.node(root, 1)
	if f != nil {
		return nil, f
	}
	return b.node, nil
}

// count is the number of nodes that are written below one, itself included.
func count(n *yaml.Node) int {
	total := 1
	for _, child := range n.Content {
		total += count(child)
	}
	return total
}

// node converts a node that stands at a depth, 1 for the document's own.
func (c *converter) node(n *yaml.Node, depth int) (branch, *fault) {
	mark := c.marks.at(n.Line, n.Column)
	if depth > maxDepth {
		return branch{}, tooMuch(mark, mark+1, "maps and lists are nested more than %d deep", maxDepth)
	}
	var b branch
	var f *fault
	switch n.Kind {
	case yaml.AliasNode:
		return c.alias(n, mark, depth)
	case yaml.MappingNode:
		b, f = c.mapping(n, properties(c.text, n, mark).start, depth)
	case yaml.SequenceNode:
		b, f = c.sequence(n, properties(c.text, n, mark).start, depth)
	default:
		b, f = c.scalar(n, scalarExtent(c.text, n, mark))
		c.give(&b, n.Value)
	}
	if f != nil {
		return branch{}, f
	}
	if limit := c.own + maxAliased(c.own); b.size > limit {
		return branch{}, tooMuch(b.start, b.end, "its aliases stand for more than %d nodes", maxAliased(c.own))
	}
	if n.Anchor != "" {
		c.anchored[n] = b
	}
	return b, nil
}

// alias gives what was anchored. Its place stays that of the anchor, where one
// would change it; the alias is a use on the way.
func (c *converter) alias(n *yaml.Node, start, depth int) (branch, *fault) {
	b, complete := c.anchored[n.Alias]
	end := start + 1 + len(n.Value)
	switch {
	case !complete:
		return branch{}, wrong(start, end, "the anchor '%s' contains itself", n.Value)
	case depth+b.height-1 > maxDepth:
		return branch{}, tooMuch(start, end, "the alias '*%s' nests maps and lists more than %d deep", n.Value, maxDepth)
	}
	use := c.fresh()
	*use = *b.node
	b.at = c.places.span(start, end)
	if c.places.fixed == nil {
		use.Origin.Via = []source.Span{b.at}
	}
	b.node, b.start, b.end, b.merge = use, start, end, false
	return b, nil
}

// scalar reads a scalar, for which its node is still to be made.
func (c *converter) scalar(n *yaml.Node, e extent) (branch, *fault) {
	s, f := meaning(n, e.bareTag)
	if f != nil {
		f.start, f.end = e.start, e.end
		return branch{}, f
	}
	return branch{
		at: c.places.span(e.start, e.end), start: e.start, end: e.end, size: 1, height: 1,
		scalar: s, merge: n.Value == "<<" && (n.Tag == "!!merge" || e.bareTag),
	}, nil
}

// give makes a scalar's node. A placeholder's keeps its text, for names.
func (c *converter) give(b *branch, written string) {
	s := b.scalar
	b.node = c.fresh()
	b.node.Kind, b.node.Bool, b.node.Text, b.node.Origin.At = s.kind, s.truth, s.text, b.at
	switch {
	case s.kind == value.KindUnknown:
		b.node.Text, b.node.Reason = "", numberReason(written)
	case c.templates && s.kind == value.KindString && isPlaceholder(s.text):
		b.node.Kind, b.node.Reason = value.KindUnknown, templateReason(s.text)
	}
}

// fresh gives a new node, out of many that are allocated at once.
func (c *converter) fresh() *value.Node {
	if len(c.spare) == 0 {
		c.spare = make([]value.Node, min(c.own, 100))
	}
	n := &c.spare[0]
	c.spare = c.spare[1:]
	return n
}

func (c *converter) sequence(n *yaml.Node, start, depth int) (branch, *fault) {
	b := c.open(value.KindList, start)
	b.node.Items = make([]*value.Node, 0, len(n.Content))
	for _, child := range n.Content {
		item, f := c.node(child, depth+1)
		if f != nil {
			return branch{}, f
		}
		b.node.Items = append(b.node.Items, item.node)
		b.add(item)
	}
	return c.closed(b, n), nil
}

// open starts a map or list. The place of its start is asked for now, as places
// are found fastest in the order of the text.
func (c *converter) open(kind value.Kind, start int) branch {
	b := branch{node: c.fresh(), at: c.places.span(start, start), start: start, end: start, size: 1}
	b.node.Kind = kind
	return b
}

// add counts a child.
func (b *branch) add(child branch) {
	b.end = max(b.end, child.end)
	b.size += child.size
	b.height = max(b.height, child.height)
}

// closed ends a map or list: with its bracket, or with its last child.
func (c *converter) closed(b branch, n *yaml.Node) branch {
	b.height++
	if n.Style&yaml.FlowStyle != 0 && c.bracketed(n, b.start) {
		b.end = flowEnd(c.text, max(b.end, b.start+1))
	}
	b.at.End = c.places.span(b.end, b.end).End
	b.node.Origin.At = b.at
	return b
}

// bracketed reports whether a flow collection has brackets of its own; an entry
// that stands as a list's item, as in [a: 1], has none.
func (c *converter) bracketed(n *yaml.Node, start int) bool {
	if start >= len(c.text) || c.text[start] != '[' && c.text[start] != '{' {
		return false
	}
	first := n
	if len(n.Content) > 0 {
		first = n.Content[0]
	}
	return first == n || first.Line != n.Line || first.Column != n.Column
}
