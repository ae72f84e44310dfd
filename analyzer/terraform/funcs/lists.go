package funcs

import (
	"errors"
	"slices"
	"sort"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
)

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
