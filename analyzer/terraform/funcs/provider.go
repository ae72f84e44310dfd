package funcs

import (
	"fmt"
	"sort"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// provider functions of terraform.io/builtin/terraform.
func provider() map[string]function.Function {
	return map[string]function.Function{
		"encode_tfvars": encodeVariables(), "decode_tfvars": decodeVariables(), "encode_expr": encodeExpression(),
	}
}

func encodeVariables() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "value", Type: cty.DynamicPseudoType}},
		Type:   function.StaticReturnType(cty.String),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			t := args[0].Type()
			if !t.IsObjectType() && !t.IsMapType() {
				return cty.NilVal, function.NewArgErrorf(0, "invalid value to encode: must be an object whose attribute names will become the encoded variable names")
			}
			if !args[0].IsWhollyKnown() {
				return cty.UnknownVal(cty.String), nil
			}
			values := args[0].AsValueMap()
			names := make([]string, 0, len(values))
			for name := range values {
				if !hclsyntax.ValidIdentifier(name) {
					return cty.NilVal, function.NewArgErrorf(0, "invalid variable name %q: must be a valid identifier", name)
				}
				names = append(names, name)
			}
			sort.Strings(names)
			file := hclwrite.NewEmptyFile()
			for _, name := range names {
				file.Body().SetAttributeValue(name, values[name])
			}
			return cty.StringVal(string(file.Bytes())), nil
		},
	})
}

func decodeVariables() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "src", Type: cty.String}},
		Type:   function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if TooDeep([]byte(args[0].AsString()), DefaultNesting, hclsyntax.LexConfig) >= 0 {
				return cty.NilVal, errTooDeep
			}
			file, diags := hclsyntax.ParseConfig([]byte(args[0].AsString()), "decode_tfvars", hcl.InitialPos)
			if diags.HasErrors() {
				return cty.NilVal, fmt.Errorf("invalid tfvars syntax: %w", diags)
			}
			attributes, diags := file.Body.JustAttributes()
			if diags.HasErrors() {
				return cty.NilVal, fmt.Errorf("invalid tfvars syntax: %w", diags)
			}
			values := map[string]cty.Value{}
			for name, attribute := range attributes {
				v, diags := attribute.Expr.Value(nil)
				if diags.HasErrors() {
					return cty.NilVal, fmt.Errorf("invalid expression for variable %q: %w", name, diags)
				}
				values[name] = v
			}
			return cty.ObjectVal(values), nil
		},
	})
}

func encodeExpression() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "value", Type: cty.DynamicPseudoType}},
		Type:   function.StaticReturnType(cty.String),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if !args[0].IsWhollyKnown() {
				return cty.UnknownVal(cty.String), nil
			}
			tokens := hclwrite.TokensForValue(args[0])
			return cty.StringVal(strings.TrimSpace(string(tokens.Bytes()))), nil
		},
	})
}
