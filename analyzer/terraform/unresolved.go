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
	var found []string
	add := func(name string, b *body) {
		if b.mentionsModule(module) {
			found = append(found, name)
		}
	}
	for name, a := range m.locals {
		if mentionsModule(a.expr, module) {
			found = append(found, "local."+name)
		}
	}
	for name, b := range m.outputs {
		add("output."+name, b.body)
	}
	for name, b := range m.calls {
		add("module."+name, b.body)
	}
	for key, r := range m.resources {
		add(key, r.block.body)
	}
	slices.Sort(found)
	return found
}

func (b *body) mentionsModule(module string) bool {
	for _, a := range b.attributes {
		if mentionsModule(a.expr, module) {
			return true
		}
	}
	return slices.ContainsFunc(b.blocks, func(nested *block) bool { return nested.body.mentionsModule(module) })
}

func mentionsModule(expr hclsyntax.Expression, module string) bool {
	for _, traversal := range expr.Variables() {
		if traversal.RootName() == "module" && stepName(traversal, 1) == module {
			return true
		}
	}
	return false
}
