package egress

import (
	"fmt"

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
	case p.iface == FargateInterface:
		return w.dropped(p, CauseNoPublicAddress, "internet-gateway", at, fmt.Sprintf("Internet gateway %s drops the packet: a pod on Fargate has no public address, and its profile must have private subnets.", name))
	case p.src.seen == PodIP:
		return w.dropped(p, CauseNoPublicAddress, "internet-gateway", at, fmt.Sprintf("Internet gateway %s drops the packet: a pod's own address has no public address that belongs to it.", name))
	}
	public := w.nodePublic(p)
	switch on, known := public.Get(); {
	case !known:
		return w.unknown(p, "internet-gateway", public.Origin().At, fmt.Sprintf("Whether the node has a public address for internet gateway %s is unknown: %s.", name, public.Reason()))
	case !on:
		return w.dropped(p, CauseNoPublicAddress, "internet-gateway", public.Origin().At.Or(at), fmt.Sprintf("Internet gateway %s drops the packet: %s.", name, w.noPublic(p)))
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

// noPublic says who keeps public addresses from a node.
func (w *walker) noPublic(p packet) string {
	if g := p.way.group; g != nil && g.PublicIP.IsKnown() {
		return fmt.Sprintf("the launch template of '%s' gives its nodes no public address", g.Address)
	}
	return fmt.Sprintf("subnet '%s' gives nodes no public address", p.way.subnet.Address)
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
	if n.MoreUnread != "" {
		p = p.assume(fmt.Sprintf("NAT gateway '%s' has no Elastic IPs but those that can be read", n.Address))
	}
	p = p.step("internet-gateway", r.At, "Internet gateway %s sends the packet on with %s.", name, natAddress("public address", w.addresses(p)))
	return w.delivered(p, answer{answer: Yes})
}

func natIsPublic(n *network.NATGateway) value.Value[bool] {
	return n.Public.Or(value.Known(true, value.Default("default of aws_nat_gateway")))
}
