package terraform

import (
	"maps"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// content is a body with what its expressions may refer to: that of a resource
// or of a block in one.
type content struct {
	ev     *evaluator
	owner  *instance
	header hcl.Range
	body   *body
	sc     *scope
	prefix string // "" for the resource, "vpc_config." in that block
	cells  map[string]*cell
	blocks map[string]*blockList
}

// instance is one instance of a resource.
type instance struct {
	content
	mod       *module
	res       *resourceBlock
	block     *block
	address   string
	uncertain string
	many      int // of it and the modules around it, that may stand for several
}

func newInstance(m *module, res *resourceBlock, c *copyOf) *instance {
	i := &instance{mod: m, res: res, block: res.block, address: m.under(res.key() + c.suffix), many: m.many + c.many}
	i.uncertain = m.uncertain
	if i.uncertain == "" {
		i.uncertain = c.uncertain
	}
	i.content = content{
		ev: m.ev, owner: i, header: res.block.header, body: res.block.body,
		sc: m.scope.of(c), cells: map[string]*cell{}, blocks: map[string]*blockList{},
	}
	return i
}

// isMeta reports whether an argument is one of Terraform's own
// (developer.hashicorp.com/terraform/language/meta-arguments).
func isMeta(name string) bool {
	switch name {
	case "count", "for_each", "provider", "depends_on", "lifecycle", "provisioner", "connection", "dynamic":
		return true
	}
	return false
}

// object is the value of a reference to all of the content.
func (c *content) object(d *demand) cty.Value {
	asked := d.attrs
	if d.whole || d.each != nil {
		asked = map[string]*demand{}
		for _, name := range c.written() {
			asked[name] = wholeDemand()
		}
		if c.prefix == "" {
			for _, name := range c.owner.beside() {
				asked[name] = wholeDemand()
			}
		}
		maps.Copy(asked, d.attrs)
	}
	return object(asked, c.attrValue)
}

// written lists the attributes and kinds of blocks that are written.
func (c *content) written() []string {
	names := map[string]bool{}
	for name := range c.body.attributes {
		if !isMeta(name) {
			names[name] = true
		}
	}
	for _, b := range c.body.blocks {
		switch {
		case b.kind == "dynamic" && len(b.labels) == 1:
			names[b.labels[0]] = true
		case !isMeta(b.kind):
			names[b.kind] = true
		}
	}
	return slices.Sorted(maps.Keys(names))
}

// attrValue is the value of one attribute, written or not.
func (c *content) attrValue(name string, d *demand) cty.Value {
	if isMeta(name) && c.prefix == "" {
		return cty.NilVal
	}
	if c.prefix == "" && !c.owner.res.managed {
		if v, ok := c.owner.linked(name, d); ok {
			return v
		}
	}
	if c.prefix == "" {
		if v, ok := c.owner.byFact(name); ok {
			return v
		}
	}
	if a := c.body.attr(name); a != nil {
		v := c.attribute(a)
		switch {
		case c.isLone(a, v):
			return cty.TupleVal([]cty.Value{v})
		case c.prefix == "":
			return c.owner.referred(name, v, d)
		case v.IsNull():
			return c.owner.nullInBlock(c.prefix+name, v, d)
		}
		return v
	}
	if list := c.blockList(name); list != nil {
		return list.object(d)
	}
	return c.owner.unwritten(c.prefix+name, d)
}

// attribute evaluates a written attribute once.
func (c *content) attribute(a *attribute) cty.Value {
	if v, ok := literal(a.expr); ok {
		return v
	}
	cl := c.cells[a.name]
	if cl == nil {
		cl = &cell{name: c.owner.address + "." + c.prefix + a.name}
		c.cells[a.name] = cl
	}
	return c.ev.force(cl, a.rng, func() cty.Value { return c.ev.evalAs(a.expr, c.sc, c.ev.needsOf(a.expr)) })
}

// allResources lists the instances of all modules.
func (ev *evaluator) allResources() []*Resource {
	var all []*Resource
	var visit func(m *module)
	visit = func(m *module) {
		for _, key := range sortedNames(m.src.resources) {
			res := m.src.resources[key]
			e := m.expand(key, res.block)
			for i := range e.copies {
				all = append(all, ev.export(e.resource(m, res, i)))
			}
		}
		for _, name := range sortedNames(m.src.calls) {
			for _, child := range m.children(name) {
				visit(child)
			}
		}
	}
	visit(ev.top)
	slices.SortStableFunc(all, func(a, b *Resource) int { return compareAddresses(a.Address, b.Address) })
	return all
}

// children are the instances of a called module; none where it is not on disk.
func (m *module) children(name string) []*module {
	call := m.src.calls[name]
	target := m.site.calls[name]
	if call == nil || target == nil {
		return nil
	}
	e := m.expand("module."+name, call)
	var all []*module
	for i := range e.copies {
		if child := e.module(m, name, call, target, i); child != nil {
			all = append(all, child)
		}
	}
	return all
}

func (ev *evaluator) export(i *instance) *Resource {
	return &Resource{
		Root: ev.root, Managed: i.res.managed, Type: i.res.kind, Name: i.res.name, Address: readable(i.address),
		Header: i.mod.visible(ev.span(i.block.header)), Calls: append([]source.Span(nil), i.mod.headers...),
		Uncertain: i.uncertain, Stub: i.mod.src.stub(), Many: i.many, instance: i,
	}
}

// regionValue is the region of the root module's AWS provider; NilVal where
// none is written.
func (ev *evaluator) regionValue() cty.Value {
	a := ev.regionAttribute()
	if a == nil {
		return cty.NilVal
	}
	v := ev.force(ev.top.cell("provider.aws.region"), a.rng, func() cty.Value { return ev.eval(a.expr, ev.top.scope) })
	text, err := convert.Convert(v, cty.String)
	if plain, _ := text.Unmark(); err != nil || (plain.IsKnown() && (plain.IsNull() || funcs.HasIdentity(plain))) {
		return cty.NilVal
	}
	return text
}

func (ev *evaluator) regionAttribute() *attribute {
	for _, b := range ev.top.src.providers {
		if b.labels[0] == "aws" && b.body.attr("alias") == nil {
			if a := b.body.attr("region"); a != nil {
				return a
			}
		}
	}
	return nil
}
