package terraform

import (
	"path"
	"path/filepath"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
)

// scope is what the names in an expression mean: those of the module, and those
// that count, for_each, dynamic blocks and for expressions bind.
type scope struct {
	mod       *module // nil where nothing but literals may be written
	outer     *scope
	names     map[string]*binding
	uncertain bool // it is not sure that what is evaluated here exists
}

// binding is a bound name's value and where it comes from.
type binding struct {
	value  cty.Value
	place  place            // of the value itself; its expr is nil where unknown
	fields map[string]place // of each.key, each.value and their like
}

// bind makes a scope with more names.
func (s *scope) bind(names map[string]*binding) *scope {
	return &scope{mod: s.mod, outer: s, names: names, uncertain: s.uncertain}
}

// of makes the scope of one instance of a repeated block.
func (s *scope) of(c *copyOf) *scope {
	inner := s.bind(c.names)
	inner.uncertain = inner.uncertain || c.uncertain != ""
	return inner
}

// at is the evaluator of the root module that a scope belongs to; ev where it
// belongs to none.
func (ev *evaluator) at(s *scope) *evaluator {
	if s != nil && s.mod != nil {
		return s.mod.ev
	}
	return ev
}

// lookup finds a bound name.
func (s *scope) lookup(name string) *binding {
	for ; s != nil; s = s.outer {
		if b := s.names[name]; b != nil {
			return b
		}
	}
	return nil
}

// variables are the values of the names that an expression asks for.
func (s *scope) variables(asked map[string]*demand) map[string]cty.Value {
	if len(asked) == 0 {
		return nil
	}
	values := make(map[string]cty.Value, len(asked))
	for _, name := range sortedNames(asked) {
		if b := s.lookup(name); b != nil {
			values[name] = b.value
		} else if s.mod != nil {
			if v := s.mod.named(name, asked[name]); v != cty.NilVal {
				values[name] = v
			}
		}
	}
	return values
}

// named is the value of a first name of references in a module; NilVal for
// those that mean nothing there.
func (m *module) named(name string, d *demand) cty.Value {
	switch name {
	case "var":
		return object(d.attrs, func(n string, _ *demand) cty.Value { return m.variable(n) })
	case "local":
		return object(d.attrs, func(n string, _ *demand) cty.Value { return m.local(n) })
	case "module":
		return object(d.attrs, m.callValue)
	case "data":
		return object(d.attrs, func(kind string, d *demand) cty.Value {
			return object(d.attrs, func(n string, d *demand) cty.Value { return m.resourceValue("data."+kind+"."+n, d) })
		})
	case "resource": // the long form of a reference to a managed resource
		return object(d.attrs, m.resourcesOf)
	case "path":
		return cty.ObjectVal(map[string]cty.Value{
			"module": cty.StringVal(relative(m.ev.root.Dir, m.src.dir)),
			"root":   cty.StringVal("."),
			"cwd":    cty.StringVal(path.Join("/", m.ev.root.Dir)),
		})
	case "terraform":
		return cty.ObjectVal(map[string]cty.Value{
			"workspace": cty.StringVal(m.ev.workspace), "applying": cty.False,
		})
	case "ephemeral":
		return unknown(cty.DynamicPseudoType, "ephemeral values are known only when Terraform runs", source.Span{})
	case "each", "count", "self":
		return cty.NilVal
	default:
		return m.resourcesOf(name, d)
	}
}

// resourcesOf are the managed resources of a type that are asked for.
func (m *module) resourcesOf(kind string, d *demand) cty.Value {
	return object(d.attrs, func(name string, d *demand) cty.Value { return m.resourceValue(kind+"."+name, d) })
}

// object makes a value of members that are computed one by one, in order.
func object(asked map[string]*demand, member func(string, *demand) cty.Value) cty.Value {
	members := make(map[string]cty.Value, len(asked))
	for _, name := range sortedNames(asked) {
		if v := member(name, asked[name]); v != cty.NilVal {
			members[name] = v
		}
	}
	return cty.ObjectVal(members)
}

// relative is the way from one directory to another, as path.module gives it.
func relative(from, to string) string {
	way, err := filepath.Rel(filepath.FromSlash(from), filepath.FromSlash(to))
	if err != nil {
		return to
	}
	return filepath.ToSlash(way)
}
