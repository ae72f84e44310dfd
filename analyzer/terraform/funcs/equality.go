package funcs

import (
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// identityEquality compares values one of which may be an identity: it is
// neither null nor empty, differs from other resources' identities, and nobody
// knows whether it is a text that was written out.
func identityEquality(negate bool) *hclsyntax.Operation {
	return &hclsyntax.Operation{Type: cty.Bool, Impl: equality(negate)}
}

func equality(negate bool) function.Function {
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
	inA, inB := HasIdentity(a), HasIdentity(b)
	switch {
	case !inA && !inB, isNothing(a), isNothing(b):
		return true
	case inA && inB:
		return differ(a, b)
	default:
		return false
	}
}

// isNothing reports whether a value is null or an empty text, which no identity is.
func isNothing(v cty.Value) bool {
	v, _ = v.Unmark()
	return v.IsKnown() && (v.IsNull() || v.Type() == cty.String && v.AsString() == "")
}

// differ reports whether two identities surely name two things: elements of one
// list, such as the zones of a region, or what the configuration itself makes.
func differ(a, b cty.Value) bool {
	addressA, attributeA, okA := managed(a)
	addressB, attributeB, okB := managed(b)
	if !okA || !okB {
		return false
	}
	listA, indexA, okA := strings.Cut(attributeA, "[")
	listB, indexB, okB := strings.Cut(attributeB, "[")
	if addressA == addressB {
		return okA && okB && listA == listB && indexA != indexB
	}
	return isName(attributeA) && isName(attributeB) && !isUncertain(addressA) && !isUncertain(addressB)
}

func isName(attribute string) bool { return attribute == "id" || attribute == "arn" }

// isUncertain reports whether an address may stand for something that was made
// elsewhere, or for several things.
func isUncertain(address string) bool {
	return isDataAddress(address) || strings.Contains(address, "[*]")
}

// managed takes a value apart that is one identity.
func managed(v cty.Value) (address, attribute string, ok bool) {
	v, _ = v.Unmark()
	if v.Type() != cty.String || !v.IsKnown() || v.IsNull() {
		return "", "", false
	}
	root, address, attribute, ok := ParseIdentity(v.AsString())
	return root + IdentitySep + address, attribute, ok
}

// isDataAddress reports whether an address names a data source.
func isDataAddress(address string) bool {
	_, address, _ = strings.Cut(address, IdentitySep) // drops the root module
	for strings.HasPrefix(address, "module.") {
		_, rest, found := cutStep(strings.TrimPrefix(address, "module."))
		if !found {
			return false
		}
		address = rest
	}
	return strings.HasPrefix(address, "data.")
}

// cutStep splits an address behind its first step, minding keys in brackets.
func cutStep(address string) (step, rest string, found bool) {
	quoted := false
	for i := 0; i < len(address); i++ {
		switch c := address[i]; {
		case c == '\\' && quoted:
			i++
		case c == '"':
			quoted = !quoted
		case c == '.' && !quoted:
			return address[:i], address[i+1:], true
		}
	}
	return address, "", false
}
