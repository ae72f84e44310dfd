package plan

import (
	"maps"
	"slices"

	"github.com/snatlint/snatlint/analyzer/value"
)

// Reasons of what isn't known; they complete "it is unknown because …".
const (
	Later      = "it is known only after apply" // said of what the plan itself calls unknown
	reasonDeep = "it is too large to be analysed"
)

// part is a value in the three shapes in which a plan has it: itself, what of it
// is unknown, and what is sensitive.
type part struct {
	value, unknown int
	sensitive      []int
}

// Attr gives an attribute, or the nested blocks of that type; nil where there is
// none. What the plan doesn't know is unknown, and so is what is sensitive.
func (r *Resource) Attr(name string) *value.Node {
	if p, ok := r.parts()[name]; ok {
		return r.reader.node(p, 0)
	}
	return nil
}

// Names lists the attributes that there are, sorted.
func (r *Resource) Names() []string { return slices.Sorted(maps.Keys(r.parts())) }

func (r *Resource) parts() map[string]part {
	if r.attrs == nil {
		r.attrs = r.reader.parts(part{r.values, r.unknown, r.sensitive})
	}
	return r.attrs
}

// parts are the members that an object has in any of its shapes.
func (r *reader) parts(p part) map[string]part {
	all := map[string]part{}
	get := func(key string) part {
		if p, ok := all[key]; ok {
			return p
		}
		return part{value: missing, unknown: missing}
	}
	r.each(p.value, func(key string, _, at int) {
		m := get(key)
		m.value = at
		all[key] = m
	})
	r.each(p.unknown, func(key string, _, at int) {
		if r.holdsTrue(at) {
			m := get(key)
			m.unknown = at
			all[key] = m
		}
	})
	for _, i := range p.sensitive {
		r.each(i, func(key string, _, at int) {
			if m, ok := all[key]; ok && r.holdsTrue(at) {
				m.sensitive = append(slices.Clip(m.sensitive), at)
				all[key] = m
			}
		})
		if r.isTrue(i) {
			for key, m := range all {
				m.sensitive = append(slices.Clip(m.sensitive), i)
				all[key] = m
			}
		}
	}
	return all
}

// node makes a node of a value; nil where there is neither a value nor an unknown
// one.
func (r *reader) node(p part, depth int) *value.Node {
	place := p.value
	if place == missing {
		place = p.unknown
	}
	if place == missing {
		return nil
	}
	origin := value.Origin{At: r.span(place)}
	unknown := func(why string) *value.Node { return &value.Node{Kind: value.KindUnknown, Reason: why, Origin: origin} }
	shape := r.kind(p.value)
	if k := r.kind(p.unknown); p.value == missing || shape == 'n' && (k == '{' || k == '[') {
		shape = k // nothing of it is known yet
	}
	switch {
	case slices.ContainsFunc(p.sensitive, r.isTrue):
		return unknown(value.Sensitive)
	case r.isTrue(p.unknown):
		return unknown(Later)
	case depth > maxDepth:
		return unknown(reasonDeep)
	}
	switch shape {
	case '{':
		return r.object(p, origin, depth)
	case '[':
		return r.list(p, origin, depth)
	case '"':
		return &value.Node{Kind: value.KindString, Text: r.string(p.value), Origin: origin}
	case 't', 'f':
		return &value.Node{Kind: value.KindBool, Bool: shape == 't', Origin: origin}
	case 'n':
		return &value.Node{Kind: value.KindNull, Origin: origin}
	default:
		return &value.Node{Kind: value.KindNumber, Text: r.number(p.value), Origin: origin}
	}
}

func (r *reader) object(p part, origin value.Origin, depth int) *value.Node {
	node := &value.Node{Kind: value.KindMap, Origin: origin}
	keys := map[string]int{}
	for _, i := range []int{p.unknown, p.value} {
		r.each(i, func(key string, keyAt, _ int) { keys[key] = keyAt })
	}
	parts := r.parts(p)
	for _, key := range slices.Sorted(maps.Keys(parts)) {
		node.Members = append(node.Members, value.Member{Key: key, KeyAt: r.span(keys[key]), Value: r.node(parts[key], depth+1)})
	}
	return node
}

// list makes a list. Its shapes are as long as it is itself, with null in the
// place of what isn't known.
func (r *reader) list(p part, origin value.Origin, depth int) *value.Node {
	items := r.offsets(p.value)
	unknown := r.offsets(p.unknown)
	sensitive := make([][]int, len(p.sensitive))
	for i, at := range p.sensitive {
		sensitive[i] = r.offsets(at)
	}
	node := &value.Node{Kind: value.KindList, Origin: origin}
	for i := range max(len(items), len(unknown)) {
		inner := part{value: missing, unknown: missing}
		if i < len(items) {
			inner.value = items[i]
		}
		if i < len(unknown) && r.holdsTrue(unknown[i]) {
			inner.unknown = unknown[i]
		}
		for _, shape := range sensitive {
			if i < len(shape) {
				inner.sensitive = append(inner.sensitive, shape[i])
			}
		}
		if item := r.node(inner, depth+1); item != nil {
			node.Items = append(node.Items, item)
		}
	}
	return node
}

// offsets are where a list's items start.
func (r *reader) offsets(i int) []int {
	var found []int
	r.eachItem(i, func(at int) { found = append(found, at) })
	return found
}
