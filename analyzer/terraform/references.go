package terraform

import (
	"fmt"
	"slices"

	"github.com/agext/levenshtein"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/snatlint/snatlint/analyzer/source"
)

// checkReferences looks for names that nothing declares, in all modules that
// the root leads to, whether or not they are ever evaluated.
func (ev *evaluator) checkReferences() {
	for _, s := range ev.reachable() {
		src := s.src
		if src.builtIn {
			continue // its own tests look for them
		}
		for _, name := range sortedNames(src.locals) {
			ev.checkExpression(s, src.locals[name].expr, nil)
		}
		for _, name := range sortedNames(src.outputs) {
			ev.checkBody(s, src.outputs[name].body, nil)
		}
		for _, name := range sortedNames(src.calls) {
			ev.checkBody(s, src.calls[name].body, nil)
			ev.checkArguments(s, name)
		}
		for _, key := range sortedNames(src.resources) {
			ev.checkBody(s, src.resources[key].block.body, nil)
		}
		for _, b := range src.providers {
			ev.checkBody(s, b.body, nil)
		}
	}
}

// isStatic reports whether an argument is read without being evaluated.
func isStatic(name string) bool {
	return name == "ignore_changes" || name == "provider" || name == "providers" || name == "iterator"
}

func (ev *evaluator) checkBody(s *site, b *body, bound []string) {
	for _, name := range sortedNames(b.attributes) {
		if !isStatic(name) {
			ev.checkExpression(s, b.attributes[name].expr, bound)
		}
	}
	for _, nested := range b.blocks {
		inner := bound
		if nested.kind == "dynamic" && len(nested.labels) == 1 {
			inner = append(slices.Clone(bound), iteratorName(nested))
		}
		ev.checkBody(s, nested.body, inner)
	}
}

// iteratorName is the name that a dynamic block binds.
func iteratorName(b *block) string {
	if a := b.body.attr("iterator"); a != nil {
		if name := hcl.ExprAsKeyword(a.expr); name != "" {
			return name
		}
	}
	return b.labels[0]
}

func (ev *evaluator) checkExpression(s *site, expr hclsyntax.Expression, bound []string) {
	if ev.needsOf(expr).depth > maxExpressionDepth {
		return // reported when it is evaluated
	}
	tried := triedRanges(expr)
	for _, traversal := range expr.Variables() {
		if !traversal.IsRelative() && len(traversal) > 1 && !slices.Contains(bound, traversal.RootName()) {
			ev.checkReference(s, traversal, tried[traversal.SourceRange()])
		}
	}
}

// triedRanges are the references in the arguments of try and can.
func triedRanges(expr hclsyntax.Expression) map[hcl.Range]bool {
	tried := map[hcl.Range]bool{}
	hclsyntax.VisitAll(expr, func(node hclsyntax.Node) hcl.Diagnostics { //nolint:errcheck // the visitor gives none
		if call, ok := node.(*hclsyntax.FunctionCallExpr); ok && (call.Name == "try" || call.Name == "can") {
			for _, arg := range call.Args {
				for _, traversal := range arg.Variables() {
					tried[traversal.SourceRange()] = true
				}
			}
		}
		return nil
	})
	return tried
}

// checkReference reports a reference to something that isn't there. Whether a
// module has an output may be tried; everything else must be declared.
func (ev *evaluator) checkReference(s *site, traversal hcl.Traversal, tried bool) {
	src := s.src
	first, second, third := traversal.RootName(), stepName(traversal, 1), stepName(traversal, 2)
	if second == "" {
		return
	}
	switch first {
	case "each", "count", "self", "path", "terraform", "ephemeral":
		return
	case "var":
		if src.variables[second] == nil {
			ev.undeclaredAt(src, traversal, "var."+second, "variable", second, sortedNames(src.variables))
		}
	case "local":
		if src.locals[second] == nil {
			ev.undeclaredAt(src, traversal, "local."+second, "local value", second, sortedNames(src.locals))
		}
	case "module":
		if src.calls[second] == nil {
			ev.undeclaredAt(src, traversal, "module."+second, "module", second, sortedNames(src.calls))
		} else if !tried {
			ev.checkOutput(s, traversal)
		}
	case "resource":
		if third != "" {
			ev.checkResource(src, traversal, second+"."+third)
		}
	case "data":
		if third != "" {
			ev.checkResource(src, traversal, "data."+second+"."+third)
		}
	default:
		ev.checkResource(src, traversal, first+"."+second)
	}
}

func (ev *evaluator) checkResource(src *moduleSource, traversal hcl.Traversal, key string) {
	if src.resources[key] == nil {
		ev.undeclaredAt(src, traversal, key, "resource", key, sortedNames(src.resources))
	}
}

// checkOutput reports an output that a module on disk doesn't have.
func (ev *evaluator) checkOutput(s *site, traversal hcl.Traversal) {
	name := stepName(traversal, 1)
	called := s.calls[name]
	if called == nil || called.src.builtIn {
		return
	}
	target := called.src
	repeated := s.src.calls[name].body.attr("count") != nil || s.src.calls[name].body.attr("for_each") != nil
	at := 2
	if repeated {
		at = 3
	}
	if len(traversal) <= at {
		return
	}
	output := stepName(traversal, at)
	if output != "" && target.outputs[output] == nil {
		ev.badReference(traversal, fmt.Sprintf(
			"Module '%s' ('%s') has no output '%s'; %s.", name, target.dir, output, ev.nearest("output", output, sortedNames(target.outputs))))
	}
}

// checkArguments reports arguments that a called module has no variable for.
func (ev *evaluator) checkArguments(s *site, name string) {
	called := s.calls[name]
	if called == nil || called.src.builtIn {
		return
	}
	target, src := called.src, s.src
	call := src.calls[name]
	for _, argument := range sortedNames(call.body.attributes) {
		if !isCallMeta(argument) && target.variables[argument] == nil {
			ev.problem(source.ProblemReference, src.span(call.body.attributes[argument].name1), fmt.Sprintf(
				"Module '%s' ('%s') has no variable '%s'; %s.", name, target.dir, argument, ev.nearest("variable", argument, sortedNames(target.variables))))
		}
	}
}

func (ev *evaluator) undeclaredAt(src *moduleSource, traversal hcl.Traversal, what, kind, name string, declared []string) {
	where := ""
	if src.dir != "." {
		where = fmt.Sprintf(" in '%s'", src.dir)
	}
	ev.badReference(traversal, fmt.Sprintf("'%s' is not declared%s; %s.", what, where, ev.nearest(kind, name, declared)))
}

// badReference reports a reference once: that its value can't be evaluated says
// nothing new.
func (ev *evaluator) badReference(traversal hcl.Traversal, message string) {
	at := ev.span(traversal.SourceRange())
	ev.problem(source.ProblemReference, at, message)
	if !at.Start.IsZero() {
		ev.nowhere = append(ev.nowhere, at)
	}
}

// nearest helps with the first of many mistakes.
func (ev *evaluator) nearest(kind, name string, declared []string) string {
	if len(ev.nowhere) > 100 {
		return fmt.Sprintf("declare a %s of that name", kind)
	}
	return nearest(kind, name, declared)
}

// longestName is the length up to which names are compared.
const longestName = 200

func abs(n int) int { return max(n, -n) }

// nearest says what would be accepted: a name much like the one that was
// written, or what there is.
func nearest(kind, name string, declared []string) string {
	best, distance := "", len(name)/3+1
	for _, candidate := range declared {
		if len(name) > longestName || abs(len(candidate)-len(name)) > distance {
			continue
		}
		if d := levenshtein.Distance(name, candidate, nil); d <= distance && (best == "" || d < distance) {
			best, distance = candidate, d
		}
	}
	switch {
	case best != "":
		return fmt.Sprintf("the nearest %s is '%s'", kind, best)
	case len(declared) == 0:
		return fmt.Sprintf("no %s is declared there", kind)
	case len(declared) == 1:
		return fmt.Sprintf("the only %s there is '%s'", kind, declared[0])
	default:
		return fmt.Sprintf("declare a %s of that name or refer to one of the %d that are declared there", kind, len(declared))
	}
}

// stepName is the name of a traversal's step; "" for indexes that are numbers
// and for splats.
func stepName(traversal hcl.Traversal, i int) string {
	if i >= len(traversal) {
		return ""
	}
	keys := keysOf(traversal[i : i+1])
	if len(keys) == 0 {
		return ""
	}
	if _, isNumber := wholeNumber(keys[0]); isNumber {
		return ""
	}
	name, _ := keyText(keys[0])
	return name
}
