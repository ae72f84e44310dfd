package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/snatlint/snatlint/analyzer/terraform/stubs"
)

// unresolved lists the module calls that lead to nothing that can be read. One
// in a directory that is called several times counts once.
func (ev *evaluator) unresolved() []UnresolvedModule {
	var found []UnresolvedModule
	for _, s := range ev.reachable() {
		for _, name := range s.missing {
			call := s.src.calls[name]
			text := literalText(call.body.attr("source"))
			if _, local := localSource(s.src.dir, text); local || text == "" || s.src.builtIn {
				continue // reported as a problem, or left out of a stub on purpose
			}
			below := name
			if s.path != "" {
				below = s.path + "." + name
			}
			found = append(found, UnresolvedModule{
				Address: modulePath(below), Source: text, Version: literalText(call.body.attr("version")),
				Needed: s.src.needing(name), Aside: stubs.ParseAddress(text).DeclaresNoNetwork(), At: s.src.span(call.header),
			})
		}
	}
	slices.SortFunc(found, func(a, b UnresolvedModule) int { return compareAddresses(a.Address, b.Address) })
	return found
}

// needing lists what refers to a module, as its configuration calls it.
func (m *moduleSource) needing(module string) []string {
	if m.needs == nil {
		m.needs = m.moduleNeeds()
	}
	return m.needs[module]
}

// moduleNeeds finds for each module that is called what refers to it, sorted.
func (m *moduleSource) moduleNeeds() map[string][]string {
	needs := map[string][]string{}
	for name, a := range m.locals {
		noteModules(needs, "local."+name, a.expr)
	}
	for name, b := range m.outputs {
		b.body.noteModules(needs, "output."+name)
	}
	for name, b := range m.calls {
		b.body.noteModules(needs, "module."+name)
	}
	for key, r := range m.resources {
		r.block.body.noteModules(needs, key)
	}
	for module, names := range needs {
		slices.Sort(names)
		needs[module] = slices.Compact(names)
	}
	return needs
}

func (b *body) noteModules(needs map[string][]string, name string) {
	for _, a := range b.attributes {
		noteModules(needs, name, a.expr)
	}
	for _, nested := range b.blocks {
		nested.body.noteModules(needs, name)
	}
}

// noteModules notes the modules that an expression refers to.
func noteModules(needs map[string][]string, name string, expr hclsyntax.Expression) {
	for _, traversal := range expr.Variables() {
		if module := stepName(traversal, 1); traversal.RootName() == "module" && module != "" {
			needs[module] = append(needs[module], name)
		}
	}
}
