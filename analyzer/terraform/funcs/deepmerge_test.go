package funcs_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

const mergo = "provider::deepmerge::mergo"

// mergeContext knows the function, and a value that isn't known.
func mergeContext() *hcl.EvalContext {
	return &hcl.EvalContext{
		Functions: map[string]function.Function{mergo: *funcs.Foreign(mergo)},
		Variables: map[string]cty.Value{"later": cty.DynamicVal, "origin": cty.ObjectVal(map[string]cty.Value{
			"a": cty.StringVal("x").Mark(provenance("a")),
		}).Mark(provenance("whole"))},
	}
}

// The expectations with several arguments are those of the provider's page of the
// function.
func TestMergo(t *testing.T) {
	t.Parallel()
	for arguments, want := range map[string]string{
		`{ a = 1, b = { x = 10, y = 20 } }, { a = 2, b = { y = 30, z = 40 } }`: `{"a":2,"b":{"x":10,"y":30,"z":40}}`,
		`{ a = [1, 2] }, { a = [3] }`:                                          `{"a":[3]}`,
		`{ a = "x" }, { a = null }`:                                            `{"a":null}`,
		`{ a = "x" }, { a = "" }, { b = false }`:                               `{"a":"","b":false}`,
		`{ a = { x = 1 } }, { a = "text" }`:                                    `{"a":"text"}`,
		`{ a = "text" }, { a = { x = 1 } }`:                                    `{"a":{"x":1}}`,
		`{ a = { x = 1 } }, { a = {} }`:                                        `{"a":{"x":1}}`,
		`{ a = { b = { c = 1 } } }, { a = { b = { d = 2 } } }`:                 `{"a":{"b":{"c":1,"d":2}}}`,
		`null, { a = 1 }, "override"`:                                          `{"a":1}`,
		`{ a = 1 }, later`:                                                     "unknown",
		`{ a = 1 }, { a = 2 }, "no_override"`:                                  "unknown",
		`{ a = 1 }, [2]`:                                                       "error",
		`{ a = [1] }, { a = [] }`:                                              "unknown",
		`{ a = later, b = 1 }, { a = { x = 1 } }`:                              "unknown",
		`{ a = later, b = 1 }, { a = 2 }`:                                      `{"a":2,"b":1}`,
	} {
		if got := merged(t, arguments); got != want {
			t.Errorf("%s: got %s, want %s", arguments, got, want)
		}
	}
}

// merged gives the JSON of a result; "unknown" where a part of it isn't known.
func merged(t *testing.T, arguments string) string {
	t.Helper()
	expression, diags := hclsyntax.ParseExpression([]byte(mergo+"("+arguments+")"), "test", hcl.InitialPos)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	v, diags := expression.Value(mergeContext())
	switch {
	case diags.HasErrors():
		return "error"
	case !v.IsWhollyKnown():
		return "unknown"
	}
	text, err := ctyjson.Marshal(v, v.Type())
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestMergoKeepsMarks(t *testing.T) {
	t.Parallel()
	expression, diags := hclsyntax.ParseExpression([]byte(mergo+`({ a = "y", b = 1 }, origin)`), "test", hcl.InitialPos)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	v, diags := expression.Value(mergeContext())
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	whole, marks := v.Unmark()
	if _, ok := marks[provenance("whole")]; !ok {
		t.Error("the mark of the upper map is lost")
	}
	if a := whole.GetAttr("a"); !a.HasMark(provenance("a")) {
		t.Error("the mark of a value is lost")
	}
	if b := whole.GetAttr("b"); b.IsMarked() {
		t.Error("a value of the lower map has got marks of the upper one")
	}
}

func TestOtherForeignFunctionsAreUnknown(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"provider::aws::arn_parse", "provider::deepmerge::other", strings.TrimPrefix(mergo, "provider::")} {
		if funcs.Foreign(name) != nil {
			t.Errorf("'%s' is known", name)
		}
	}
}
