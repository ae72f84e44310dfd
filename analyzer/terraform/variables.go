package terraform

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/ext/typeexpr"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// variableType is what a variable block demands of its value.
type variableType struct {
	t        cty.Type
	defaults *typeexpr.Defaults
	written  bool // a type is written
	nullable bool
}

// variableType reads a variable block once.
func (ev *evaluator) variableType(b *block) *variableType {
	if vt := ev.types[b]; vt != nil {
		return vt
	}
	vt := &variableType{t: cty.DynamicPseudoType}
	ev.types[b] = vt
	if a := b.body.attr("type"); a != nil {
		vt.written = true
		if t, ok := legacyType(a); ok {
			vt.t = t
		} else {
			t, defaults, diags := typeexpr.TypeConstraintWithDefaults(a.expr)
			if diags.HasErrors() {
				_, message, at := ev.describe(a.expr, diags)
				ev.problem(source.ProblemParse, at, message)
			} else {
				vt.t, vt.defaults = t, defaults
			}
		}
	}
	vt.nullable = b.body.attr("nullable") == nil || b.says("nullable")
	return vt
}

// legacyType reads types as Terraform 0.11 had them, in quotes or of no element
// type.
func legacyType(a *attribute) (cty.Type, bool) {
	switch literalText(a) {
	case "string":
		return cty.String, true
	case "list":
		return cty.List(cty.DynamicPseudoType), true
	case "map":
		return cty.Map(cty.DynamicPseudoType), true
	}
	switch hcl.ExprAsKeyword(a.expr) {
	case "list":
		return cty.List(cty.DynamicPseudoType), true
	case "map":
		return cty.Map(cty.DynamicPseudoType), true
	}
	return cty.NilType, false
}

// variable is the value of an input variable.
func (m *module) variable(name string) cty.Value {
	b := m.src.variables[name]
	if b == nil {
		return m.ev.undeclared("var." + name)
	}
	return m.ev.force(m.cell("var."+name), b.header, func() cty.Value {
		vt := m.ev.variableType(b)
		v, at := m.given(name, b, vt)
		if v == cty.NilVal {
			return unknown(vt.t, m.missing(name), m.ev.span(b.header))
		}
		plain, _ := v.Unmark()
		if plain.IsKnown() && plain.IsNull() && !vt.nullable {
			if a := b.body.attr("default"); a != nil {
				v, at = m.ev.eval(a.expr, &scope{}), m.ev.span(a.expr.Range())
			}
		}
		return withMarks(b, m.converted(name, v, vt, at))
	})
}

// withMarks marks the value of a variable or output as its block says.
func withMarks(b *block, v cty.Value) cty.Value {
	if b.says("sensitive") {
		v = v.Mark(funcs.SensitiveMark{})
	}
	if b.says("ephemeral") {
		v = v.Mark(funcs.EphemeralMark{})
	}
	return v
}

// says reports whether an argument is written as true.
func (b *block) says(name string) bool {
	a := b.body.attr(name)
	if a == nil {
		return false
	}
	v, diags := a.expr.Value(nil)
	said, known := truth(v)
	return !diags.HasErrors() && known && said
}

// given is the value that a variable is set to, or its default; NilVal where
// there is neither.
func (m *module) given(name string, b *block, vt *variableType) (cty.Value, source.Span) {
	if m.src.builtIn && name == stubVersion {
		return cty.NumberIntVal(int64(m.site.version.Number())), source.Span{}
	}
	if m.call != nil {
		if a := m.call.body.attr(name); a != nil && !isCallMeta(name) {
			return m.ev.eval(a.expr, m.callScope), m.ev.span(a.expr.Range())
		}
	} else if in := m.ev.inputs[name]; in != nil {
		return in.evaluate(m.ev, vt), in.span(m.ev)
	}
	if a := b.body.attr("default"); a != nil {
		return m.ev.eval(a.expr, &scope{}), m.ev.span(a.expr.Range())
	}
	return cty.NilVal, source.Span{}
}

// stubVersion is the variable by which our stubs are told the version that they
// are to behave as.
const stubVersion = "snatlint_version"

// isCallMeta reports whether a module call's argument is none of the module's.
func isCallMeta(name string) bool {
	switch name {
	case "source", "version", "count", "for_each", "providers", "depends_on":
		return true
	}
	return false
}

// missing says why a variable has no value.
func (m *module) missing(name string) string {
	if m.call != nil {
		return fmt.Sprintf("variable '%s' has no default and '%s' gives no value", name, m.address)
	}
	return fmt.Sprintf("variable '%s' has no default and no value is given", name)
}

// converted makes a value what the variable's type asks for.
func (m *module) converted(name string, v cty.Value, vt *variableType, at source.Span) cty.Value {
	if vt.defaults != nil {
		v = vt.defaults.Apply(v)
	}
	out, err := funcs.Convert(v, vt.t)
	if err == nil {
		if v.Type().IsSetType() && out.Type().IsListType() && funcs.HasIdentity(v) {
			return m.ev.unordered(out)
		}
		return out
	}
	if uncertainShape(map[string]cty.Value{name: v}) {
		// An identity may in truth be a list, a number or what else is asked for.
		origin, _ := deepOrigin(v)
		return unknown(vt.t, origin.Why, at)
	}
	value := "The value for variable"
	if in := m.ev.inputs[name]; m.call == nil && in != nil && in.expr == nil {
		value = fmt.Sprintf("The value that %s gives variable", in.note)
	}
	message := fmt.Sprintf("%s '%s' doesn't have the type that the variable asks for: %s.", value, name, describeConversion(err))
	m.ev.problem(source.ProblemEvaluate, at, message)
	return unknown(vt.t, "its value doesn't have the variable's type", at)
}

// describeConversion puts the path before a conversion's error.
func describeConversion(err error) string {
	inPath, ok := err.(cty.PathError) //nolint:errorlint // cty never wraps it
	if !ok || len(inPath.Path) == 0 {
		return err.Error()
	}
	var where strings.Builder
	for _, step := range inPath.Path {
		switch s := step.(type) {
		case cty.GetAttrStep:
			where.WriteString("." + s.Name)
		case cty.IndexStep:
			if s.Key.IsKnown() && s.Key.Type() == cty.String {
				where.WriteString(keySuffix(s.Key.AsString()))
			} else if n, ok := wholeNumber(s.Key); ok {
				fmt.Fprintf(&where, "[%d]", n)
			}
		}
	}
	return fmt.Sprintf("'%s': %s", where.String(), inPath.Error())
}

// input is a value for a variable of the root module.
type input struct {
	expr hclsyntax.Expression // of a variable file; nil where text is
	text string               // of --var and the environment
	note string               // "--var region", "TF_VAR_region"
}

// evaluate reads the input. Text is taken as it is where the variable is a
// plain string, number or boolean, and as an expression otherwise.
func (in *input) evaluate(ev *evaluator, vt *variableType) cty.Value {
	if in.expr != nil {
		return ev.eval(in.expr, &scope{})
	}
	if !vt.written || vt.t.IsPrimitiveType() {
		return cty.StringVal(in.text)
	}
	v, ok := parseInput(in.text)
	if !ok {
		why := fmt.Sprintf("The value given by %s is not an expression as the variable's type asks for.", in.note)
		ev.problem(source.ProblemParse, source.Span{}, why)
		return unknown(cty.DynamicPseudoType, "the value given by "+in.note+" can't be read", source.Span{})
	}
	return v
}

func (in *input) span(ev *evaluator) source.Span {
	if in.expr == nil {
		return source.Span{}
	}
	return ev.span(in.expr.Range())
}
