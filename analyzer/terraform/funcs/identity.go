package funcs

import (
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// An identity is IdentityOpen, root, IdentitySep, address, IdentitySep,
// attribute, IdentityClose. The delimiters are private-use code points, which no
// configuration has a reason to hold; [Clean] keeps them out of what is read.
const (
	IdentityOpen  = "\ue000"
	IdentityClose = "\ue001"
	IdentitySep   = "\ue002"
)

// Identity builds the text of an identity.
func Identity(root, address, attribute string) string {
	return IdentityOpen + root + IdentitySep + address + IdentitySep + attribute + IdentityClose
}

// ParseIdentity takes a text apart that is one identity and nothing else.
func ParseIdentity(text string) (root, address, attribute string, ok bool) {
	inner, ok := strings.CutPrefix(text, IdentityOpen)
	if !ok {
		return "", "", "", false
	}
	inner, ok = strings.CutSuffix(inner, IdentityClose)
	if !ok || strings.Contains(inner, IdentityOpen) || strings.Contains(inner, IdentityClose) {
		return "", "", "", false
	}
	parts := strings.Split(inner, IdentitySep)
	if len(parts) != 3 {
		return "", "", "", false
	}
	return parts[0], parts[1], parts[2], true
}

// IsIdentityText reports whether a text holds an identity.
func IsIdentityText(text string) bool { return strings.Contains(text, IdentityOpen) }

// HasIdentity reports whether a value is, or holds, an identity.
func HasIdentity(v cty.Value) bool {
	found := false
	_ = cty.Walk(v, func(_ cty.Path, v cty.Value) (bool, error) { //nolint:errcheck // the callback gives none
		v, _ = v.Unmark()
		if v.Type() == cty.String && v.IsKnown() && !v.IsNull() && IsIdentityText(v.AsString()) {
			found = true
		}
		if t := v.Type(); t.IsMapType() && v.IsKnown() && !v.IsNull() {
			for it := v.ElementIterator(); it.Next(); {
				if key, _ := it.Element(); IsIdentityText(key.AsString()) {
					found = true
				}
			}
		}
		return !found, nil
	})
	return found
}

// EncodedMark is put on the unknown result of an encoder: it keeps the argument,
// so that one unknown value doesn't hide the known ones beside it.
type EncodedMark struct {
	Value  cty.Value // may hold marks
	Format string    // FormatJSON or FormatYAML
}

// LengthUnknownMark is put on collections of which more or fewer elements may
// exist than are known.
type LengthUnknownMark struct{}

// SensitiveMark is put on values by the function sensitive.
type SensitiveMark struct{}

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

// opaque keeps a function from looking into identities: where an argument holds
// one the result is unknown.
func opaque(f function.Function) function.Function {
	return wrap(f, func(args []cty.Value) (cty.Type, error) {
		if hidden(args) {
			return resultType(f, args), nil
		}
		return f.ReturnTypeForValues(args)
	}, func(args []cty.Value, result cty.Type) (cty.Value, error) {
		if hidden(args) {
			return cty.UnknownVal(result).WithMarks(allMarks(args)), nil
		}
		v, err := f.Call(args)
		if err != nil {
			return cty.DynamicVal, err
		}
		v, marks := v.Unmark()
		return v.WithMarks(dropEncoded(marks)), nil
	})
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

// hidden reports whether any argument holds an identity.
func hidden(args []cty.Value) bool {
	for _, arg := range args {
		if HasIdentity(arg) {
			return true
		}
	}
	return false
}

// resultType asks what a function would give for unknown arguments of these
// types.
func resultType(f function.Function, args []cty.Value) cty.Type {
	types := make([]cty.Type, len(args))
	for i, arg := range args {
		types[i] = arg.Type()
	}
	t, err := f.ReturnType(types)
	if err != nil {
		return cty.DynamicPseudoType
	}
	return t
}
