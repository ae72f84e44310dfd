package funcs

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/ext/customdecode"
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
				if !diags.HasErrors() {
					return v, nil
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

// can tells whether its argument evaluates without an error.
func can() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "expression", Type: customdecode.ExpressionClosureType}},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			_, diags := customdecode.ExpressionClosureFromVal(args[0]).Value()
			return cty.BoolVal(!diags.HasErrors()), nil
		},
	})
}
