package funcs

import (
	"errors"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// coalesce skips empty strings, which cty's own doesn't. What it gives keeps its
// own marks: those of a list inside say nothing of the map around it.
func coalesce() function.Function {
	rest := anyParam("vals")
	return function.New(&function.Spec{
		VarParam: &rest,
		Type: func(args []cty.Value) (cty.Type, error) {
			types := make([]cty.Type, len(args))
			for i, arg := range args {
				types[i] = arg.Type()
			}
			t, _ := convert.UnifyUnsafe(types)
			if t == cty.NilType {
				return cty.DynamicPseudoType, errors.New("all arguments must have the same type")
			}
			return t, nil
		},
		Impl: func(args []cty.Value, result cty.Type) (cty.Value, error) {
			for _, arg := range args {
				v, err := Convert(arg, result)
				if err != nil {
					return cty.UnknownVal(result), err
				}
				plain, marks := v.Unmark()
				empty := plain.IsKnown() && (plain.IsNull() || result == cty.String && plain.AsString() == "")
				_, differs := marks[ClassMark{}]
				switch {
				case !plain.IsKnown(), empty && differs:
					return cty.UnknownVal(result).WithMarks(allMarks(args), marks), nil
				case !empty:
					return v.WithMarks(marksAround(args)), nil
				}
			}
			return cty.UnknownVal(result), errors.New("no non-null, non-empty-string arguments")
		},
	})
}

// coalesceList gives the first list that has elements, which isn't known of lists
// of as many as only AWS knows unless one is sure to exist.
func coalesceList() function.Function {
	return wrap(stdlib.CoalesceListFunc, coalescedType, func(args []cty.Value, result cty.Type) (cty.Value, error) {
		for _, arg := range args {
			plain, marks, uncertain := lengthUnknown(arg)
			empty := plain.IsKnown() && (plain.IsNull() || plain.LengthInt() == 0)
			_, differs := marks[ClassMark{}]
			switch {
			case !plain.IsKnown(), uncertain && !arg.HasMark(SomeMark{}), empty && differs:
				return cty.UnknownVal(result).WithMarks(allMarks(args)), nil
			case !empty:
				return arg.WithMarks(marksAround(args)), nil
			}
		}
		return cty.DynamicVal, errors.New("no non-null arguments")
	})
}

// coalescedType is that of all arguments where they have one.
func coalescedType(args []cty.Value) (cty.Type, error) {
	plain := make([]cty.Value, len(args))
	for i, arg := range args {
		plain[i], _ = arg.Unmark()
		if _, _, uncertain := lengthUnknown(arg); uncertain {
			plain[i] = cty.DynamicVal // another one may be taken
		}
	}
	return stdlib.CoalesceListFunc.ReturnTypeForValues(plain)
}

// marksAround are the marks of all arguments and of what they hold, but for those
// that are about one collection or instance alone.
func marksAround(args []cty.Value) cty.ValueMarks {
	marks := allMarks(args)
	for _, own := range []any{LengthUnknownMark{}, SomeMark{}, FewerMark{}, OrderUnknownMark{}, ClassMark{}} {
		delete(marks, own)
	}
	return marks
}
