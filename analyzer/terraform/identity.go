package terraform

import (
	"fmt"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// zonesOfRegion is how many zones a data source of zones seems to have: as many
// as the largest region (us-east-1 has six).
const zonesOfRegion = 6

// zoneNumbers are what the zones that nobody names are told apart by.
func (l *loader) zoneNumbers() []int {
	if l.options.ZoneNumbers != nil {
		return l.options.ZoneNumbers
	}
	numbers := make([]int, zonesOfRegion)
	for n := range numbers {
		numbers[n] = n
	}
	return numbers
}

// firstIdentity takes the first identity out of a text.
func firstIdentity(text string) (address, attribute string, ok bool) {
	start := strings.Index(text, funcs.IdentityOpen)
	if start < 0 {
		return "", "", false
	}
	end := strings.Index(text[start:], funcs.IdentityClose)
	if end < 0 {
		return "", "", false
	}
	_, address, attribute, ok = funcs.ParseIdentity(text[start : start+end+len(funcs.IdentityClose)])
	return address, attribute, ok
}

// readable replaces the identities in a text by what they name, for addresses
// and messages.
func readable(text string) string {
	for funcs.IsIdentityText(text) {
		start := strings.Index(text, funcs.IdentityOpen)
		end := strings.Index(text[start:], funcs.IdentityClose)
		if end < 0 {
			break
		}
		end += start + len(funcs.IdentityClose)
		_, address, attribute, ok := funcs.ParseIdentity(text[start:end])
		if !ok {
			break
		}
		text = text[:start] + "(" + address + "." + attribute + ")" + text[end:]
	}
	return text
}

// unwritten is the value of an attribute that the configuration doesn't set. Of
// a type that the schema lacks it is an identity, in the shape in which d asks
// for it.
func (i *instance) unwritten(attribute string, d *demand) cty.Value {
	if v, ok := i.told(attribute); ok {
		return v
	}
	if v, ok := i.computed(attribute, d); ok {
		return v
	}
	if v, ok := i.bySchema(attribute, d); ok {
		return v
	}
	reason := fmt.Sprintf("'%s.%s' is known only after apply", i.address, attribute)
	switch {
	case len(d.attrs) > 0 && i.namesThings(attribute):
		members := map[string]cty.Value{}
		for name, inner := range d.attrs {
			members[name] = i.unwritten(attribute+"."+name, inner)
		}
		return cty.ObjectVal(members)
	case d.each != nil && len(d.each.attrs) > 0 && i.namesThings(attribute):
		// Used as a list of blocks, of which there is nearly always one.
		return cty.TupleVal([]cty.Value{i.unwritten(attribute, d.each)}).Mark(funcs.LengthUnknownMark{})
	case d.each != nil || !i.namesThings(attribute):
		return unknown(cty.DynamicPseudoType, reason, i.visible(i.block.header))
	default:
		return cty.StringVal(funcs.Identity(i.ev.root.ID(), i.address, attribute))
	}
}

// referred is what a reference to an attribute gives that is written as v. Null
// is as good as not written; a name that isn't known still names one thing.
func (i *instance) referred(attribute string, v cty.Value, d *demand) cty.Value {
	plain, marks := v.Unmark()
	isName := attribute == "name" || strings.HasSuffix(attribute, "_name")
	switch {
	case plain.IsKnown() && plain.IsNull():
		return i.unwritten(attribute, d)
	case plain.IsKnown() || !isName || !i.namesThings(attribute) || d.each != nil || len(d.attrs) > 0,
		plain.Type() != cty.String && plain.Type() != cty.DynamicPseudoType:
		return v
	default:
		return cty.StringVal(funcs.Identity(i.ev.root.ID(), i.address, attribute)).WithMarks(marks)
	}
}

// namesThings reports whether an attribute that isn't written may be taken for
// a name of something. Other providers' attributes are often facts, such as
// a generated text, so only their ids are.
func (i *instance) namesThings(attribute string) bool {
	if strings.HasPrefix(i.res.kind, "aws_") || strings.HasPrefix(i.res.kind, "awscc_") {
		return true
	}
	if i.res.kind == "terraform_remote_state" || i.res.kind == "tfe_outputs" {
		first, _, _ := strings.Cut(attribute, ".")
		return first == "outputs" || first == "values" || first == "nonsensitive_values"
	}
	return attribute == "id" || attribute == "arn"
}

// computed knows the attributes that are no texts or follow from what is
// written (registry.terraform.io/providers/hashicorp/aws, the pages of the
// types named here).
func (i *instance) computed(attribute string, d *demand) (cty.Value, bool) {
	switch i.res.key()[:strings.LastIndex(i.res.key(), ".")] {
	case "data.aws_availability_zones":
		if attribute == "names" || attribute == "zone_ids" {
			return i.zones(attribute), true
		}
	case "data.aws_region":
		if attribute == "name" || attribute == "region" || attribute == "id" {
			if region := i.ev.regionValue(); region != cty.NilVal {
				return region, true
			}
		}
	case "data.aws_subnets", "data.aws_security_groups", "data.aws_vpcs", "data.aws_route_tables", "data.aws_instances":
		if attribute == "ids" {
			return unknown(cty.List(cty.String), fmt.Sprintf("'%s.ids' is read from AWS", i.address), i.visible(i.block.header)), true
		}
	case "data.terraform_remote_state", "data.tfe_outputs":
		if len(d.attrs) == 0 && (attribute == "outputs" || attribute == "values") {
			return unknown(cty.DynamicPseudoType, fmt.Sprintf("'%s' is read from another root module's state", i.address), i.visible(i.block.header)), true
		}
	}
	return i.builtin(attribute, d)
}

// zones is a list of identities of which nobody knows how many there are.
func (i *instance) zones(attribute string) cty.Value {
	zones := make([]cty.Value, len(i.ev.zones))
	for at, n := range i.ev.zones {
		zones[at] = cty.StringVal(funcs.Identity(i.ev.root.ID(), i.address, fmt.Sprintf("%s[%d]", attribute, n)))
	}
	return cty.ListVal(zones).WithMarks(cty.NewValueMarks(funcs.LengthUnknownMark{}, funcs.SomeMark{}))
}
