package assemble

import (
	"fmt"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addTransitGateways adds transit gateways and what is attached to them.
func (b *builder) addTransitGateways() {
	for _, r := range b.all("aws_ec2_transit_gateway") {
		g := &network.TransitGateway{Thing: b.thing(r)}
		g.DefaultAssociation = switched(r, "default_route_table_association", true)
		g.DefaultPropagation = switched(r, "default_route_table_propagation", true)
		b.transits[g.ID] = g
	}
	for _, r := range b.all("aws_ec2_transit_gateway_vpc_attachment") {
		b.addVPCAttachment(r)
	}
	for _, r := range b.data["aws_ec2_transit_gateway_vpc_attachment"] {
		a := b.addVPCAttachment(r)
		b.note(r, a.ID, "id", "tgw-attach")
	}
	for _, r := range b.all("aws_ec2_transit_gateway_vpc_attachment_accepter") {
		b.acceptAttachment(r)
	}
	for _, r := range b.all("aws_ec2_transit_gateway_peering_attachment") {
		b.attach(r, network.AttachmentPeering)
	}
	for _, r := range b.all("aws_ec2_transit_gateway_peering_attachment_accepter") {
		if id, _ := find(b, b.attached, r.Attr("transit_gateway_attachment_id"), "attachment"); id != "" {
			b.ids[keyOf(r)] = id
		} else {
			b.attach(r, network.AttachmentPeering)
		}
	}
	for _, r := range b.all("aws_vpn_connection") {
		b.addVPNAttachment(r)
	}
	for _, r := range b.all("aws_ec2_transit_gateway_connect") {
		b.attach(r, network.AttachmentVPN)
	}
	b.addDirectConnect()
	for _, r := range b.data["aws_ec2_transit_gateway_vpn_attachment"] {
		b.linkVPNAttachment(r)
	}
}

// addDirectConnect adds the attachments of Direct Connect gateways, which an
// association makes and a data source finds.
func (b *builder) addDirectConnect() {
	type pair struct{ dx, transit string }
	made := map[pair]network.ID{}
	for _, r := range b.all("aws_dx_gateway_association") {
		gateway, ref := b.transitAt(r.Attr("associated_gateway_id"))
		if gateway == "" {
			continue // a VPN gateway's
		}
		a := &network.Attachment{
			Thing: b.thing(r), Kind: network.AttachmentDirectConnect, Gateway: gateway,
			DefaultAssociation: value.Known(true, value.Default("default of aws_dx_gateway_association")),
			DefaultPropagation: value.Known(true, value.Default("default of aws_dx_gateway_association")),
		}
		b.attached[a.ID] = a
		made[pair{b.follow(r.Attr("dx_gateway_id")).text, ref.text}] = a.ID
	}
	for _, r := range b.data["aws_ec2_transit_gateway_dx_gateway_attachment"] {
		id := made[pair{b.follow(r.Attr("dx_gateway_id")).text, b.follow(r.Attr("transit_gateway_id")).text}]
		if id == "" {
			id = b.attach(r, network.AttachmentDirectConnect).ID
		}
		b.ids[keyOf(r)] = id
	}
}

// shared says why other accounts may attach networks to a transit gateway; empty
// where nothing in the files lets them.
func (b *builder) shared(g *network.TransitGateway) string {
	for _, r := range b.all("aws_ec2_transit_gateway") {
		if b.ids[keyOf(r)] != g.ID {
			continue
		}
		if n := r.Attr("auto_accept_shared_attachments"); n.Str().OrKnown("") == "enable" {
			return fmt.Sprintf("'%s' accepts the attachments of other accounts", g.Address)
		}
	}
	for _, r := range b.all("aws_ram_resource_association") {
		if ref := b.follow(r.Attr("resource_arn")); ref.resource != nil && b.ids[keyOf(ref.resource)] == g.ID {
			return fmt.Sprintf("'%s' shares '%s' with other accounts", r.Address, g.Address)
		}
	}
	return ""
}

// transitAt finds the transit gateway that an attribute names. One that no file
// declares becomes part of the model too.
func (b *builder) transitAt(n *value.Node) (network.ID, reference) {
	ref := b.follow(n)
	switch {
	case !ref.isSet() || ref.why != "":
		return "", ref
	case ref.resource == nil:
		if isID(ref.text, "tgw") {
			return b.foreignTransit(ref.text, network.Thing{ID: network.ID(ref.text), Address: ref.text, At: ref.at}), ref
		}
		ref.why = fmt.Sprintf("'%s' is no id of a transit gateway", ref.text)
		return "", ref
	}
	r := ref.resource
	if r.Type == "aws_ec2_transit_gateway" && !r.Managed {
		return b.dataTransit(r), ref
	}
	if id := known(b, b.transits, r); id != "" {
		return id, ref
	}
	if ref.attribute == "transit_gateway_id" {
		if a := b.attached[known(b, b.attached, r)]; a != nil && a.Gateway != "" {
			return a.Gateway, ref
		}
	}
	ref.why = fmt.Sprintf("'%s' is no transit gateway of the files", ref.text)
	return "", ref
}

// dataTransit adds a transit gateway that a data source reads.
func (b *builder) dataTransit(r *terraform.Resource) network.ID {
	if id, done := b.ids[keyOf(r)]; done {
		return id
	}
	b.ids[keyOf(r)] = ""
	thing := network.Thing{ID: b.id(r), Address: r.Address, At: r.Header, Calls: r.Calls, Stub: r.Stub}
	var id network.ID
	n := r.Attr("id")
	switch {
	case n.KindOf() == value.KindString && isID(n.Text, "tgw"):
		thing.ID = network.ID(n.Text)
		id = b.foreignTransit(n.Text, thing)
	case n.KindOf() == value.KindIdentity && n.Ref.Address != r.Address:
		id, _ = b.transitAt(n)
	}
	if id == "" {
		id = b.foreignTransit("", thing)
	}
	b.ids[keyOf(r)] = id
	return id
}

// foreignTransit adds a transit gateway that no file declares.
func (b *builder) foreignTransit(text string, thing network.Thing) network.ID {
	if id := b.written[text]; text != "" && id != "" {
		return id
	}
	if text != "" {
		b.written[text] = thing.ID
	}
	reason := fmt.Sprintf("'%s' is declared outside these files", thing.Address)
	from := value.Origin{At: thing.At}
	b.external[thing.ID] = reason
	b.transits[thing.ID] = &network.TransitGateway{
		Thing:              thing,
		DefaultAssociation: value.Unknown[bool](reason, from),
		DefaultPropagation: value.Unknown[bool](reason, from),
	}
	return thing.ID
}

// attach adds an attachment without the parts that its kind has.
func (b *builder) attach(r *terraform.Resource, kind network.AttachmentKind) *network.Attachment {
	a := &network.Attachment{Thing: b.thing(r), Kind: kind}
	var ref reference
	if a.Gateway, ref = b.transitAt(r.Attr("transit_gateway_id")); a.Gateway == "" {
		b.gap(fmt.Sprintf("the transit gateway of '%s'", r.Address), why(ref), ref.at.Or(r.Header))
	}
	a.DefaultAssociation = boolean(r, "transit_gateway_default_route_table_association", true)
	a.DefaultPropagation = boolean(r, "transit_gateway_default_route_table_propagation", true)
	if kind == network.AttachmentPeering {
		// Transit gateways don't exchange routes with their peers (Amazon VPC Transit
		// Gateways, "Transit gateway peering attachments").
		a.DefaultPropagation = value.Known(false, value.Default("peering attachments propagate no routes"))
	}
	b.attached[a.ID] = a
	return a
}

func (b *builder) addVPCAttachment(r *terraform.Resource) *network.Attachment {
	a := b.attach(r, network.AttachmentVPC)
	a.Appliance = switched(r, "appliance_mode_support", false)
	var gaps []network.Gap
	a.Subnets, gaps = b.subnetsAt(r.Attr("subnet_ids"), r)
	for _, gap := range gaps {
		a.SubnetsIncomplete = firstText(a.SubnetsIncomplete, gap.Why)
		b.gaps = append(b.gaps, gap)
	}
	var ref reference
	if a.VPC, ref = b.vpcAt(r.Attr("vpc_id")); a.VPC == "" {
		a.VPC, _ = b.vpcOfSubnets(r.Attr("subnet_ids"))
	}
	if a.VPC == "" {
		b.gap(fmt.Sprintf("the VPC of '%s'", r.Address), why(ref), ref.at.Or(r.Header))
	}
	return a
}

// acceptAttachment takes in what the gateway's owner decides about another
// account's attachment.
func (b *builder) acceptAttachment(r *terraform.Resource) {
	n := r.Attr("transit_gateway_attachment_id")
	id, ref := find(b, b.attached, n, "attachment")
	a := b.attached[id]
	if a == nil {
		a = b.attach(r, network.AttachmentVPC)
		if text := ref.text; n.KindOf() == value.KindString {
			b.written[text] = a.ID
		}
		b.gap(fmt.Sprintf("the VPC of '%s'", r.Address), why(ref), ref.at.Or(r.Header))
		return
	}
	b.ids[keyOf(r)] = id
	for attribute, have := range map[string]*value.Value[bool]{
		"transit_gateway_default_route_table_association": &a.DefaultAssociation,
		"transit_gateway_default_route_table_propagation": &a.DefaultPropagation,
	} {
		if n := r.Attr(attribute); isSet(n) {
			*have = n.Boolean()
		}
	}
}

// addVPNAttachment adds the attachment of a VPN connection to a transit gateway.
func (b *builder) addVPNAttachment(r *terraform.Resource) {
	if !isSet(r.Attr("transit_gateway_id")) {
		return
	}
	a := b.attach(r, network.AttachmentVPN)
	for _, route := range b.staticRoutes(r) {
		if prefix, known := route.destination.Get(); known {
			a.Ranges = append(a.Ranges, prefix)
		}
	}
}

// linkVPNAttachment joins a data source that reads a VPN's attachment with the
// connection.
func (b *builder) linkVPNAttachment(r *terraform.Resource) {
	if id, _ := find(b, b.attached, r.Attr("vpn_connection_id"), "VPN connection"); id != "" {
		b.ids[keyOf(r)] = id
		return
	}
	b.attach(r, network.AttachmentVPN)
}
