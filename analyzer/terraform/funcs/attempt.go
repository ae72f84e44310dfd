package funcs

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/ext/customdecode"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// try gives the first argument that evaluates without an error. Other than the
// one that comes with hcl it counts an unknown value as a success, because one
// unknown attribute must not hide the known ones beside it, and it evaluates
// each argument once, because nested calls would otherwise take exponential time.
func try() function.Function {
	return function.New(&function.Spec{
		VarParam: &function.Parameter{Name: "expressions", Type: customdecode.ExpressionClosureType},
		Type:     function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if len(args) == 0 {
				return cty.DynamicVal, errors.New("at least one argument is required")
			}
			var failures []string
			for _, arg := range args {
				v, diags := customdecode.ExpressionClosureFromVal(arg).Value()
				_, limit, exceeded := ExceedsLimit(diags)
				switch {
				case !diags.HasErrors():
					return v, nil
				case exceeded:
					return cty.DynamicVal, limit
				case misguessed(diags):
					return cty.DynamicVal, nil
				}
				failures = append(failures, firstError(diags))
			}
			return cty.DynamicVal, fmt.Errorf("no expression succeeded: %s", strings.Join(failures, "; "))
		},
	})
}

// firstError is the message of the first error.
func firstError(diags hcl.Diagnostics) string {
	for _, diag := range diags {
		if diag.Severity == hcl.DiagError {
			return diag.Summary + ": " + diag.Detail
		}
	}
	return "unknown"
}

// can tells whether its argument evaluates without an error, which isn't known
// of an unknown value.
func can() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "expression", Type: customdecode.ExpressionClosureType}},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			v, diags := customdecode.ExpressionClosureFromVal(args[0]).Value()
			if diags.HasErrors() {
				if _, limit, exceeded := ExceedsLimit(diags); exceeded {
					return cty.UnknownVal(cty.Bool), limit
				}
				if misguessed(diags) {
					return cty.UnknownVal(cty.Bool), nil
				}
				return cty.False, nil
			}
			if !v.IsKnown() {
				_, marks := v.Unmark()
				return cty.UnknownVal(cty.Bool).WithMarks(dropEncoded(marks)), nil
			}
			return cty.True, nil
		},
	})
}

// misguessed reports whether an expression fails only because an identity was
// taken for a text: nobody knows whether the real value has what is asked for.
func misguessed(diags hcl.Diagnostics) bool {
	for _, diag := range diags {
		if diag.Severity != hcl.DiagError || diag.Expression == nil {
			continue
		}
		switch e := diag.Expression.(type) {
		case *hclsyntax.ScopeTraversalExpr:
			if v, inner := e.Traversal[:1].TraverseAbs(diag.EvalContext); !inner.HasErrors() && leadsInto(v, e.Traversal[1:]) {
				return true
			}
		case *hclsyntax.RelativeTraversalExpr:
			if v, inner := e.Source.Value(diag.EvalContext); !inner.HasErrors() && leadsInto(v, e.Traversal) {
				return true
			}
		case *hclsyntax.IndexExpr:
			if v, inner := e.Collection.Value(diag.EvalContext); !inner.HasErrors() && isIdentity(v) {
				return true
			}
		}
	}
	return false
}

// leadsInto reports whether steps go on behind an identity.
func leadsInto(v cty.Value, steps hcl.Traversal) bool {
	for i := range steps {
		if isIdentity(v) {
			return true
		}
		next, diags := steps[i : i+1].TraverseRel(v)
		if diags.HasErrors() {
			return false
		}
		v = next
	}
	return false
}
