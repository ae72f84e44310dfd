package terraform

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/plan"
)

// rendered is what a plan or state, as Terraform prints them, says of a root module.
type rendered struct {
	root      *Root
	doc       *plan.Document
	alone     bool                        // no configuration goes with it
	byAddress map[string]*plan.Resource   // what will be there
	instances map[string][]*plan.Resource // by module's instance and block, in order
	blocks    map[blockID]bool            // that have instances
	modules   map[string][]string         // instances of modules, by the address without the last key
	present   map[string]bool             // addresses of all resources and modules of the merged root
	conflicts map[string]bool             // told
	links     int                         // that were followed for one attribute
}

func newRendered(root *Root, l life) *rendered {
	p := &rendered{
		root: root, doc: l.doc, alone: l.alone,
		byAddress: map[string]*plan.Resource{}, instances: map[string][]*plan.Resource{}, blocks: map[blockID]bool{},
		modules: map[string][]string{}, present: map[string]bool{}, conflicts: map[string]bool{},
	}
	resources := slices.Clone(p.doc.Resources)
	slices.SortStableFunc(resources, func(a, b *plan.Resource) int { return compareAddresses(a.Address, b.Address) })
	for _, r := range resources {
		if p.byAddress[r.Address] != nil {
			continue
		}
		p.byAddress[r.Address] = r
		group := under(r.Module, r.Block())
		p.instances[group] = append(p.instances[group], r)
		p.blocks[blockID{plan.Path(r.Module), r.Block()}] = true
		p.addModules(plan.Steps(r.Module))
	}
	if p.doc.Errored {
		p.note(fmt.Sprintf("all that '%s' plans", p.doc.Path), "Terraform ended with an error while it planned, so that a part of the plan is missing", p.doc.At)
	}
	return p
}

// addModules notes an instance of a module, and those that it is in.
func (p *rendered) addModules(steps []plan.Step) {
	for i := range steps {
		last := steps[i]
		last.Key = ""
		group := plan.Join(append(slices.Clone(steps[:i]), last))
		if address := plan.Join(steps[:i+1]); !p.present[address] {
			p.present[address] = true
			p.modules[group] = append(p.modules[group], address)
		}
	}
}

// settleModules drops the module calls that are not on disk and whose resources the
// document has.
func (p *rendered) settleModules() {
	has := map[string]bool{}
	for group := range p.modules {
		has[plan.Path(group)] = true
	}
	p.root.Unresolved = slices.DeleteFunc(p.root.Unresolved, func(u UnresolvedModule) bool { return has[plan.Path(u.Address)] })
	p.root.Stubbed = slices.DeleteFunc(p.root.Stubbed, func(s StubbedModule) bool { return has[plan.Path(s.Address)] })
}

// under puts the address of a module's instance before a name in it.
func under(module, name string) string {
	if module == "" {
		return name
	}
	return module + "." + name
}

func splitPath(path string) []string {
	if path == "" {
		return nil
	}
	return strings.Split(path, ".")
}

// note tells what the plan leaves open.
func (p *rendered) note(what, why string, at source.Span) {
	p.root.Notes = append(p.root.Notes, Note{What: what, Why: why, At: at})
}

// sortNotes puts the notes in order of place: they are made when values are asked
// for.
func (r *Root) sortNotes() {
	slices.SortStableFunc(r.Notes, func(a, b Note) int {
		return cmp.Or(a.At.Compare(b.At), strings.Compare(a.What, b.What), strings.Compare(a.Why, b.Why))
	})
}

// source says in a word what the document is, and where.
func (p *rendered) source() string {
	if p.doc.Kind == plan.State {
		return fmt.Sprintf("the state in '%s'", p.doc.Path)
	}
	return fmt.Sprintf("the plan in '%s'", p.doc.Path)
}
