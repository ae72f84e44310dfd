package terraform

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
	"github.com/snatlint/snatlint/analyzer/terraform/schema"
)

// maxPending bounds how deep values may depend on each other, counted in
// nested expressions: every one of them takes room on the stack.
const maxPending = 50_000

// evaluator evaluates one root module.
type evaluator struct {
	root      *Root
	tree      *source.Tree
	estate    *Estate // for what other root modules hand over
	limits    Limits
	workspace string
	top       *module
	inputs    map[string]*input // of the root module
	cancelled func() bool

	functions map[string]function.Function
	meter     funcs.Meter // of the expression that is being evaluated
	needs     map[hclsyntax.Expression]*needs
	types     map[*block]*variableType
	schemas   map[schemaKey]*schema.Type
	loops     map[tracedKey]*loop
	traces    map[tracedKey]*traced
	objects   map[tracedKey]map[string]int
	steps     int      // that places took
	mentioned []string // attributes that whole resources are given
	instances int      // of resources and modules
	pending   []*cell  // being computed, outermost first
	depth     int      // of the expressions being evaluated
	reported  map[source.Problem]bool
	only      source.ProblemKind // reports no others; "" for all
	nowhere   []source.Span      // references that lead nowhere
}

// cell is a value that is computed once.
type cell struct {
	name  string // for messages
	at    hcl.Range
	state cellState
	value cty.Value
	cycle *unknownOrigin // set where it depends on itself
}

type cellState uint8

const (
	cellNew cellState = iota
	cellBusy
	cellDone
)

// force gives a cell's value, computing it if need be. A value that needs
// itself is unknown and a problem.
func (ev *evaluator) force(c *cell, at hcl.Range, compute func() cty.Value) cty.Value {
	switch c.state {
	case cellDone:
		return c.value
	case cellBusy:
		return ev.cycle(c)
	case cellNew:
	}
	c.state, c.at = cellBusy, at
	ev.pending = append(ev.pending, c)
	c.value = compute()
	if c.cycle != nil {
		c.value = unknown(cty.DynamicPseudoType, c.cycle.Why, c.cycle.At)
	}
	ev.pending = ev.pending[:len(ev.pending)-1]
	c.state = cellDone
	return c.value
}

// cycle reports the way that leads from a value back to itself. All values on it
// are unknown, and it starts at the first name in order, whichever value was
// asked for first.
func (ev *evaluator) cycle(c *cell) cty.Value {
	way := slices.Clone(ev.pending[slices.Index(ev.pending, c):])
	first := 0
	for i := range way {
		if way[i].name < way[first].name {
			first = i
		}
	}
	way = slices.Concat(way[first:], way[:first])
	names := make([]string, len(way))
	origin := unknownOrigin{Why: fmt.Sprintf("'%s' depends on itself", way[0].name), At: ev.span(way[0].at)}
	for i, on := range way {
		names[i] = on.name
		if on.cycle == nil {
			on.cycle = &origin
		}
	}
	ev.problem(source.ProblemCycle, origin.At, fmt.Sprintf("%s: %s → %s.", origin.Why, strings.Join(names, " → "), names[0]))
	return unknown(cty.DynamicPseudoType, origin.Why, origin.At)
}

// problem records what could not be analysed.
func (ev *evaluator) problem(kind source.ProblemKind, at source.Span, message string) {
	if ev.only != "" && kind != ev.only {
		return
	}
	if isBuiltIn(at) {
		if kind != source.ProblemLimit {
			return // the value is unknown, and says why
		}
		at = source.Span{Path: ev.root.Dir}
	}
	if kind == source.ProblemEvaluate && slices.ContainsFunc(ev.nowhere, func(s source.Span) bool { return contains(s, at) }) {
		return
	}
	p := source.Problem{Kind: kind, At: at, Message: readable(message)}
	if !ev.reported[p] {
		ev.reported[p] = true
		ev.root.problems = append(ev.root.problems, p)
	}
}

// contains reports whether a span lies within another.
func contains(outer, inner source.Span) bool {
	return outer.Path == inner.Path && outer.Start.Compare(inner.Start) <= 0 && inner.End.Compare(outer.End) <= 0
}

// span converts a range of any file.
func (ev *evaluator) span(r hcl.Range) source.Span {
	file, err := ev.tree.Read(r.Filename)
	if err != nil {
		return source.Span{Path: r.Filename}
	}
	return file.Span(r.Start.Byte, r.End.Byte)
}

// files gives functions access to the estate.
func (ev *evaluator) files() files { return files{tree: ev.tree, dir: ev.root.Dir} }

// functionTable is built when the first expression is evaluated.
func (ev *evaluator) functionTable() map[string]function.Function {
	if ev.functions == nil {
		ev.functions = funcs.Table(funcs.Options{
			Files: ev.files(), BaseDir: ev.root.Dir, MaxResult: ev.limits.FunctionResult, Meter: &ev.meter,
		})
	}
	return ev.functions
}

// functionNames lists what a configuration may call.
func (ev *evaluator) functionNames() []string {
	return slices.DeleteFunc(sortedNames(ev.functionTable()), funcs.IsPassage)
}

// needsOf reads an expression once.
func (ev *evaluator) needsOf(expr hclsyntax.Expression) *needs {
	found := ev.needs[expr]
	if found == nil {
		found = needsOf(expr, wholeDemand())
		ev.needs[expr] = found
	}
	return found
}

// mentions lists the attributes that a reference to a whole resource is given
// beside those that are written.
func (ev *evaluator) mentions() []string {
	if ev.mentioned == nil {
		all := map[string]bool{"id": true, "arn": true}
		for _, s := range ev.reachable() {
			maps.Copy(all, s.src.mentioned)
		}
		ev.mentioned = sortedNames(all)
	}
	return ev.mentioned
}

// reachable lists the sites that the root module leads to.
func (ev *evaluator) reachable() []*site {
	seen := map[*site]bool{ev.top.site: true}
	found := []*site{ev.top.site}
	for i := 0; i < len(found); i++ {
		for _, name := range sortedNames(found[i].calls) {
			if s := found[i].calls[name]; !seen[s] {
				seen[s] = true
				found = append(found, s)
			}
		}
	}
	return found
}

// abandon gives up the values that are being computed.
func (ev *evaluator) abandon() {
	for _, c := range ev.pending {
		c.value = unknown(cty.DynamicPseudoType, "it could not be evaluated because of a defect of snatlint", source.Span{})
		c.state = cellDone
	}
	ev.pending, ev.depth = nil, 0
}

// guard keeps a defect from taking the whole run down.
func (r *Root) guard(f func()) {
	defer func() {
		if defect := recover(); defect != nil {
			r.evaluator.abandon()
			r.problems = append(r.problems, source.Problem{
				Kind: source.ProblemInternal, At: source.Span{Path: r.Dir},
				Message: fmt.Sprintf("The root module '%s' could not be evaluated in full because of a defect of snatlint: %v.", r.Dir, defect),
			})
		}
	}()
	f()
}
