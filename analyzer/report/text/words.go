package text

import (
	"fmt"
	"strconv"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/source"
)

// seen says in a few words whose address a destination sees.
func seen(s egress.SeenAs) string {
	switch s {
	case egress.PodIP:
		return "pod address"
	case egress.NodeIP:
		return "node address"
	case egress.NodePublicIP:
		return "node's public address"
	case egress.NATGatewayIP:
		return "NAT gateway"
	case egress.PrivateNATGatewayIP:
		return "NAT gateway (private)"
	default:
		return string(s)
	}
}

// seenWhole says it in full; "the" goes before it.
func seenWhole(s egress.SeenAs) string {
	switch s {
	case egress.PodIP:
		return "pod's own address"
	case egress.NodeIP:
		return "node's primary private address"
	case egress.NodePublicIP:
		return "node's public address"
	case egress.NATGatewayIP:
		return "NAT gateway's public address"
	case egress.PrivateNATGatewayIP:
		return "NAT gateway's private address"
	default:
		return string(s)
	}
}

// lost says in a few words why a packet is dropped.
func lost(c egress.Cause) string {
	switch c {
	case egress.CauseNoRoute:
		return "no route"
	case egress.CauseBlackHole:
		return "the route is a black hole"
	case egress.CauseNoPublicAddress:
		return "no public address"
	case egress.CausePrivateDestination:
		return "routed to the internet"
	case egress.CauseNotAPeer:
		return "the peering doesn't lead there"
	case egress.CauseZone:
		return "zone without transit gateway"
	case egress.CauseWrongInterface:
		return "wrong network interface"
	case egress.CauseOverlap:
		return "another network has that range"
	case egress.CauseLoop:
		return "the routes lead in a circle"
	default:
		return string(c)
	}
}

// unclear says in a few words what would have to be known. Hop is the one where
// the walk ended.
func unclear(hop string) string {
	switch hop {
	case "pod":
		return "the kind of nodes"
	case "snat":
		return "what the node does"
	case "eni":
		return "the subnet"
	case "route-table":
		return "the route table"
	case "route":
		return "the route"
	case "nat-gateway":
		return "the NAT gateway"
	case "internet-gateway":
		return "the public address"
	case "transit-gateway":
		return "the transit gateway"
	case "vpn-gateway":
		return "behind the VPN gateway"
	case "destination":
		return "the destination"
	default:
		return hop
	}
}

// lastHop is the hop where a walk ended.
func lastHop(v egress.Verdict) egress.Hop {
	if len(v.Path) == 0 {
		return egress.Hop{}
	}
	return v.Path[len(v.Path)-1]
}

// deciding is the place that a verdict's reason is about.
func deciding(v egress.Verdict) source.Span {
	var hop string
	switch {
	case v.Outcome != egress.Delivered:
		return lastHop(v).At
	case v.SeenAs == egress.PodIP || v.SeenAs == egress.NodeIP:
		hop = "snat"
	case v.SeenAs == egress.NodePublicIP:
		hop = "internet-gateway"
	default:
		hop = "nat-gateway"
	}
	for _, h := range v.Path {
		if h.Hop == hop {
			return h.At
		}
	}
	return source.Span{}
}

// place is where a span starts, as editors and terminals link it.
func place(at source.Span) string {
	if at.Start.Line < 1 {
		return at.Path
	}
	return at.Path + ":" + strconv.Itoa(at.Start.Line)
}

// pinpoint is a place with its column.
func pinpoint(at source.Span) string {
	if at.Start.Line < 1 {
		return at.Path
	}
	return fmt.Sprintf("%s:%d", place(at), at.Start.Column)
}

// count puts a number before a noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
