package text

import (
	"fmt"
	"net/netip"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
)

// parts splits one network by its ranges. A range without its longer ones is
// one part; parts with the same verdicts are shown as one.
func (g *grid) parts(d egress.Destination, name string, fields []field) []column {
	base := column{destination: d, members: []member{{title: g.title(d, name)}}, fields: fields}
	var ranges []netip.Prefix
	for _, f := range fields {
		for _, v := range slices.Concat(f.now, f.flipped) {
			ranges = append(ranges, v.Ranges...)
		}
	}
	slices.SortFunc(ranges, netip.Prefix.Compare)
	ranges = slices.Compact(ranges)
	if d.Kind == egress.ToVPC {
		own, _ := g.model.Ranges(g.cluster.VPC)
		base.members[0].ranges = described(own, ranges)
	}
	if len(ranges) == 0 || d.Kind == egress.ToInternet && len(ranges) == 1 {
		return []column{base}
	}
	var columns []column
	if rest := base.unranged(); rest.answered() {
		columns = append(columns, rest)
	}
	byPart := map[string][]netip.Prefix{}
	for _, r := range ranges {
		part, signature := base.about(r)
		if part.standsAside(r, ranges) {
			continue
		}
		if byPart[signature] == nil {
			part.part = signature
			part.members = []member{{title: base.members[0].title}}
			columns = append(columns, part)
		}
		byPart[signature] = append(byPart[signature], r)
	}
	for i := range columns {
		if part := byPart[columns[i].part]; len(part) > 0 {
			columns[i].members[0].ranges = described(part, ranges)
		}
	}
	return columns
}

// described names the ranges of one part of a network, of which others may be
// inside these.
func described(part, all []netip.Prefix) []string {
	var texts []string
	for _, r := range part {
		text := r.String()
		switch {
		case r.Bits() == 0 && len(all) == 1:
			continue
		case r.Bits() == 0 && r.Addr().Is4():
			text = "the rest"
		case r.IsSingleIP():
			text = r.Addr().String()
		case slices.ContainsFunc(all, func(other netip.Prefix) bool {
			return other != r && network.Covers(r, other) && !slices.Contains(part, other)
		}):
			text = "the rest of " + text
		}
		texts = append(texts, text)
	}
	return texts
}

// about keeps the verdicts that hold for a range, and gives a text that is the
// same for ranges with the same verdicts.
func (c column) about(r netip.Prefix) (column, string) {
	var signature strings.Builder
	pick := func(verdicts []egress.Verdict) []egress.Verdict {
		best := -1
		for _, v := range verdicts {
			best = max(best, covering(v, r))
		}
		var picked []egress.Verdict
		for i, v := range verdicts {
			if best >= 0 && covering(v, r) == best {
				picked = append(picked, v)
				fmt.Fprintf(&signature, "%d,", i)
			}
		}
		signature.WriteByte(';')
		return picked
	}
	fields := make([]field, len(c.fields))
	for i, f := range c.fields {
		fields[i] = field{now: pick(f.now), flipped: pick(f.flipped)}
	}
	c.fields = fields
	return c, signature.String()
}

// standsAside reports whether a range is there for the other setting alone, and
// other ranges tell now about all of it.
func (c column) standsAside(r netip.Prefix, all []netip.Prefix) bool {
	now := slices.ContainsFunc(c.fields, func(f field) bool { return len(f.now) > 0 })
	return !now && slices.ContainsFunc(all, func(other netip.Prefix) bool { return other != r && network.Covers(r, other) })
}

// unranged keeps the verdicts that don't say which ranges they hold for.
func (c column) unranged() column {
	fields := make([]field, len(c.fields))
	for i, f := range c.fields {
		ranged := func(v egress.Verdict) bool { return len(v.Ranges) > 0 }
		fields[i] = field{
			now:     slices.DeleteFunc(slices.Clone(f.now), ranged),
			flipped: slices.DeleteFunc(slices.Clone(f.flipped), ranged),
		}
	}
	c.fields = fields
	return c
}

// answered reports whether a column has any verdict.
func (c column) answered() bool {
	return slices.ContainsFunc(c.fields, func(f field) bool { return len(f.now)+len(f.flipped) > 0 })
}

// covering is the length of a verdict's longest range that covers r; -1 where
// none does.
func covering(v egress.Verdict, r netip.Prefix) int {
	best := -1
	for _, have := range v.Ranges {
		if network.Covers(have, r) {
			best = max(best, have.Bits())
		}
	}
	return best
}
