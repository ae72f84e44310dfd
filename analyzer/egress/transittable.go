package egress

import (
	"fmt"
	"net/netip"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
)

// noTable says why no route table decides for an attachment.
type noTable struct {
	why  string
	sure bool // the attachment certainly has none
}

// transitTable finds the route table that is associated with an attachment: by
// an association, or the default one where nothing switches that off.
func (w *walker) transitTable(gw *network.TransitGateway, a *network.Attachment) (*network.TransitTable, *noTable) {
	var standard *network.TransitTable
	tables, whole := 0, true
	for _, t := range w.m.TransitTablesOf(gw.ID) {
		tables++
		whole = whole && len(t.Incomplete) == 0
		if slices.Contains(t.Associations, a.ID) {
			return t, nil
		}
		if t.Default && standard == nil {
			standard = t
		}
	}
	on, known := both(gw.DefaultAssociation.OrKnown(true), !gw.DefaultAssociation.IsUnknown(),
		a.DefaultAssociation.OrKnown(true), !a.DefaultAssociation.IsUnknown())
	switch {
	case (!known || !on) && standard != nil && foreignAlone(w.m, gw.ID):
		// Whichever table decides, its owner's files would tell.
	case !known:
		return nil, &noTable{why: fmt.Sprintf("Which route table of transit gateway '%s' decides for '%s' is unknown: whether the default one does can't be read.", gw.Address, a.Address)}
	case !on && (tables == 0 || !whole):
		return nil, &noTable{why: fmt.Sprintf("The route table of transit gateway '%s' that decides for '%s' is not in the files.", gw.Address, a.Address)}
	case !on:
		return nil, &noTable{sure: true, why: fmt.Sprintf("No route table of transit gateway '%s' is associated with '%s', so it drops what comes from there.", gw.Address, a.Address)}
	case standard == nil:
		standard = &network.TransitTable{Gateway: gw.ID, Default: true, Thing: network.Thing{At: gw.At}}
	}
	return standard, nil
}

// both is the conjunction of two switches of which each may be unknown.
func both(a, aKnown, b, bKnown bool) (on, known bool) {
	switch {
	case aKnown && !a, bKnown && !b:
		return false, true
	default:
		return true, aKnown && bKnown
	}
}

func tableName(t *network.TransitTable) string {
	switch {
	case foreign(t):
		return "a route table that is not in the files"
	case t.Default, t.Address == "":
		return "the default route table"
	default:
		return "route table '" + t.Address + "'"
	}
}

// foreign reports whether a table's routes are somebody else's: none of them is
// in the files.
func foreign(t *network.TransitTable) bool { return len(t.Routes) == 0 && len(t.Incomplete) > 0 }

// foreignAlone reports whether all tables of a transit gateway are somebody
// else's.
func foreignAlone(m *network.Model, gateway network.ID) bool {
	for _, t := range m.TransitTablesOf(gateway) {
		if !foreign(t) {
			return false
		}
	}
	return true
}

// transitMatch is what a transit gateway's table does with a prefix.
type transitMatch struct {
	found      bool
	blackhole  bool
	propagated bool
	prefix     netip.Prefix
	attachment network.ID
	at         source.Span
	doubt      *network.Doubt // the first that matters; nil where none does
	assumed    string         // completes "assuming that …"; empty where nothing is
	// learner is a VPN or Direct Connect attachment whose ranges no file tells and
	// that may lead to the target, where no route but a default one does.
	learner *network.Attachment
}

// leads reports whether no more than a default route leads to a target, so that
// a network which no file tells of would get the packet instead.
func (x transitMatch) leads(to netip.Prefix) bool {
	return x.found && (x.prefix.Bits() > 0 || !isPrivate(to))
}

func (x transitMatch) what() string {
	if x.propagated {
		return "propagated route " + x.prefix.String()
	}
	return "route " + x.prefix.String()
}

// transitLookup finds the longest prefix that covers the one asked for; a
// static route beats a propagated one of the same length. What comes by an
// attachment never leaves by it for a range of its own VPC.
func (w *walker) transitLookup(t *network.TransitTable, from *network.Attachment, to netip.Prefix) transitMatch {
	learned := w.propagated(t)
	best, overlap := longestPropagated(t, learned.ranges, to, longestStatic(t, to))
	if best.found && !best.propagated && best.prefix.Bits() == to.Bits() {
		return best
	}
	switch {
	case overlap != nil:
		best.doubt = overlap
	case learned.doubt != nil:
		best.doubt = learned.doubt
	default:
		best.doubt = w.transitDoubt(t, to, best)
		if best.doubt == nil {
			w.unreadRanges(t, from, &best, to)
		}
	}
	return best
}

// longestStatic finds the longest static route that covers a prefix.
func longestStatic(t *network.TransitTable, to netip.Prefix) transitMatch {
	var best transitMatch
	for _, r := range t.Routes {
		d, known := r.Destination.Get()
		if known && r.Uncertain == "" && network.Covers(d, to) && (!best.found || d.Bits() > best.prefix.Bits()) {
			best = transitMatch{found: true, blackhole: r.Blackhole, prefix: d, attachment: r.Attachment, at: r.At}
		}
	}
	return best
}

// longestPropagated finds the propagated route that beats the best static one,
// if one does, and the doubt where two attachments propagate the same range.
func longestPropagated(t *network.TransitTable, learned []learnedRange, to netip.Prefix, best transitMatch) (transitMatch, *network.Doubt) {
	var overlap *network.Doubt
	for _, r := range learned {
		d, a := r.prefix, r.by
		switch {
		case !network.Covers(d, to):
		case !best.found || d.Bits() > best.prefix.Bits():
			best, overlap = transitMatch{found: true, propagated: true, prefix: d, attachment: a.ID, at: a.At}, nil
		case best.propagated && d.Bits() == best.prefix.Bits() && a.ID != best.attachment:
			overlap = &network.Doubt{At: a.At, Why: fmt.Sprintf("'%s' and another attachment both propagate %s to %s", a.Address, d, tableName(t))}
		}
	}
	return best, overlap
}

// transitDoubt finds what may beat the best route of a table.
func (w *walker) transitDoubt(t *network.TransitTable, to netip.Prefix, best transitMatch) *network.Doubt {
	for _, r := range t.Routes {
		d, known := r.Destination.Get()
		harmless := best.found && r.Attachment != "" && r.Attachment == best.attachment && !r.Blackhole && !best.blackhole
		switch {
		case harmless:
		case !known && !r.Destination.IsAbsent():
			return &network.Doubt{At: r.At, Why: fmt.Sprintf("%s has a route whose destination can't be read: %s", tableName(t), r.Destination.Reason())}
		case known && r.Uncertain != "" && network.Covers(d, to) && (!best.found || d.Bits() >= best.prefix.Bits()):
			return &network.Doubt{At: r.At, Why: fmt.Sprintf("it is not sure that %s has the route to %s: %s", tableName(t), d, r.Uncertain)}
		}
	}
	for _, gap := range t.Incomplete {
		return &network.Doubt{At: gap.At, Why: fmt.Sprintf("%s can't be read: %s", gap.What, gap.Why)}
	}
	return nil
}

// unreadRanges looks at attachments that propagate ranges that aren't known.
// VPCs make the answer unknown where nothing else leads to the target, and VPNs
// are taken to lead there; a range that is known to be a VPC's is taken not to be
// another's as well.
func (w *walker) unreadRanges(t *network.TransitTable, from *network.Attachment, best *transitMatch, to netip.Prefix) {
	for _, a := range w.propagated(t).unread {
		switch {
		case a.ID == from.ID || best.found && a.ID == best.attachment:
		case best.found && (best.propagated || best.prefix.Bits() >= wideVPC):
			best.assumed = fmt.Sprintf("the ranges of '%s', which are not known, are apart from %s", a.Address, best.prefix)
		case best.found && (isVPC(a) || isPublic(to)):
			best.assumed = fmt.Sprintf("the ranges of '%s', which are not known, are apart from %s", a.Address, prefixText(to))
		case !isVPC(a) && !best.leads(to):
			if best.learner == nil {
				best.learner = a
			}
		default:
			best.doubt = &network.Doubt{At: a.At, Why: fmt.Sprintf("'%s' propagates ranges that are not known to %s", a.Address, tableName(t))}
			return
		}
	}
}

// backFromTransit tells whether replies from the target's subnets come back by
// the transit gateway.
func (w *walker) backFromTransit(p packet, c *crossing) answer {
	if c.from.ID == c.to.ID {
		return answer{}
	}
	return w.backFrom(c.to.VPC, p, network.TargetTransitGateway, c.gateway.ID, c.gateway.Address).and(w.backByTransit(p, c))
}

// backByTransit tells whether the table of the far attachment knows the source.
func (w *walker) backByTransit(p packet, c *crossing) answer {
	table, missing := w.transitTable(c.gateway, c.to)
	if missing != nil {
		if missing.sure {
			return back(No, c.to.At, "%s", missing.why)
		}
		return back(NotKnown, c.to.At, "%s", missing.why)
	}
	ranges := w.sourceRanges(p)
	if len(ranges) == 0 {
		return back(NotKnown, table.At, "Whether %s sends replies back is unknown: the range of the source is not known.", tableName(table))
	}
	joined := answer{}
	for _, r := range ranges {
		match := w.transitLookup(table, c.to, r)
		switch {
		case match.doubt == nil && !match.leads(r) && (match.learner != nil || table.Open != ""):
			joined = joined.and(back(NotKnown, table.At, "Whether %s sends replies to %s back is unknown: it learns routes that are not in the files.", tableName(table), prefixText(r)))
		case match.doubt != nil:
			joined = joined.and(back(NotKnown, match.doubt.At, "Whether %s sends replies to %s back is unknown, as %s.", tableName(table), prefixText(r), match.doubt.Why))
		case match.found && !match.blackhole && !w.leadsBack(match.attachment, p, c):
			joined = joined.and(back(NotKnown, match.at, "%s of transit gateway '%s' sends replies to %s another way than the packet came; whether they arrive is unknown.", capital(tableName(table)), c.gateway.Address, prefixText(r)))
		case match.found && !match.blackhole:
			joined = joined.and(back(Yes, match.at, "%s of transit gateway '%s' sends replies to %s to '%s'.", capital(tableName(table)), c.gateway.Address, prefixText(r), c.from.Address))
		default:
			joined = joined.and(back(No, table.At, "%s of transit gateway '%s' does not lead back to %s, so replies are lost.", capital(tableName(table)), c.gateway.Address, prefixText(r)))
		}
	}
	return joined
}

// leadsBack reports whether an attachment is the one that the packet came by, or
// that of the source's own VPC.
func (w *walker) leadsBack(id network.ID, p packet, c *crossing) bool {
	a := w.m.Attachment(id)
	return id == c.from.ID || a != nil && p.src.subnet != nil && a.VPC == p.src.subnet.VPC
}
