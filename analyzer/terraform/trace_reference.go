package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
)

// stepReference goes from a reference to what it names.
func (ev *evaluator) stepReference(p place, traversal hcl.Traversal) (place, bool) {
	if slices.ContainsFunc(traversal, func(step hcl.Traverser) bool { _, splat := step.(hcl.TraverseSplat); return splat }) {
		return p, false
	}
	keys := append(keysOf(traversal[1:]), p.path...)
	target, rest, ok := ev.target(p.sc, traversal.RootName(), keys)
	if !ok {
		return p, false
	}
	next := p.to(target)
	next.path = append(slices.Clone(target.path), rest...)
	next.via = slices.Clone(p.via)
	if at := ev.span(traversal.SourceRange()); !isBuiltIn(at) {
		next.via = append(next.via, at)
	}
	return next, true
}

// target finds what the first of the keys below a name lead to, and the keys
// that are left.
func (ev *evaluator) target(sc *scope, name string, keys []cty.Value) (place, []cty.Value, bool) {
	if b := sc.lookup(name); b != nil {
		return b.target(keys)
	}
	if sc == nil || sc.mod == nil || len(keys) == 0 {
		return place{}, nil, false
	}
	m := sc.mod
	member, _ := keyText(keys[0])
	switch name {
	case "var":
		at, ok := m.variablePlace(member)
		return at, keys[1:], ok
	case "local":
		if a := m.src.locals[member]; a != nil {
			return place{expr: a.expr, sc: m.scope}, keys[1:], true
		}
	case "module":
		return m.modulePlace(member, keys[1:])
	case "data":
		if len(keys) > 1 {
			second, _ := keyText(keys[1])
			return m.resourcePlace("data."+member+"."+second, keys[2:])
		}
	case "resource":
		if len(keys) > 1 {
			second, _ := keyText(keys[1])
			return m.resourcePlace(member+"."+second, keys[2:])
		}
	case "path", "terraform", "each", "count", "self":
	default:
		return m.resourcePlace(name+"."+member, keys[1:])
	}
	return place{}, nil, false
}

func (b *binding) target(keys []cty.Value) (place, []cty.Value, bool) {
	if len(keys) > 0 && b.fields != nil {
		field, _ := keyText(keys[0])
		at, ok := b.fields[field]
		return at, keys[1:], ok
	}
	return b.place, keys, b.place.expr != nil
}

// variablePlace is what sets a variable.
func (m *module) variablePlace(name string) (place, bool) {
	b := m.src.variables[name]
	if b == nil {
		return place{}, false
	}
	if m.call != nil {
		if a := m.call.body.attr(name); a != nil && !isCallMeta(name) {
			return place{expr: a.expr, sc: m.callScope}, true
		}
	} else if in := m.ev.inputs[name]; in != nil {
		return place{expr: in.expr, sc: &scope{}, note: in.note}, true
	}
	a := b.body.attr("default")
	if a == nil || m.src.builtIn {
		return place{at: m.visible(m.ev.span(b.header))}, true
	}
	return place{expr: a.expr, sc: &scope{}}, true
}

// copyFor finds the instance that the first key names; rest is what follows it.
func (e *expansion) copyFor(keys []cty.Value) (index int, rest []cty.Value, ok bool) {
	if e.mode == once {
		return 0, keys, len(e.copies) == 1
	}
	if len(keys) == 0 {
		return 0, nil, false
	}
	if e.why != "" {
		return 0, keys[1:], true
	}
	if i, isNumber := wholeNumber(keys[0]); isNumber && e.mode == byCount {
		return i, keys[1:], i >= 0 && i < len(e.copies)
	}
	text, _ := keyText(keys[0])
	i := slices.IndexFunc(e.copies, func(c *copyOf) bool { return c.key == text })
	return i, keys[1:], i >= 0 && e.mode == byKey
}

// modulePlace is the expression of an output.
func (m *module) modulePlace(name string, keys []cty.Value) (place, []cty.Value, bool) {
	call := m.src.calls[name]
	target := m.site.calls[name]
	if call == nil || target == nil {
		return place{}, nil, false
	}
	e := m.expand("module."+name, call)
	i, rest, ok := e.copyFor(keys)
	if !ok || len(rest) == 0 {
		return place{}, nil, false
	}
	child := e.module(m, name, call, target, i)
	output, _ := keyText(rest[0])
	if child == nil || target.src.outputs[output] == nil {
		return place{}, nil, false
	}
	a := target.src.outputs[output].body.attr("value")
	if a == nil {
		return place{}, nil, false
	}
	return place{expr: a.expr, sc: child.scope}, rest[1:], true
}

// resourcePlace is the expression of a written attribute.
func (m *module) resourcePlace(key string, keys []cty.Value) (place, []cty.Value, bool) {
	res := m.src.resources[key]
	if res == nil {
		return place{}, nil, false
	}
	e := m.expand(key, res.block)
	i, rest, ok := e.copyFor(keys)
	if !ok {
		return place{}, nil, false
	}
	inst := e.resource(m, res, i)
	if at, left, ok := inst.linkedPlace(rest); ok {
		return at, left, true
	}
	return inst.place(rest)
}

// place finds a written attribute of the content or of a block in it.
func (c *content) place(keys []cty.Value) (place, []cty.Value, bool) {
	if len(keys) == 0 {
		return place{}, nil, false
	}
	name, _ := keyText(keys[0])
	if a := c.body.attr(name); a != nil {
		v := c.attribute(a)
		if v.IsNull() {
			return c.defaultPlace(name, keys[1:])
		}
		if c.isLone(a, v) && len(keys) > 1 {
			keys = keys[1:] // its list isn't written
		}
		return place{expr: a.expr, sc: c.sc}, keys[1:], true
	}
	list := c.blockList(name)
	if list == nil {
		return c.defaultPlace(name, keys[1:])
	}
	if len(keys) < 2 {
		return place{}, nil, false
	}
	i, ok := wholeNumber(keys[1])
	if !ok || i < 0 || i >= len(list.items) || list.items[i] == nil {
		return place{}, nil, false
	}
	return list.items[i].place(keys[2:])
}

// defaultPlace is where the provider chooses a value that nobody writes.
func (c *content) defaultPlace(name string, rest []cty.Value) (place, []cty.Value, bool) {
	m := c.schema(name)
	if m == nil || m.Default == nil {
		return place{}, nil, false
	}
	return place{at: c.owner.mod.visible(c.ev.span(c.header)), note: "default of " + c.owner.res.kind}, rest, true
}
