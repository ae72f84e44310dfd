package terraform

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/terraform/plan"
)

// maxLinks bounds how many expressions one attribute is followed through, and
// maxReferences how many names one of them has.
const (
	maxLinks      = 1000
	maxReferences = 500
)

// linkScope is what each.key, count.index and each.value mean where an expression
// stands.
type linkScope struct {
	key     string // of the instance, as in its address
	forEach *plan.Expression
}

// resolve follows references from a module to resources, through variables and
// outputs.
func (p *rendered) resolve(module string, in linkScope, references []string) targets {
	if p.links++; p.links > maxLinks || len(references) > maxReferences {
		return targets{why: "what it refers to leads too far"}
	}
	t := targets{}
	references = longest(references)
	keyed := in.key != "" && slices.ContainsFunc(references, func(r string) bool { return r == "each.key" || r == "count.index" })
	for _, text := range references {
		first, _, _ := strings.Cut(text, ".")
		switch first {
		case "each", "count":
			if strings.HasPrefix(text, "each.value") {
				t.add(p.eachValue(module, in, text))
			}
		case "path", "terraform", "self":
		case "local":
			t.why = fmt.Sprintf("a plan doesn't tell what '%s' is", text)
		case "var":
			t.add(p.argument(module, plan.ParseReference(text, 2)))
		case "module":
			t.add(p.outputOf(module, text, in, keyed))
		default:
			t.add(p.resources(module, text, in, keyed))
		}
	}
	if keyed && t.others && t.chosen(in.key) {
		t.why = "the plan doesn't tell by what its index is chosen"
	}
	return t
}

// add takes in what a reference comes to.
func (t *targets) add(more targets) {
	switch {
	case t.why != "":
		return
	case more.why != "":
		t.why = more.why
		return
	case len(t.found)+len(more.found) > maxReferences:
		t.why = "it refers to too many things"
		return
	}
	for _, f := range more.found {
		if !slices.Contains(t.found, f) {
			t.found = append(t.found, f)
		}
	}
	t.groups += more.groups
	t.others = t.others || more.others
}

// chosen reports whether an instance was chosen by its key.
func (t *targets) chosen(key string) bool {
	return slices.ContainsFunc(t.found, func(f target) bool { return f.resource.Key == key })
}

// longest drops the references that only lead to others.
func longest(references []string) []string {
	var kept []string
	for _, r := range references {
		leads := slices.ContainsFunc(references, func(other string) bool {
			rest, ok := strings.CutPrefix(other, r)
			return ok && rest != "" && (rest[0] == '.' || rest[0] == '[')
		})
		if !leads && !slices.Contains(kept, r) {
			kept = append(kept, r)
		}
	}
	return kept
}

// resources finds the instances of a block that a reference means.
func (p *rendered) resources(module, text string, in linkScope, keyed bool) targets {
	parts := 2
	if strings.HasPrefix(text, "data.") {
		parts = 3
	}
	ref := plan.ParseReference(text, parts)
	group := under(module, ref.Thing)
	instances := p.instances[group]
	if keyed && ref.Key == "" && len(instances) > 1 {
		ref.Key = in.key
	}
	if ref.Key != "" {
		instances = nil
		if r := p.byAddress[group+ref.Key]; r != nil {
			instances = []*plan.Resource{r}
		}
	}
	t := targets{}
	switch {
	case len(instances) > maxReferences:
		return targets{why: "it refers to too many things"}
	case len(instances) > 1:
		t.groups = 1
	case len(instances) == 0 && len(p.instances[group]) > 0:
		return targets{why: fmt.Sprintf("the plan doesn't tell which of '%s' it names", group)}
	}
	for _, r := range instances {
		t.found = append(t.found, target{r, ref.Attribute})
	}
	return t
}

// eachValue follows each.value to the instance of the same key, where the keys are
// those of a resource.
func (p *rendered) eachValue(module string, in linkScope, text string) targets {
	unclear := targets{why: fmt.Sprintf("a plan doesn't tell what '%s' is", text)}
	if in.forEach == nil || in.key == "" {
		return unclear
	}
	over := p.resolve(module, linkScope{}, in.forEach.References)
	attribute := strings.TrimPrefix(strings.TrimPrefix(text, "each.value"), ".")
	for _, f := range over.found {
		if over.why == "" && !over.others && over.sameBlock() && f.resource.Key == in.key && f.attribute == "" {
			return targets{found: []target{{f.resource, attribute}}}
		}
	}
	return unclear
}

// argument follows a variable to the module call that sets it. Those of the root
// module are known, and so are defaults.
func (p *rendered) argument(module string, ref plan.Reference) targets {
	steps := plan.Steps(module)
	if len(steps) == 0 {
		return targets{others: true}
	}
	last := steps[len(steps)-1]
	parent := p.configOf(steps[:len(steps)-1])
	if parent == nil || parent.Calls[last.Name] == nil {
		return targets{others: true}
	}
	call := parent.Calls[last.Name]
	e := call.Arguments[strings.TrimPrefix(ref.Thing, "var.")]
	if e == nil || len(e.References) == 0 {
		return targets{others: true}
	}
	if ref.Key != "" || ref.Attribute != "" {
		return targets{why: fmt.Sprintf("the plan doesn't tell what is in '%s'", ref.Thing)}
	}
	t := p.resolve(plan.Join(steps[:len(steps)-1]), linkScope{last.Key, call.ForEach}, e.References)
	t.others = t.others || len(t.found) == 0
	return t
}

// outputOf follows an output of a called module.
func (p *rendered) outputOf(module, text string, in linkScope, keyed bool) targets {
	ref := plan.ParseReference(text, 2)
	name, rest := ref.Attribute, ""
	if i := strings.IndexAny(name, ".["); i >= 0 {
		name, rest = name[:i], name[i:]
	}
	instances := p.modules[under(module, ref.Thing)]
	var meant []string
	for _, address := range instances {
		steps := plan.Steps(address)
		key := steps[len(steps)-1].Key
		if len(instances) == 1 || ref.Key != "" && key == ref.Key || ref.Key == "" && keyed && key == in.key {
			meant = append(meant, address)
		}
	}
	if name == "" || len(meant) != 1 {
		return targets{why: fmt.Sprintf("the plan doesn't tell which output of '%s' it is", under(module, ref.Thing))}
	}
	config := p.configOf(plan.Steps(meant[0]))
	if config == nil || config.Outputs[name] == nil {
		return targets{others: true}
	}
	if rest != "" {
		return targets{why: fmt.Sprintf("the plan doesn't tell what is in '%s.%s'", ref.Thing, name)}
	}
	t := p.resolve(meant[0], linkScope{}, config.Outputs[name].References)
	t.others = t.others || len(t.found) == 0
	return t
}
