package manifest

import (
	"bytes"
	"slices"

	"go.yaml.in/yaml/v3"

	"github.com/snatlint/snatlint/analyzer/value"
)

// mapping sets the entries in the order of the text, as kubectl's parser does:
// of equal keys the last counts, whether it is written or merged in.
func (c *converter) mapping(n *yaml.Node, start, depth int) (branch, *fault) {
	b := c.open(value.KindMap, start)
	b.node.Members = make([]value.Member, 0, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, f := c.key(n.Content[i], depth+1)
		if f != nil {
			return branch{}, f
		}
		child, f := c.entryValue(n.Content[i+1], key.end, depth+1)
		if f != nil {
			return branch{}, f
		}
		b.add(key)
		b.add(child)
		if f := c.set(&b, key, n.Content[i+1], child); f != nil {
			return branch{}, f
		}
	}
	b.node.SortMembers()
	b.node.Members = lastOfEqual(b.node.Members)
	return c.closed(b, n), nil
}

// key converts a key. Most are scalars that no alias repeats, which need no node.
func (c *converter) key(n *yaml.Node, depth int) (branch, *fault) {
	if n.Kind == yaml.ScalarNode && n.Anchor == "" {
		return c.scalar(n, scalarExtent(c.text, n, c.marks.at(n.Line, n.Column)))
	}
	return c.node(n, depth)
}

// set adds the members that an entry sets: one, or all that it merges in.
func (c *converter) set(b *branch, key branch, v *yaml.Node, child branch) *fault {
	if key.merge {
		members, f := merged(v, child)
		b.node.Members = append(b.node.Members, members...)
		return f
	}
	text, ok := key.scalar.key()
	if !ok {
		return wrong(key.start, key.end, "'%s' can't be the key of an entry", excerpt(c.text[key.start:key.end]))
	}
	b.node.Members = append(b.node.Members, value.Member{Key: text, KeyAt: key.at, Value: child.node})
	return nil
}

// entryValue converts an entry's value. One that isn't written, nor a colon for
// it, the parser has wherever the text goes on; its place is behind the key.
func (c *converter) entryValue(v *yaml.Node, keyEnd, depth int) (branch, *fault) {
	if v.Kind == yaml.ScalarNode && v.Value == "" && v.Style == 0 && v.Anchor == "" {
		mark := max(c.marks.at(v.Line, v.Column), keyEnd)
		if bytes.IndexByte(c.text[keyEnd:mark], ':') < 0 {
			b, f := c.scalar(v, extent{start: keyEnd, end: keyEnd})
			c.give(&b, v.Value)
			return b, f
		}
	}
	return c.node(v, depth)
}

// merged gives the members that `<<` brings in: those of a map, or of a list of
// maps of which the first counts most.
func merged(v *yaml.Node, child branch) ([]value.Member, *fault) {
	if isMapping(v) {
		return child.node.Members, nil
	}
	if v.Kind != yaml.SequenceNode || !allMappings(v.Content) {
		return nil, wrong(child.start, child.end, "'<<' merges a map or a list of maps, and nothing else")
	}
	var members []value.Member
	for _, item := range slices.Backward(child.node.Items) {
		members = append(members, item.Members...)
	}
	return members, nil
}

// isMapping reports whether a node is a map, or an alias of one.
func isMapping(n *yaml.Node) bool {
	return n.Kind == yaml.MappingNode || n.Kind == yaml.AliasNode && n.Alias.Kind == yaml.MappingNode
}

func allMappings(nodes []*yaml.Node) bool {
	return !slices.ContainsFunc(nodes, func(n *yaml.Node) bool { return !isMapping(n) })
}

// lastOfEqual drops the members that a later one of the same key replaces.
func lastOfEqual(sorted []value.Member) []value.Member {
	kept := sorted[:0]
	for i, m := range sorted {
		if i+1 == len(sorted) || sorted[i+1].Key != m.Key {
			kept = append(kept, m)
		}
	}
	clear(sorted[len(kept):])
	return kept
}
