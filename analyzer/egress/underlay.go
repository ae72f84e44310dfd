package egress

import (
	"fmt"
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
)

// maxTables bounds the route tables that one packet passes.
const maxTables = 16

// maxSteps bounds the route tables that all ways of one packet pass together:
// the subnets of attachments multiply them.
const maxSteps = 4096

// depart sends a packet from its interface. Packets to the VPC as a whole need
// no route but the local one.
func (w *walker) depart(p packet) []Verdict {
	if p.to.sameVPC {
		p = w.assumeLocal(p)
		p = p.step("route", w.vpc.At, "The local routes of '%s' deliver to the VPC's own addresses.", w.vpc.Address)
		return w.delivered(p, answer{answer: Yes})
	}
	if p.to.whole {
		return w.delivered(p.assume(p.to.reached), answer{answer: NotKnown})
	}
	return w.follow(p)
}

// assumeLocal notes that a route may lead inside the VPC another way than the
// local one.
func (w *walker) assumeLocal(p packet) packet {
	table := w.m.RouteTable(p.at.Table)
	if table == nil {
		return p
	}
	for i := range table.Routes {
		r := &table.Routes[i]
		d, known := r.Destination.Get()
		unread := r.Destination.IsUnknown() || known && r.Uncertain != "" && w.m.Holds(w.vpc.ID, d).Inside
		if unread && r.Target.Diverts() {
			p = p.assume("no route that can't be read leads inside the VPC")
		}
	}
	return p
}

// follow sends a packet by the route table of the subnet that it is in.
func (w *walker) follow(p packet) []Verdict {
	if len(p.visited) > maxTables {
		return w.dropped(p, CauseLoop, "route-table", p.at.At, fmt.Sprintf("The packet passes more than %d route tables and gateways: the routes lead in a circle.", maxTables))
	}
	if w.steps++; w.steps > maxSteps {
		return w.unknown(p, "route-table", p.at.At, fmt.Sprintf("The packet may take too many ways: they pass more than %d route tables.", maxSteps))
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
		if learned := w.byLearnedRoute(p, match, table); learned != nil {
			return learned
		}
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
	if p.to.internet && len(p.visited) > 0 {
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
		return w.unknown(p, "route", r.At, fmt.Sprintf("The route %s leads to %s of a kind that can't be read.", routeText(r), targetText(r)))
	default:
		return w.unknown(p, "route", r.At, fmt.Sprintf("The route %s leads to %s, which may rewrite or drop the packet.", routeText(r), appliance(r)))
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
	p = p.step("route", p.to.viaAt, "The configuration says that %s %s reached by %s; no route of the files does that.", p.to.text, p.to.be(), p.to.via)
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

// routeText names a route by its range, and by the prefix list that has it.
func routeText(r network.Route) string {
	switch d, known := r.Destination.Get(); {
	case known && r.DestinationText != "" && r.DestinationText != d.String():
		return d.String() + " (of prefix list '" + r.DestinationText + "')"
	case known:
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
