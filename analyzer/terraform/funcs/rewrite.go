package funcs

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Functions that no configuration can call: [Rewrite] puts them where hcl itself
// would know nothing of identities, marks and limits. Each gives its argument
// back, or an unknown value.
const (
	onKey     = "(key)"     // of an object
	onOperand = "(operand)" // of an operator, a condition or a splat
	onLoop    = "(loop)"    // what a for expression runs through
	onPart    = "(part)"    // of a template
	onNumber  = "(number)"  // written out, with a huge exponent
)

// IsPassage reports whether a function is one of those that Rewrite adds, which
// pass their only argument on.
func IsPassage(name string) bool {
	switch name {
	case onKey, onOperand, onLoop, onPart, onNumber:
		return true
	}
	return false
}

// Rewrite prepares an expression for evaluation with the functions of a [Table].
// Expressions that weren't rewritten may take identities for ordinary texts and
// know no limits. The argument is changed in place where it can be.
func Rewrite(in hclsyntax.Expression) hclsyntax.Expression { //nolint:gocyclo // a case for each kind of expression
	switch e := in.(type) {
	case *hclsyntax.ParenthesesExpr:
		e.Expression = Rewrite(e.Expression)
	case *hclsyntax.TemplateWrapExpr:
		e.Wrapped = Rewrite(e.Wrapped)
	case *hclsyntax.TemplateJoinExpr:
		e.Tuple = Rewrite(e.Tuple)
	case *hclsyntax.RelativeTraversalExpr:
		e.Source = Rewrite(e.Source)
	case *hclsyntax.IndexExpr:
		e.Collection, e.Key = Rewrite(e.Collection), Rewrite(e.Key)
	case *hclsyntax.SplatExpr:
		e.Source, e.Each = through(onOperand, Rewrite(e.Source)), Rewrite(e.Each)
	case *hclsyntax.FunctionCallExpr:
		rewriteAll(e.Args)
	case *hclsyntax.TupleConsExpr:
		rewriteAll(e.Exprs)
	case *hclsyntax.ObjectConsExpr:
		for i, item := range e.Items {
			e.Items[i] = hclsyntax.ObjectConsItem{KeyExpr: Rewrite(item.KeyExpr), ValueExpr: Rewrite(item.ValueExpr)}
		}
	case *hclsyntax.ObjectConsKeyExpr:
		if e.ForceNonLiteral || hcl.ExprAsKeyword(e.Wrapped) == "" {
			if plain, ok := e.Wrapped.(*hclsyntax.ScopeTraversalExpr); !ok || e.ForceNonLiteral || len(plain.Traversal) == 1 {
				e.Wrapped = through(onKey, Rewrite(e.Wrapped))
			}
		}
	case *hclsyntax.TemplateExpr:
		rewriteAll(e.Parts)
		for i := range e.Parts {
			e.Parts[i] = through(onPart, e.Parts[i])
		}
	case *hclsyntax.ForExpr:
		rewriteFor(e)
	case *hclsyntax.UnaryOpExpr:
		e.Val = through(onOperand, Rewrite(e.Val))
	case *hclsyntax.BinaryOpExpr:
		rewriteOperator(e)
	case *hclsyntax.ConditionalExpr:
		e.Condition = through(onOperand, Rewrite(e.Condition))
		e.TrueResult, e.FalseResult = Rewrite(e.TrueResult), Rewrite(e.FalseResult)
		return Conditional{e}
	case *hclsyntax.LiteralValueExpr:
		if TooLarge(defaultMaxResult, e.Val) {
			return call(onNumber, e)
		}
	}
	return in
}

// RewriteBody prepares all expressions of a body and of the blocks in it.
func RewriteBody(in *hclsyntax.Body) {
	for _, attribute := range in.Attributes {
		attribute.Expr = Rewrite(attribute.Expr)
	}
	for _, block := range in.Blocks {
		RewriteBody(block.Body)
	}
}

func rewriteAll(list []hclsyntax.Expression) {
	for i := range list {
		list[i] = Rewrite(list[i])
	}
}

func rewriteFor(e *hclsyntax.ForExpr) {
	e.CollExpr, e.ValExpr = call(onLoop, Rewrite(e.CollExpr)), Rewrite(e.ValExpr)
	if e.KeyExpr != nil {
		e.KeyExpr = through(onKey, Rewrite(e.KeyExpr))
	}
	if e.CondExpr != nil {
		e.CondExpr = through(onOperand, Rewrite(e.CondExpr))
	}
}

// rewriteOperator leaves the operands of == and != as they are, because identities may be
// compared.
func rewriteOperator(e *hclsyntax.BinaryOpExpr) {
	e.LHS, e.RHS = Rewrite(e.LHS), Rewrite(e.RHS)
	switch e.Op {
	case hclsyntax.OpEqual:
		e.Op = identityEquality(false)
	case hclsyntax.OpNotEqual:
		e.Op = identityEquality(true)
	default:
		e.LHS, e.RHS = through(onOperand, e.LHS), through(onOperand, e.RHS)
	}
}

// through puts a passage around all but literals, which need none.
func through(name string, e hclsyntax.Expression) hclsyntax.Expression {
	switch e := e.(type) {
	case *hclsyntax.LiteralValueExpr:
		return e
	case *hclsyntax.TemplateExpr:
		if e.IsStringLiteral() {
			return e
		}
	}
	return call(name, e)
}

// call is a function call that stands where its only argument stands.
func call(name string, argument hclsyntax.Expression) hclsyntax.Expression {
	at := argument.Range()
	start, end := at, at
	start.End, end.Start = at.Start, at.End
	return &hclsyntax.FunctionCallExpr{
		Name: name, Args: []hclsyntax.Expression{argument},
		NameRange: start, OpenParenRange: start, CloseParenRange: end,
	}
}
