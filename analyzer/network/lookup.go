package network

import (
	"fmt"
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/source"
)

// Match is what a route table does with packets to a prefix that no route
// inside the prefix takes.
type Match struct {
	// Route is the winner; its Target is "" where no route takes the packets, and
	// TargetLocal where the VPC delivers them itself.
	Route Route
	// Doubts are what may take the packets another way.
	Doubts []Doubt
}

// Doubt is a route, or a part of a table, that can't be read and that could
// beat the winner.
type Doubt struct {
	Why   string // completes "… is unknown because …"
	At    source.Span
	Route *Route // nil where it is no single route
	// Local tells that it is about the local route of a range of the VPC that
	// can't be read, Learned that it is about routes that a VPN gateway learns, and
	// Peers that it is about routes to peered VPCs.
	Local, Learned, Peers bool
}

// Found reports whether a route takes the packets.
func (x Match) Found() bool { return x.Route.Target != "" }

// smallestVPC is the length of the smallest range that a VPC may have (Amazon
// VPC User Guide, "VPC CIDR blocks").
const smallestVPC = 28

// Lookup finds the route of a table for packets to a prefix: the longest prefix
// that covers it. The VPC's ranges are local routes that only a longer prefix
// beats, and no propagated one at all; a static route of the same prefix takes
// the place of a local one where its target may. Of two routes with the same
// prefix the static one wins (Amazon VPC User Guide, "Route priority").
func (m *Model) Lookup(t *RouteTable, to netip.Prefix) Match {
	var best Match
	bits := -1
	for _, cidr := range m.ranges(t.VPC) {
		if covers(cidr.Prefix, to) && cidr.Prefix.Bits() > bits {
			best.Route = Route{Destination: cidr.Value, DestinationText: cidr.Prefix.String(), Target: TargetLocal, At: cidr.Value.Origin().At}
			bits = cidr.Prefix.Bits()
		}
	}
	local := bits >= 0
	for i := range t.Routes {
		r := &t.Routes[i]
		prefix, known := r.Destination.Get()
		if !known || r.Uncertain != "" || !covers(prefix, to) || local && r.Propagated {
			continue
		}
		equal := prefix.Bits() == bits
		static := equal && best.Route.Propagated && !r.Propagated
		replaced := equal && best.Route.Target == TargetLocal && r.Target.Diverts()
		if prefix.Bits() > bits || static || replaced {
			best.Route, bits = *r, prefix.Bits()
		}
	}
	best.Doubts = m.doubts(t, to, bits, best.Route)
	return best
}

// Diverts reports whether a route inside a VPC's own ranges may point at a
// target of that kind: packets between its subnets may be sent through an
// appliance, and by no other gateway (Amazon VPC User Guide, "Route tables").
func (k TargetKind) Diverts() bool {
	switch k {
	case TargetNATGateway, TargetNetworkInterface, TargetInstance, TargetFirewallEndpoint, TargetUnknown:
		return true
	default:
		return false
	}
}

// doubts lists what might beat a winner with so many bits. A table has one
// static route per prefix, so that nothing beats a static winner that is as
// long as the prefix asked for.
func (m *Model) doubts(t *RouteTable, to netip.Prefix, bits int, winner Route) []Doubt {
	if bits == to.Bits() && !winner.Propagated {
		return nil
	}
	local := winner.Target == TargetLocal
	var doubts []Doubt
	for i := range t.Routes {
		if why := t.routeDoubt(&t.Routes[i], to, bits); why != "" && !(local && !t.Routes[i].Target.Diverts()) {
			doubts = append(doubts, Doubt{Why: why, At: t.Routes[i].At, Route: &t.Routes[i]})
		}
	}
	for _, gap := range t.Incomplete {
		if !(local && gap.Learned) {
			why := fmt.Sprintf("%s can't be read: %s", gap.What, gap.Why)
			doubts = append(doubts, Doubt{Why: why, At: gap.At, Learned: gap.Learned, Peers: gap.Peers})
		}
	}
	if vpc := m.VPC(t.VPC); vpc != nil && !local && to.Bits() > 0 && bits < smallestVPC {
		for _, cidr := range vpc.CIDRs {
			if !cidr.IsKnown() {
				doubts = append(doubts, Doubt{Why: fmt.Sprintf("a range of '%s' can't be read: %s", vpc.Address, reasonOf(cidr)), At: cidr.Origin().At, Local: true})
			}
		}
	}
	return doubts
}

// routeDoubt says what isn't known of a route that might beat a winner with so
// many bits; empty where it can't.
func (t *RouteTable) routeDoubt(r *Route, to netip.Prefix, bits int) string {
	prefix, known := r.Destination.Get()
	switch {
	case known && r.Uncertain != "" && covers(prefix, to) && prefix.Bits() >= bits:
		return fmt.Sprintf("it is not sure that route table '%s' has the route to %s: %s", t.Address, prefix, r.Uncertain)
	case r.Destination.IsUnknown():
		return fmt.Sprintf("route table '%s' has a route whose destination can't be read: %s", t.Address, r.Destination.Reason())
	case r.Destination.IsAbsent() && mayHold4(r):
		return fmt.Sprintf("route table '%s' has a route to '%s', whose ranges are not known", t.Address, r.DestinationText)
	default:
		return ""
	}
}

// mayHold4 reports whether a route without a range, to a prefix list, may take
// packets to plain IPv4 addresses. Gateway endpoints take those to AWS's own
// services alone.
func mayHold4(r *Route) bool {
	if r.Target == TargetGatewayEndpoint || r.Target == TargetEgressOnlyGateway || r.DestinationText == "" {
		return false
	}
	prefix, err := netip.ParsePrefix(r.DestinationText)
	return err != nil || prefix.Addr().Is4()
}

// RoutesWithin gives the known prefixes of a table's routes that lie inside a
// range and are longer than it, in the table's order.
func (t *RouteTable) RoutesWithin(r netip.Prefix) []Route {
	var inside []Route
	for i := range t.Routes {
		prefix, known := t.Routes[i].Destination.Get()
		if known && prefix.Bits() > r.Bits() && covers(r, prefix) {
			inside = append(inside, t.Routes[i])
		}
	}
	return inside
}

// covers reports whether all of inner lies in outer.
func covers(outer, inner netip.Prefix) bool {
	return outer.IsValid() && inner.IsValid() && outer.Bits() <= inner.Bits() && outer.Contains(inner.Addr())
}

// Covers reports whether all addresses of inner are in outer; false for
// prefixes of different families.
func Covers(outer, inner netip.Prefix) bool { return covers(outer, inner) }
