package main

import (
	"fmt"
	"net/netip"
	"slices"

	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
	"github.com/snatlint/snatlint/analyzer/egress/lab/kernel"
)

// known tells whose address it is, as snatlint names it.
func known(e estate.Estate, a netip.Addr) string {
	return map[string]string{
		estate.Node: "node-ip", estate.PodOnPrimary: "pod-ip", e.PodOnSecondary(): "pod-ip",
		estate.NodePublic: "node-public-ip", estate.NATPublic: "nat-gateway-ip", estate.PrivateNATAt: "private-nat-gateway-ip",
	}[a.String()]
}

// left tells the interface and the subnet that a packet left by, as snatlint
// names them. Where both interfaces are in one subnet, its answer is about the
// primary one and holds for both.
func left(e estate.Estate, f kernel.Fate) (eni, subnet string) {
	switch {
	case f.Left == "":
		return "none", ""
	case f.Left == "eth1" && e.Apart():
		return "secondary", "aws_subnet.pod"
	default:
		return "primary", "aws_subnet.node"
	}
}

// describe is a fate as a report of a difference shows it.
func describe(e estate.Estate, f kernel.Fate) string {
	eni, subnet := left(e, f)
	way := fmt.Sprintf("left by %s (%s in %s)", f.Left, eni, subnet)
	if f.Left == "" {
		way = "never left the node"
	}
	switch {
	case !f.Seen.IsValid():
		return "the server saw nothing; it " + way
	case !f.Connected:
		return fmt.Sprintf("the server saw %s (%s), and its answer was lost; it %s", f.Seen, known(e, f.Seen), way)
	default:
		return fmt.Sprintf("the server saw %s (%s); it %s", f.Seen, known(e, f.Seen), way)
	}
}

// agree reports whether a verdict is what became of a connection.
func agree(e estate.Estate, v verdict, f kernel.Fate) bool {
	eni, subnet := left(e, f)
	if v.ENI != eni || v.Subnet != subnet {
		return false
	}
	if !f.Seen.IsValid() {
		return v.Outcome == outcomeDropped
	}
	back := v.Returns == "unknown" || f.Connected == (v.Returns == "yes")
	return v.Outcome == outcomeDelivered && v.SeenAs == known(e, f.Seen) && v.holds(f.Seen) && back
}

// unclaimed reports whether snatlint says that it doesn't know.
func unclaimed(verdicts []verdict) bool {
	return slices.ContainsFunc(verdicts, func(v verdict) bool { return v.Outcome == outcomeUnknown })
}

// same reports whether the verdicts are what happens, all of it and nothing
// else.
func same(e estate.Estate, verdicts []verdict, fates []kernel.Fate) bool {
	for _, f := range fates {
		if !slices.ContainsFunc(verdicts, func(v verdict) bool { return agree(e, v, f) }) {
			return false
		}
	}
	for _, v := range verdicts {
		if !slices.ContainsFunc(fates, func(f kernel.Fate) bool { return agree(e, v, f) }) {
			return false
		}
	}
	return true
}
