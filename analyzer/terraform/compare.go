package terraform

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// compareIdentities replaces == and != in a body by operations that know what
// can be said of synthetic identities.
func compareIdentities(in *hclsyntax.Body) { compareIdentitiesIn(in) }

func compareIdentitiesIn(in hclsyntax.Node) {
	equal := &hclsyntax.Operation{Impl: identityEquality(false), Type: cty.Bool}
	unequal := &hclsyntax.Operation{Impl: identityEquality(true), Type: cty.Bool}
	hclsyntax.VisitAll(in, func(node hclsyntax.Node) hcl.Diagnostics { //nolint:errcheck // the visitor gives none
		if operation, ok := node.(*hclsyntax.BinaryOpExpr); ok {
			switch operation.Op {
			case hclsyntax.OpEqual:
				operation.Op = equal
			case hclsyntax.OpNotEqual:
				operation.Op = unequal
			}
		}
		return nil
	})
}

// identityEquality compares values one of which may be an identity: it is
// neither null nor empty, differs from other resources' identities, and nobody
// knows whether it is a text that was written out.
func identityEquality(negate bool) function.Function {
	param := function.Parameter{Name: "a", Type: cty.DynamicPseudoType, AllowNull: true, AllowUnknown: true, AllowDynamicType: true}
	return function.New(&function.Spec{
		Params: []function.Parameter{param, param},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			equal, err := stdlib.Equal(args[0], args[1])
			if err != nil {
				return cty.UnknownVal(cty.Bool), err
			}
			if equal.IsKnown() && equal.False() && !tellApart(args[0], args[1]) {
				return cty.UnknownVal(cty.Bool), nil
			}
			if negate && equal.IsKnown() {
				return equal.Not(), nil
			}
			return equal, nil
		},
	})
}

// tellApart reports whether two values that look different surely are.
func tellApart(a, b cty.Value) bool {
	inA, inB := funcs.HasIdentity(a), funcs.HasIdentity(b)
	switch {
	case !inA && !inB:
		return true
	case a.IsKnown() && a.IsNull(), b.IsKnown() && b.IsNull():
		return true
	case isEmptyText(a), isEmptyText(b):
		return true
	case inA && inB:
		return isManagedIdentity(a) && isManagedIdentity(b)
	default:
		return false
	}
}

func isEmptyText(v cty.Value) bool {
	return v.Type() == cty.String && v.IsKnown() && !v.IsNull() && v.AsString() == ""
}

// isManagedIdentity reports whether a value is the identity of something that
// the configuration itself makes: two of those differ.
func isManagedIdentity(v cty.Value) bool {
	if v.Type() != cty.String || !v.IsKnown() || v.IsNull() {
		return false
	}
	_, address, attribute, ok := funcs.ParseIdentity(v.AsString())
	return ok && !isDataAddress(address) && !strings.Contains(address, "[*]") && (attribute == "id" || attribute == "arn")
}
