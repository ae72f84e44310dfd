package terraform

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
)

// module is one instance of a module.
type module struct {
	ev        *evaluator
	site      *site
	src       *moduleSource // the site's
	address   string        // "" for the root module
	depth     int           // 0 for the root module
	headers   []source.Span // of the calls around it, outermost first; none of stubs
	uncertain string        // why it is not sure that this instance exists
	many      int           // instances on the way to it that may stand for several

	call      *block // nil for the root module
	callScope *scope // what the call's arguments are evaluated in
	scope     *scope

	cells      map[string]*cell // variables, locals, outputs
	expansions map[string]*expansion
	values     map[string]cty.Value // of resources and calls, by what is asked of them
}

func newModule(ev *evaluator, at *site) *module {
	m := &module{
		ev: ev, site: at, src: at.src,
		cells: map[string]*cell{}, expansions: map[string]*expansion{}, values: map[string]cty.Value{},
	}
	m.scope = &scope{mod: m}
	return m
}

// under puts the module's address before a name in it.
func (m *module) under(name string) string {
	if m.address == "" {
		return name
	}
	return m.address + "." + name
}

func (m *module) cell(name string) *cell {
	c := m.cells[name]
	if c == nil {
		c = &cell{name: m.under(name)}
		m.cells[name] = c
	}
	return c
}

// local is the value of a local value.
func (m *module) local(name string) cty.Value {
	a := m.src.locals[name]
	if a == nil {
		return m.ev.undeclared("local." + name)
	}
	return m.ev.force(m.cell("local."+name), a.rng, func() cty.Value { return m.ev.eval(a.expr, m.scope) })
}

// output is the value of an output.
func (m *module) output(name string) cty.Value {
	b := m.src.outputs[name]
	if b == nil {
		return m.ev.undeclared(m.under("output." + name))
	}
	a := b.body.attr("value")
	if a == nil {
		return cty.NullVal(cty.DynamicPseudoType)
	}
	return m.ev.force(m.cell("output."+name), a.rng, func() cty.Value { return withMarks(b, m.ev.eval(a.expr, m.scope)) })
}

// memo keeps the value of a resource or call for one way of asking for it.
func (m *module) memo(name string, d *demand, compute func() cty.Value) cty.Value {
	var key strings.Builder
	key.WriteString(name)
	d.signature(&key)
	if v, ok := m.values[key.String()]; ok {
		return v
	}
	spoils := m.ev.work.spoils
	v := compute()
	if m.ev.work.spoils == spoils {
		m.values[key.String()] = v
	}
	return v
}

// maxWhole bounds the attributes of all instances that are taken as one value.
const maxWhole = 1_000_000

// resourceValue is what a reference to a resource block evaluates to.
func (m *module) resourceValue(key string, d *demand) cty.Value {
	res := m.src.resources[key]
	if res == nil {
		return m.ev.undeclared(key)
	}
	return m.memo(key, d, func() cty.Value {
		e := m.expand(key, res.block)
		if e.mode != once && d.forKey("").whole && len(e.copies)*len(m.ev.mentions()) > maxWhole {
			at := m.ev.span(res.block.header)
			m.ev.problem(source.ProblemLimit, at, fmt.Sprintf("'%s' has too many instances to be taken as one value.", m.under(key)))
			return unknown(cty.DynamicPseudoType, fmt.Sprintf("'%s' has too many instances to be taken as one value", m.under(key)), at)
		}
		return e.combine(d, func(i int, d *demand) cty.Value { return e.resource(m, res, i).object(d) })
	})
}

// callValue is what a reference to a module call evaluates to.
func (m *module) callValue(name string, d *demand) cty.Value {
	call := m.src.calls[name]
	if call == nil {
		return m.ev.undeclared("module." + name)
	}
	target := m.site.calls[name]
	if target == nil {
		return unknown(cty.DynamicPseudoType, absentModule(name, call), m.ev.span(call.header))
	}
	return m.memo("module."+name, d, func() cty.Value {
		e := m.expand("module."+name, call)
		return e.combine(d, func(i int, d *demand) cty.Value {
			child := e.module(m, name, call, target, i)
			if child == nil {
				return unknown(cty.DynamicPseudoType, fmt.Sprintf("module '%s' is nested too deep", name), m.ev.span(call.header))
			}
			return child.outputsValue(d)
		})
	})
}

// absentModule says why nothing is known of a module's outputs.
func absentModule(name string, call *block) string {
	return fmt.Sprintf("module '%s' (source '%s') is not on disk", name, literalText(call.body.attr("source")))
}

// outputsValue is an object of those outputs that are asked for.
func (m *module) outputsValue(d *demand) cty.Value {
	asked := d.attrs
	if d.whole || d.each != nil {
		asked = map[string]*demand{}
		for name := range m.src.outputs {
			asked[name] = wholeDemand()
		}
	}
	return object(asked, func(name string, _ *demand) cty.Value {
		switch {
		case m.src.outputs[name] != nil:
			return m.output(name)
		case m.src.builtIn:
			return unknown(cty.DynamicPseudoType, fmt.Sprintf("'%s' has no output '%s' in the stub that stands for it", m.address, name), m.visible(source.Span{Path: builtInPrefix}))
		default:
			return cty.NilVal
		}
	})
}

// literalText is an attribute's text where it is written out; "" otherwise.
func literalText(a *attribute) string {
	if a == nil {
		return ""
	}
	v, diags := a.expr.Value(nil)
	if diags.HasErrors() || v.Type() != cty.String || !v.IsKnown() || v.IsNull() {
		return ""
	}
	return v.AsString()
}

// rangeOf is where an attribute stands, or the header of the block that lacks it.
func rangeOf(a *attribute, b *block) hcl.Range {
	if a != nil {
		return a.rng
	}
	return b.header
}
