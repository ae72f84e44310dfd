package funcs

import (
	"errors"
	"fmt"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// contains can't tell whether an identity equals a text that was written out.
func contains() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{
			{Name: "list", Type: cty.DynamicPseudoType, AllowUnknown: true, AllowDynamicType: true, AllowMarked: true},
			{Name: "value", Type: cty.DynamicPseudoType, AllowUnknown: true, AllowDynamicType: true},
		},
		Type: function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			_, _, uncertain := lengthUnknown(args[0])
			list, _ := args[0].UnmarkDeep()
			marks := allMarks(args[:1])
			delete(marks, LengthUnknownMark{})
			found, err := stdlib.ContainsFunc.Call([]cty.Value{list, args[1]})
			if err != nil {
				return cty.UnknownVal(cty.Bool), err
			}
			if !found.IsKnown() || found.False() && (uncertain || maybeHolds(list, args[1])) {
				found = cty.UnknownVal(cty.Bool)
			}
			return found.WithMarks(marks), nil
		},
	})
}

func index() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{
			{Name: "list", Type: cty.DynamicPseudoType},
			{Name: "value", Type: cty.DynamicPseudoType},
		},
		Type: function.StaticReturnType(cty.Number),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if t := args[0].Type(); !t.IsListType() && !t.IsTupleType() {
				return cty.UnknownVal(cty.Number), errors.New("argument must be a list or tuple")
			}
			if args[0].LengthInt() == 0 {
				return cty.UnknownVal(cty.Number), errors.New("cannot search an empty list")
			}
			for it := args[0].ElementIterator(); it.Next(); {
				i, v := it.Element()
				equal, err := stdlib.Equal(v, args[1])
				if err != nil {
					return cty.UnknownVal(cty.Number), err
				}
				switch {
				case !equal.IsKnown() || maybeEqual(v, args[1]):
					return cty.UnknownVal(cty.Number), nil
				case equal.True():
					return i, nil
				}
			}
			return cty.UnknownVal(cty.Number), errors.New("item not found")
		},
	})
}

// lookup finds a key of a map or object, with an optional default.
func lookup() function.Function {
	rest := anyParam("default")
	return function.New(&function.Spec{
		Params:   []function.Parameter{anyParam("inputMap"), {Name: "key", Type: cty.String, AllowMarked: true, AllowUnknown: true}},
		VarParam: &rest,
		Type:     lookupType,
		Impl: func(args []cty.Value, result cty.Type) (cty.Value, error) {
			if len(args) > 3 {
				return cty.DynamicVal, errors.New("lookup() takes two or three arguments")
			}
			container, marks := args[0].Unmark()
			key, keyMarks := args[1].Unmark()
			if container.IsNull() {
				return cty.DynamicVal, function.NewArgErrorf(0, "argument must not be null")
			}
			if container.IsKnown() && container.LengthInt() == 0 && len(args) == 3 && !key.IsNull() {
				keyMarks = nil // no key is in it, known or not
				key = cty.StringVal("")
			}
			if !container.IsKnown() || !key.IsKnown() {
				return cty.UnknownVal(result).WithMarks(marks, keyMarks), nil
			}
			name := key.AsString()
			switch t := container.Type(); {
			case t.IsObjectType() && t.HasAttribute(name):
				return container.GetAttr(name).WithMarks(marks, keyMarks), nil
			case t.IsMapType() && container.HasIndex(key).True():
				return container.Index(key).WithMarks(marks, keyMarks), nil
			case !knowsKeys(container, key):
				return cty.UnknownVal(result).WithMarks(marks, keyMarks), nil
			case len(args) == 3:
				v, err := convert.Convert(args[2], result)
				if err != nil {
					return cty.DynamicVal, function.NewArgErrorf(2, "%s", err)
				}
				return v.WithMarks(marks, keyMarks), nil
			default:
				return cty.DynamicVal, fmt.Errorf("lookup failed to find key %q", name)
			}
		},
	})
}

// lookupType is the type of the element, or of the default.
func lookupType(args []cty.Value) (cty.Type, error) {
	container, _ := args[0].Unmark()
	t := container.Type()
	switch {
	case t == cty.DynamicPseudoType:
		return cty.DynamicPseudoType, nil
	case t.IsMapType():
		if len(args) == 3 {
			if _, err := convert.Convert(args[2], t.ElementType()); err != nil {
				return cty.DynamicPseudoType, function.NewArgErrorf(2, "the default value must have the same type as the map elements")
			}
		}
		return t.ElementType(), nil
	case t.IsObjectType():
		key, _ := args[1].Unmark()
		if key.IsKnown() && !key.IsNull() {
			if t.HasAttribute(key.AsString()) {
				return t.AttributeType(key.AsString()), nil
			}
			if len(args) == 3 {
				return args[2].Type(), nil
			}
		}
		return cty.DynamicPseudoType, nil
	default:
		return cty.DynamicPseudoType, function.NewArgErrorf(0, "lookup() requires a map as the first argument")
	}
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
