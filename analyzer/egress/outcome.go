package egress

import (
	"fmt"
	"net/netip"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
)

// verdict is what all outcomes have in common. Admitted stays unknown where no
// network ACL keeps a packet out: this version reads no security groups.
func (w *walker) verdict(p packet, outcome Outcome, why string) Verdict {
	v := Verdict{
		Outcome: outcome, Interface: p.iface, Confidence: Certain,
		Returns: NotKnown, Admitted: NotKnown,
		Network: p.to.network, Why: why, Path: p.path,
	}
	if p.subnet != nil {
		v.Subnet = p.subnet.ID
		v.Subnets = []network.ID{p.subnet.ID}
	}
	if p.to.prefix.IsValid() {
		v.Ranges = []netip.Prefix{p.to.prefix}
	}
	if p.way.group != nil {
		v.Groups = []network.ID{p.way.group.ID}
	}
	if len(p.assumed) > 0 {
		v.Confidence = Likely
		v.Why = strings.TrimSuffix(why, ".") + ", assuming that " + strings.Join(p.assumed, " and that ") + "."
	}
	return v
}

// delivered ends a walk whose packet arrives with the address that it has.
func (w *walker) delivered(p packet, back answer) []Verdict {
	p = p.step("destination", source.Span{}, "%s", fmt.Sprintf("%s %s %s.", capital(p.to.text), p.to.see(), w.seen(p)))
	kept, shut := w.keptOut(p)
	if shut {
		p.path = append(slices.Clip(p.path), kept)
	}
	back = p.back.and(back)
	p.path = append(slices.Clip(p.path), back.hops...)
	v := w.verdict(p, Delivered, w.reason(p))
	v.SeenAs, v.Returns = p.src.seen, back.answer
	if shut {
		v.Admitted = No
	}
	v.Addresses = w.addresses(p)
	v.Stable = p.src.seen != NodePublicIP
	return []Verdict{v}
}

// dropped ends a walk at the last hop, for the reason that the hop gives.
func (w *walker) dropped(p packet, cause Cause, hop string, at source.Span, why string) []Verdict {
	p = p.step(hop, at, "%s", why)
	v := w.verdict(p, Dropped, why)
	v.Cause = cause
	return []Verdict{v}
}

// unknown ends a walk where something can't be known. Why is a sentence.
func (w *walker) unknown(p packet, hop string, at source.Span, why string) []Verdict {
	p = p.step(hop, at, "%s", why)
	return []Verdict{w.verdict(p, Unknown, why)}
}

// addresses are those that the destination may see.
func (w *walker) addresses(p packet) []string {
	switch p.src.seen {
	case NATGatewayIP:
		return w.elasticIPs(p.src.nat)
	case PrivateNATGatewayIP:
		if a, known := p.src.nat.PrivateIP.Get(); known {
			return []string{a.String()}
		}
	case NodePublicIP:
		return nil
	case PodIP, NodeIP:
	}
	return w.privateAddresses(p.src.subnet)
}

// elasticIPs are the public addresses of a NAT gateway, or its own name where
// none is in the files.
func (w *walker) elasticIPs(n *network.NATGateway) []string {
	var texts []string
	for _, id := range append([]network.ID{n.ElasticIP}, n.MoreElasticIPs...) {
		eip := w.m.ElasticIP(id)
		if eip == nil {
			continue
		}
		if a, known := eip.Address4.Get(); known {
			texts = append(texts, a.String())
		} else {
			texts = append(texts, eip.Address)
		}
	}
	if len(texts) == 0 {
		return []string{n.Address}
	}
	slices.Sort(texts)
	return slices.Compact(texts)
}

// privateAddresses are those of a subnet, or of the cluster's VPC where the
// subnet isn't known.
func (w *walker) privateAddresses(s *network.Subnet) []string {
	if s != nil {
		if cidr, known := s.CIDR.Get(); known {
			return []string{cidr.String()}
		}
		return []string{s.Address}
	}
	var texts []string
	if w.vpc != nil {
		ranges, _ := w.m.Ranges(w.vpc.ID)
		for _, r := range ranges {
			texts = append(texts, r.String())
		}
	}
	slices.Sort(texts)
	return texts
}
