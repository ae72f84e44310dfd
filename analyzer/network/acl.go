package network

import (
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// ACL is a network ACL with the subnets that it certainly holds for. It
// filters what enters and what leaves a subnet, and keeps no state
// (docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html).
type ACL struct {
	Thing
	Subnets         []ID      // sorted
	Ingress, Egress []ACLRule // in order of number: the first that matches decides
	// Unread says why there may be other rules; empty where there are none.
	Unread string
}

// ACLRule is one rule of a network ACL.
type ACLRule struct {
	Number int
	Allow  value.Value[bool]
	// Range is absent for IPv6 ranges.
	Range value.Value[netip.Prefix]
	// Everything tells that it is about all protocols; false where that is unknown.
	Everything bool
	At         source.Span // the rule's block or header
}

// ACLOf gives the network ACL that certainly holds for a subnet; nil where the
// files name none, so that the VPC's default one may hold, or where two claim it.
func (m *Model) ACLOf(subnet ID) *ACL { return m.acls[subnet] }

// aclsBySubnet leaves out subnets that several ACLs claim.
func aclsBySubnet(acls []ACL) map[ID]*ACL {
	claims := map[ID][]*ACL{}
	for i := range acls {
		for _, s := range acls[i].Subnets {
			claims[s] = append(claims[s], &acls[i])
		}
	}
	bySubnet := map[ID]*ACL{}
	for s, by := range claims {
		if len(by) == 1 {
			bySubnet[s] = by[0]
		}
	}
	return bySubnet
}

// Shuts reports whether rules of this ACL, its Ingress or its Egress, certainly
// let nothing through from or to any address of a prefix, and the place that
// decides: a rule, or the ACL where no rule matches.
func (a *ACL) Shuts(rules []ACLRule, prefix netip.Prefix) (source.Span, bool) {
	if a.Unread != "" || !prefix.IsValid() || !prefix.Addr().Is4() {
		return source.Span{}, false
	}
	for _, r := range rules {
		if r.Range.IsAbsent() {
			continue
		}
		cidr, known := r.Range.Get()
		switch allow := r.Allow.OrKnown(true); {
		case allow && (!known || cidr.Overlaps(prefix)):
			return source.Span{}, false
		case !allow && known && r.Everything && Covers(cidr, prefix):
			return r.At, true
		}
	}
	return a.At, true
}
