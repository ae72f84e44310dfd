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
