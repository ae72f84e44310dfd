package terraform

import (
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
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
	work      *work   // the estate's
	limits    Limits
	workspace string
	zones     []int
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
	reported  map[source.Problem]bool
	nowhere   []source.Span // references that lead nowhere
}

// problem records what could not be analysed.
func (ev *evaluator) problem(kind source.ProblemKind, at source.Span, message string) {
	if ev.work.only != "" && kind != ev.work.only {
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
			Unordered: func() { ev.work.unordered = true },
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
		for _, name := range ev.estate.askedOfOutputs() {
			all[name] = true
		}
		ev.mentioned = sortedNames(all)
	}
	return ev.mentioned
}

// reachable lists the sites that the root module leads to.
func (ev *evaluator) reachable() []*site { return ev.top.site.reachable() }

// guard keeps a defect from taking the whole run down.
func (r *Root) guard(f func()) {
	defer func() {
		if defect := recover(); defect != nil {
			r.evaluator.work.abandon()
			r.problems = append(r.problems, source.Problem{
				Kind: source.ProblemInternal, At: source.Span{Path: r.Dir},
				Message: fmt.Sprintf("The root module '%s' could not be evaluated in full because of a defect of snatlint: %v.", r.Dir, defect),
			})
		}
	}()
	f()
}
