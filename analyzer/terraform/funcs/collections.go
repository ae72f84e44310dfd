package funcs

import (
	"errors"
	"fmt"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
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
			case t == cty.DynamicPseudoType || t == cty.String || t.IsTupleType() || t.IsObjectType() || t.IsListType() || t.IsMapType() || t.IsSetType():
				return cty.Number, nil
			default:
				return cty.Number, errors.New("argument must be a string, a collection type, or a structural type")
			}
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			plain, marks, uncertain := lengthUnknown(args[0])
			marks = dropEncoded(marks)
			switch {
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
			plain, _ := args[0].Unmark()
			return stdlib.SliceFunc.ReturnTypeForValues([]cty.Value{plain, args[1], args[2]})
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
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
		Type:     func(args []cty.Value) (cty.Type, error) { return lookupType(args) },
		Impl: func(args []cty.Value, result cty.Type) (cty.Value, error) {
			if len(args) > 3 {
				return cty.DynamicVal, errors.New("lookup() takes two or three arguments")
			}
			container, marks := args[0].Unmark()
			key, keyMarks := args[1].Unmark()
			if !container.IsKnown() || !key.IsKnown() {
				return cty.UnknownVal(result).WithMarks(marks, keyMarks), nil
			}
			if container.IsNull() {
				return cty.DynamicVal, function.NewArgErrorf(0, "argument must not be null")
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
