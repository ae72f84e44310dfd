package terraform

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// valueGrowth is how much larger than one function's result a value may be.
const valueGrowth = 8

// eval gives an expression's value; what can't be evaluated is unknown, and a
// problem unless it may not exist at all.
func (ev *evaluator) eval(expr hclsyntax.Expression, sc *scope) cty.Value {
	if v, ok := literal(expr); ok {
		return v
	}
	return ev.evalAs(expr, sc, ev.needsOf(expr))
}

// evalAs does so where no more than some parts of the value are asked for.
func (ev *evaluator) evalAs(expr hclsyntax.Expression, sc *scope, needs *needs) cty.Value {
	v, variables, diags := ev.attempt(expr, sc, needs)
	if !diags.HasErrors() {
		return ev.withOrigins(ev.ordered(ev.bounded(v, expr), needs), expr, variables)
	}
	if !funcs.HitsLimit(diags) && uncertainShape(variables) {
		return ev.lenient(expr, sc, v, variables, diags)
	}
	kind, message, at := ev.describe(expr, diags)
	if kind == source.ProblemLimit || !sc.uncertain {
		ev.problem(kind, at, message)
	}
	return afterError(v, expr, message, at)
}

// literal is the value of an expression that is written out, as most are.
func literal(expr hclsyntax.Expression) (cty.Value, bool) {
	switch e := expr.(type) {
	case *hclsyntax.LiteralValueExpr:
		return e.Val, true
	case *hclsyntax.TemplateExpr:
		if e.IsStringLiteral() {
			return literal(e.Parts[0])
		}
	case *hclsyntax.ObjectConsKeyExpr:
		if name := hcl.ExprAsKeyword(e.Wrapped); name != "" && !e.ForceNonLiteral {
			return cty.StringVal(name), true
		}
		return literal(e.Wrapped)
	case *hclsyntax.TupleConsExpr:
		return literalList(e)
	}
	return cty.NilVal, false
}

func literalList(e *hclsyntax.TupleConsExpr) (cty.Value, bool) {
	var elements []cty.Value
	for _, item := range e.Exprs {
		if _, isList := item.(*hclsyntax.TupleConsExpr); isList {
			return cty.NilVal, false // lists in lists are few
		}
		v, ok := literal(item)
		if !ok {
			return cty.NilVal, false
		}
		if elements == nil {
			elements = make([]cty.Value, 0, len(e.Exprs))
		}
		elements = append(elements, v)
	}
	return cty.TupleVal(elements), true
}

// bounded refuses values that are too large: those that refer to them would
// grow without end.
func (ev *evaluator) bounded(v cty.Value, expr hclsyntax.Expression) cty.Value {
	if !funcs.TooLarge(ev.limits.FunctionResult*valueGrowth, v) {
		return v
	}
	at := ev.span(expr.Range())
	ev.problem(source.ProblemLimit, at, "The value is too large to be analysed.")
	return unknown(cty.DynamicPseudoType, "it is too large to be analysed", at)
}

// quietly evaluates without reporting problems of the expression itself.
func (ev *evaluator) quietly(expr hclsyntax.Expression, sc *scope) (cty.Value, bool) {
	v, _, diags := ev.attempt(expr, sc, ev.needsOf(expr))
	return v, !diags.HasErrors() && v != cty.NilVal
}

// attempt evaluates once, within the limits. What is written in another root
// module means what it means there.
func (ev *evaluator) attempt(expr hclsyntax.Expression, sc *scope, needs *needs) (cty.Value, map[string]cty.Value, hcl.Diagnostics) {
	ev = ev.at(sc)
	cost := needs.depth + 10
	if needs.depth > maxExpressionDepth || ev.work.depth+cost > maxPending {
		at := ev.span(expr.Range())
		ev.problem(source.ProblemLimit, at, "The values here depend on each other too deeply to be evaluated.")
		return unknown(cty.DynamicPseudoType, "a limit of depth was hit", at), nil, nil
	}
	if ev.cancelled() {
		return unknown(cty.DynamicPseudoType, "the run was cancelled", ev.span(expr.Range())), nil, nil
	}
	ev.work.depth += cost
	defer func() { ev.work.depth -= cost }()
	variables := sc.variables(needs.top)
	ev.meter.Reset(ev.limits.FunctionResult)
	context := &hcl.EvalContext{Variables: variables, Functions: ev.functionTable()}
	if len(needs.foreign) > 0 {
		context = context.NewChild()
		context.Functions = needs.foreign
	}
	v, diags := expr.Value(context)
	if v == cty.NilVal {
		v = cty.DynamicVal
	}
	return v, variables, diags
}

// uncertainShape reports whether values are involved whose type is a guess:
// nothing but a provider's schema tells a list of ids from an id.
func uncertainShape(variables map[string]cty.Value) bool {
	for _, v := range variables {
		if funcs.HasIdentity(v) || hasUncertainLength(v) {
			return true
		}
	}
	return false
}

func hasUncertainLength(v cty.Value) bool {
	_, marks := v.UnmarkDeep()
	_, found := marks[funcs.LengthUnknownMark{}]
	return found
}

// lenient makes the best of an expression that fails only because a guess at a
// type was wrong.
func (ev *evaluator) lenient(
	expr hclsyntax.Expression, sc *scope, v cty.Value, variables map[string]cty.Value, diags hcl.Diagnostics,
) cty.Value {
	switch e := expr.(type) {
	case funcs.Conditional:
		if condition, ok := ev.quietly(e.Condition, sc); ok {
			if taken := branch(e, condition); taken != nil {
				return ev.eval(taken, sc)
			}
		}
	case *hclsyntax.ParenthesesExpr:
		return ev.eval(e.Expression, sc)
	}
	_, message, at := ev.describe(expr, diags)
	for _, name := range sortedNames(variables) {
		if origin, ok := deepOrigin(variables[name]); ok {
			message = origin.Why
			break
		}
	}
	return afterError(v, expr, message, at)
}

// branch is the side that a known condition takes; nil where it isn't known.
func branch(e funcs.Conditional, condition cty.Value) hclsyntax.Expression {
	switch truth, known := truth(condition); {
	case !known:
		return nil
	case truth:
		return e.TrueResult
	default:
		return e.FalseResult
	}
}

// afterError keeps the parts that could be evaluated.
func afterError(v cty.Value, expr hclsyntax.Expression, why string, at source.Span) cty.Value {
	why = strings.TrimSuffix(why, ".") // reasons end no sentence
	if plain, _ := v.Unmark(); !plain.IsKnown() {
		return unknown(cty.DynamicPseudoType, why, at)
	}
	switch expr.(type) {
	case *hclsyntax.ObjectConsExpr, *hclsyntax.TupleConsExpr:
		return withOrigin(v, unknownOrigin{Why: why, At: at})
	default:
		return unknown(cty.DynamicPseudoType, why, at)
	}
}

// describe gives the first error's kind, text and place.
func (ev *evaluator) describe(expr hclsyntax.Expression, diags hcl.Diagnostics) (source.ProblemKind, string, source.Span) {
	at := expr.Range()
	if name, limit, exceeded := funcs.ExceedsLimit(diags); exceeded {
		what := "The expression is not evaluated"
		if name != "" {
			what = fmt.Sprintf("The function '%s' is not evaluated", name)
		}
		return source.ProblemLimit, fmt.Sprintf("%s: %s.", what, limit), ev.span(at)
	}
	for _, d := range diags {
		if d.Severity != hcl.DiagError {
			continue
		}
		if d.Subject != nil && d.Subject.Filename == at.Filename {
			at = *d.Subject
		}
		if strings.Contains(d.Detail, "panic in function implementation") {
			break // it would print a stack
		}
		if unknown, ok := hcl.DiagnosticExtra[hclsyntax.FunctionCallUnknownDiagExtra](d); ok {
			name := unknown.CalledFunctionNamespace() + unknown.CalledFunctionName()
			return source.ProblemEvaluate, fmt.Sprintf("There is no function '%s'; %s.", name, nearest("function", name, ev.functionNames())), ev.span(at)
		}
		return source.ProblemEvaluate, sentence(d.Summary, d.Detail), ev.span(at)
	}
	return source.ProblemEvaluate, "The expression can't be evaluated.", ev.span(at)
}

// consolePath stands in problems for the expressions of [Root.Console].
const consolePath = "<console>"

// consoleExpression parses an expression that stands in no file.
func (ev *evaluator) consoleExpression(text string) (hclsyntax.Expression, bool) {
	if funcs.TooDeep([]byte(text), ev.limits.Nesting, hclsyntax.LexExpression) >= 0 {
		ev.problem(source.ProblemLimit, source.Span{Path: consolePath}, "The expression is nested too deep.")
		return nil, false
	}
	expr, diags := hclsyntax.ParseExpression([]byte(text), consolePath, hcl.InitialPos)
	if !diags.HasErrors() {
		return funcs.Rewrite(expr), true
	}
	for _, d := range diags {
		if d.Severity == hcl.DiagError {
			ev.problem(source.ProblemParse, source.Span{Path: consolePath}, sentence(d.Summary, d.Detail))
		}
	}
	return nil, false
}

// undeclared is what a reference that leads nowhere evaluates to; the problem
// is reported when the module is checked.
func (ev *evaluator) undeclared(name string) cty.Value {
	return unknown(cty.DynamicPseudoType, fmt.Sprintf("'%s' is not declared", name), source.Span{})
}
