package funcs

import (
	"github.com/zclconf/go-cty/cty"
)

// elementSize is what one element of a list counts for, in bytes.
const elementSize = 64

// largestExponent bounds numbers, in bits: written out in full, a number such as
// 1e99999999 would fill memory.
const largestExponent = 1 << 16

// deepest bounds how deep values are nested: many of cty's operations recur.
const deepest = 1000

// longestTuple bounds tuples: to find the type of their elements takes time that
// grows with the square of their length.
const longestTuple = 20_000

// TooLarge reports whether values hold more bytes of text than the limit, where
// each element counts for 64, or a number or a nesting beyond all reason. Its
// cost is bounded by the limit, whatever the values share.
func TooLarge(limit int, values ...cty.Value) bool {
	_, fit := measure(limit, values)
	return !fit
}

// measure gives the size of values up to a limit.
func measure(limit int, values []cty.Value) (size int, fit bool) {
	left := limit
	for _, v := range values {
		if !fits(v, &left, 0) {
			return limit, false
		}
	}
	return limit - left, true
}

// fits takes a value's size off what is left.
func fits(v cty.Value, left *int, depth int) bool {
	v, _ = v.Unmark()
	*left -= elementSize
	if v == cty.NilVal || !v.IsKnown() || v.IsNull() {
		return *left >= 0
	}
	switch t := v.Type(); {
	case t == cty.String:
		*left -= len(v.AsString())
	case t == cty.Number:
		exponent := v.AsBigFloat().MantExp(nil)
		return *left >= 0 && exponent <= largestExponent && exponent >= -largestExponent
	case v.CanIterateElements():
		if depth > deepest || v.LengthInt() > *left/elementSize || t.IsTupleType() && v.LengthInt() > longestTuple {
			return false
		}
		for it := v.ElementIterator(); it.Next() && *left >= 0; {
			key, element := it.Element()
			if key.Type() == cty.String && !t.IsSetType() {
				*left -= len(key.AsString())
			}
			if !fits(element, left, depth+1) {
				return false
			}
		}
	}
	return *left >= 0
}

// textSize is the length of a value's text; 0 for what has none.
func textSize(v cty.Value) float64 {
	if !v.IsKnown() || v.IsNull() {
		return 0
	}
	if v.Type() == cty.String {
		return float64(len(v.AsString()))
	}
	if !v.CanIterateElements() {
		return 32
	}
	total := 0.0
	for it := v.ElementIterator(); it.Next(); {
		_, element := it.Element()
		total += textSize(element)
	}
	return total
}

// elements counts a collection; 1 for what is none.
func elements(v cty.Value) float64 {
	if !v.IsKnown() || v.IsNull() || !v.CanIterateElements() {
		return 1
	}
	return float64(v.LengthInt())
}
