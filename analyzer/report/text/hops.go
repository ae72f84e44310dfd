package text

import (
	"fmt"
	"net/netip"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
)

// answer is a line that stands out.
func (t *tracer) answer(pieces ...layout.Piece) {
	t.page.Paragraph(layout.Line{layout.Spaces(2), layout.In(layout.Frame, "→ ")}, layout.Line{layout.Spaces(4)}, pieces...)
}

// headline is the answer in one line.
func (t *tracer) headline(v egress.Verdict) {
	switch v.Outcome {
	case egress.Dropped:
		t.answer(layout.In(layout.Error, "Dropped: "), layout.In(layout.Strong, v.Why))
		return
	case egress.Unknown:
		t.answer(layout.In(layout.Warning, "Unknown: "), layout.In(layout.Strong, v.Why))
		return
	case egress.Delivered:
	}
	head := "The " + seenWhole(v.SeenAs)
	if v.Confidence == egress.Likely {
		head = "Probably the " + seenWhole(v.SeenAs)
	}
	line := layout.Line{layout.In(layout.Strong, head)}
	for i, address := range v.Addresses {
		switch _, err := netip.ParseAddr(address); {
		case i > 0 && i == len(v.Addresses)-1:
			line = append(line, layout.Text(" or "))
		case i > 0 || err == nil || fixed(v):
			line = append(line, layout.Text(", "))
		default:
			line = append(line, layout.Text(", in "))
		}
		line = append(line, layout.Solid(layout.Strong, address))
	}
	t.answer(line...)
	if v.Confidence == egress.Likely {
		assumption := v.Why
		if _, what, found := strings.Cut(v.Why, ", assuming that "); found {
			assumption = "This assumes that " + what
		}
		t.page.Paragraph(layout.Line{layout.Spaces(4)}, layout.Line{layout.Spaces(4)}, layout.Text(assumption))
	}
}

// fixed reports whether the addresses of a verdict are single ones.
func fixed(v egress.Verdict) bool {
	return v.SeenAs == egress.NATGatewayIP || v.SeenAs == egress.PrivateNATGatewayIP
}

// hops lists the packet's way; the first ones are left out where the reader has
// seen them.
func (t *tracer) hops(v egress.Verdict, seen int) {
	way := slices.DeleteFunc(slices.Clone(v.Path), func(h egress.Hop) bool { return h.Hop == "return" })
	seen = min(seen, len(way))
	widest := 0
	for _, h := range way {
		widest = max(widest, layout.Columns(layout.Safe(h.Hop)))
	}
	switch {
	case seen == 1:
		t.page.Line(layout.Text("   1  as in answer 1"))
	case seen > 1:
		t.page.Line(layout.Text(fmt.Sprintf("   1 to %d as in answer 1", seen)))
	}
	for i, h := range way[seen:] {
		number := fmt.Sprintf("%4d  ", seen+i+1)
		first := layout.Line{
			layout.Solid(layout.Faint, number), layout.Solid(layout.Frame, h.Hop),
			layout.Spaces(widest - layout.Columns(layout.Safe(h.Hop)) + 2),
		}
		t.page.Paragraph(first, layout.Line{layout.Spaces(len(number) + widest + 2)}, sentence(h)...)
	}
}

// sentence is what a hop says, with the place that decides.
func sentence(h egress.Hop) layout.Line {
	body := layout.Line{layout.Text(h.Detail)}
	if !h.At.IsZero() {
		body = append(body, layout.Text(" "), layout.Solid(layout.Frame, "("+place(h.At)+")"))
	}
	return body
}

// afterwards tells what comes after the packet has arrived.
func (t *tracer) afterwards(v egress.Verdict) {
	switch {
	case v.Returns == egress.Yes:
		t.after("replies", layout.Text("find their way back."))
	case losesSome(v):
		t.after("replies", layout.In(layout.Error, "are lost from some of the destination's subnets."))
	case v.Returns == egress.No:
		t.after("replies", layout.In(layout.Error, "are lost: no route leads back."))
	default:
		t.after("replies", layout.In(layout.Warning, "may be lost: whether a route leads back is unknown."))
	}
	for _, h := range v.Path {
		if h.Hop == "return" {
			t.after("", sentence(h)...)
		}
	}
	switch v.Admitted {
	case egress.Yes:
		t.after("firewalls", layout.Text("security groups and network ACLs let the packet in."))
	case egress.No:
		t.after("firewalls", layout.In(layout.Error, "a security group or a network ACL keeps the packet out."))
	case egress.NotKnown: // said once, at the end
	}
	if !v.Stable {
		t.after("address", layout.In(layout.Warning, "it changes whenever a node is replaced."))
	}
	if len(v.Subnets) > 1 {
		t.after("subnets", layout.Text(fmt.Sprintf("the hops are those from '%s'; from the other subnets packets take the same kind of way.", t.walked(v))))
	}
}

// walked names the subnet whose way the hops show.
func (t *tracer) walked(v egress.Verdict) string {
	for _, h := range v.Path {
		if h.Hop != "eni" {
			continue
		}
		for _, id := range v.Subnets {
			if s := t.model.Subnet(id); s != nil && strings.Contains(h.Detail, "'"+s.Address+"'") {
				return s.Address
			}
		}
	}
	return "one of them"
}

// after is one line below the hops.
func (t *tracer) after(what string, body ...layout.Piece) {
	const wide = 11
	t.page.Paragraph(
		layout.Line{layout.Spaces(6), layout.Solid(layout.Frame, fmt.Sprintf("%-*s", wide, what))},
		layout.Line{layout.Spaces(6 + wide)}, body...)
}
