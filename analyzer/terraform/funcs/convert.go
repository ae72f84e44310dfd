package funcs

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// Convert is cty's conversion, which for a tuple compares the types of all
// elements with each other, made quick for tuples whose elements are of few types.
func Convert(v cty.Value, t cty.Type) (cty.Value, error) {
	plain, marks := v.Unmark()
	from := plain.Type()
	if !from.IsTupleType() || from.Length() < 2 || !plain.IsKnown() || plain.IsNull() || !t.IsListType() && !t.IsSetType() {
		return convert.Convert(v, t)
	}
	element := t.ElementType()
	if element == cty.DynamicPseudoType {
		if element, _ = convert.UnifyUnsafe(distinctTypes(from.TupleElementTypes())); element == cty.NilType || element == cty.DynamicPseudoType {
			return convert.Convert(v, t)
		}
	}
	elements := make([]cty.Value, 0, from.Length())
	for it := plain.ElementIterator(); it.Next(); {
		_, inner := it.Element()
		converted, err := convert.Convert(inner, element)
		if err != nil || !converted.Type().Equals(element) {
			return convert.Convert(v, t)
		}
		elements = append(elements, converted)
	}
	if t.IsSetType() {
		return cty.SetVal(elements).WithMarks(marks), nil
	}
	return cty.ListVal(elements).WithMarks(marks), nil
}

// distinctTypes drops repeats.
func distinctTypes(types []cty.Type) []cty.Type {
	var distinct []cty.Type
	for _, t := range types {
		known := false
		for _, other := range distinct {
			if known = t.Equals(other); known {
				break
			}
		}
		if !known {
			distinct = append(distinct, t)
		}
	}
	return distinct
}
