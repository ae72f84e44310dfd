package funcs

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

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
