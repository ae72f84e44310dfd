package terraform

import (
	"fmt"
	"maps"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
	"github.com/snatlint/snatlint/analyzer/terraform/schema"
)

// schemaOf is what is known of a resource's type; nil where that is nothing.
func (ev *evaluator) schemaOf(res *resourceBlock) *schema.Type {
	key := schemaKey{res.kind, res.managed}
	t, done := ev.schemas[key]
	if !done {
		if ev.schemas == nil {
			ev.schemas = map[schemaKey]*schema.Type{}
		}
		t = schema.Lookup(res.kind, res.managed)
		ev.schemas[key] = t
	}
	return t
}

// schemaKey names a resource type or a data source.
type schemaKey struct {
	kind    string
	managed bool
}

// bySchema is what a plan says of an attribute or of nested blocks that nobody
// writes; false where the type isn't known to have them.
func (i *instance) bySchema(path string, d *demand) (cty.Value, bool) {
	m := i.ev.schemaOf(i.res).At(path)
	switch {
	case m == nil:
		return cty.NilVal, false
	case m.Computed:
		return i.later(path, m, d), true
	case m.Block && m.Kind != schema.One && m.Kind != schema.Map:
		return cty.EmptyTupleVal, true
	default:
		return defaultOf(m), true
	}
}

// schema is what is known of an attribute or of blocks; nil where that is nothing.
func (c *content) schema(name string) *schema.Member {
	return c.ev.schemaOf(c.owner.res).At(c.prefix + name)
}

// nullInBlock is what a plan says of an attribute in a block that is null, which
// is as good as not written.
func (i *instance) nullInBlock(path string, null cty.Value, d *demand) cty.Value {
	if v, ok := i.bySchema(path, d); ok {
		return v
	}
	return null
}

// defaultOf is what the provider takes for an attribute that nobody writes: null
// where that is nothing.
func defaultOf(m *schema.Member) cty.Value {
	switch v := m.Default.(type) {
	case bool:
		return cty.BoolVal(v)
	case string:
		return cty.StringVal(v)
	case float64:
		return cty.NumberFloatVal(v)
	default:
		return cty.NullVal(typeOf(m))
	}
}

// later is what an apply will tell, in the shape that the schema gives it: what
// names one thing stands for it.
func (i *instance) later(path string, m *schema.Member, d *demand) cty.Value {
	switch {
	case m.Members != nil:
		return i.laterObjects(path, m, d)
	case m.Kind == schema.String && m.Holds != schema.Fact:
		return cty.StringVal(funcs.Identity(i.ev.root.ID(), i.address, path))
	default:
		return i.unread(path, typeOf(m))
	}
}

// unread is a value that isn't in the files. What an apply finds is unknown where
// it is used, as identities are.
func (i *instance) unread(path string, t cty.Type) cty.Value {
	if i.res.managed {
		return unknown(t, fmt.Sprintf("'%s.%s' is known only after apply", i.address, path), source.Span{})
	}
	return unknown(t, fmt.Sprintf("'%s.%s' is read from AWS", i.address, path), i.ev.span(i.block.header))
}

// laterObjects has the members that are asked for. Of the objects that AWS makes
// there is nearly always one; of those that people may write there are none as
// well as many, so that one is there only where it is taken out.
func (i *instance) laterObjects(path string, m *schema.Member, d *demand) cty.Value {
	element := d
	if m.Kind != schema.One {
		element = d.forKey("")
	}
	asked := element.attrs
	whole := element.whole || len(asked) == 0
	if m.Kind == schema.Map || whole && m.Optional {
		return i.unread(path, cty.DynamicPseudoType)
	}
	if whole {
		asked = map[string]*demand{}
		for name := range m.Members {
			asked[name] = wholeDemand()
		}
		maps.Copy(asked, element.attrs)
	}
	members := map[string]cty.Value{}
	for name, inner := range asked {
		if member := m.Members[name]; member != nil {
			members[name] = i.later(path+"."+name, member, inner)
		} else {
			members[name] = i.unwritten(path+"."+name, inner)
		}
	}
	v := cty.ObjectVal(members)
	switch m.Kind {
	case schema.One:
		return v
	case schema.Set:
		return cty.SetVal([]cty.Value{v}).Mark(funcs.LengthUnknownMark{})
	default:
		return cty.TupleVal([]cty.Value{v}).Mark(funcs.LengthUnknownMark{})
	}
}

// typeOf is the type of a member's value; that of objects is left open.
func typeOf(m *schema.Member) cty.Type {
	if m.Members != nil {
		return cty.DynamicPseudoType
	}
	scalar := func(k schema.Kind) cty.Type {
		switch k {
		case schema.String:
			return cty.String
		case schema.Number:
			return cty.Number
		case schema.Bool:
			return cty.Bool
		default:
			return cty.DynamicPseudoType
		}
	}
	switch m.Kind {
	case schema.List:
		return cty.List(scalar(m.Elem))
	case schema.Set:
		return cty.Set(scalar(m.Elem))
	case schema.Map:
		return cty.Map(scalar(m.Elem))
	default:
		return scalar(m.Kind)
	}
}
