package funcs

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// maybeEqual reports whether two values may turn out to be equal although they
// aren't now.
func maybeEqual(a, b cty.Value) bool {
	a, _ = a.UnmarkDeep()
	b, _ = b.UnmarkDeep()
	return !a.RawEquals(b) && !tellApart(a, b)
}

// maybeHolds reports whether an element of a list may turn out to equal v.
func maybeHolds(list, v cty.Value) bool {
	plain, _ := list.Unmark()
	if !plain.IsKnown() || plain.IsNull() || !plain.CanIterateElements() {
		return false
	}
	for it := plain.ElementIterator(); it.Next(); {
		if _, element := it.Element(); maybeEqual(element, v) {
			return true
		}
	}
	return false
}

// knowsKeys reports whether a key that a map or object lacks is lacking for
// sure.
func knowsKeys(container, key cty.Value) bool {
	for it := container.ElementIterator(); it.Next(); {
		if name, _ := it.Element(); maybeEqual(name, key) {
			return false
		}
	}
	return true
}

// comparing guards a function of sets that asks which elements are equal.
func comparing(f function.Function) function.Function {
	return wrap(f, f.ReturnTypeForValues, func(args []cty.Value, result cty.Type) (cty.Value, error) {
		identities, texts := false, false // in the arguments so far
		for _, arg := range args {
			identity, text := elementKinds(arg)
			if identity && texts || text && identities {
				return cty.UnknownVal(result).WithMarks(allMarks(args)), nil
			}
			identities, texts = identities || identity, texts || text
		}
		return f.Call(args)
	})
}

// elementKinds tells whether a set holds identities, and whether it holds
// anything that an identity may turn out to equal.
func elementKinds(set cty.Value) (identity, text bool) {
	plain, _ := set.UnmarkDeep()
	if !plain.IsKnown() || plain.IsNull() || !plain.CanIterateElements() {
		return false, false
	}
	for it := plain.ElementIterator(); it.Next(); {
		_, element := it.Element()
		if HasIdentity(element) {
			identity = true
		} else {
			text = true
		}
	}
	return identity, text
}

// wholeLists guards a function that makes one value of all elements.
func wholeLists(f function.Function) function.Function {
	return wrap(f, f.ReturnTypeForValues, func(args []cty.Value, result cty.Type) (cty.Value, error) {
		for _, arg := range args {
			if _, _, uncertain := lengthUnknown(arg); uncertain {
				return cty.UnknownVal(result).WithMarks(allMarks(args)), nil
			}
		}
		return f.Call(args)
	})
}
