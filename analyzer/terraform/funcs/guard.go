package funcs

import (
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// guard makes a function fit for the evaluator, whatever it does itself with
// marks, sizes and identities.
type guard struct {
	f        function.Function
	meter    *Meter
	limit    int  // of the bytes or elements of its arguments and its result
	fresh    bool // its result is none of its arguments, nor a part of one
	reads    bool // it looks into texts: where an argument holds an identity its result is unknown
	nullable bool // its result may be null
}

// function takes arguments of any type and converts them itself, because what
// can't be converted may be an identity whose type is only a guess.
func (g guard) function() function.Function {
	spec := &function.Spec{
		Type: function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) { return g.call(args) },
	}
	for _, parameter := range g.f.Params() {
		spec.Params = append(spec.Params, anyParam(parameter.Name))
	}
	if parameter := g.f.VarParam(); parameter != nil {
		rest := anyParam(parameter.Name)
		spec.VarParam = &rest
	}
	return function.New(spec)
}

func (g guard) call(args []cty.Value) (cty.Value, error) {
	given, fit := measure(g.limit, args)
	if !fit {
		return cty.DynamicVal, errTooLarge(g.limit)
	}
	if err := g.meter.look(given, g.limit); err != nil {
		return cty.DynamicVal, err
	}
	converted, err := g.convert(args)
	guessed := guessed(args)
	switch {
	case err != nil && guessed:
		return g.unknown(cty.DynamicPseudoType, args), nil
	case err != nil:
		return cty.DynamicVal, err
	}
	if g.reads && hidden(args) {
		converted, guessed = withoutIdentities(converted), true
	}
	v, err := g.f.Call(converted)
	switch {
	case err != nil && guessed:
		return g.unknown(resultType(g.f, converted), args), nil
	case err != nil:
		return cty.DynamicVal, err
	}
	made, fit := measure(g.limit, []cty.Value{v})
	if !fit {
		return cty.DynamicVal, errTooLarge(g.limit)
	}
	if err := g.meter.look(made, g.limit); err != nil {
		return cty.DynamicVal, err
	}
	plain, marks := v.Unmark()
	if g.fresh || isCollection(plain.Type()) {
		marks = dropEncoded(marks)
	}
	if !plain.IsKnown() {
		// Functions that take unknown or marked arguments tend to forget marks.
		return g.refined(plain).WithMarks(marks, allMarks(args)), nil
	}
	return plain.WithMarks(marks), nil
}

// unknown is the result for arguments of which too little is known.
func (g guard) unknown(t cty.Type, args []cty.Value) cty.Value {
	return g.refined(cty.UnknownVal(t)).WithMarks(allMarks(args))
}

// refined notes that an unknown value isn't null, where that is sure.
func (g guard) refined(v cty.Value) cty.Value {
	if g.nullable || v.Type() == cty.DynamicPseudoType {
		return v
	}
	return v.RefineNotNull()
}

// withoutIdentities makes the texts unknown that are or hold an identity, and
// the maps that have one in a key.
func withoutIdentities(args []cty.Value) []cty.Value {
	out := make([]cty.Value, len(args))
	for i, arg := range args {
		v, err := cty.Transform(arg, func(_ cty.Path, v cty.Value) (cty.Value, error) { return unread(v), nil })
		if err != nil || HasIdentity(v) {
			plain, marks := arg.Unmark()
			v = cty.UnknownVal(plain.Type()).WithMarks(marks)
		}
		out[i] = v
	}
	return out
}

// unread gives an unknown text for one with an identity, of which the beginning
// may be known.
func unread(v cty.Value) cty.Value {
	if !isIdentity(v) {
		return v
	}
	plain, marks := v.Unmark()
	before, _, _ := strings.Cut(plain.AsString(), IdentityOpen)
	return cty.UnknownVal(cty.String).Refine().NotNull().StringPrefix(before).NewValue().WithMarks(marks)
}

// convert gives the arguments the types of the function's parameters.
func (g guard) convert(args []cty.Value) ([]cty.Value, error) {
	fixed := g.f.Params()
	converted := make([]cty.Value, len(args))
	for i, arg := range args {
		parameter := g.f.VarParam()
		if i < len(fixed) {
			parameter = &fixed[i]
		}
		v, err := Convert(withoutScalarMarks(arg), parameter.Type)
		if err != nil {
			return nil, function.NewArgError(i, err)
		}
		converted[i] = v
	}
	return converted, nil
}

// guessed reports whether an argument is itself an identity: that it is a text
// and not, say, a list is a guess, and so is an error that comes of it.
func guessed(args []cty.Value) bool {
	return slices.ContainsFunc(args, isIdentity)
}

func isIdentity(v cty.Value) bool {
	v, _ = v.Unmark()
	return v.Type() == cty.String && v.IsKnown() && !v.IsNull() && IsIdentityText(v.AsString())
}

// hidden reports whether any argument holds an identity.
func hidden(args []cty.Value) bool {
	return slices.ContainsFunc(args, HasIdentity)
}

// resultType asks what a function would give.
func resultType(f function.Function, args []cty.Value) cty.Type {
	t, err := f.ReturnTypeForValues(args)
	if err != nil {
		return cty.DynamicPseudoType
	}
	return t
}
