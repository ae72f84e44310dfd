package funcs

import (
	"errors"
	"slices"
	"sort"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// coalesce skips empty strings, which cty's own doesn't.
func coalesce() function.Function {
	rest := function.Parameter{Name: "vals", Type: cty.DynamicPseudoType, AllowNull: true, AllowUnknown: true, AllowDynamicType: true}
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
				v, err := convert.Convert(arg, result)
				if err != nil {
					return cty.UnknownVal(result), err
				}
				switch {
				case !v.IsKnown():
					return cty.UnknownVal(result), nil
				case v.IsNull() || (result == cty.String && v.AsString() == ""):
					continue
				}
				return v, nil
			}
			return cty.UnknownVal(result), errors.New("no non-null, non-empty-string arguments")
		},
	})
}

// compact drops nulls and empty strings.
func compact() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{anyParam("list")},
		Type:   function.StaticReturnType(cty.List(cty.String)),
		Impl: func(args []cty.Value, result cty.Type) (cty.Value, error) {
			plain, marks := args[0].Unmark()
			list, err := convert.Convert(plain, result)
			if err != nil {
				return cty.UnknownVal(result), function.NewArgError(0, err)
			}
			if list.IsNull() {
				return cty.UnknownVal(result), function.NewArgErrorf(0, "argument must not be null")
			}
			if !list.IsKnown() {
				return cty.UnknownVal(result).WithMarks(marks), nil
			}
			var kept []cty.Value
			for it := list.ElementIterator(); it.Next(); {
				_, v := it.Element()
				bare, elementMarks := v.Unmark()
				switch {
				case !bare.IsKnown():
					return cty.UnknownVal(result).WithMarks(marks, elementMarks), nil
				case bare.IsNull() || bare.AsString() == "":
					continue
				}
				kept = append(kept, v)
			}
			if len(kept) == 0 {
				return cty.ListValEmpty(cty.String).WithMarks(marks), nil
			}
			return cty.ListVal(kept).WithMarks(marks), nil
		},
	})
}

// mostComparisons bounds what compares every element of two lists.
const mostComparisons = 5_000_000

// matchKeys picks the values whose keys are searched for.
func matchKeys() function.Function {
	list := cty.List(cty.DynamicPseudoType)
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "values", Type: list}, {Name: "keys", Type: list}, {Name: "searchset", Type: list}},
		Type: func(args []cty.Value) (cty.Type, error) {
			if t, _ := convert.UnifyUnsafe([]cty.Type{args[1].Type(), args[2].Type()}); t == cty.NilType {
				return cty.NilType, errors.New("keys and searchset must be of the same type")
			}
			return args[0].Type(), nil
		},
		Impl: func(args []cty.Value, result cty.Type) (cty.Value, error) {
			if args[0].LengthInt() != args[1].LengthInt() {
				return cty.ListValEmpty(result.ElementType()), errors.New("length of keys and values should be equal")
			}
			if args[1].LengthInt()*args[2].LengthInt() > mostComparisons {
				return cty.UnknownVal(result), LimitError{"its lists are too long to be compared"}
			}
			t, _ := convert.UnifyUnsafe([]cty.Type{args[1].Type(), args[2].Type()})
			keys, keysErr := convert.Convert(args[1], t)
			searched, searchErr := convert.Convert(args[2], t)
			if err := errors.Join(keysErr, searchErr); err != nil {
				return cty.UnknownVal(result), err
			}
			var kept []cty.Value
			i := 0
			for it := keys.ElementIterator(); it.Next(); i++ {
				_, key := it.Element()
				for search := searched.ElementIterator(); search.Next(); {
					_, wanted := search.Element()
					equal, err := stdlib.Equal(key, wanted)
					if err != nil {
						return cty.NilVal, err
					}
					if !equal.IsKnown() || maybeEqual(key, wanted) {
						return cty.UnknownVal(result), nil
					}
					if equal.True() {
						kept = append(kept, args[0].Index(cty.NumberIntVal(int64(i))))
						break
					}
				}
			}
			if len(kept) == 0 {
				return cty.ListValEmpty(result.ElementType()), nil
			}
			return cty.ListVal(kept), nil
		},
	})
}

// distinct drops repeats. cty's own compares every element with every other.
func distinct() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "list", Type: cty.List(cty.DynamicPseudoType)}},
		Type:   func(args []cty.Value) (cty.Type, error) { return args[0].Type(), nil },
		Impl: func(args []cty.Value, result cty.Type) (cty.Value, error) {
			if !args[0].IsWhollyKnown() {
				return cty.UnknownVal(result), nil
			}
			seen := map[int][]cty.Value{}
			var kept []cty.Value
			for it := args[0].ElementIterator(); it.Next(); {
				_, v := it.Element()
				hash := v.Hash()
				if !slices.ContainsFunc(seen[hash], v.RawEquals) {
					seen[hash] = append(seen[hash], v)
					kept = append(kept, v)
				}
			}
			if len(kept) == 0 {
				return cty.ListValEmpty(result.ElementType()), nil
			}
			return cty.ListVal(kept), nil
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

// transpose swaps keys and elements.
func transpose() function.Function {
	t := cty.Map(cty.List(cty.String))
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "values", Type: t}},
		Type:   function.StaticReturnType(t),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if !args[0].IsWhollyKnown() {
				return cty.UnknownVal(t), nil
			}
			out := map[string][]string{}
			for it := args[0].ElementIterator(); it.Next(); {
				key, list := it.Element()
				if list.IsNull() {
					return cty.NilVal, errors.New("input must not contain null list")
				}
				for elements := list.ElementIterator(); elements.Next(); {
					_, v := elements.Element()
					if v.IsNull() {
						return cty.NilVal, errors.New("input list must not contain null string")
					}
					out[v.AsString()] = append(out[v.AsString()], key.AsString())
				}
			}
			if len(out) == 0 {
				return cty.MapValEmpty(cty.List(cty.String)), nil
			}
			result := map[string]cty.Value{}
			for key, keys := range out {
				sort.Strings(keys)
				values := make([]cty.Value, len(keys))
				for i, k := range keys {
					values[i] = cty.StringVal(k)
				}
				result[key] = cty.ListVal(values)
			}
			return cty.MapVal(result), nil
		},
	})
}

func allTrue() function.Function { return quantifier(true) }
func anyTrue() function.Function { return quantifier(false) }

// quantifier is alltrue, which false decides, or anytrue, which true decides.
func quantifier(all bool) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "list", Type: cty.List(cty.Bool)}},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			unknown := false
			for it := args[0].ElementIterator(); it.Next(); {
				_, v := it.Element()
				switch {
				case !v.IsKnown():
					unknown = true
				case v.IsNull():
					if all {
						return cty.False, nil
					}
				case v.True() != all:
					return cty.BoolVal(!all), nil
				}
			}
			if unknown {
				return cty.UnknownVal(cty.Bool), nil
			}
			return cty.BoolVal(all), nil
		},
	})
}

// sum adds the numbers of a list, set or tuple.
func sum() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "list", Type: cty.DynamicPseudoType}},
		Type:   function.StaticReturnType(cty.Number),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if t := args[0].Type(); !t.IsListType() && !t.IsSetType() && !t.IsTupleType() {
				return cty.NilVal, function.NewArgErrorf(0, "argument must be list, set, or tuple of number values")
			}
			if args[0].LengthInt() == 0 {
				return cty.NilVal, function.NewArgErrorf(0, "cannot sum an empty list")
			}
			total := cty.Zero
			for it := args[0].ElementIterator(); it.Next(); {
				_, v := it.Element()
				n, err := convert.Convert(v, cty.Number)
				if err != nil || n.IsNull() {
					return cty.NilVal, function.NewArgErrorf(0, "argument must be list, set, or tuple of number values")
				}
				if !n.IsKnown() {
					return cty.UnknownVal(cty.Number), nil
				}
				total = total.Add(n)
			}
			return total, nil
		},
	})
}

// ephemeralAsNull puts null in the place of everything ephemeral.
func ephemeralAsNull() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{anyParam("value")},
		Type:   func(args []cty.Value) (cty.Type, error) { return args[0].Type(), nil },
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			return cty.Transform(args[0], func(_ cty.Path, v cty.Value) (cty.Value, error) {
				if v.HasMark(EphemeralMark{}) {
					return cty.NullVal(v.Type()), nil
				}
				return v, nil
			})
		},
	})
}

func sensitive() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{anyParam("value")},
		Type:   func(args []cty.Value) (cty.Type, error) { return args[0].Type(), nil },
		Impl:   func(args []cty.Value, _ cty.Type) (cty.Value, error) { return args[0].Mark(SensitiveMark{}), nil },
	})
}

func nonsensitive() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{anyParam("value")},
		Type:   func(args []cty.Value) (cty.Type, error) { return args[0].Type(), nil },
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			plain, marks := args[0].Unmark()
			delete(marks, SensitiveMark{})
			return plain.WithMarks(marks), nil
		},
	})
}

func isSensitive() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{anyParam("value")},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			_, marks := args[0].Unmark()
			marks = dropEncoded(marks)
			delete(marks, SensitiveMark{})
			return cty.BoolVal(args[0].HasMark(SensitiveMark{})).WithMarks(marks), nil
		},
	})
}
