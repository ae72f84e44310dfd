package funcs

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// The formats of an [EncodedMark].
const (
	FormatJSON = "json"
	FormatYAML = "yaml"
)

// encoder wraps jsonencode or yamlencode: a result that is unknown because a
// part of the argument is keeps the argument in an [EncodedMark].
func encoder(f function.Function, format string) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{anyParam("value")},
		Type:   function.StaticReturnType(cty.String),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			plain, marks := args[0].UnmarkDeep()
			marks = dropEncoded(marks)
			if plain.IsWhollyKnown() && !HasIdentity(plain) {
				v, err := f.Call([]cty.Value{plain})
				if err != nil {
					return cty.UnknownVal(cty.String), err
				}
				return v.WithMarks(marks), nil
			}
			marks[&EncodedMark{Value: args[0], Format: format}] = struct{}{}
			return cty.UnknownVal(cty.String).WithMarks(marks), nil
		},
	})
}

// decoder wraps jsondecode or yamldecode: what an encoder kept comes back. JSON
// is YAML too, but not the other way round.
func decoder(f function.Function, format string) function.Function {
	return wrap(f, function.StaticReturnType(cty.DynamicPseudoType), func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		if kept := encodedArgument(args[0]); kept != nil {
			if kept.Format == format || kept.Format == FormatJSON {
				return decoded(kept.Value), nil
			}
			return cty.DynamicVal.WithMarks(allMarks(args)), nil
		}
		plain, marks := args[0].Unmark()
		if HasIdentity(plain) || !plain.IsKnown() {
			return cty.DynamicVal.WithMarks(dropEncoded(marks)), nil
		}
		v, err := f.Call([]cty.Value{plain})
		if err != nil {
			return cty.DynamicVal, err
		}
		return v.WithMarks(marks), nil
	})
}

// Decode reads a text that holds JSON or YAML, whichever it is.
func Decode(text string) (cty.Value, bool) {
	if TooLarge(defaultMaxResult, cty.StringVal(text)) {
		return cty.NilVal, false
	}
	for _, f := range []function.Function{stdlib.JSONDecodeFunc, yamlDecode()} {
		v, err := f.Call([]cty.Value{cty.StringVal(text)})
		if err == nil && !TooLarge(defaultMaxResult, v) {
			return v, true
		}
	}
	return cty.NilVal, false
}

// decoded turns what was encoded into what decoding gives: text has no lists,
// sets and maps of one type, only tuples and objects.
func decoded(v cty.Value) cty.Value {
	plain, marks := v.Unmark()
	t := plain.Type()
	switch {
	case plain.IsNull():
		plain = cty.NullVal(cty.DynamicPseudoType)
	case t.IsPrimitiveType():
	case !plain.IsKnown():
		plain = cty.DynamicVal
	case t.IsMapType() || t.IsObjectType():
		attributes := map[string]cty.Value{}
		for it := plain.ElementIterator(); it.Next(); {
			key, element := it.Element()
			attributes[key.AsString()] = decoded(element)
		}
		plain = cty.ObjectVal(attributes)
	case t.IsListType() || t.IsSetType() || t.IsTupleType():
		var elements []cty.Value
		for it := plain.ElementIterator(); it.Next(); {
			_, element := it.Element()
			elements = append(elements, decoded(element))
		}
		plain = cty.TupleVal(elements)
	}
	return plain.WithMarks(marks)
}

// encodedArgument finds what an encoder was given; nil where v isn't exactly
// the result of one.
func encodedArgument(v cty.Value) *EncodedMark {
	plain, marks := v.Unmark()
	if plain.IsKnown() {
		return nil // the mark came along from what wasn't taken
	}
	var found *EncodedMark
	for mark := range marks {
		if encoded, ok := mark.(*EncodedMark); ok {
			if found != nil {
				return nil
			}
			found = encoded
		}
	}
	return found
}

// Encoded gives what an encoder was given to make v of; ok is false where v is
// not the unknown result of one.
func Encoded(v cty.Value) (cty.Value, bool) {
	if found := encodedArgument(v); found != nil {
		return found.Value, true
	}
	return cty.NilVal, false
}
