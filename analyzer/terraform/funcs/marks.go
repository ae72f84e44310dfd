package funcs

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// EncodedMark is put on the unknown result of an encoder: it keeps the argument,
// so that one unknown value doesn't hide the known ones beside it.
type EncodedMark struct {
	Value  cty.Value // may hold marks
	Format string    // FormatJSON or FormatYAML
}

// LengthUnknownMark is put on collections of which more or fewer elements may
// exist than are known.
type LengthUnknownMark struct{}

// SomeMark stands beside [LengthUnknownMark] where at least one element is sure to
// exist, as with the zones of a region.
type SomeMark struct{}

// FewerMark stands beside [LengthUnknownMark] where there are no other elements than
// those that are known, and maybe not all of these.
type FewerMark struct{}

// OrderUnknownMark is put on lists in an order that nobody knows, such as ids in
// order of their text. All elements together are known, and which one stands at
// an index isn't.
type OrderUnknownMark struct{}

// ClassMark is put on what differs between instances of which nobody knows how
// many there are, such as their index: one instance stands for all of them, so
// that its own values are no facts.
type ClassMark struct{}

// SensitiveMark is put on values by the function sensitive, and on those of
// variables and outputs that are.
type SensitiveMark struct{}

// EphemeralMark is put on the values of variables that no plan keeps.
type EphemeralMark struct{}

// dropEncoded removes the marks that only an encoder's own result may carry.
func dropEncoded(marks cty.ValueMarks) cty.ValueMarks {
	kept := cty.ValueMarks{}
	for mark := range marks {
		if _, isEncoded := mark.(*EncodedMark); !isEncoded {
			kept[mark] = struct{}{}
		}
	}
	return kept
}

// allMarks collects the marks of all arguments and of what they hold.
func allMarks(args []cty.Value) cty.ValueMarks {
	marks := cty.ValueMarks{}
	for _, arg := range args {
		_, found := arg.UnmarkDeep()
		for mark := range found {
			marks[mark] = struct{}{}
		}
	}
	return dropEncoded(marks)
}

// isCollection reports whether values of a type may have a length.
func isCollection(t cty.Type) bool {
	return t.IsCollectionType() || t.IsTupleType() || t.IsObjectType() || t == cty.DynamicPseudoType
}

// withoutScalarMarks takes [LengthUnknownMark] off all that isn't a collection.
// Elements inherit it from the list that they are taken from, and a set or an
// object that they are put into would inherit it from them.
func withoutScalarMarks(v cty.Value) cty.Value {
	if !isCollection(v.Type()) {
		return withoutScalarMark(v)
	}
	if !v.ContainsMarked() {
		return v
	}
	cleaned, err := cty.Transform(v, func(_ cty.Path, v cty.Value) (cty.Value, error) { return withoutScalarMark(v), nil })
	if err != nil {
		return v
	}
	return cleaned
}

// withoutScalarMark does so with a value alone.
func withoutScalarMark(v cty.Value) cty.Value {
	if !v.HasMark(LengthUnknownMark{}) || isCollection(v.Type()) {
		return v
	}
	plain, marks := v.Unmark()
	return plain.WithMarks(withoutLength(marks))
}

func withoutLength(marks cty.ValueMarks) cty.ValueMarks {
	if _, found := marks[LengthUnknownMark{}]; !found {
		return marks
	}
	rest := cty.ValueMarks{}
	for mark := range marks {
		if mark != (LengthUnknownMark{}) && mark != (SomeMark{}) && mark != (FewerMark{}) {
			rest[mark] = struct{}{}
		}
	}
	return rest
}

// anyParam accepts every value as it is.
func anyParam(name string) function.Parameter {
	return function.Parameter{
		Name: name, Type: cty.DynamicPseudoType,
		AllowNull: true, AllowUnknown: true, AllowDynamicType: true, AllowMarked: true,
	}
}

// wrap stands in front of f. It has the parameters of f, because callers convert
// their arguments to the types of the parameters, but takes null, unknown and
// marked arguments as they are: what to make of them is up to f.
func wrap(f function.Function, resultType function.TypeFunc, impl function.ImplFunc) function.Function {
	spec := &function.Spec{Type: resultType, Impl: impl}
	for _, parameter := range f.Params() {
		spec.Params = append(spec.Params, opened(parameter))
	}
	if parameter := f.VarParam(); parameter != nil {
		rest := opened(*parameter)
		spec.VarParam = &rest
	}
	return function.New(spec)
}

func opened(p function.Parameter) function.Parameter {
	p.AllowNull, p.AllowUnknown, p.AllowDynamicType, p.AllowMarked = true, true, true, true
	return p
}
