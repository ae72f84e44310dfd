package egress

import (
	"net/netip"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
)

// ownVPC is the cluster's VPC as a whole, and the parts of it that a route sends
// another way than the local one.
func (w *walker) ownVPC(ways []way) []target {
	whole := target{sameVPC: true, text: "the VPC's own addresses", many: true}
	if w.vpc == nil {
		return []target{whole}
	}
	ranges, complete := w.m.Ranges(w.vpc.ID)
	var parts []netip.Prefix
	for _, t := range w.tables(ways) {
		for i := range t.Routes {
			r := &t.Routes[i]
			if d, known := r.Destination.Get(); known && r.Target.Diverts() && within(ranges, d) {
				parts = append(parts, d.Masked())
			}
		}
	}
	slices.SortFunc(parts, netip.Prefix.Compare)
	parts = slices.Compact(parts)
	var targets []target
	if !complete || slices.ContainsFunc(ranges, func(r netip.Prefix) bool { return !within(parts, r) }) {
		targets = append(targets, whole)
	}
	for _, p := range parts {
		targets = append(targets, target{prefix: p, text: prefixText(p)})
	}
	return targets
}

// shortest and longest are the lengths of routes that stand for halves,
// quarters and so on of a default route.
const shortest, longest = 1, 7

// internet is the internet as a whole, and the parts of it that the CNI's ranges
// or a default route in halves treat in their own way.
func (w *walker) internet(ways []way) []target {
	var parts []netip.Prefix
	exclusions, _ := w.cni.Exclusions.Get()
	services, _ := w.cni.ExternalServices.Get()
	for _, e := range slices.Concat(exclusions, services) {
		parts = append(parts, e.Prefix)
	}
	for _, t := range w.tables(ways) {
		for i := range t.Routes {
			if d, known := t.Routes[i].Destination.Get(); known && d.Bits() >= shortest && d.Bits() <= longest {
				parts = append(parts, d.Masked())
			}
		}
	}
	parts = slices.DeleteFunc(parts, func(p netip.Prefix) bool { return p.Bits() == 0 || isPrivate(p) })
	slices.SortFunc(parts, netip.Prefix.Compare)
	parts = slices.Compact(parts)
	var targets []target
	if !filled(everything, slices.Concat(parts, privateRanges)) {
		whole := target{internet: true, prefix: everything, text: "the internet"}
		if len(parts) > 0 {
			whole.text = "the rest of the internet"
		}
		targets = append(targets, whole)
	}
	for i, p := range parts {
		inner := slices.DeleteFunc(slices.Clone(privateRanges), func(r netip.Prefix) bool { return !network.Covers(p, r) })
		if !filled(p, slices.Concat(longer(parts[i+1:], p), inner)) {
			targets = append(targets, target{internet: true, prefix: p, text: "the internet (" + p.String() + ")"})
		}
	}
	return targets
}
