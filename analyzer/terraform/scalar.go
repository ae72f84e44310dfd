package terraform

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// wholeNumber reads a number that is one.
func wholeNumber(v cty.Value) (int, bool) {
	if v == cty.NilVal || v.Type() != cty.Number || !v.IsKnown() || v.IsNull() {
		return 0, false
	}
	f := v.AsBigFloat()
	if !f.IsInt() {
		return 0, false
	}
	n, _ := f.Int64()
	return int(n), true
}

func convertTo(v cty.Value, t cty.Type) (cty.Value, error) { return convert.Convert(v, t) }

// keyText is the text under which objects know a key.
func keyText(v cty.Value) (string, bool) {
	v, _ = v.Unmark()
	if !v.IsKnown() || v.IsNull() {
		return "", false
	}
	text, err := convertTo(v, cty.String)
	if err != nil || !text.IsKnown() || text.IsNull() {
		return "", false
	}
	return text.AsString(), true
}

// isEmpty reports whether a value is an empty text or collection.
func isEmpty(v cty.Value) bool {
	if v.Type() == cty.String {
		return v.AsString() == ""
	}
	return v.CanIterateElements() && v.LengthInt() == 0
}

// isList reports whether a value is a list of known elements.
func isList(v cty.Value) bool {
	t := v.Type()
	return v.IsKnown() && !v.IsNull() && (t.IsListType() || t.IsTupleType() || t.IsSetType())
}

func isIdentityText(v cty.Value) bool {
	return v.Type() == cty.String && v.IsKnown() && !v.IsNull() && funcs.IsIdentityText(v.AsString())
}

// truth reads a condition as Terraform converts it.
func truth(v cty.Value) (value, known bool) {
	plain, _ := v.Unmark()
	converted, err := convertTo(plain, cty.Bool)
	if err != nil || !converted.IsKnown() || converted.IsNull() {
		return false, false
	}
	return converted.True(), true
}
