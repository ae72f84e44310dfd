package egress

import (
	"fmt"
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
)

// maxTables bounds the route tables that one packet passes.
const maxTables = 16

// depart sends a packet from its interface. Packets to the VPC as a whole need
// no route but the local one.
func (w *walker) depart(p packet) []Verdict {
	if p.to.sameVPC {
		p = p.step("route", w.vpc.At, "Every route table of '%s' delivers to the VPC's own addresses.", w.vpc.Address)
		return w.delivered(p, answer{answer: Yes})
	}
	if p.to.whole {
		return w.delivered(p.assume(p.to.reached), answer{answer: NotKnown})
	}
	return w.follow(p)
}

// follow sends a packet by the route table of the subnet that it is in.
func (w *walker) follow(p packet) []Verdict {
	if len(p.visited) > maxTables {
		return w.dropped(p, CauseLoop, "route-table", p.at.At, fmt.Sprintf("The packet passes more than %d route tables and gateways: the routes lead in a circle.", maxTables))
	}
	table := w.m.RouteTable(p.at.Table)
	if table == nil && p.to.reached != "" {
		return w.delivered(p.assume(p.to.reached), answer{answer: NotKnown})
	}
	if table == nil {
		return w.unknown(p, "route-table", p.at.At, fmt.Sprintf("The route table of subnet '%s' is unknown: %s.", p.at.Address, tableWhy(p.at)))
	}
	p = p.step("route-table", tableAt(p.at, table), "%s", tableDetail(p.at, table))
	match := w.m.Lookup(table, p.to.prefix)
	if w.stated(p, match) {
		return w.byStatedWay(p)
	}
	p, doubt := w.settle(p, match)
	if doubt != nil {
		return w.unknown(p, "route", doubt.At, fmt.Sprintf("Where packets to %s go is unknown, as %s.", p.to.text, doubt.Why))
	}
	if !match.Found() {
		return w.noRoute(p, table)
	}
	return w.take(p, match.Route)
}

// noRoute ends a walk in a table without a route. AWS's advice to split a
// default route in halves makes the answer depend on the address.
func (w *walker) noRoute(p packet, table *network.RouteTable) []Verdict {
	if p.to.internet {
		for _, r := range table.RoutesWithin(netip.PrefixFrom(netip.IPv4Unspecified(), 0)) {
			if d, _ := r.Destination.Get(); d.Bits() < 8 {
				return w.unknown(p, "route", r.At, fmt.Sprintf("Route table '%s' routes parts of the internet only, such as %s, so the answer depends on the address.", table.Address, d))
			}
		}
	}
	why := fmt.Sprintf("Route table '%s' has no route to %s.", table.Address, p.to.text)
	cause := CauseNoRoute
	if p.crossed != nil {
		cause = CauseNoTransitRoute
	}
	if n := p.src.nat; n != nil {
		cause = CauseNATWithoutRoute
		why = fmt.Sprintf("NAT gateway '%s' stands in subnet '%s', whose route table '%s' has no route to %s.", n.Address, p.at.Address, table.Address, p.to.text)
	}
	return w.dropped(p, cause, "route", table.At, why)
}

// take hands the packet to a route's target.
func (w *walker) take(p packet, r network.Route) []Verdict {
	switch r.Target {
	case network.TargetLocal:
		p = p.step("route", r.At, "The local route %s delivers inside '%s'.", r.DestinationText, w.vpcName(w.here(p)))
		return w.arrive(p, w.here(p), answer{answer: Yes})
	case network.TargetInternetGateway:
		return w.internetGateway(p, r)
	case network.TargetNATGateway:
		return w.natGateway(p, r)
	case network.TargetPeering:
		return w.peering(p, r)
	case network.TargetTransitGateway:
		return w.transit(p, r)
	case network.TargetVPNGateway:
		return w.vpnGateway(p, r)
	case network.TargetBlackhole:
		return w.dropped(p, CauseBlackHole, "route", r.At, fmt.Sprintf("The route %s is a black hole.", routeText(r)))
	case network.TargetUnknown, "":
		return w.unknown(p, "route", r.At, fmt.Sprintf("The route %s leads to %s, and what that is can't be read.", routeText(r), aimed(r, nil)))
	default:
		return w.unknown(p, "route", r.At, fmt.Sprintf("The route %s leads to %s, a target of kind '%s', which may rewrite or drop the packet.", routeText(r), aimed(r, nil), r.Target))
	}
}

// arrive ends a walk in a VPC.
func (w *walker) arrive(p packet, in network.ID, back answer) []Verdict {
	if far := p.to.far; far != "" && far != in {
		return w.dropped(p, CauseOverlap, "destination", source.Span{}, fmt.Sprintf(
			"Packets to %s reach '%s', which has the same range, and never '%s'.", p.to.text, w.vpcName(in), w.vpcName(far)))
	}
	return w.delivered(p, back)
}

// vpnGateway passes a packet to networks that no file describes.
func (w *walker) vpnGateway(p packet, r network.Route) []Verdict {
	p = p.step("route", r.At, "The route %s leads to VPN gateway %s.", routeText(r), aimed(r, nil))
	if p.to.internet {
		return w.unknown(p, "vpn-gateway", r.At, "The packet reaches the internet through the network behind the VPN gateway, which no file describes.")
	}
	return w.delivered(p, answer{answer: NotKnown})
}

// settle looks at what may take the packet another way than the winning route:
// what doesn't matter is left out or noted as an assumption, and the first that
// matters is given.
func (w *walker) settle(p packet, match network.Match) (packet, *network.Doubt) {
	for i := range match.Doubts {
		d := &match.Doubts[i]
		switch {
		case d.Route != nil && sameTarget(*d.Route, match.Route):
		case match.Route.Target == network.TargetLocal:
			p = p.assume(fmt.Sprintf("no route that can't be read takes %s out of the VPC", p.to.text))
		case d.Route != nil && match.Found() && w.peersElsewhere(p, *d.Route):
			p = p.assume(fmt.Sprintf("the route to %s, whose destination can't be read, leads only into the peer's ranges", aimed(*d.Route, nil)))
		default:
			return p, d
		}
	}
	return p, nil
}

// sameTarget reports whether two routes surely lead the same way.
func sameTarget(a, b network.Route) bool {
	if a.Target != b.Target || a.Target == network.TargetUnknown {
		return false
	}
	return a.TargetID == b.TargetID && (a.TargetID != "" || a.TargetText != "" && a.TargetText == b.TargetText)
}

// peersElsewhere reports whether a route leads to a peer all of whose ranges
// are known and apart from the target.
func (w *walker) peersElsewhere(p packet, r network.Route) bool {
	if r.Target != network.TargetPeering {
		return false
	}
	pc := w.m.Peering(r.TargetID)
	if pc == nil {
		return false
	}
	far := farSide(pc, w.here(p))
	ranges, complete := w.peerRanges(far)
	if !complete {
		return false
	}
	if p.to.internet {
		return true
	}
	for _, have := range ranges {
		if have.Overlaps(p.to.prefix) {
			return false
		}
	}
	return true
}

// stated reports whether the way that the configuration names takes the place
// of the routes: where these have none, or only the one to the internet.
func (w *walker) stated(p packet, match network.Match) bool {
	if p.to.via == "" || p.to.via == "internet" || p.src.nat != nil {
		return false
	}
	d, _ := match.Route.Destination.Get()
	return !match.Found() || d.Bits() == 0 &&
		(match.Route.Target == network.TargetInternetGateway || match.Route.Target == network.TargetNATGateway)
}

func (w *walker) byStatedWay(p packet) []Verdict {
	p = p.step("route", p.to.viaAt, "The configuration says that %s is reached by %s; no route of the files does that.", p.to.text, p.to.via)
	return w.delivered(p.assume(fmt.Sprintf("%s leads there, as the configuration says", p.to.via)), answer{answer: NotKnown})
}

// here is the VPC that the packet is in: that of its subnet, or of the subnet's
// route table where only that is known.
func (w *walker) here(p packet) network.ID {
	if p.at.VPC != "" {
		return p.at.VPC
	}
	if t := w.m.RouteTable(p.at.Table); t != nil && t.VPC != "" {
		return t.VPC
	}
	return w.cluster.VPC
}

func (w *walker) vpcName(id network.ID) string {
	if vpc := w.m.VPC(id); vpc != nil {
		return vpc.Address
	}
	return string(id)
}

func routeText(r network.Route) string {
	if d, known := r.Destination.Get(); known {
		return d.String()
	}
	return "'" + r.DestinationText + "'"
}

func tableWhy(s *network.Subnet) string {
	switch {
	case s.TableWhy != "":
		return s.TableWhy
	case s.Table != "":
		return fmt.Sprintf("'%s' is not in the files", s.Table)
	default:
		return "no association is in the files"
	}
}

func tableAt(s *network.Subnet, t *network.RouteTable) source.Span {
	if s.TableAt.IsZero() {
		return t.At
	}
	return s.TableAt
}

func tableDetail(s *network.Subnet, t *network.RouteTable) string {
	if s.TableIsMain {
		return fmt.Sprintf("Subnet '%s' has no route table of its own, so the VPC's main one holds: '%s'.", s.Address, t.Address)
	}
	return fmt.Sprintf("Subnet '%s' uses route table '%s'.", s.Address, t.Address)
}
