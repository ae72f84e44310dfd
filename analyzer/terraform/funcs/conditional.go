package funcs

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// Conditional is a conditional expression whose result carries no marks of the
// side that isn't taken. Identities have no certain type, so that sides of
// different types are no error where one is an identity.
type Conditional struct{ *hclsyntax.ConditionalExpr }

// Value evaluates the expression.
func (c Conditional) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	condition, diags := c.Condition.Value(ctx)
	yes, yesDiags := c.TrueResult.Value(ctx)
	no, noDiags := c.FalseResult.Value(ctx)

	condition, conditionMarks := condition.Unmark()
	plainYes, yesMarks := yes.Unmark()
	plainNo, noMarks := no.Unmark()
	marks := []cty.ValueMarks{conditionMarks}
	side := cty.DynamicVal
	if _, differs := conditionMarks[ClassMark{}]; differs && condition.IsKnown() {
		condition = cty.UnknownVal(condition.Type()) // it holds for some instances and not for others
	}
	truth, known := boolean(condition)
	switch {
	case !known:
		marks = append(marks, dropEncoded(yesMarks), dropEncoded(noMarks))
	case truth:
		marks, side, diags = append(marks, yesMarks), plainYes, append(diags, yesDiags...)
	default:
		marks, side, diags = append(marks, noMarks), plainNo, append(diags, noDiags...)
	}

	bare := hclsyntax.ConditionalExpr{
		Condition:   &hclsyntax.LiteralValueExpr{Val: condition, SrcRange: c.Condition.Range()},
		TrueResult:  &hclsyntax.LiteralValueExpr{Val: plainYes, SrcRange: c.TrueResult.Range()},
		FalseResult: &hclsyntax.LiteralValueExpr{Val: plainNo, SrcRange: c.FalseResult.Range()},
		SrcRange:    c.SrcRange,
	}
	v, more := bare.Value(ctx)
	if more.HasErrors() && !condition.IsNull() && (isIdentity(yes) || isIdentity(no)) {
		return side.WithMarks(marks...), diags
	}
	return v.WithMarks(marks...), append(diags, more...)
}

// boolean reads a condition as Terraform converts it.
func boolean(v cty.Value) (value, known bool) {
	converted, err := convert.Convert(v, cty.Bool)
	if err != nil || !converted.IsKnown() || converted.IsNull() {
		return false, false
	}
	return converted.True(), true
}
