package funcs

import (
	"errors"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// lengthUnknown takes the mark of an uncertain length off.
func lengthUnknown(v cty.Value) (cty.Value, cty.ValueMarks, bool) {
	plain, marks := v.Unmark()
	if _, found := marks[LengthUnknownMark{}]; !found || !isCollection(plain.Type()) {
		return plain, marks, false // an element of such a list may still carry the mark
	}
	return plain, withoutLength(marks), true
}

func length() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{anyParam("value")},
		Type: func(args []cty.Value) (cty.Type, error) {
			plain, _ := args[0].Unmark()
			t := plain.Type()
			switch {
			case t == cty.String || isCollection(t):
				return cty.Number, nil
			default:
				return cty.Number, errors.New("argument must be a string, a collection type, or a structural type")
			}
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			plain, marks, uncertain := lengthUnknown(args[0])
			marks = dropEncoded(marks)
			switch {
			case uncertain && args[0].HasMark(SomeMark{}):
				return cty.UnknownVal(cty.Number).Refine().NotNull().NumberRangeLowerBound(cty.NumberIntVal(1), true).NewValue().WithMarks(marks), nil
			case uncertain || !plain.IsKnown() && plain.Type() == cty.DynamicPseudoType:
				return cty.UnknownVal(cty.Number).WithMarks(marks), nil
			case plain.IsNull():
				return cty.UnknownVal(cty.Number), errors.New("argument must not be null")
			case plain.Type() == cty.String:
				if !plain.IsKnown() || HasIdentity(plain) {
					return cty.UnknownVal(cty.Number).WithMarks(marks), nil
				}
				v, err := stdlib.Strlen(plain)
				return v.WithMarks(marks), err
			case plain.Type().IsTupleType():
				return cty.NumberIntVal(int64(plain.Type().Length())).WithMarks(marks), nil
			case plain.Type().IsObjectType():
				return cty.NumberIntVal(int64(len(plain.Type().AttributeTypes()))).WithMarks(marks), nil
			default:
				return plain.Length().WithMarks(marks), nil
			}
		},
	})
}

// slice with bounds that are known makes a list of known length.
func slice() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{anyParam("list"), anyParam("startIndex"), anyParam("endIndex")},
		Type: func(args []cty.Value) (cty.Type, error) {
			if someOf(args) {
				return cty.DynamicPseudoType, nil
			}
			plain, _ := args[0].Unmark()
			return stdlib.SliceFunc.ReturnTypeForValues([]cty.Value{plain, args[1], args[2]})
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if someOf(args) {
				return args[0], nil
			}
			plain, marks, uncertain := lengthUnknown(args[0])
			v, err := stdlib.SliceFunc.Call([]cty.Value{plain, args[1], args[2]})
			if err != nil {
				return cty.DynamicVal, err
			}
			if uncertain && !(args[1].IsKnown() && args[2].IsKnown()) {
				v = v.Mark(LengthUnknownMark{})
			}
			return v.WithMarks(marks), nil
		},
	})
}

// someOf reports whether a slice takes the beginning of a list of which at least
// one element exists, up to a number that is at least 1: as many as nobody knows,
// and at least one.
func someOf(args []cty.Value) bool {
	plain, _ := args[0].Unmark()
	start, _ := args[1].Unmark()
	end, _ := args[2].Unmark()
	if !plain.IsKnown() || !args[0].HasMark(LengthUnknownMark{}) || !args[0].HasMark(SomeMark{}) || end.IsKnown() || !start.IsKnown() {
		return false
	}
	low, ok := AtLeast(end)
	return ok && start.RawEquals(cty.Zero) && low.GreaterThan(cty.Zero).True()
}

// element wraps around lists of known length. Negative indices count from the
// end of a list, but Terraform 1.11 refuses most of them for a tuple.
func element() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{anyParam("list"), {Name: "index", Type: cty.Number, AllowUnknown: true, AllowDynamicType: true}},
		Type: func(args []cty.Value) (cty.Type, error) {
			plain, _ := args[0].Unmark()
			if plain.Type().IsTupleType() && args[1].IsKnown() && plain.Type().Length() > 0 {
				if args[1].Modulo(cty.NumberIntVal(int64(plain.Type().Length()))).LessThan(cty.Zero).True() {
					return cty.DynamicPseudoType, errors.New("cannot use element function with a negative index")
				}
			}
			return stdlib.ElementFunc.ReturnTypeForValues([]cty.Value{plain, args[1]})
		},
		Impl: func(args []cty.Value, result cty.Type) (cty.Value, error) {
			plain, marks, uncertain := lengthUnknown(args[0])
			if uncertain && plain.IsKnown() && args[1].IsKnown() && !args[1].LessThan(plain.Length()).True() {
				// Where it wraps around depends on the length.
				return cty.UnknownVal(result).WithMarks(marks), nil
			}
			v, err := stdlib.ElementFunc.Call([]cty.Value{plain, args[1]})
			if err != nil {
				return cty.DynamicVal, err
			}
			return v.WithMarks(marks), nil
		},
	})
}

// one unwraps a list of at most one element.
func one() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{anyParam("list")},
		Type: func(args []cty.Value) (cty.Type, error) {
			plain, _ := args[0].Unmark()
			switch t := plain.Type(); {
			case t.IsListType() || t.IsSetType():
				return t.ElementType(), nil
			case t.IsTupleType() && t.Length() == 0:
				return cty.DynamicPseudoType, nil
			case t.IsTupleType() && t.Length() == 1:
				return t.TupleElementType(0), nil
			case t == cty.DynamicPseudoType:
				return t, nil
			default:
				return cty.NilType, function.NewArgErrorf(0, "must be a list, set, or tuple value with either zero or one elements")
			}
		},
		Impl: func(args []cty.Value, result cty.Type) (cty.Value, error) {
			plain, marks, uncertain := lengthUnknown(args[0])
			switch {
			case !plain.IsKnown() || uncertain:
				return cty.UnknownVal(result).WithMarks(marks), nil
			case plain.IsNull():
				return cty.DynamicVal, function.NewArgErrorf(0, "argument must not be null")
			case plain.LengthInt() == 0:
				return cty.NullVal(result).WithMarks(marks), nil
			case plain.LengthInt() > 1:
				return cty.DynamicVal, function.NewArgErrorf(0, "must be a list, set, or tuple value with either zero or one elements")
			}
			it := plain.ElementIterator()
			it.Next()
			_, v := it.Element()
			return v.WithMarks(marks), nil
		},
	})
}
