package egress

import "github.com/snatlint/snatlint/analyzer/network"

// keptOut finds a network ACL on the way that certainly lets no packet through,
// or no reply: that of the interface's subnet, or of the NAT gateway's whose
// address stands in the packet. An ACL keeps no state, so that what comes back
// must be let in too. Packets within one subnet pass none.
func (w *walker) keptOut(p packet) (Hop, bool) {
	subnets := []*network.Subnet{p.subnet}
	if n := p.src.nat; n != nil {
		subnets = append(subnets, w.m.Subnet(n.Subnet))
	}
	for _, s := range subnets {
		if s == nil || !p.leaves(s) {
			continue
		}
		if hop, shut := w.shutBy(s, p.to); shut {
			return hop, true
		}
	}
	return Hop{}, false
}

// leaves reports whether the whole target is certainly out of a subnet.
func (p packet) leaves(s *network.Subnet) bool {
	cidr, known := s.CIDR.Get()
	return known && p.to.prefix.IsValid() && (p.to.internet || !cidr.Overlaps(p.to.prefix))
}

// shutBy finds the rule that keeps all packets to a target in a subnet, or all
// replies out of it.
func (w *walker) shutBy(s *network.Subnet, to target) (Hop, bool) {
	acl := w.m.ACLOf(s.ID)
	if acl == nil {
		return Hop{}, false
	}
	if at, shut := acl.Shuts(acl.Egress, to.prefix); shut {
		return packet{}.step("network-acl", at, "Network ACL '%s' of subnet '%s' lets nothing out to %s.", acl.Address, s.Address, to.text).path[0], true
	}
	if at, shut := acl.Shuts(acl.Ingress, to.prefix); shut {
		return packet{}.step("network-acl", at, "Network ACL '%s' of subnet '%s' lets no replies in from %s.", acl.Address, s.Address, to.text).path[0], true
	}
	return Hop{}, false
}
