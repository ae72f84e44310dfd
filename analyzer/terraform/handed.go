package terraform

import (
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// Handed is what a module call hands to a module whose source is not on disk, in
// an argument that speaks of route tables: the module may change them.
type Handed struct {
	Address string // of the call, without instance keys
	Source  string
	Value   *value.Node
	At      source.Span // the argument
}

// HandedRoutes lists what calls hand over in arguments that speak of route tables
// to modules that are not on disk, in order of address and argument. Modules for
// endpoints are left out: the routes that these make lead to AWS's own services
// alone.
func (r *Root) HandedRoutes() []Handed {
	var found []Handed
	r.guard(func() {
		if r.evaluator != nil && len(r.Unresolved) > 0 {
			found = r.evaluator.top.handed(nil, "")
		}
	})
	return found
}

// misses reports whether nothing is known of what a call makes.
func (r *Root) misses(address string) bool {
	return slices.ContainsFunc(r.Unresolved, func(u UnresolvedModule) bool { return u.Address == address && !u.Aside })
}

// handed adds what a module's calls and those below them hand over.
func (m *module) handed(found []Handed, above string) []Handed {
	for _, name := range sortedNames(m.src.calls) {
		address := modulePath(strings.TrimPrefix(above+"."+name, "."))
		if m.site.calls[name] == nil {
			if m.ev.root.misses(address) {
				found = append(found, m.handedTo(name, address)...)
			}
			continue
		}
		for _, child := range m.children(name) {
			found = child.handed(found, strings.TrimPrefix(above+"."+name, "."))
		}
	}
	return found
}

// handedTo is what the instances of a call hand to a module that isn't there.
func (m *module) handedTo(name, address string) []Handed {
	call := m.src.calls[name]
	text := literalText(call.body.attr("source"))
	if strings.Contains(text, "endpoint") {
		return nil
	}
	var found []Handed
	for _, argument := range sortedNames(call.body.attributes) {
		a := call.body.attr(argument)
		if !speaksOfRoutes(argument) || isCallMeta(argument) {
			continue
		}
		for _, c := range m.expand("module."+name, call).copies {
			sc := m.scope.of(c)
			node := m.ev.node(m.ev.eval(a.expr, sc), place{expr: a.expr, sc: sc})
			found = append(found, Handed{Address: address, Source: text, Value: node, At: m.visible(m.ev.span(a.expr.Range()))})
		}
	}
	return found
}

// speaksOfRoutes reports whether an argument's name says that it takes route
// tables: "vpc_route_table_ids", "peer_rts_ids".
func speaksOfRoutes(argument string) bool {
	for part := range strings.SplitSeq(argument, "_") {
		switch part {
		case "route", "routes", "rt", "rts", "rtb", "rtbs":
			return true
		}
	}
	return false
}
