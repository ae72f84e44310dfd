package egress

import (
	"cmp"
	"fmt"
	"net/netip"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
)

// connected lists the networks behind peerings, transit gateways and VPN
// gateways that a route table of the nodes or pods leads to, or that of a NAT
// gateway on the way. A network that is peered or attached but that none of these
// tables routes to is left out: it isn't connected.
func (w *walker) connected(ways []way) []target {
	tables := w.tables(ways)
	unread, learned := len(tables) == 0, false
	var found []target
	for _, t := range tables {
		unread = unread || len(t.Incomplete) > 0
		learned = learned || slices.ContainsFunc(t.Incomplete, func(g network.Gap) bool { return g.Learned })
		found = append(found, w.behind(t)...)
		found = append(found, w.behindNAT(t)...)
	}
	switch {
	case len(found) == 0 && unread:
		return w.anyConnected()
	case learned:
		found = append(found, w.unread(everything, "VPN gateways", "the networks behind VPN gateways", "VPN gateways announce routes to the networks behind them")...)
	}
	return distinct(found)
}

// behind are the connected networks that the routes of a table lead to.
func (w *walker) behind(t *network.RouteTable) []target {
	var found []target
	for _, r := range t.Routes {
		switch r.Target {
		case network.TargetPeering:
			found = append(found, w.peered(t, r)...)
		case network.TargetTransitGateway:
			found = append(found, w.attached(t, r)...)
		case network.TargetVPNGateway, network.TargetCoreNetwork:
			found = append(found, implied(r)...)
		default: // leads to no connected network
		}
	}
	return found
}

// behindNAT are those that the table of a NAT gateway's subnet leads to, where the
// packets come to the NAT gateway.
func (w *walker) behindNAT(t *network.RouteTable) []target {
	var found []target
	for _, r := range t.Routes {
		n := w.m.NATGateway(r.TargetID)
		if r.Target != network.TargetNATGateway || n == nil {
			continue
		}
		subnet := w.m.Subnet(n.Subnet)
		if subnet == nil {
			continue
		}
		next := w.m.RouteTable(subnet.Table)
		if next == nil || next.ID == t.ID {
			continue
		}
		for _, to := range w.behind(next) {
			if to.unknown == "" && !to.whole && sameTarget(w.m.Lookup(t, to.prefix).Route, r) {
				found = append(found, to)
			}
		}
	}
	return found
}

// anyConnected stands for all connected networks where no route can be read:
// what the node does with the source can be said without.
func (w *walker) anyConnected() []target {
	return distinct(w.unread(everything, "connected networks", "connected networks", "connected networks are reached without a gateway that rewrites the source"))
}

// peered is the VPC at the other end of a peering, as far as a route leads into
// it.
func (w *walker) peered(t *network.RouteTable, r network.Route) []target {
	pc := w.m.Peering(r.TargetID)
	if pc == nil {
		return implied(r)
	}
	far := farSide(pc, t.VPC)
	like := target{network: peerName(w, far), outside: true}
	if w.m.VPC(far.VPC) != nil {
		like.far = far.VPC
	}
	ranges, complete := w.peerRanges(far)
	targets := w.reaching(t, r, like, ranges)
	if len(targets) > 0 || complete {
		return targets
	}
	for _, to := range implied(r) {
		to.network, to.far = like.network, like.far
		targets = append(targets, to)
	}
	return targets
}

// attached are the networks that hang on a transit gateway, as far as a route
// leads to them.
func (w *walker) attached(t *network.RouteTable, r network.Route) []target {
	gw := w.m.TransitGateway(r.TargetID)
	own := w.attachmentOf(gw, t.VPC)
	if own == nil {
		return implied(r)
	}
	var targets []target
	for _, a := range w.m.AttachmentsOf(gw.ID) {
		if a.ID == own.ID {
			continue
		}
		like := target{network: a.Address, outside: true}
		if vpc := w.m.VPC(a.VPC); vpc != nil {
			like.network, like.far = w.m.Name(vpc), vpc.ID
		}
		ranges := slices.Concat(w.propagatedRanges(a), w.staticRanges(gw, a))
		for _, to := range w.reaching(t, r, like, ranges) {
			if w.meant(r, to, gw, own) {
				targets = append(targets, to)
			}
		}
	}
	table, _ := w.transitTable(gw, own)
	if table == nil {
		return orImplied(targets, r)
	}
	targets = append(targets, w.unlisted(r, gw, own, table)...)
	if d, known := r.Destination.Get(); known && len(targets) > 0 && d.Bits() > 0 && (table.Open != "" || foreign(table)) {
		others := "other networks in " + d.String()
		targets = append(targets, w.unread(d.Masked(), d.String(), others, passesOn(gw, others))...)
	}
	return orImplied(targets, r)
}

// orImplied gives what a route alone speaks of where nothing else is found.
func orImplied(targets []target, r network.Route) []target {
	if len(targets) == 0 {
		return implied(r)
	}
	return targets
}

// passesOn completes "assuming that …".
func passesOn(gw *network.TransitGateway, what string) string {
	return fmt.Sprintf("transit gateway '%s' passes packets to %s on as they are", gw.Address, what)
}

// unlisted are the networks behind a transit gateway whose ranges no file tells:
// those that VPNs and Direct Connect propagate.
func (w *walker) unlisted(r network.Route, gw *network.TransitGateway, own *network.Attachment, table *network.TransitTable) []target {
	d, known := r.Destination.Get()
	if !known {
		return nil
	}
	var targets []target
	for _, a := range w.propagated(table).unread {
		if !isVPC(a) && a.ID != own.ID {
			behind := "the networks behind '" + a.Address + "'"
			targets = append(targets, w.unread(d.Masked(), a.Address, behind, passesOn(gw, behind))...)
		}
	}
	return targets
}

// unread are networks whose ranges aren't known: what the node does with the
// source can be said all the same, but for the parts that it excludes.
func (w *walker) unread(in netip.Prefix, name, text, reached string) []target {
	every := target{prefix: in, text: text, many: true, network: name, outside: true, whole: true, reached: reached}
	targets := []target{every}
	exclusions, _ := w.cni.Exclusions.Get()
	for _, e := range exclusions {
		if e.Prefix.Bits() > in.Bits() && network.Covers(in, e.Prefix) {
			part := every
			part.prefix, part.network, part.text = e.Prefix, e.Prefix.String(), text+" in "+e.Prefix.String()
			targets = append(targets, part)
		}
	}
	return targets
}

// meant reports whether a route is about a network at all: one that covers much
// more than it, such as a default route, is only where the transit gateway
// leads there.
func (w *walker) meant(r network.Route, to target, gw *network.TransitGateway, own *network.Attachment) bool {
	if d, known := r.Destination.Get(); known && d.Bits() >= to.prefix.Bits() {
		return true
	}
	table, missing := w.transitTable(gw, own)
	if missing != nil {
		return !missing.sure
	}
	match := w.transitLookup(table, own, to.prefix)
	if match.doubt != nil || match.learner != nil && !match.found {
		return true
	}
	far := w.m.Attachment(match.attachment)
	return match.found && !match.blackhole && (far == nil || to.far == "" || far.VPC == to.far)
}

// staticRanges are those of a transit gateway's static routes to an attachment
// of a network that isn't a VPC.
func (w *walker) staticRanges(gw *network.TransitGateway, a *network.Attachment) []netip.Prefix {
	if a.Kind == network.AttachmentVPC || a.Kind == "" {
		return nil
	}
	var ranges []netip.Prefix
	for _, t := range w.m.TransitTablesOf(gw.ID) {
		for _, r := range t.Routes {
			d, known := r.Destination.Get()
			if r.Attachment == a.ID && known && d.Bits() > 0 {
				ranges = append(ranges, d.Masked())
			}
		}
	}
	return ranges
}

// reaching are the ranges, or the parts of them, that a route leads to and no
// better route of the table leads elsewhere.
func (w *walker) reaching(t *network.RouteTable, r network.Route, like target, ranges []netip.Prefix) []target {
	d, known := r.Destination.Get()
	var targets []target
	for _, have := range ranges {
		to := like
		switch {
		case !known && r.Destination.IsAbsent():
			continue
		case !known || network.Covers(d, have):
			to.prefix = have
		case network.Covers(have, d):
			to.prefix = d.Masked()
		default:
			continue
		}
		match := w.m.Lookup(t, to.prefix)
		if known && r.Uncertain == "" && match.Found() && !sameTarget(match.Route, r) {
			continue
		}
		to.text = prefixText(to.prefix)
		targets = append(targets, to)
	}
	return targets
}

// implied is the network that a route alone speaks of.
func implied(r network.Route) []target {
	d, known := r.Destination.Get()
	switch {
	case r.Destination.IsAbsent():
		return nil
	case !known:
		name := r.TargetText
		if name == "" {
			name = string(r.TargetID)
		}
		return []target{{
			text: "the networks behind '" + name + "'", many: true, network: name, outside: true,
			unknown: fmt.Sprintf("Which networks the route to '%s' leads to is unknown: %s.", name, r.Destination.Reason()),
		}}
	case d.Bits() == 0 || !d.Addr().Is4():
		return nil
	default:
		d = d.Masked()
		return []target{{prefix: d, text: prefixText(d), network: d.String(), outside: true}}
	}
}

// distinct sorts targets and leaves out those that another one of the same
// network covers.
func distinct(targets []target) []target {
	slices.SortStableFunc(targets, func(a, b target) int {
		return cmp.Or(cmp.Compare(a.network, b.network), a.prefix.Compare(b.prefix), cmp.Compare(a.unknown, b.unknown))
	})
	var kept []target
	for _, to := range targets {
		covered := slices.ContainsFunc(kept, func(k target) bool {
			return k.network == to.network && k.far == to.far && k.unknown == to.unknown &&
				(k.prefix == to.prefix || network.Covers(k.prefix, to.prefix))
		})
		if !covered {
			kept = append(kept, to)
		}
	}
	return kept
}
