package terraform

import (
	"fmt"
	"slices"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/plan"
)

// merge puts the instances of the configuration and of the document together.
// Those that the configuration can't count, such as aws_subnet.private[*], are
// replaced by the document's.
func (p *rendered) merge(written []*Resource) []*Resource {
	templates := map[blockID]*Resource{}
	have := map[string]bool{}
	var merged []*Resource
	for _, r := range written {
		block := r.blockID()
		if templates[block] == nil {
			templates[block] = r
		}
		if p.keeps(r) {
			have[r.Address] = true
			merged = append(merged, r)
		}
	}
	for _, found := range p.byAddress {
		if have[found.Address] {
			continue
		}
		if r := p.added(found, templates[blockID{plan.Path(found.Module), found.Block()}]); r != nil {
			merged = append(merged, r)
		}
	}
	slices.SortStableFunc(merged, func(a, b *Resource) int { return compareAddresses(a.Address, b.Address) })
	for _, r := range merged {
		p.present[r.Address] = true
	}
	p.root.sortNotes()
	return merged
}

// blockID names the block that an instance of the configuration comes from.
func (r *Resource) blockID() blockID {
	return blockID{plan.Path(r.instance.mod.address), r.instance.res.key()}
}

// keeps decides whether an instance of the configuration stays, and links it with
// the document's.
func (p *rendered) keeps(r *Resource) bool {
	if found := p.byAddress[r.Address]; found != nil {
		r.rendered, r.Uncertain, r.Stub = found, "", ""
		return true
	}
	module := r.instance.mod
	switch {
	case module.src.builtIn && len(p.below(module)) > 0:
		return false // a stub's guess
	case r.Uncertain != "", r.isMadeUp():
		return !p.doc.Complete && !p.blocks[r.blockID()]
	case p.doc.Complete && r.Managed:
		p.note(fmt.Sprintf("whether '%s' exists", r.Address),
			fmt.Sprintf("the configuration has it and %s doesn't", p.source()), r.Header)
	}
	return true
}

// below lists the document's module instances that the call of a stub stands for.
func (p *rendered) below(m *module) []string {
	for m.parent() != nil && m.parent().src.builtIn {
		m = m.parent()
	}
	steps := plan.Steps(m.address)
	if len(steps) == 0 {
		return nil
	}
	steps[len(steps)-1].Key = ""
	return p.modules[plan.Join(steps)]
}

// added makes a resource of the document's alone. The template is another instance
// of its block; nil where the configuration that is on disk has none.
func (p *rendered) added(found *plan.Resource, template *Resource) *Resource {
	r := &Resource{
		Root: p.root, Managed: found.Managed, Type: found.Type, Name: found.Name, Address: found.Address,
		Header: found.At, rendered: found,
	}
	switch {
	case p.alone:
	case template != nil:
		r.Header, r.Calls, r.instance = template.Header, template.Calls, template.instance
	default:
		calls, whole := p.calls(plan.Steps(found.Module))
		if whole {
			return p.unwritten(r)
		}
		if len(calls) > 0 {
			r.Header, r.Calls = calls[len(calls)-1], calls[:len(calls)-1]
		}
	}
	return r
}

// calls are the headers of the calls that lead to a module, as far as they are on
// disk; whole says that the module itself is.
func (p *rendered) calls(steps []plan.Step) (headers []source.Span, whole bool) {
	at := p.root.evaluator.top.site
	for _, step := range steps {
		call := at.src.calls[step.Name]
		if call == nil {
			return headers, true // the configuration doesn't have it any more
		}
		headers = append(headers, p.root.evaluator.span(call.header))
		next := at.calls[step.Name]
		if next == nil || next.src.builtIn {
			return headers, false
		}
		at = next
	}
	return headers, true
}

// unwritten decides about a resource of the document that the configuration
// doesn't have: a plan is made of a configuration that had it, while a state may be
// from before it was taken out.
func (p *rendered) unwritten(r *Resource) *Resource {
	if !r.Managed {
		return r
	}
	p.note(fmt.Sprintf("whether '%s' exists", r.Address),
		fmt.Sprintf("%s has it and the configuration doesn't", p.source()), r.Header)
	if p.doc.Kind == plan.State {
		return nil
	}
	return r
}
