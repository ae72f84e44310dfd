package terraform

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// demand says which parts of a value an expression asks for. Only those are
// evaluated, so that two resources may refer to each other's attributes.
type demand struct {
	whole bool
	attrs map[string]*demand // by name or by a key that is written out
	each  *demand            // of every element
	splat bool               // each comes from a splat, which takes single values too
}

func wholeDemand() *demand { return &demand{whole: true} }

// attr is the demand for one member, made where it isn't there.
func (d *demand) attr(name string) *demand {
	if d.attrs == nil {
		d.attrs = map[string]*demand{}
	}
	if d.attrs[name] == nil {
		d.attrs[name] = &demand{}
	}
	return d.attrs[name]
}

// add takes in what another demand asks for.
func (d *demand) add(other *demand) {
	if other == nil || other == d {
		return
	}
	d.whole = d.whole || other.whole
	d.splat = d.splat || other.splat
	for name, inner := range other.attrs {
		d.attr(name).add(inner)
	}
	if other.each != nil {
		if d.each == nil {
			d.each = &demand{}
		}
		d.each.add(other.each)
	}
}

// element is the demand for any one element of what is asked for.
func (d *demand) element() *demand {
	out := &demand{whole: d.whole}
	out.add(d.each)
	for _, inner := range d.attrs {
		out.add(inner)
	}
	return out
}

// forKey is what is asked of the element under a key.
func (d *demand) forKey(key string) *demand {
	out := &demand{whole: d.whole}
	out.add(d.each)
	out.add(d.attrs[key])
	return out
}

// signature tells demands apart.
func (d *demand) signature(to *strings.Builder) {
	if d.whole {
		to.WriteByte('!')
	}
	for _, name := range sortedNames(d.attrs) {
		to.WriteString("." + name + "{")
		d.attrs[name].signature(to)
		to.WriteByte('}')
	}
	if d.each != nil {
		to.WriteString("*{")
		d.each.signature(to)
		to.WriteByte('}')
	}
}

// below wraps a demand in the steps of a traversal.
func below(steps hcl.Traversal, d *demand) *demand {
	for _, step := range slices.Backward(steps) {
		outer := &demand{}
		switch s := step.(type) {
		case hcl.TraverseAttr:
			outer.attrs = map[string]*demand{s.Name: d}
		case hcl.TraverseIndex:
			if s.Key.Type() == cty.String && s.Key.IsKnown() && !s.Key.IsNull() {
				outer.attrs = map[string]*demand{s.Key.AsString(): d}
			} else {
				outer.each = d
			}
		default:
			outer.each, outer.splat = d, true
		}
		d = outer
	}
	return d
}
