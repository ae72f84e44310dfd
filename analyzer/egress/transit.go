package egress

import (
	"fmt"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// transit passes a packet through a transit gateway: the route table that is
// associated with the attachment it comes by decides where it leaves (Amazon
// VPC Transit Gateways, "Routing").
func (w *walker) transit(p packet, r network.Route) []Verdict {
	gw := w.m.TransitGateway(r.TargetID)
	var thing *network.Thing
	if gw != nil {
		thing = &gw.Thing
	}
	p = p.step("route", r.At, "The route %s leads to transit gateway %s.", routeText(r), aimed(r, thing))
	own := w.attachmentOf(gw, w.here(p))
	if own == nil {
		return w.foreignTransit(p, aimed(r, thing), r.At)
	}
	p, again := p.visit(own.ID)
	if again {
		return w.dropped(p, CauseLoop, "transit-gateway", own.At, fmt.Sprintf("Transit gateway '%s' gets the packet from '%s' again: the routes lead in a circle.", gw.Address, own.Address))
	}
	if w.zoneMissing(own, p.at) {
		zone, _ := p.at.Zone.Get()
		return w.dropped(p, CauseZone, "transit-gateway", own.At, fmt.Sprintf("Attachment '%s' has no subnet in the zone '%s' of subnet '%s', so packets from there can't enter transit gateway '%s'.", own.Address, zone, p.at.Address, gw.Address))
	}
	table, missing := w.transitTable(gw, own)
	if missing != nil {
		if missing.sure {
			return w.dropped(p, CauseNoTransitRoute, "transit-gateway", own.At, missing.why)
		}
		return w.unknown(p, "transit-gateway", own.At, missing.why)
	}
	p = p.step("transit-gateway", own.At, "The packet enters transit gateway '%s' by '%s', for which %s decides.", gw.Address, own.Address, tableName(table))
	return w.throughTransit(p, gw, own, table)
}

// throughTransit takes the route of the transit gateway's table.
func (w *walker) throughTransit(p packet, gw *network.TransitGateway, own *network.Attachment, table *network.TransitTable) []Verdict {
	match := w.transitLookup(table, own, p.to.prefix)
	if undescribed := w.undescribed(p, gw, table, match); undescribed != nil {
		return undescribed
	}
	if foreign(table) && match.doubt != nil {
		p, match.doubt = p.assume(fmt.Sprintf("no route of %s leads elsewhere", tableName(table))), nil
	}
	if match.doubt != nil {
		return w.unknown(p, "transit-gateway", match.doubt.At, fmt.Sprintf("Where transit gateway '%s' sends packets to %s is unknown, as %s.", gw.Address, p.to.text, match.doubt.Why))
	}
	switch {
	case !match.found:
		return w.dropped(p, CauseNoTransitRoute, "transit-gateway", table.At, fmt.Sprintf("%s of transit gateway '%s' has no route to %s.", capital(tableName(table)), gw.Address, p.to.text))
	case match.blackhole:
		return w.dropped(p, CauseBlackHole, "transit-gateway", match.at, fmt.Sprintf("The route %s of %s is a black hole.", match.prefix, tableName(table)))
	}
	far := w.m.Attachment(match.attachment)
	if far == nil {
		return w.unknown(p, "transit-gateway", match.at, fmt.Sprintf("The route %s of %s leads to an attachment that is not in the files.", match.prefix, tableName(table)))
	}
	p = p.assume(match.assumed)
	p = p.step("transit-gateway", match.at, "The %s of %s leads to '%s'.", match.what(), tableName(table), far.Address)
	return w.leaveTransit(p, &crossing{gateway: gw, from: own, to: far})
}

// undescribed sends a packet to a network that no file describes, where nothing
// in the files leads to its destination; it gives nothing elsewhere.
func (w *walker) undescribed(p packet, gw *network.TransitGateway, table *network.TransitTable, match transitMatch) []Verdict {
	switch {
	case !match.found && w.viaTransit(p):
		return w.byStatedWay(p)
	case !match.found && foreign(table):
		return w.foreignTransit(p, "'"+gw.Address+"'", table.At)
	case match.doubt != nil || match.leads(p.to.prefix):
		return nil
	case match.learner != nil && !isPrivate(p.to.prefix):
		return w.unknown(p, "transit-gateway", match.learner.At, fmt.Sprintf(
			"Whether transit gateway '%s' has a route to %s is unknown: what '%s' propagates to it is not in the files.", gw.Address, p.to.text, match.learner.Address))
	case p.to.internet:
		return nil
	case match.learner != nil:
		return w.byLearner(p, match.learner, table)
	case table.Open != "" && !match.blackhole:
		return w.openTransit(p, gw, table)
	default:
		return nil
	}
}

// byLearner sends a packet to a network whose ranges no file tells, as nothing
// else leads to its destination.
func (w *walker) byLearner(p packet, far *network.Attachment, table *network.TransitTable) []Verdict {
	p = p.step("transit-gateway", far.At, "What '%s' propagates to %s is not in the files, and nothing else leads to %s.", far.Address, tableName(table), p.to.text)
	return w.delivered(p.assume(fmt.Sprintf("'%s' propagates a route to %s", far.Address, p.to.text)), answer{answer: NotKnown})
}

// openTransit sends a packet to what other accounts attach to a transit gateway,
// as nothing in the files leads to its destination.
func (w *walker) openTransit(p packet, gw *network.TransitGateway, table *network.TransitTable) []Verdict {
	p = p.step("transit-gateway", table.At, "Nothing in the files leads to %s, but %s.", p.to.text, table.Open)
	return w.delivered(p.assume(fmt.Sprintf("another account attaches %s to transit gateway '%s'", p.to.text, gw.Address)), answer{answer: NotKnown})
}

// leaveTransit delivers what leaves a transit gateway by an attachment.
func (w *walker) leaveTransit(p packet, c *crossing) []Verdict {
	far := c.to
	if far.Kind != network.AttachmentVPC && far.Kind != "" {
		if p.to.internet {
			return w.unknown(p, "transit-gateway", far.At, fmt.Sprintf("The packet reaches the internet through the network behind '%s', which no file describes.", far.Address))
		}
		if far.Kind == network.AttachmentPeering {
			p = p.assume(fmt.Sprintf("the transit gateway behind '%s' passes the packet on as it is", far.Address))
		}
		return w.delivered(p, answer{answer: NotKnown})
	}
	if w.m.VPC(far.VPC) == nil {
		if p.to.internet {
			return w.unknown(p, "transit-gateway", far.At, fmt.Sprintf("The VPC behind '%s', which leads to the internet, is not in the files.", far.Address))
		}
		return w.delivered(p.assume(fmt.Sprintf("the VPC behind '%s', which is not in the files, holds %s", far.Address, p.to.text)), answer{answer: NotKnown})
	}
	holding := w.m.Holds(far.VPC, p.to.prefix)
	switch {
	case p.to.internet:
	case holding.Inside:
		return w.arrive(p, far.VPC, w.backFromTransit(p, c))
	case holding.Unknown != "":
		p = p.assume(fmt.Sprintf("'%s', whose ranges are not all known, holds %s", w.vpcName(far.VPC), p.to.text))
		return w.arrive(p, far.VPC, w.backFromTransit(p, c))
	}
	return w.throughVPC(p, c)
}

// throughVPC sends a packet on by the route tables of the subnets that an
// attachment is in, as to a VPC that leads everybody to the internet. A transit
// gateway keeps packets in their zone where the attachment is in it, but for
// attachments in appliance mode (Amazon VPC Transit Gateways, "Appliance in a
// shared services VPC").
func (w *walker) throughVPC(p packet, c *crossing) []Verdict {
	var subnets, near []*network.Subnet
	for _, id := range c.to.Subnets {
		s := w.m.Subnet(id)
		if s == nil {
			continue
		}
		subnets = append(subnets, s)
		if sameZone(s, p.at) {
			near = append(near, s)
		}
	}
	if appliance, known := c.to.Appliance.Or(value.Known(false, value.Origin{})).Get(); known && !appliance && len(near) > 0 {
		subnets = near
	}
	if len(subnets) == 0 {
		return w.unknown(p, "transit-gateway", c.to.At, fmt.Sprintf("The subnets of attachment '%s' are not known, so neither is where packets to %s go from there.", c.to.Address, p.to.text))
	}
	var verdicts []Verdict
	for _, s := range subnets {
		q := p
		q.at, q.crossed = s, c
		verdicts = append(verdicts, w.follow(q)...)
	}
	return verdicts
}

// foreignTransit is a transit gateway whose tables or attachments no file
// declares.
func (w *walker) foreignTransit(p packet, name string, at source.Span) []Verdict {
	if p.to.internet {
		return w.unknown(p, "transit-gateway", at, fmt.Sprintf("Where transit gateway %s sends packets to the internet is unknown: how it routes is not in the files.", name))
	}
	p = p.step("transit-gateway", at, "How transit gateway %s routes is not in the files.", name)
	p = p.assume(fmt.Sprintf("transit gateway %s passes packets to %s on as they are", name, p.to.text))
	return w.delivered(p, answer{answer: NotKnown})
}

// viaTransit reports whether the configuration says that the target lies behind
// the transit gateway.
func (w *walker) viaTransit(p packet) bool {
	switch p.to.via {
	case "transit-gateway", "vpn", "direct-connect":
		return p.src.nat == nil
	default:
		return false
	}
}

// attachmentOf finds a VPC's attachment; nil where there is none.
func (w *walker) attachmentOf(gw *network.TransitGateway, vpc network.ID) *network.Attachment {
	if gw == nil || vpc == "" {
		return nil
	}
	for _, a := range w.m.AttachmentsOf(gw.ID) {
		if a.VPC == vpc {
			return a
		}
	}
	return nil
}

// zoneMissing reports whether an attachment certainly has no subnet in the zone
// of a subnet.
func (w *walker) zoneMissing(a *network.Attachment, from *network.Subnet) bool {
	if a.SubnetsIncomplete != "" || len(a.Subnets) == 0 {
		return false
	}
	for _, id := range a.Subnets {
		s := w.m.Subnet(id)
		if s == nil || !zonesApart(s, from) {
			return false
		}
	}
	return true
}
