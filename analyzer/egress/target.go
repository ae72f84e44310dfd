package egress

import (
	"fmt"
	"net/netip"
	"slices"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
)

// everything is the prefix of all addresses.
var everything = netip.PrefixFrom(netip.IPv4Unspecified(), 0) //nolint:gochecknoglobals // a constant

// targets breaks a destination into ranges that the exclusions and the routes
// of the cluster's VPC treat as a whole.
func (w *walker) targets(d Destination, ways []way) []target {
	switch d.Kind {
	case ToVPC:
		return w.ownVPC(ways)
	case ToInternet:
		return w.internet(ways)
	case ToConnected:
		return w.split(elsewhere(w.connected(ways)), ways)
	case ToNamed:
		return w.split(w.named(d.Name), ways)
	default:
		return w.split([]target{{prefix: d.Prefix, text: prefixText(d.Prefix)}}, ways)
	}
}

// elsewhere leaves out what lies in the cluster's own VPC.
func elsewhere(targets []target) []target {
	for i := range targets {
		targets[i].elsewhere = true
	}
	return targets
}

// named are the ranges of a destination of the configuration.
func (w *walker) named(name string) []target {
	i := slices.IndexFunc(w.m.Destinations, func(d network.Destination) bool { return d.Name == name })
	if i < 0 {
		return []target{{text: "'" + name + "'", unknown: fmt.Sprintf("The configuration names no destination '%s'.", name)}}
	}
	d := w.m.Destinations[i]
	if len(d.CIDRs) == 0 {
		return []target{{text: "'" + name + "'", unknown: fmt.Sprintf("The configuration gives no ranges for destination '%s'.", name)}}
	}
	elsewhere := d.Via != "" && d.Via != "internet"
	var targets []target
	for _, cidr := range d.CIDRs {
		to := target{prefix: cidr.Masked(), suffix: " ('" + name + "')", via: d.Via, viaAt: d.At, elsewhere: true}
		to.text = prefixText(to.prefix) + to.suffix
		if !cidr.Addr().Is4() {
			to.unknown = fmt.Sprintf("%s of '%s' is no IPv4 range, and only IPv4 is walked.", cidr, name)
		}
		if elsewhere {
			to.outside = true
			to.reached = fmt.Sprintf("%s leads to '%s' without rewriting the source", d.Via, name)
		}
		targets = append(targets, to)
	}
	return targets
}

// prefixText leaves out the length of single addresses.
func prefixText(p netip.Prefix) string {
	if p.IsSingleIP() {
		return p.Addr().String()
	}
	return p.String()
}

// split cuts targets at the ranges that decisions are made by.
func (w *walker) split(targets []target, ways []way) []target {
	cuts := w.cuts(ways)
	own := func(p netip.Prefix) bool { return w.vpc != nil && w.m.Holds(w.vpc.ID, p).Inside }
	var parts []target
	for _, to := range targets {
		if to.whole || to.unknown != "" || !to.prefix.IsValid() || !to.prefix.Addr().Is4() || to.prefix.IsSingleIP() {
			parts = append(parts, to)
			continue
		}
		var inside []netip.Prefix
		for _, c := range cuts {
			if c.Bits() > to.prefix.Bits() && network.Covers(to.prefix, c) {
				inside = append(inside, c)
			}
		}
		if !filled(to.prefix, inside) {
			parts = append(parts, w.rest(to, inside))
		}
		for i, c := range inside {
			if filled(c, longer(inside[i+1:], c)) {
				continue
			}
			if to.elsewhere && own(c) && !own(to.prefix) {
				continue
			}
			part := to
			part.prefix = c
			part.text = prefixText(c) + to.suffix
			parts = append(parts, part)
		}
	}
	return parts
}

// rest is what the parts of a target leave over. It goes by the target's name
// where it is not much less: where no part is the VPC's or an exclusion.
func (w *walker) rest(to target, parts []netip.Prefix) target {
	exclusions, _ := w.cni.Exclusions.Get()
	for _, p := range parts {
		excluded := slices.ContainsFunc(exclusions, func(e cni.Exclusion) bool { return e.Prefix == p })
		if excluded || w.vpc != nil && w.m.Holds(w.vpc.ID, p).Inside {
			to.text = "the rest of " + to.text
			return to
		}
	}
	return to
}

// longer keeps the prefixes inside another, which the sorted ones after it start
// with.
func longer(after []netip.Prefix, outer netip.Prefix) []netip.Prefix {
	n := slices.IndexFunc(after, func(p netip.Prefix) bool { return !network.Covers(outer, p) })
	if n < 0 {
		return after
	}
	return after[:n]
}

// filled reports whether the parts leave no address of the whole over.
func filled(whole netip.Prefix, parts []netip.Prefix) bool {
	if len(parts) == 0 {
		return false
	}
	if slices.ContainsFunc(parts, func(p netip.Prefix) bool { return network.Covers(p, whole) }) {
		return true
	}
	low := netip.PrefixFrom(whole.Addr(), whole.Bits()+1)
	high := netip.PrefixFrom(upper(low), low.Bits())
	under := func(half netip.Prefix) []netip.Prefix {
		return slices.DeleteFunc(slices.Clone(parts), func(p netip.Prefix) bool { return !p.Overlaps(half) })
	}
	return filled(low, under(low)) && filled(high, under(high))
}

// upper is the first address after an IPv4 prefix that is the lower half of
// another.
func upper(low netip.Prefix) netip.Addr {
	bytes := low.Addr().As4()
	bit := low.Bits() - 1
	bytes[bit/8] |= 1 << (7 - bit%8)
	return netip.AddrFrom4(bytes)
}

// cuts are the ranges that decide about packets of the cluster, sorted.
func (w *walker) cuts(ways []way) []netip.Prefix {
	var cuts []netip.Prefix
	exclusions, _ := w.cni.Exclusions.Get()
	services, _ := w.cni.ExternalServices.Get()
	for _, e := range slices.Concat(exclusions, services) {
		cuts = append(cuts, e.Prefix)
	}
	if w.vpc != nil {
		ranges, _ := w.m.Ranges(w.vpc.ID)
		cuts = append(cuts, ranges...)
	}
	gateways := map[network.ID]bool{}
	for _, t := range w.tables(ways) {
		for _, r := range t.Routes {
			if d, known := r.Destination.Get(); known {
				cuts = append(cuts, d.Masked())
			}
			switch r.Target {
			case network.TargetTransitGateway:
				gateways[r.TargetID] = true
			case network.TargetPeering:
				if pc := w.m.Peering(r.TargetID); pc != nil {
					ranges, _ := w.peerRanges(farSide(pc, t.VPC))
					cuts = append(cuts, ranges...)
				}
			default: // no ranges beyond the target are known
			}
		}
	}
	cuts = append(cuts, w.transitCuts(gateways)...)
	slices.SortFunc(cuts, netip.Prefix.Compare)
	return slices.Compact(cuts)
}

// transitCuts are the ranges of the routes of transit gateways, in no order.
func (w *walker) transitCuts(gateways map[network.ID]bool) []netip.Prefix {
	var cuts []netip.Prefix
	for gateway := range gateways {
		for _, t := range w.m.TransitTablesOf(gateway) {
			for _, r := range t.Routes {
				if d, known := r.Destination.Get(); known {
					cuts = append(cuts, d.Masked())
				}
			}
		}
		for _, a := range w.m.AttachmentsOf(gateway) {
			cuts = append(cuts, w.propagatedRanges(a)...)
		}
	}
	return cuts
}

// tables are the route tables that packets may meet first, in order of ID:
// those of the subnets of nodes and pods.
func (w *walker) tables(ways []way) []*network.RouteTable {
	byID := map[network.ID]*network.RouteTable{}
	add := func(s *network.Subnet) {
		if s == nil {
			return
		}
		if t := w.m.RouteTable(s.Table); t != nil {
			byID[t.ID] = t
		}
	}
	for _, y := range ways {
		add(y.subnet)
		for _, place := range w.podPlaces(y) {
			add(place.subnet)
		}
	}
	ids := make([]network.ID, 0, len(byID))
	for id := range byID {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	tables := make([]*network.RouteTable, len(ids))
	for i, id := range ids {
		tables[i] = byID[id]
	}
	return tables
}
