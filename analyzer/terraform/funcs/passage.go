package funcs

import (
	"fmt"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// iterationCost is what one turn of a for expression takes off a [Meter].
const iterationCost = 16

// Meter bounds what one expression may cost in all.
type Meter struct {
	left int // bytes and turns
	work int // bytes that functions take and give
}

// workGrowth is how much functions may take and give in all, in limits.
const workGrowth = 400

// Reset starts a new expression.
func (m *Meter) Reset(limit int) { m.left, m.work = limit, limit*workGrowth }

// look notes the size of what a function takes or gives.
func (m *Meter) look(size, limit int) error {
	if m == nil {
		return nil
	}
	if m.work -= size; m.work < 0 {
		return LimitError{fmt.Sprintf("in all its calls exceed the limit of %d bytes", limit*workGrowth)}
	}
	return nil
}

func (m *Meter) spend(cost, limit int) error {
	if m == nil {
		return nil
	}
	if m.left -= cost; m.left < 0 {
		return LimitError{fmt.Sprintf("it exceeds the limit of %d bytes, of which each turn of a loop counts for %d", limit, iterationCost)}
	}
	return nil
}

// passages are the functions that [Rewrite] calls.
func passages(o Options) map[string]function.Function {
	return map[string]function.Function{
		onKey:     passage(func(v cty.Value) (cty.Value, error) { return withoutScalarMark(v), nil }),
		onOperand: passage(func(v cty.Value) (cty.Value, error) { return unguessed(withoutScalarMark(v)), nil }),
		onLoop: passage(func(v cty.Value) (cty.Value, error) {
			v = unguessed(v)
			plain, _ := v.Unmark()
			if !plain.IsKnown() || plain.IsNull() || !plain.CanIterateElements() {
				return v, nil
			}
			return v, o.Meter.spend(plain.LengthInt()*iterationCost, o.MaxResult)
		}),
		onPart: passage(func(v cty.Value) (cty.Value, error) {
			if TooLarge(o.MaxResult, v) {
				return v, errTooLarge(o.MaxResult)
			}
			plain, marks := v.Unmark()
			return plain.WithMarks(dropEncoded(marks)), o.Meter.spend(int(textSize(plain)), o.MaxResult)
		}),
		onNumber: passage(func(v cty.Value) (cty.Value, error) {
			return v, LimitError{"it holds a number that is too large"}
		}),
	}
}

// passage gives its argument back, changed a little.
func passage(pass func(cty.Value) (cty.Value, error)) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{anyParam("value")},
		Type:   func(args []cty.Value) (cty.Type, error) { return passedType(args[0]), nil },
		Impl:   func(args []cty.Value, _ cty.Type) (cty.Value, error) { return pass(args[0]) },
	})
}

// passedType is that of the argument; what an identity becomes may be of any.
func passedType(v cty.Value) cty.Type {
	if isIdentity(v) {
		return cty.DynamicPseudoType
	}
	return v.Type()
}

// unguessed gives an unknown value for an identity that is asked to be
// something else than a name.
func unguessed(v cty.Value) cty.Value {
	if !isIdentity(v) {
		return v
	}
	_, marks := v.Unmark()
	return cty.DynamicVal.WithMarks(marks)
}
