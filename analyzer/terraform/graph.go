package terraform

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// vertex is something that may depend on others: a variable, local value, output,
// resource or call of a module, whatever the number of instances.
type vertex struct {
	module string // the path of calls to it
	name   string
}

// graph says which vertex names which. It knows more dependencies than there are
// between values, so that where it has no circle, no value depends on itself.
type graph struct {
	ev    *evaluator
	edges map[vertex][]vertex
}

// mostModules bounds the graph: what is larger is taken to have a circle.
const mostModules = 2_000

// mayCircle reports whether a value of the root module may depend on itself.
func (ev *evaluator) mayCircle() bool {
	g := &graph{ev: ev, edges: map[vertex][]vertex{}}
	if !g.module(ev.top.site, "", nil, map[string]bool{}) {
		return true
	}
	return g.hasCircle()
}

// module adds all vertices of a module; false where the graph grows too large or a
// module contains itself.
func (g *graph) module(s *site, at string, around []*moduleSource, modules map[string]bool) bool {
	if modules[at] = true; len(modules) > mostModules || slices.Contains(around, s.src) {
		return false
	}
	around = append(slices.Clone(around), s.src)
	for name, a := range s.src.locals {
		g.expression(s, at, vertex{at, "local." + name}, a.expr)
	}
	for name, b := range s.src.outputs {
		g.body(s, at, vertex{at, "output." + name}, b.body)
		g.add(vertex{at, "outputs"}, vertex{at, "output." + name})
	}
	for key, r := range s.src.resources {
		g.body(s, at, vertex{at, key}, r.block.body)
	}
	for name, child := range s.calls {
		below := at + "." + name
		for argument, a := range s.src.calls[name].body.attributes {
			from := vertex{below, "var." + argument}
			if isCallMeta(argument) {
				from = vertex{at, "module." + name}
			}
			g.expression(s, at, from, a.expr)
			g.add(from, vertex{at, "module." + name})
		}
		if child.src.builtIn {
			g.stub(child, below)
		} else if !g.module(child, below, around, modules) {
			return false
		}
	}
	return true
}

// stub takes every output of one of our own stubs, which hold no circle, to depend
// on every variable.
func (g *graph) stub(s *site, at string) {
	for name := range s.src.outputs {
		g.add(vertex{at, "outputs"}, vertex{at, "output." + name})
		g.add(vertex{at, "output." + name}, vertex{at, "inputs"})
	}
	for name := range s.src.variables {
		g.add(vertex{at, "inputs"}, vertex{at, "var." + name})
	}
}

func (g *graph) add(from, to vertex) {
	if from != to {
		g.edges[from] = append(g.edges[from], to)
	}
}

func (g *graph) body(s *site, at string, from vertex, b *body) {
	for _, a := range b.attributes {
		g.expression(s, at, from, a.expr)
	}
	for _, nested := range b.blocks {
		g.body(s, at, from, nested.body)
	}
}

// expression adds an edge to everything that an expression names.
func (g *graph) expression(s *site, at string, from vertex, expr hclsyntax.Expression) {
	for root, d := range g.ev.needsOf(expr).top {
		switch root {
		case "var", "local":
			for name := range d.attrs {
				g.edges[from] = append(g.edges[from], vertex{at, root + "." + name})
			}
		case "module":
			for name, asked := range d.attrs {
				g.call(s, at, from, name, asked)
			}
		case "data", "resource":
			for kind, asked := range d.attrs {
				for name := range asked.attrs {
					g.edges[from] = append(g.edges[from], vertex{at, strings.TrimPrefix(root+".", "resource.") + kind + "." + name})
				}
			}
		default:
			for name := range d.attrs {
				g.edges[from] = append(g.edges[from], vertex{at, root + "." + name})
			}
		}
	}
}

// call adds edges to the outputs of a call that are asked for: those that are
// named in any place, or all.
func (g *graph) call(s *site, at string, from vertex, name string, asked *demand) {
	child := s.calls[name]
	if child == nil {
		return
	}
	below := at + "." + name
	g.add(from, vertex{at, "module." + name})
	named := false
	for _, output := range namesIn(asked, 3) {
		if child.src.outputs[output] != nil {
			named = true
			g.add(from, vertex{below, "output." + output})
		}
	}
	if !named {
		g.add(from, vertex{below, "outputs"})
	}
}

// namesIn lists the names that are asked for down to a depth.
func namesIn(d *demand, depth int) []string {
	if d == nil || depth == 0 {
		return nil
	}
	names := namesIn(d.each, depth-1)
	for name, inner := range d.attrs {
		names = append(append(names, name), namesIn(inner, depth-1)...)
	}
	return names
}

// hasCircle follows all edges.
func (g *graph) hasCircle() bool {
	const open, done = 1, 2
	state := map[vertex]int{}
	type step struct {
		at   vertex
		next int
	}
	for start := range g.edges {
		if state[start] != 0 {
			continue
		}
		state[start] = open
		for way := []step{{at: start}}; len(way) > 0; {
			last := &way[len(way)-1]
			if last.next == len(g.edges[last.at]) {
				state[last.at] = done
				way = way[:len(way)-1]
				continue
			}
			to := g.edges[last.at][last.next]
			last.next++
			switch state[to] {
			case open:
				return true
			case done:
			default:
				state[to] = open
				way = append(way, step{at: to})
			}
		}
	}
	return false
}
