package terraform

import (
	"net/netip"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
)

// Fact is what the configuration says of a VPC or subnet that the files don't
// tell.
type Fact struct {
	CIDRs []netip.Prefix // the first one is the primary range
	Name  string         // "" where it says none
}

// factNote is the origin of what a fact says.
const factNote = "facts of the configuration"

// fact finds what is said of a resource by its address, which may stand behind
// its root module's directory or ID and a colon, or by an id that is written out.
func (i *instance) fact() (Fact, bool) {
	facts := i.ev.estate.facts
	if len(facts) == 0 {
		return Fact{}, false
	}
	switch i.res.kind {
	case "aws_vpc", "aws_default_vpc", "aws_subnet", "aws_default_subnet":
	default:
		return Fact{}, false
	}
	address := readable(i.address)
	keys := []string{i.ev.root.ID() + ":" + address, i.ev.root.Dir + ":" + address, address}
	if id := i.argument("id"); !i.res.managed && id.known {
		keys = append(keys, id.text)
	}
	for _, key := range keys {
		if fact, ok := facts[key]; ok {
			return fact, true
		}
	}
	return Fact{}, false
}

// byFact is the value of an attribute that no file tells and a fact does.
func (i *instance) byFact(attribute string) (cty.Value, bool) {
	fact, ok := i.fact()
	if !ok || len(fact.CIDRs) == 0 {
		return cty.NilVal, false
	}
	if v, written := i.writtenValue(attribute); written && v.IsKnown() {
		return cty.NilVal, false
	}
	switch {
	case attribute == "cidr_block":
		return cty.StringVal(fact.CIDRs[0].String()), true
	case attribute == "cidr_block_associations" && !i.res.managed:
		associations := make([]cty.Value, len(fact.CIDRs))
		for n, cidr := range fact.CIDRs {
			associations[n] = cty.ObjectVal(map[string]cty.Value{
				"cidr_block": cty.StringVal(cidr.String()), "state": cty.StringVal("associated"),
				"association_id": unknown(cty.String, "no file tells it", source.Span{}),
			})
		}
		return cty.TupleVal(associations), true
	}
	return cty.NilVal, false
}
