package funcs_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// provenance stands for any mark that the evaluator puts on values.
type provenance string

// call is an expression that calls one function, with its arguments evaluated.
type call struct {
	name string
	args []cty.Value
}

// readCall takes an expression apart that succeeds and is one call.
func readCall(ctx *hcl.EvalContext, c testCase) (call, bool) {
	if c.want == "error" {
		return call{}, false
	}
	expression, diags := hclsyntax.ParseExpression([]byte(c.expression), "expression", hcl.InitialPos)
	function, ok := expression.(*hclsyntax.FunctionCallExpr)
	if diags.HasErrors() || !ok || function.ExpandFinal || function.Name == "try" || function.Name == "can" {
		return call{}, false
	}
	found := call{name: function.Name}
	for _, arg := range function.Args {
		v, diags := arg.Value(ctx)
		if diags.HasErrors() {
			return call{}, false
		}
		found.args = append(found.args, v)
	}
	return found, true
}

// with calls the function through an expression, as configurations do.
func (c call) with(ctx *hcl.EvalContext, args []cty.Value) (cty.Value, error) {
	inner := ctx.NewChild()
	inner.Variables = map[string]cty.Value{}
	names := make([]string, len(args))
	for i, arg := range args {
		names[i] = fmt.Sprintf("argument%d", i)
		inner.Variables[names[i]] = arg
	}
	expression, diags := hclsyntax.ParseExpression([]byte(c.name+"("+strings.Join(names, ", ")+")"), "call", hcl.InitialPos)
	if diags.HasErrors() {
		return cty.NilVal, diags
	}
	v, diags := expression.Value(inner)
	if diags.HasErrors() {
		return cty.NilVal, errors.New(diags.Error())
	}
	return v, nil
}

func TestMarksOfTheEvaluatorPassThroughEveryFunction(t *testing.T) {
	t.Parallel()
	ctx := context(table())
	for _, c := range readExpressions(t) {
		call, ok := readCall(ctx, c)
		if !ok || len(call.args) == 0 {
			continue
		}
		plain, err := call.with(ctx, call.args)
		if err != nil {
			t.Errorf("line %d: %s: %v", c.line, c.expression, err)
			continue
		}
		for i := range call.args {
			if i > 0 && slices.Contains([]string{"lookup", "merge", "coalescelist"}, strings.TrimPrefix(call.name, "core::")) {
				continue // what isn't used leaves no mark
			}
			args := slices.Clone(call.args)
			args[i] = args[i].Mark(provenance("line 7"))
			v, err := call.with(ctx, args)
			if err != nil {
				t.Errorf("line %d: %s with a mark: %v", c.line, c.expression, err)
				continue
			}
			bare, marks := v.UnmarkDeep()
			if _, kept := marks[provenance("line 7")]; !kept {
				t.Errorf("line %d: %s loses the mark of argument %d", c.line, c.expression, i+1)
			}
			if want, _ := plain.UnmarkDeep(); want.IsWhollyKnown() && !bare.RawEquals(want) {
				t.Errorf("line %d: %s with a mark gives %#v, without %#v", c.line, c.expression, bare, want)
			}
		}
	}
}

func TestUnknownArgumentsAreNoErrors(t *testing.T) {
	t.Parallel()
	ctx := context(table())
	for _, c := range readExpressions(t) {
		call, ok := readCall(ctx, c)
		if !ok {
			continue
		}
		for i, arg := range call.args {
			for _, unknown := range []cty.Value{cty.UnknownVal(arg.Type()), cty.DynamicVal} {
				args := slices.Clone(call.args)
				args[i] = unknown.Mark(provenance("line 7"))
				v, err := call.with(ctx, args)
				if err != nil {
					t.Errorf("line %d: %s with argument %d unknown: %v", c.line, c.expression, i+1, err)
				} else if !v.IsKnown() && !v.HasMark(provenance("line 7")) {
					t.Errorf("line %d: %s with argument %d unknown loses its origin", c.line, c.expression, i+1)
				}
			}
		}
	}
}

func FuzzExpression(f *testing.F) {
	for _, c := range readExpressions(f) {
		f.Add(c.expression)
	}
	const limit = 1 << 16
	f.Fuzz(func(_ *testing.T, source string) {
		if len(source) > 1000 {
			return // how deep expressions are nested is for the evaluator to bound
		}
		o := table()
		o.MaxResult, o.Meter = limit, &funcs.Meter{}
		o.Meter.Reset(limit)
		ctx := context(o)
		ctx.Variables["id"] = cty.StringVal(funcs.Identity("", "aws_vpc.main", "id"))
		ctx.Variables["unknown"] = cty.DynamicVal.Mark(provenance("line 7"))
		evaluate(ctx, source)
	})
}
