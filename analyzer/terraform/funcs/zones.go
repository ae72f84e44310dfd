package funcs

import (
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// zoneTest is the pattern by which modules tell the name of a zone (us-east-1a)
// from its id (use1-az1), such as terraform-aws-modules/vpc since version 2.
const zoneTest = "^[a-z]{2}-"

// regexAll knows of an identity only whether it is the name of a zone.
func regexAll(limit int) function.Function {
	search := bounded(boundedSearch(stdlib.RegexAllFunc), matchGrowth, limit)
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "pattern", Type: cty.String}, {Name: "string", Type: cty.String}},
		Type: func(args []cty.Value) (cty.Type, error) {
			if IsIdentityText(text(args[0])) {
				return cty.DynamicPseudoType, nil
			}
			return search.ReturnTypeForValues(args)
		},
		Impl: func(args []cty.Value, result cty.Type) (cty.Value, error) {
			pattern, in := args[0].AsString(), args[1].AsString()
			names, ids := isZone(in, "names["), isZone(in, "zone_ids[")
			switch {
			case !IsIdentityText(pattern) && !IsIdentityText(in):
				return search.Call(args)
			case pattern == zoneTest && names:
				return cty.ListVal([]cty.Value{cty.UnknownVal(cty.String)}), nil
			case pattern == zoneTest && ids:
				return cty.ListValEmpty(cty.String), nil
			default:
				return cty.UnknownVal(result), nil
			}
		},
	})
}

// isZone reports whether a text is an identity out of a list of the data source
// of zones.
func isZone(text, list string) bool {
	_, address, attribute, ok := ParseIdentity(text)
	return ok && strings.Contains("."+address, ".data.aws_availability_zones.") && strings.HasPrefix(attribute, list)
}

// onlyZones reports whether all identities in a text name zones.
func onlyZones(text string) bool {
	for _, part := range strings.Split(text, IdentityOpen)[1:] {
		inner, _, _ := strings.Cut(part, IdentityClose)
		one := IdentityOpen + inner + IdentityClose
		if !isZone(one, "names[") && !isZone(one, "zone_ids[") {
			return false
		}
	}
	return true
}
