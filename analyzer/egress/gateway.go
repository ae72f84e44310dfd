package egress

import (
	"fmt"
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/value"
)

// internetGateway maps private addresses one to one: only the node's primary
// address, where it has a public one, and those of public NAT gateways (Amazon
// VPC User Guide, "Internet gateways").
func (w *walker) internetGateway(p packet, r network.Route) []Verdict {
	var thing *network.Thing
	if g := w.m.InternetGateway(r.TargetID); g != nil {
		thing = &g.Thing
	}
	name := aimed(r, thing)
	p = p.step("route", r.At, "The route %s leads to internet gateway %s.", routeText(r), name)
	at := r.At
	if thing != nil {
		at = thing.At
	}
	if !p.to.internet && isPrivate(p.to.prefix) {
		return w.dropped(p, CausePrivateDestination, "internet-gateway", at, fmt.Sprintf("Internet gateway %s drops the packet: %s is a private destination, and the internet has no way to it.", name, p.to.text))
	}
	switch {
	case p.src.nat != nil:
		return w.natAtInternetGateway(p, name, r)
	case !p.inOwnVPC():
		return w.dropped(p, CauseForeignSource, "internet-gateway", at, fmt.Sprintf("Internet gateway %s drops the packet: its source belongs to another VPC and has no public address here.", name))
	case p.src.seen == PodIP:
		return w.dropped(p, CauseNoPublicAddress, "internet-gateway", at, fmt.Sprintf("Internet gateway %s drops the packet: a pod's own address has no public address that belongs to it.", name))
	}
	public := w.nodePublic(p)
	switch on, known := public.Get(); {
	case !known:
		return w.unknown(p, "internet-gateway", public.Origin().At, fmt.Sprintf("Whether the node has a public address for internet gateway %s is unknown: %s.", name, public.Reason()))
	case !on:
		return w.dropped(p, CauseNoPublicAddress, "internet-gateway", at, fmt.Sprintf("Internet gateway %s drops the packet: nodes in subnet '%s' get no public address.", name, p.at.Address))
	}
	p = p.step("internet-gateway", public.Origin().At, "Internet gateway %s replaces the node's primary address by its public address.", name)
	p.src.seen = NodePublicIP
	return w.delivered(p, answer{answer: Yes})
}

// nodePublic tells whether the node's primary interface gets a public address:
// the launch template decides, and where it is silent the subnet.
func (w *walker) nodePublic(p packet) value.Value[bool] {
	public := value.Absent[bool](value.Origin{})
	if p.way.group != nil {
		public = p.way.group.PublicIP
	}
	return public.Or(p.way.subnet.MapPublicIPLaunch).Or(value.Known(false, value.Default("default of aws_subnet")))
}

// natAtInternetGateway gives a packet a NAT gateway's public address.
func (w *walker) natAtInternetGateway(p packet, name string, r network.Route) []Verdict {
	n := p.src.nat
	switch public, known := natIsPublic(n).Get(); {
	case !known:
		return w.unknown(p, "internet-gateway", n.At, fmt.Sprintf("Whether NAT gateway '%s' is public is unknown: %s.", n.Address, n.Public.Reason()))
	case !public:
		return w.dropped(p, CausePrivateNAT, "internet-gateway", r.At, fmt.Sprintf("Internet gateway %s drops the packet: NAT gateway '%s' is private and has no public address.", name, n.Address))
	}
	p.src.seen = NATGatewayIP
	p = p.step("internet-gateway", r.At, "Internet gateway %s sends the packet on with the NAT gateway's public address %s.", name, w.addresses(p)[0])
	return w.delivered(p, answer{answer: Yes})
}

func natIsPublic(n *network.NATGateway) value.Value[bool] {
	return n.Public.Or(value.Known(true, value.Default("default of aws_nat_gateway")))
}

// privateRanges are those that no router of the internet knows (IANA IPv4
// Special-Purpose Address Registry).
var privateRanges = []netip.Prefix{ //nolint:gochecknoglobals // a table
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("10.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"),
	netip.MustParsePrefix("127.0.0.0/8"),
	netip.MustParsePrefix("169.254.0.0/16"),
	netip.MustParsePrefix("172.16.0.0/12"),
	netip.MustParsePrefix("192.168.0.0/16"),
	netip.MustParsePrefix("198.18.0.0/15"),
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
