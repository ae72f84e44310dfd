package egress

import (
	"fmt"

	"github.com/snatlint/snatlint/analyzer/network"
)

// natGateway rewrites the source to the NAT gateway's private address and sends
// the packet on by the route table of its subnet; a public one's Elastic IP is
// put in at the internet gateway (Amazon VPC User Guide, "NAT gateway basics").
func (w *walker) natGateway(p packet, r network.Route) []Verdict {
	n := w.m.NATGateway(r.TargetID)
	if n == nil {
		return w.foreignNAT(p, r)
	}
	p = p.step("route", r.At, "The route %s leads to NAT gateway '%s'.", routeText(r), n.Address)
	p, again := p.visit(n.ID)
	if again {
		return w.dropped(p, CauseLoop, "nat-gateway", n.At, fmt.Sprintf("NAT gateway '%s' never gets rid of the packet: the route table of its own subnet leads back to it.", n.Address))
	}
	p = p.step("nat-gateway", n.At, "NAT gateway '%s' replaces the source by its own address.", n.Address)
	subnet := w.m.Subnet(n.Subnet)
	p.back = p.back.and(w.backOverCrossing(p, subnet))
	p.src = address{seen: PrivateNATGatewayIP, subnet: subnet, nat: n}
	if p.src.subnet != nil {
		p.at, p.crossed = p.src.subnet, nil
		return w.follow(p)
	}
	public, known := natIsPublic(n).Get()
	if !known || !public || !p.to.internet {
		return w.unknown(p, "route-table", n.At, fmt.Sprintf("The subnet of NAT gateway '%s' is not known, so neither is its route to %s.", n.Address, p.to.text))
	}
	p.src.seen = NATGatewayIP
	return w.delivered(p.assume(fmt.Sprintf("the subnet of '%s', which is not known, routes to an internet gateway", n.Address)), answer{answer: Yes})
}

// foreignNAT is a NAT gateway that no file declares.
func (w *walker) foreignNAT(p packet, r network.Route) []Verdict {
	if r.TargetText == "" && r.TargetID == "" {
		return w.unknown(p, "route", r.At, fmt.Sprintf("Which NAT gateway the route %s leads to can't be read.", routeText(r)))
	}
	name := aimed(r, nil)
	p = p.step("route", r.At, "The route %s leads to NAT gateway %s, which is not in the files.", routeText(r), name)
	if !p.to.internet && isPrivate(p.to.prefix) {
		return w.unknown(p, "nat-gateway", r.At, fmt.Sprintf("Where NAT gateway %s sends packets to %s is unknown: it is not in the files.", name, p.to.text))
	}
	text := r.TargetText
	if text == "" {
		text = string(r.TargetID)
	}
	p.src = address{seen: NATGatewayIP, nat: &network.NATGateway{Thing: network.Thing{Address: text, At: r.At}}}
	p = p.step("nat-gateway", r.At, "NAT gateway %s replaces the source by its own address.", name)
	return w.delivered(p.assume(fmt.Sprintf("NAT gateway %s, which is not in the files, is public and reaches the internet", name)), answer{answer: Yes})
}
