package terraform

import (
	"fmt"
	"slices"

	"github.com/snatlint/snatlint/analyzer/terraform/plan"
	"github.com/snatlint/snatlint/analyzer/value"
)

// target is a thing that an expression refers to.
type target struct {
	resource  *plan.Resource
	attribute string // "" where the plan doesn't say
}

// targets are what an expression may come to.
type targets struct {
	found  []target
	groups int    // how many of the references mean several instances
	others bool   // other things have a say in it
	why    string // why it can't be told; "" where it can
}

// one gives the only thing that there is.
func (t targets) one(wanted string) (value.Ref, string) {
	refs, why := t.all(wanted)
	if why == "" && len(refs) > 1 {
		why = fmt.Sprintf("the plan doesn't tell which of '%s' and '%s' it names", refs[0].Address, refs[1].Address)
	}
	if why != "" {
		return value.Ref{}, why
	}
	return refs[0], ""
}

// all gives the things in their order: those that are referred to one by one, or
// all instances of one block.
func (t targets) all(wanted string) (refs []value.Ref, why string) {
	switch {
	case t.why != "":
		return nil, t.why
	case len(t.found) == 0:
		return nil, "the plan doesn't tell what it names"
	case t.groups > 1 || t.groups == 1 && len(t.found) > 1 && !t.sameBlock():
		return nil, "the plan doesn't tell which of the things that it refers to it names"
	}
	for _, f := range t.found {
		attribute := f.attribute
		if attribute == "" {
			attribute = wanted
		}
		if attribute == "" {
			return nil, fmt.Sprintf("the plan doesn't tell which attribute of '%s' it is", f.resource.Address)
		}
		refs = append(refs, value.Ref{Address: f.resource.Address, Attribute: attribute})
	}
	return refs, ""
}

func (t targets) sameBlock() bool {
	first := t.found[0].resource
	return !slices.ContainsFunc(t.found, func(f target) bool {
		return f.resource.Module != first.Module || f.resource.Block() != first.Block()
	})
}
