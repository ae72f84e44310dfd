package funcs

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// conversion is tostring, tolist and their like. cty's own moves the marks of
// elements to the whole; here each element keeps its own.
func conversion(t cty.Type) function.Function {
	f := stdlib.MakeToFunc(t)
	return wrap(f, f.ReturnTypeForValues, func(args []cty.Value, result cty.Type) (cty.Value, error) {
		v, err := Convert(args[0], result)
		if err != nil {
			return f.Call(args) // its message says more
		}
		return v, nil
	})
}
