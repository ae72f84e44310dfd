package funcs

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// uncounted is how many numbers range gives for a number that only AWS knows: as
// many as the largest region has zones.
const uncounted = 6

// AtLeast gives the lowest value that an unknown number may have; false where
// nothing bounds it.
func AtLeast(v cty.Value) (cty.Value, bool) {
	plain, _ := v.Unmark()
	if plain.Type() != cty.Number || plain.IsNull() {
		return cty.NilVal, false
	}
	if plain.IsKnown() {
		return plain, true
	}
	lowest, _ := plain.Range().NumberLowerBound()
	if !lowest.IsKnown() || lowest.IsNull() || lowest.RawEquals(cty.NegativeInfinity) {
		return cty.NilVal, false
	}
	return lowest, true
}

// maximum of numbers is at least what each of them is.
func maximum() function.Function {
	return wrap(stdlib.MaxFunc, function.StaticReturnType(cty.Number), func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		plain := make([]cty.Value, len(args))
		known := true
		lowest, bounded := cty.NilVal, false
		for i, arg := range args {
			plain[i], _ = arg.Unmark()
			known = known && plain[i].IsKnown()
			if low, ok := AtLeast(plain[i]); ok && (!bounded || low.GreaterThan(lowest).True()) {
				lowest, bounded = low, true
			}
		}
		switch {
		case known || !bounded:
			v, err := stdlib.MaxFunc.Call(plain)
			return v.WithMarks(allMarks(args)), err
		default:
			return cty.UnknownVal(cty.Number).Refine().NotNull().NumberRangeLowerBound(lowest, true).NewValue().WithMarks(allMarks(args)), nil
		}
	})
}

// minimum of numbers is at most what each of them is, and at least the lowest of
// what they are at least.
func minimum() function.Function {
	return wrap(stdlib.MinFunc, function.StaticReturnType(cty.Number), func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		plain := make([]cty.Value, len(args))
		known, bounded := true, true
		lowest, highest := cty.NilVal, cty.NilVal
		for i, arg := range args {
			plain[i], _ = arg.Unmark()
			known = known && plain[i].IsKnown()
			low, ok := AtLeast(plain[i])
			bounded = bounded && ok
			if ok && (lowest == cty.NilVal || low.LessThan(lowest).True()) {
				lowest = low
			}
			if high, ok := atMost(plain[i]); ok && (highest == cty.NilVal || high.LessThan(highest).True()) {
				highest = high
			}
		}
		if known || !bounded || len(args) == 0 {
			v, err := stdlib.MinFunc.Call(plain)
			return v.WithMarks(allMarks(args)), err
		}
		r := cty.UnknownVal(cty.Number).Refine().NotNull().NumberRangeLowerBound(lowest, true)
		if highest != cty.NilVal {
			r = r.NumberRangeUpperBound(highest, true)
		}
		return r.NewValue().WithMarks(allMarks(args)), nil
	})
}

// atMost gives the highest value that a number may have; false where nothing
// bounds it.
func atMost(v cty.Value) (cty.Value, bool) {
	if v.Type() != cty.Number || v.IsNull() {
		return cty.NilVal, false
	}
	if v.IsKnown() {
		return v, true
	}
	highest, _ := v.Range().NumberUpperBound()
	if !highest.IsKnown() || highest.IsNull() || highest.RawEquals(cty.PositiveInfinity) {
		return cty.NilVal, false
	}
	return highest, true
}

// inAnyOrder wraps a function that orders texts: those of identities are known to
// nobody.
func inAnyOrder(f function.Function, o Options) function.Function {
	return wrap(f, f.ReturnTypeForValues, func(args []cty.Value, result cty.Type) (cty.Value, error) {
		v, err := f.Call(args)
		plain, marks := args[0].Unmark()
		if err != nil || !plain.IsKnown() || plain.IsNull() || !result.IsListType() || !HasIdentity(plain) || plain.LengthInt() < 2 {
			return v, err
		}
		elements := make([]cty.Value, 0, plain.LengthInt())
		for it := plain.ElementIterator(); it.Next(); {
			_, element := it.Element()
			if !isIdentity(element) {
				return f.Call(withoutIdentities(args)) // where it stands among them is unknown, too
			}
			elements = append(elements, element)
		}
		list, err := Convert(cty.TupleVal(elements), result)
		if err != nil {
			return v, nil //nolint:nilerr // what can't be a list is what f made of it
		}
		if o.Unordered != nil {
			o.Unordered()
		}
		return list.WithMarks(marks, cty.NewValueMarks(OrderUnknownMark{})), nil
	})
}

// setsInAnyOrder does so with sets alone: a list stays as it is.
func setsInAnyOrder(f function.Function, o Options) function.Function {
	unordered := inAnyOrder(f, o)
	return wrap(f, f.ReturnTypeForValues, func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		if plain, _ := args[0].Unmark(); plain.Type().IsSetType() {
			return unordered.Call(args)
		}
		return f.Call(args)
	})
}

// count makes a list as long as a number that only AWS knows, of which at least
// the first element exists.
func count() function.Function {
	return wrap(stdlib.RangeFunc, function.StaticReturnType(cty.List(cty.Number)), func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		plain := make([]cty.Value, len(args))
		for i, arg := range args {
			plain[i], _ = arg.Unmark()
		}
		if len(plain) == 1 && !plain[0].IsKnown() {
			if low, ok := AtLeast(plain[0]); ok && low.GreaterThan(cty.Zero).True() {
				numbers := make([]cty.Value, uncounted)
				for n := range numbers {
					numbers[n] = cty.NumberIntVal(int64(n))
				}
				return cty.ListVal(numbers).WithMarks(allMarks(args), cty.NewValueMarks(LengthUnknownMark{}, SomeMark{})), nil
			}
		}
		v, err := stdlib.RangeFunc.Call(plain)
		if err != nil {
			return cty.DynamicVal, err
		}
		return v.WithMarks(allMarks(args)), nil
	})
}
