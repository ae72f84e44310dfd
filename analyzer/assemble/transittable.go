package assemble

import (
	"cmp"
	"fmt"
	"net/netip"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addTransitTables adds the route tables of transit gateways with what Terraform
// writes into them.
func (b *builder) addTransitTables() {
	for _, r := range b.all("aws_ec2_transit_gateway_route_table") {
		t := &network.TransitTable{Thing: b.thing(r)}
		var ref reference
		if t.Gateway, ref = b.transitAt(r.Attr("transit_gateway_id")); t.Gateway == "" {
			b.gap(fmt.Sprintf("the transit gateway of '%s'", r.Address), why(ref), ref.at.Or(r.Header))
		}
		b.ttables[t.ID] = t
	}
	for _, r := range b.all("aws_ec2_transit_gateway_route_table_association") {
		b.join(r, "association", func(t *network.TransitTable) *[]network.ID { return &t.Associations })
	}
	for _, r := range b.all("aws_ec2_transit_gateway_route_table_propagation") {
		b.join(r, "propagation", func(t *network.TransitTable) *[]network.ID { return &t.Propagations })
	}
	for _, r := range b.all("aws_ec2_transit_gateway_route") {
		b.addTransitRoute(r)
	}
}

// transitTableAt finds the route table of a transit gateway that an attribute
// names.
func (b *builder) transitTableAt(n *value.Node) (network.ID, reference) {
	ref := b.follow(n)
	switch {
	case !ref.isSet() || ref.why != "":
		return "", ref
	case ref.resource == nil:
		if id := b.written[ref.text]; b.ttables[id] != nil {
			return id, ref
		}
		if isID(ref.text, "tgw-rtb") {
			b.written[ref.text] = network.ID(ref.text)
			return b.foreignTransitTable(network.Thing{ID: network.ID(ref.text), Address: ref.text, At: ref.at}, ""), ref
		}
		ref.why = fmt.Sprintf("'%s' is no id of a route table of a transit gateway", ref.text)
		return "", ref
	}
	r := ref.resource
	switch {
	case r.Type == "aws_ec2_transit_gateway" && (ref.attribute == "association_default_route_table_id" || ref.attribute == "propagation_default_route_table_id"):
		if id, _ := b.transitAt(&value.Node{Kind: value.KindIdentity, Ref: r.Ref("id")}); id != "" {
			return b.defaultTransitTable(b.transits[id]), ref
		}
	case r.Type == "aws_ec2_transit_gateway_route_table" && !r.Managed:
		return b.dataTransitTable(r), ref
	default:
		if id := known(b, b.ttables, r); id != "" {
			return id, ref
		}
	}
	ref.why = fmt.Sprintf("'%s' is no route table of a transit gateway of the files", ref.text)
	return "", ref
}

func (b *builder) dataTransitTable(r *terraform.Resource) network.ID {
	if id := known(b, b.ttables, r); id != "" {
		return id
	}
	thing := network.Thing{ID: b.id(r), Address: r.Address, At: r.Header, Calls: r.Calls, Stub: r.Stub}
	gateway, _ := b.transitAt(r.Attr("transit_gateway_id"))
	if gateway == "" {
		gateway, _ = b.transitAt(filterValue(r, "transit-gateway-id"))
	}
	if isTrue(filterValue(r, "default-association-route-table")) || isTrue(filterValue(r, "default-propagation-route-table")) {
		if g := b.transits[gateway]; g != nil {
			b.ids[keyOf(r)] = b.defaultTransitTable(g)
			return b.ids[keyOf(r)]
		}
	}
	if n := r.Attr("id"); n.KindOf() == value.KindString && isID(n.Text, "tgw-rtb") {
		if id := b.written[n.Text]; b.ttables[id] != nil {
			return id
		}
		thing.ID = network.ID(n.Text)
		b.written[n.Text] = thing.ID
	}
	b.ids[keyOf(r)] = thing.ID
	return b.foreignTransitTable(thing, gateway)
}

func isTrue(n *value.Node) bool { return n.Boolean().OrKnown(false) }

func (b *builder) foreignTransitTable(thing network.Thing, gateway network.ID) network.ID {
	reason := fmt.Sprintf("'%s' is declared outside these files", thing.Address)
	b.external[thing.ID] = reason
	b.ttables[thing.ID] = &network.TransitTable{Thing: thing, Gateway: gateway, Incomplete: []network.Gap{routesOf(thing, reason)}}
	return thing.ID
}

// defaultTransitTable gives the table that a transit gateway was made with.
func (b *builder) defaultTransitTable(g *network.TransitGateway) network.ID {
	id := g.ID + "/default"
	if b.ttables[id] == nil {
		t := &network.TransitTable{Gateway: g.ID, Default: true, Thing: network.Thing{
			ID: id, Address: g.Address + " (default route table)", At: g.At, Calls: g.Calls,
		}}
		if reason := b.external[g.ID]; reason != "" {
			t.Incomplete = append(t.Incomplete, routesOf(t.Thing, reason))
		}
		b.ttables[id] = t
	}
	return id
}

// join adds an attachment to a table's associations or propagations.
func (b *builder) join(r *terraform.Resource, what string, list func(*network.TransitTable) *[]network.ID) {
	id, table := b.transitTableAt(r.Attr("transit_gateway_route_table_id"))
	attachment, ref := find(b, b.attached, r.Attr("transit_gateway_attachment_id"), "attachment")
	t := b.ttables[id]
	switch {
	case t == nil:
		b.gap(fmt.Sprintf("the route table of '%s'", r.Address), why(table), table.at.Or(r.Header))
		return
	case t.Gateway == "" && b.attached[attachment] != nil:
		t.Gateway = b.attached[attachment].Gateway
	}
	switch {
	case attachment == "":
		b.incompleteTransit(t, fmt.Sprintf("an %s of '%s'", what, t.Address), fmt.Sprintf("the attachment of '%s' is unknown: %s", r.Address, why(ref)), r)
	case r.Uncertain != "":
		b.incompleteTransit(t, fmt.Sprintf("an %s of '%s'", what, t.Address), fmt.Sprintf("it is not sure that '%s' exists: %s", r.Address, r.Uncertain), r)
	default:
		*list(t) = sortedIDs(append(*list(t), attachment))
	}
}

func (b *builder) incompleteTransit(t *network.TransitTable, what, why string, r *terraform.Resource) {
	gap := network.Gap{What: what, Why: why, At: r.Header}
	t.Incomplete = append(t.Incomplete, gap)
	b.gaps = append(b.gaps, gap)
}

func (b *builder) addTransitRoute(r *terraform.Resource) {
	id, table := b.transitTableAt(r.Attr("transit_gateway_route_table_id"))
	t := b.ttables[id]
	if t == nil {
		b.gap(fmt.Sprintf("the route table of '%s'", r.Address), why(table), table.at.Or(r.Header))
		return
	}
	route := network.TransitRoute{
		Destination: b.prefix(r.Attr("destination_cidr_block")), Uncertain: r.Uncertain, At: r.Header, Calls: r.Calls,
	}
	if prefix, known := route.Destination.Get(); known && !prefix.Addr().Is4() {
		return // IPv6 has no part in the model
	}
	if route.Destination.IsAbsent() {
		route.Destination = value.Unknown[netip.Prefix]("its destination is not written", value.Origin{At: r.Header})
	}
	switch blackhole, known := boolean(r, "blackhole", false).Get(); {
	case !known:
		route.Uncertain = firstText(route.Uncertain, "whether it is a black hole is unknown: "+reasonOf(r.Attr("blackhole")))
	case blackhole:
		route.Blackhole = true
	}
	var ref reference
	route.Attachment, ref = find(b, b.attached, r.Attr("transit_gateway_attachment_id"), "attachment")
	if route.Attachment == "" && !route.Blackhole {
		b.gap(fmt.Sprintf("the attachment of '%s'", r.Address), why(ref), ref.at.Or(r.Header))
	}
	if route.Destination.IsUnknown() {
		b.gap(fmt.Sprintf("the destination of '%s'", r.Address), route.Destination.Reason(), route.Destination.Origin().At.Or(r.Header))
	}
	if r.Uncertain != "" {
		b.gap("whether '"+r.Address+"' exists", r.Uncertain, r.Header)
	}
	t.Routes = append(t.Routes, route)
}

// settleTransitTables fills the default tables with the attachments that nothing
// keeps out of them.
func (b *builder) settleTransitTables() {
	associated := map[network.ID]bool{}
	for _, t := range b.ttables {
		for _, a := range t.Associations {
			associated[a] = true
		}
	}
	for _, g := range b.transits.sorted() {
		if isOff(g.DefaultAssociation) && isOff(g.DefaultPropagation) && b.ttables[g.ID+"/default"] == nil {
			continue
		}
		t := b.ttables[b.defaultTransitTable(g)]
		if isOn(g.DefaultPropagation) {
			t.Open = b.shared(g)
		}
		for _, a := range b.attached.sorted() {
			if a.Gateway != g.ID {
				continue
			}
			if isOn(g.DefaultAssociation) && isOn(a.DefaultAssociation) && !associated[a.ID] {
				t.Associations = sortedIDs(append(t.Associations, a.ID))
			}
			if isOn(g.DefaultPropagation) && isOn(a.DefaultPropagation) {
				t.Propagations = sortedIDs(append(t.Propagations, a.ID))
			}
			b.doubtDefaults(t, a)
		}
	}
	for _, t := range b.ttables.sorted() {
		slices.SortStableFunc(t.Routes, func(a, b network.TransitRoute) int {
			p, q := a.Destination.OrKnown(netip.Prefix{}), b.Destination.OrKnown(netip.Prefix{})
			return cmp.Or(p.Addr().Compare(q.Addr()), cmp.Compare(p.Bits(), q.Bits()), a.At.Compare(b.At))
		})
	}
}

// doubtDefaults notes an attachment of which it can't be told whether it uses
// the default table.
func (b *builder) doubtDefaults(t *network.TransitTable, a *network.Attachment) {
	for _, flag := range []value.Value[bool]{a.DefaultAssociation, a.DefaultPropagation} {
		if flag.IsUnknown() {
			gap := network.Gap{What: fmt.Sprintf("whether '%s' uses the default route table of '%s'", a.Address, t.Gateway), Why: flag.Reason(), At: a.At}
			t.Incomplete = append(t.Incomplete, gap)
			b.gaps = append(b.gaps, gap)
		}
	}
}

func isOn(v value.Value[bool]) bool { return v.OrKnown(false) }

func isOff(v value.Value[bool]) bool { return !v.OrKnown(true) }
