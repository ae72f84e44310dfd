package network

import (
	"fmt"
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// Holding tells whether a prefix lies in a VPC's ranges.
type Holding struct {
	Inside bool
	Range  netip.Prefix // the range that holds it, where Inside
	At     source.Span  // that range's place
	// Unknown says why it can't be told whether the prefix lies inside; it
	// completes "… is unknown because …" and is empty where that is known.
	Unknown string
}

// Holds tells whether a VPC's ranges hold a prefix. A VPC that the model lacks
// holds nothing for certain.
func (m *Model) Holds(id ID, prefix netip.Prefix) Holding {
	vpc := m.VPC(id)
	if vpc == nil {
		return Holding{Unknown: "the VPC is not in the files that were read"}
	}
	for _, r := range m.ranges(id) {
		if covers(r.Prefix, prefix) {
			return Holding{Inside: true, Range: r.Prefix, At: r.Value.Origin().At}
		}
	}
	for _, cidr := range vpc.CIDRs {
		if !cidr.IsKnown() {
			return Holding{Unknown: fmt.Sprintf("a range of '%s' can't be read: %s", vpc.Address, reasonOf(cidr))}
		}
	}
	if len(vpc.CIDRs) == 0 {
		return Holding{Unknown: fmt.Sprintf("the ranges of '%s' are not in the files that were read", vpc.Address)}
	}
	return Holding{}
}

// reasonOf says why a value isn't known.
func reasonOf[T any](v value.Value[T]) string {
	if v.IsUnknown() {
		return v.Reason()
	}
	return "it is not written"
}

// Ranges gives a VPC's known ranges and whether these are all of them.
func (m *Model) Ranges(id ID) (known []netip.Prefix, complete bool) {
	vpc := m.VPC(id)
	if vpc == nil {
		return nil, false
	}
	for _, r := range m.ranges(id) {
		known = append(known, r.Prefix)
	}
	return known, len(known) == len(vpc.CIDRs) && len(known) > 0
}

// knownRange is a range with the value that it was read from.
type knownRange struct {
	Prefix netip.Prefix
	Value  value.Value[netip.Prefix]
}

func (m *Model) ranges(id ID) []knownRange { return m.spans[id] }

func knownRanges(vpc *VPC) []knownRange {
	var known []knownRange
	for _, cidr := range vpc.CIDRs {
		if prefix, ok := cidr.Get(); ok && prefix.IsValid() {
			known = append(known, knownRange{Prefix: prefix.Masked(), Value: cidr})
		}
	}
	return known
}

// SubnetsOf gives a VPC's subnets in order of ID. The caller must not change the
// list.
func (m *Model) SubnetsOf(vpc ID) []*Subnet { return m.members[vpc] }

// SubnetsHolding gives the subnets of a VPC that share addresses with a prefix,
// and those whose range isn't known.
func (m *Model) SubnetsHolding(vpc ID, prefix netip.Prefix) (holding, unknown []*Subnet) {
	for _, s := range m.SubnetsOf(vpc) {
		switch cidr, known := s.CIDR.Get(); {
		case !known:
			unknown = append(unknown, s)
		case cidr.Overlaps(prefix):
			holding = append(holding, s)
		}
	}
	return holding, unknown
}
