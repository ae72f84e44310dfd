package funcs

import (
	"errors"
	"fmt"
	"maps"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// withTemplates adds templatefile and templatestring, whose templates may call
// every other function but neither of these two: templates can't nest.
func withTemplates(table map[string]function.Function, o Options) {
	inner := maps.Clone(table)
	for _, prefix := range []string{"", corePrefix} {
		inner[prefix+"templatefile"] = refused("templatefile")
		inner[prefix+"templatestring"] = refused("templatestring")
	}
	for _, prefix := range []string{"", corePrefix} {
		table[prefix+"templatefile"] = templateFile(o, inner)
		table[prefix+"templatestring"] = templateString(inner)
	}
}

// refused is a function that must not be called where it stands.
func refused(name string) function.Function {
	rest := anyParam("arguments")
	return function.New(&function.Spec{
		VarParam: &rest,
		Type: func([]cty.Value) (cty.Type, error) {
			return cty.DynamicPseudoType, fmt.Errorf("cannot call %s from inside another template", name)
		},
		Impl: func([]cty.Value, cty.Type) (cty.Value, error) { return cty.DynamicVal, nil },
	})
}

// templateFile renders a file of the estate.
func templateFile(o Options, functions map[string]function.Function) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "path", Type: cty.String}, anyParam("vars")},
		Type:   function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if o.Files == nil {
				return cty.DynamicVal, errNoFiles
			}
			if HasIdentity(args[0]) || strings.HasPrefix(args[0].AsString(), "~") {
				return cty.DynamicVal, nil
			}
			name := args[0].AsString()
			data, err := o.Files.Read(name)
			if err != nil {
				return cty.DynamicVal, err
			}
			text, err := utf8Text(data)
			if err != nil {
				return cty.DynamicVal, err
			}
			return render(text, name, args[1], functions)
		},
	})
}

// templateString renders a template that is a value.
func templateString(functions map[string]function.Function) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "template", Type: cty.String}, anyParam("vars")},
		Type:   function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			return render(args[0].AsString(), "template", args[1], functions)
		},
	})
}

// render evaluates a template with the variables of an object or a map.
func render(text, name string, vars cty.Value, functions map[string]function.Function) (cty.Value, error) {
	if TooDeep([]byte(text), DefaultNesting, hclsyntax.LexTemplate) >= 0 {
		return cty.DynamicVal, errTooDeep
	}
	expression, diags := parseTemplate(text, name)
	if diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	plain, marks := vars.Unmark()
	switch t := plain.Type(); {
	case plain.IsNull():
		return cty.DynamicVal, function.NewArgErrorf(1, "argument must not be null")
	case !t.IsObjectType() && !t.IsMapType() && t != cty.DynamicPseudoType:
		return cty.DynamicVal, function.NewArgErrorf(1, "invalid vars value: must be a map")
	case !plain.IsKnown():
		return cty.DynamicVal.WithMarks(marks), nil
	}
	variables := plain.AsValueMap()
	if err := checkTemplateVariables(expression, variables); err != nil {
		return cty.DynamicVal, function.NewArgError(1, err)
	}
	v, diags := Rewrite(expression).Value(&hcl.EvalContext{Variables: variables, Functions: functions})
	if diags.HasErrors() {
		if _, limit, exceeded := ExceedsLimit(diags); exceeded {
			return cty.DynamicVal, limit
		}
		return cty.DynamicVal, diags
	}
	if bare, _ := v.Unmark(); bare.IsNull() {
		return cty.DynamicVal, errors.New("the template's result is null")
	}
	return v.WithMarks(marks), nil
}

// parseTemplate doesn't ask the parser where there is nothing to parse: for long
// texts it takes long.
func parseTemplate(text, name string) (hclsyntax.Expression, hcl.Diagnostics) {
	if !strings.Contains(text, "${") && !strings.Contains(text, "%{") {
		return &hclsyntax.LiteralValueExpr{Val: cty.StringVal(text)}, nil
	}
	return hclsyntax.ParseTemplate([]byte(text), name, hcl.InitialPos)
}

// checkTemplateVariables wants names that a template can refer to, and all those
// that it does refer to.
func checkTemplateVariables(expression hclsyntax.Expression, variables map[string]cty.Value) error {
	for name := range variables {
		if !hclsyntax.ValidIdentifier(name) {
			return errors.New("every key of the vars map must be a valid name of a variable")
		}
	}
	for _, traversal := range expression.Variables() {
		if root := traversal.RootName(); variables[root] == cty.NilVal {
			return fmt.Errorf("vars map does not contain key %q, referenced at %s", root, traversal[0].SourceRange())
		}
	}
	return nil
}
