package assemble

import (
	"fmt"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addPeerings adds peering connections. An accepter is the same connection as
// its requester, or one of which only the own side is known.
func (b *builder) addPeerings() {
	for _, r := range b.all("aws_vpc_peering_connection") {
		b.addPeering(r, "vpc_id", "peer_vpc_id")
	}
	for _, r := range b.data["aws_vpc_peering_connection"] {
		p := b.addPeering(r, "vpc_id", "peer_vpc_id")
		b.note(r, p.ID, "id", "pcx")
	}
	for _, r := range b.all("aws_vpc_peering_connection_accepter") {
		n := r.Attr("vpc_peering_connection_id")
		id, ref := find(b, b.peerings, n, "peering")
		if id != "" {
			b.ids[keyOf(r)] = id
			continue
		}
		p := &network.Peering{Thing: b.thing(r)}
		b.peerings[p.ID] = p
		if text := n.Str().OrKnown(""); n.KindOf() == value.KindString && isID(text, "pcx") {
			b.written[text] = p.ID
		}
		b.gap(fmt.Sprintf("the VPCs that '%s' joins", r.Address), why(ref), ref.at.Or(r.Header))
	}
	// The options of a connection go by its id.
	for _, r := range b.all("aws_vpc_peering_connection_options") {
		if id, _ := find(b, b.peerings, r.Attr("vpc_peering_connection_id"), "peering"); id != "" {
			b.ids[keyOf(r)] = id
		}
	}
}

func (b *builder) addPeering(r *terraform.Resource, requester, accepter string) *network.Peering {
	p := &network.Peering{Thing: b.thing(r)}
	p.Requester = b.peer(r, requester)
	p.Accepter = b.peer(r, accepter)
	b.peerings[p.ID] = p
	return p
}

// peer reads one side of a peering.
func (b *builder) peer(r *terraform.Resource, attribute string) network.PeerVPC {
	id, ref := b.vpcAt(r.Attr(attribute))
	peer := network.PeerVPC{VPC: id, Text: ref.text}
	if id != "" {
		return peer
	}
	if fact, ok := b.fact(ref.text); ok {
		peer.CIDRs = fact.CIDRs
	}
	b.gap(fmt.Sprintf("the %s of '%s'", attribute, r.Address), why(ref), ref.at.Or(r.Header))
	return peer
}
