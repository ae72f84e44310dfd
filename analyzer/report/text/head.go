package text

import (
	"slices"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
)

// head names a column: its networks, with their ranges, and the way that leads
// there.
func (c column) head() layout.Cell {
	var head layout.Cell
	for _, m := range c.members {
		head = append(head, layout.Line{layout.Solid(layout.Strong, m.title)})
		if ranges := m.list(); len(ranges) > 0 {
			head = append(head, ranges)
		}
	}
	if way := c.way(); way != "" {
		head = append(head, layout.Line{layout.In(layout.Faint, way)})
	}
	return head
}

// list shows a member's ranges, unless they say no more than its title.
func (m member) list() layout.Line {
	if len(m.ranges) == 1 && m.ranges[0] == m.title {
		return nil
	}
	var list layout.Line
	for i, r := range m.ranges {
		if i == mostAddresses {
			return append(list, layout.In(layout.Faint, " and "+count(len(m.ranges)-i, "more", "more")))
		}
		if i > 0 {
			list = append(list, layout.Text(", "))
		}
		list = append(list, layout.In(layout.Faint, r))
	}
	return list
}

// way says how the packets to a connected network travel, where all travel
// alike.
func (c column) way() string {
	if c.destination.Kind == egress.ToVPC || c.destination.Kind == egress.ToInternet {
		return ""
	}
	way := ""
	for _, f := range c.fields {
		for _, v := range slices.Concat(f.now, f.flipped) {
			switch by := travels(v); {
			case by == "" || way != "" && way != by:
				return ""
			default:
				way = by
			}
		}
	}
	return way
}

// travels says what the first gateway on a packet's path is.
func travels(v egress.Verdict) string {
	for _, h := range v.Path {
		switch h.Hop {
		case "peering":
			return "by peering"
		case "transit-gateway":
			return "by transit gateway"
		case "nat-gateway":
			return "by NAT gateway"
		}
	}
	return ""
}
