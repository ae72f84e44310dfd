package egress

import (
	"cmp"
	"fmt"
	"net/netip"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
)

func isVPC(a *network.Attachment) bool { return a.Kind == network.AttachmentVPC || a.Kind == "" }

// learnedRange is a range that an attachment announces.
type learnedRange struct {
	prefix netip.Prefix
	by     *network.Attachment
}

// propagation is what a transit gateway's table learns from attachments.
type propagation struct {
	by     []*network.Attachment // in order of ID
	ranges []learnedRange
	unread []*network.Attachment // those among them whose ranges aren't all known
	doubt  *network.Doubt        // about those that may be among them; nil where none may
}

// propagated gives what a table learns, which is worked out once.
func (w *walker) propagated(t *network.TransitTable) *propagation {
	if have := w.learned[t]; have != nil {
		return have
	}
	x := &propagation{}
	x.by, x.doubt = w.propagations(t)
	for _, a := range x.by {
		for _, r := range w.propagatedRanges(a) {
			x.ranges = append(x.ranges, learnedRange{r, a})
		}
		if !w.rangesKnown(a) {
			x.unread = append(x.unread, a)
		}
	}
	w.learned[t] = x
	return x
}

// propagations are the attachments whose ranges a table learns; the doubt is
// about those that may be among them.
func (w *walker) propagations(t *network.TransitTable) ([]*network.Attachment, *network.Doubt) {
	var found []*network.Attachment
	for _, id := range t.Propagations {
		if a := w.m.Attachment(id); a != nil {
			found = append(found, a)
		}
	}
	listed := map[network.ID]bool{}
	for _, a := range found {
		listed[a.ID] = true
	}
	var doubt *network.Doubt
	gw := w.m.TransitGateway(t.Gateway)
	if !t.Default || gw == nil {
		return byID(found), nil
	}
	for _, a := range w.m.AttachmentsOf(t.Gateway) {
		if listed[a.ID] {
			continue
		}
		on, known := both(gw.DefaultPropagation.OrKnown(true), !gw.DefaultPropagation.IsUnknown(),
			a.DefaultPropagation.OrKnown(true), !a.DefaultPropagation.IsUnknown())
		switch {
		case !known && doubt == nil:
			doubt = &network.Doubt{At: a.At, Why: fmt.Sprintf("whether '%s' propagates its ranges to %s can't be read", a.Address, tableName(t))}
		case known && on:
			found = append(found, a)
		}
	}
	return byID(found), doubt
}

// byID sorts attachments and leaves out repeats.
func byID(attachments []*network.Attachment) []*network.Attachment {
	slices.SortFunc(attachments, func(a, b *network.Attachment) int { return cmp.Compare(a.ID, b.ID) })
	return slices.Compact(attachments)
}

// propagatedRanges are the known ranges that an attachment announces: a VPC's
// own, or the static ones of a VPN.
func (w *walker) propagatedRanges(a *network.Attachment) []netip.Prefix {
	if isVPC(a) {
		ranges, _ := w.m.Ranges(a.VPC)
		return ranges
	}
	return a.Ranges
}

// rangesKnown reports whether an attachment announces nothing but its known
// ranges. Transit gateway peerings propagate nothing.
func (w *walker) rangesKnown(a *network.Attachment) bool {
	switch a.Kind {
	case network.AttachmentVPC, "":
		_, complete := w.m.Ranges(a.VPC)
		return complete
	case network.AttachmentPeering:
		return true
	default:
		return len(a.Ranges) > 0
	}
}
