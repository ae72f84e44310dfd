package funcs

import (
	"errors"
	"maps"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// Foreign gives what is known of a function of a provider that isn't Terraform's
// own; nil where nothing is.
func Foreign(name string) *function.Function {
	if name != "provider::deepmerge::mergo" {
		return nil
	}
	f := mergo()
	return &f
}

// mergo is the function of the provider isometry/deepmerge, by which modules lay
// settings over defaults: maps are merged at every depth, and of all else the
// later one holds (github.com/isometry/terraform-provider-deepmerge,
// docs/functions/mergo.md, version 1.1). With an option for another way to merge
// its result is unknown.
func mergo() function.Function {
	return function.New(&function.Spec{
		VarParam: &function.Parameter{
			Name: "maps", Type: cty.DynamicPseudoType,
			AllowNull: true, AllowUnknown: true, AllowDynamicType: true, AllowMarked: true,
		},
		Type: function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) { return mergeAll(args) },
	})
}

func mergeAll(args []cty.Value) (cty.Value, error) {
	merged := cty.EmptyObjectVal
	for i, arg := range args {
		plain, _ := arg.Unmark()
		switch {
		case plain.IsNull(), isUsualWay(plain):
		case !plain.IsKnown(), plain.Type() == cty.String:
			return cty.DynamicVal.WithMarks(allMarks(args)), nil
		case !isMapping(plain.Type()):
			return cty.NilVal, function.NewArgError(i, errors.New("it merges maps and objects"))
		default:
			merged = laidOver(merged, arg)
		}
	}
	return merged, nil
}

// isUsualWay reports whether an argument asks for what the function does anyway.
func isUsualWay(plain cty.Value) bool {
	return plain.Type() == cty.String && plain.IsKnown() && (plain.AsString() == "override" || plain.AsString() == "replace")
}

func isMapping(t cty.Type) bool { return t.IsMapType() || t.IsObjectType() }

// laidOver merges two maps, or gives the upper one of what isn't two maps.
func laidOver(below, above cty.Value) cty.Value {
	upper, marks := above.Unmark()
	lower, lowerMarks := below.Unmark()
	switch {
	case !upper.IsKnown() || upper.IsNull():
		return above
	case isList(upper) && upper.LengthInt() == 0 && !lower.IsNull() && isListType(lower.Type()):
		return cty.DynamicVal.WithMarks(marks, lowerMarks) // the function keeps some lists where an empty one is laid over them
	case !isMapping(upper.Type()):
		return above
	case !lower.IsKnown():
		return cty.DynamicVal.WithMarks(marks, lowerMarks)
	case lower.IsNull() || !isMapping(lower.Type()):
		return above
	}
	merged := maps.Clone(lower.AsValueMap())
	if merged == nil {
		merged = map[string]cty.Value{}
	}
	for key, v := range upper.AsValueMap() {
		if old, has := merged[key]; has {
			v = laidOver(old, v)
		}
		merged[key] = v
	}
	return cty.ObjectVal(merged).WithMarks(marks, lowerMarks)
}

func isList(v cty.Value) bool { return v.IsKnown() && !v.IsNull() && isListType(v.Type()) }

func isListType(t cty.Type) bool { return t.IsListType() || t.IsSetType() || t.IsTupleType() }
