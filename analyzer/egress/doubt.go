package egress

import (
	"fmt"
	"net/netip"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
)

// settle looks at what may take the packet another way than the winning route:
// what doesn't matter is left out or noted as an assumption, and the first that
// matters is given.
func (w *walker) settle(p packet, match network.Match) (packet, *network.Doubt) {
	for i := range match.Doubts {
		d := &match.Doubts[i]
		switch {
		case d.Route != nil && sameTarget(*d.Route, match.Route):
		case d.Local:
			q, settled := w.settleLocal(p, match)
			if !settled {
				return p, d
			}
			p = q
		case d.Learned && w.unlearned(p, match):
			p = p.assume(fmt.Sprintf("no VPN gateway announces a route to %s", p.to.text))
		case d.Peers && p.to.internet:
			p = p.assume("routes to peers that can't be read lead only into their ranges")
		case match.Route.Target == network.TargetLocal:
			p = p.assume(fmt.Sprintf("no route that can't be read takes %s out of the VPC", p.to.text))
		case d.Route != nil && (match.Found() || p.to.internet) && w.peersElsewhere(p, *d.Route):
			p = p.assume(fmt.Sprintf("the route to %s, whose destination can't be read, leads only into the peer's ranges", aimed(*d.Route, nil)))
		default:
			return p, d
		}
	}
	return p, nil
}

// unlearned reports whether a VPN gateway hardly takes the packet from the
// winning route: what it announces are the private ranges of some office that
// nothing else leads to.
func (w *walker) unlearned(p packet, match network.Match) bool {
	d, known := match.Route.Destination.Get()
	return match.Found() && (isPublic(p.to.prefix) || known && d.Bits() > 0)
}

// byLearnedRoute answers for a private range that no other route leads to: then
// a VPN gateway must have learned one, or nothing in the files makes sense. It
// gives nothing where the packet arrives without.
func (w *walker) byLearnedRoute(p packet, match network.Match, table *network.RouteTable) []Verdict {
	if !isPrivate(p.to.prefix) || slices.ContainsFunc(match.Doubts, func(d network.Doubt) bool { return !d.Learned }) {
		return nil
	}
	without := w.noRoute
	if match.Found() {
		without = func(p packet, _ *network.RouteTable) []Verdict { return w.take(p, match.Route) }
	}
	if slices.ContainsFunc(without(p, table), func(v Verdict) bool { return v.Outcome != Dropped }) {
		return nil
	}
	p = p.step("vpn-gateway", match.Doubts[0].At, "The routes that a VPN gateway learns are not in the files, and no other one leads to %s.", p.to.text)
	return w.delivered(p.assume(fmt.Sprintf("a VPN gateway announces a route to %s", p.to.text)), answer{answer: NotKnown})
}

// wideVPC is the length of the widest range that a VPC may have (Amazon VPC
// User Guide, "VPC CIDR blocks"). Nobody routes as narrow a range away from a
// VPC that holds it.
const wideVPC = 16

// settleLocal tells whether a packet surely, or by an assumption, isn't for a
// range of the VPC that can't be read.
func (w *walker) settleLocal(p packet, match network.Match) (packet, bool) {
	d, _ := match.Route.Destination.Get()
	switch {
	case p.to.internet, w.leadsToPeer(p, match.Route):
		return p, true
	case p.to.outside, p.to.far != "", isPublic(p.to.prefix), match.Found() && d.Bits() >= wideVPC:
		return p.assume(outsideText(p.to, w.vpcName(w.here(p)))), true
	default:
		return p, false
	}
}

// leadsToPeer reports whether a route leads to a peer that is known to hold the
// target: VPCs whose ranges overlap can't be peered (Amazon VPC Peering Guide,
// "Limitations").
func (w *walker) leadsToPeer(p packet, r network.Route) bool {
	pc := w.m.Peering(r.TargetID)
	if r.Target != network.TargetPeering || pc == nil {
		return false
	}
	ranges, _ := w.peerRanges(farSide(pc, w.here(p)))
	return within(ranges, p.to.prefix)
}

// outsideText completes "assuming that …" for a target that may be in a VPC
// whose ranges are not all known.
func outsideText(to target, vpc string) string {
	return fmt.Sprintf("%s %s outside the VPC '%s'", to.text, to.be(), vpc)
}

// sameTarget reports whether two routes surely lead the same way.
func sameTarget(a, b network.Route) bool {
	if a.Target != b.Target || a.Target == network.TargetUnknown {
		return false
	}
	return a.TargetID == b.TargetID && (a.TargetID != "" || a.TargetText != "" && a.TargetText == b.TargetText)
}

// peersElsewhere reports whether a route leads to a peer all of whose ranges
// are known and apart from the target. The internet is behind no peer.
func (w *walker) peersElsewhere(p packet, r network.Route) bool {
	if r.Target != network.TargetPeering {
		return false
	}
	if p.to.internet {
		return true
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
	for _, have := range ranges {
		if have.Overlaps(p.to.prefix) {
			return false
		}
	}
	return true
}

// privateRanges are those that no router of the internet knows (IANA IPv4
// Special-Purpose Address Registry), and multicast.
var privateRanges = []netip.Prefix{ //nolint:gochecknoglobals // a table
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("10.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"),
	netip.MustParsePrefix("127.0.0.0/8"),
	netip.MustParsePrefix("169.254.0.0/16"),
	netip.MustParsePrefix("172.16.0.0/12"),
	netip.MustParsePrefix("192.168.0.0/16"),
	netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("224.0.0.0/4"),
	netip.MustParsePrefix("240.0.0.0/4"),
}

// isPrivate reports whether all of a prefix is unknown to the internet.
func isPrivate(prefix netip.Prefix) bool {
	for _, r := range privateRanges {
		if network.Covers(r, prefix) {
			return true
		}
	}
	return false
}

// isPublic reports whether all of a prefix is the internet's.
func isPublic(prefix netip.Prefix) bool {
	if !prefix.IsValid() || !prefix.Addr().Is4() {
		return false
	}
	for _, r := range privateRanges {
		if r.Overlaps(prefix) {
			return false
		}
	}
	return true
}
