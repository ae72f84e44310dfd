package assemble

import (
	"strings"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/value"
)

// target is an attribute that a route may point with.
type target struct {
	attribute string
	kind      network.TargetKind
}

// targets lists the attributes of aws_route, which the inline routes of
// aws_route_table share (registry.terraform.io/providers/hashicorp/aws).
func targets() []target {
	return []target{
		{"gateway_id", network.TargetUnknown},
		{"nat_gateway_id", network.TargetNATGateway},
		{"vpc_peering_connection_id", network.TargetPeering},
		{"transit_gateway_id", network.TargetTransitGateway},
		{"vpc_endpoint_id", network.TargetFirewallEndpoint},
		{"egress_only_gateway_id", network.TargetEgressOnlyGateway},
		{"network_interface_id", network.TargetNetworkInterface},
		{"instance_id", network.TargetInstance},
		{"carrier_gateway_id", network.TargetCarrierGateway},
		{"local_gateway_id", network.TargetLocalGateway},
		{"core_network_arn", network.TargetCoreNetwork},
	}
}

// setTarget reads what a route points at and says why that isn't known. An
// attribute whose value is unknown may be null, so it tells the kind only where
// no other is written.
func (b *builder) setTarget(route *network.Route, get getter) (aimless string) {
	route.Target = network.TargetUnknown
	aimless = "it is not written"
	unknown := 0
	for _, t := range targets() {
		n := get(t.attribute)
		switch {
		case !isSet(n):
			continue
		case n.Kind == value.KindUnknown:
			unknown++
			route.Target, aimless = t.kind, reasonOf(n)
			continue
		}
		route.Target = t.kind
		missing := b.aim(route, t, n)
		if route.Target == network.TargetUnknown {
			return "'" + route.TargetText + "' is no gateway of a known kind"
		}
		return missing
	}
	if unknown > 1 {
		route.Target = network.TargetUnknown
	}
	return aimless
}

// aim finds the thing that a known attribute names, and says why the model
// lacks it where it is of a kind that the model has.
func (b *builder) aim(route *network.Route, t target, n *value.Node) (missing string) {
	ref := b.follow(n)
	route.TargetText = ref.text
	switch t.kind {
	case network.TargetNATGateway:
		route.TargetID, ref = find(b, b.nats, n, "NAT gateway")
	case network.TargetPeering:
		route.TargetID, ref = find(b, b.peerings, n, "peering")
	case network.TargetTransitGateway:
		route.TargetID, ref = b.transitAt(n)
	case network.TargetUnknown:
		route.Target = kindOfGateway(ref)
		if route.Target != network.TargetInternetGateway {
			return ""
		}
		route.TargetID, ref = find(b, b.igws, n, "internet gateway")
	default:
		return ""
	}
	if route.TargetID == "" {
		return ref.why
	}
	return ""
}

// kindOfGateway tells what gateway_id names.
func kindOfGateway(ref reference) network.TargetKind {
	if ref.resource != nil {
		switch ref.resource.Type {
		case "aws_internet_gateway", "aws_internet_gateway_attachment":
			return network.TargetInternetGateway
		case "aws_vpn_gateway", "aws_vpn_gateway_attachment":
			return network.TargetVPNGateway
		case "aws_vpc_endpoint":
			return network.TargetGatewayEndpoint
		case "aws_egress_only_internet_gateway":
			return network.TargetEgressOnlyGateway
		case "aws_ec2_carrier_gateway":
			return network.TargetCarrierGateway
		}
		return network.TargetUnknown
	}
	if ref.text == "local" {
		return network.TargetLocal
	}
	prefix, _, _ := strings.Cut(ref.text, "-")
	switch prefix {
	case "igw":
		return network.TargetInternetGateway
	case "vgw":
		return network.TargetVPNGateway
	case "vpce":
		return network.TargetGatewayEndpoint
	case "eigw":
		return network.TargetEgressOnlyGateway
	default:
		return network.TargetUnknown
	}
}
