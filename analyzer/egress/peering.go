package egress

import (
	"fmt"
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/network"
)

// peering delivers to the peer's own addresses alone: it passes nothing on to
// the peer's gateways or to its other peers (Amazon VPC Peering Guide,
// "Limitations").
func (w *walker) peering(p packet, r network.Route) []Verdict {
	pc := w.m.Peering(r.TargetID)
	if pc == nil {
		return w.foreignPeering(p, r)
	}
	p = p.step("route", r.At, "The route %s leads to peering '%s'.", routeText(r), pc.Address)
	drop := func(why string) []Verdict {
		return w.dropped(p, CauseNotAPeer, "peering", pc.At, fmt.Sprintf("Peering '%s' drops the packet: %s.", pc.Address, why))
	}
	if !p.inOwnVPC() {
		return drop("its source belongs to neither of the two VPCs, and a peering passes nothing on")
	}
	far := farSide(pc, w.here(p))
	name := peerName(w, far)
	if p.to.internet {
		return drop(fmt.Sprintf("it delivers to addresses of '%s' alone and leads to no internet", name))
	}
	ranges, complete := w.peerRanges(far)
	switch {
	case within(ranges, p.to.prefix):
	case complete:
		return drop(fmt.Sprintf("it delivers to addresses of '%s' (%s) alone, and %s %s outside them", name, list(ranges), p.to.text, p.to.be()))
	default:
		p = p.assume(fmt.Sprintf("'%s', whose ranges are not all known, holds %s", name, p.to.text))
	}
	p = p.step("peering", pc.At, "Peering '%s' delivers to '%s' with the source as it is.", pc.Address, name)
	if far.VPC == "" || w.m.VPC(far.VPC) == nil {
		return w.delivered(p, answer{answer: NotKnown})
	}
	back := w.backFrom(far.VPC, p, network.TargetPeering, pc.ID, pc.Address)
	return w.arrive(p, far.VPC, back)
}

// foreignPeering is a peering that no file declares.
func (w *walker) foreignPeering(p packet, r network.Route) []Verdict {
	name := aimed(r, nil)
	p = p.step("route", r.At, "The route %s leads to peering %s, which is not in the files.", routeText(r), name)
	if p.to.internet {
		return w.dropped(p, CauseNotAPeer, "peering", r.At, fmt.Sprintf("Peering %s drops the packet: a peering leads to no internet.", name))
	}
	return w.delivered(p.assume(fmt.Sprintf("the VPC behind peering %s holds %s", name, p.to.text)), answer{answer: NotKnown})
}

// farSide is the other side of a peering, seen from a VPC.
func farSide(pc *network.Peering, from network.ID) network.PeerVPC {
	if pc.Accepter.VPC == from && from != "" && pc.Requester.VPC != from {
		return pc.Requester
	}
	return pc.Accepter
}

// peerRanges gives the known ranges of a peer, and whether these are all.
func (w *walker) peerRanges(peer network.PeerVPC) (ranges []netip.Prefix, complete bool) {
	if peer.VPC != "" && w.m.VPC(peer.VPC) != nil {
		return w.m.Ranges(peer.VPC)
	}
	return peer.CIDRs, len(peer.CIDRs) > 0
}

func peerName(w *walker, peer network.PeerVPC) string {
	switch vpc := w.m.VPC(peer.VPC); {
	case vpc != nil:
		return w.m.Name(vpc)
	case peer.Text != "":
		return peer.Text
	default:
		return "the other VPC"
	}
}

// within reports whether one of the ranges covers the prefix.
func within(ranges []netip.Prefix, prefix netip.Prefix) bool {
	for _, r := range ranges {
		if network.Covers(r, prefix) {
			return true
		}
	}
	return false
}
