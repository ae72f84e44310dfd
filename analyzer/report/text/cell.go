package text

import (
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
)

// mostAddresses bounds the addresses in one cell of the matrix.
const mostAddresses = 6

// say is one answer in a cell, of the verdicts that differ by addresses alone.
type say struct {
	head      string
	style     layout.Style
	addresses []string
	oneOf     bool     // chance decides among the addresses
	extras    []string // more lines, each a warning
	verdicts  []egress.Verdict
}

// says turns verdicts into the fewest answers.
func says(verdicts []egress.Verdict) []say {
	var answers []say
	for _, v := range verdicts {
		s := saying(v)
		i := slices.IndexFunc(answers, func(have say) bool {
			return have.head == s.head && slices.Equal(have.extras, s.extras)
		})
		if i < 0 {
			answers = append(answers, s)
			continue
		}
		have := &answers[i]
		exact := v.SeenAs == egress.NATGatewayIP || v.SeenAs == egress.PrivateNATGatewayIP
		have.oneOf = have.oneOf || exact && !slices.Equal(have.addresses, s.addresses)
		for _, address := range s.addresses {
			if !slices.Contains(have.addresses, address) {
				have.addresses = append(have.addresses, address)
			}
		}
		have.verdicts = append(have.verdicts, v)
	}
	return doubted(answers)
}

// doubted joins an answer with the same one that is only likely, as nodes of
// several groups give it: together they are likely.
func doubted(answers []say) []say {
	var kept []say
	joined := make([]bool, len(answers))
	for i, s := range answers {
		likely := slices.IndexFunc(answers, func(other say) bool {
			return other.head == "probably "+s.head && slices.Equal(other.extras, s.extras)
		})
		if joined[i] = likely >= 0; !joined[i] {
			continue
		}
		other := &answers[likely]
		other.oneOf = other.oneOf || s.oneOf || other.oneAddress() && !slices.Equal(other.addresses, s.addresses)
		other.addresses = append(other.addresses, s.addresses...)
		slices.Sort(other.addresses)
		other.addresses = slices.Compact(other.addresses)
		other.verdicts = slices.Concat(s.verdicts, other.verdicts)
	}
	for i, s := range answers {
		if !joined[i] {
			kept = append(kept, s)
		}
	}
	return kept
}

// oneAddress reports whether each verdict shows one address of several.
func (s say) oneAddress() bool {
	return slices.ContainsFunc(s.verdicts, func(v egress.Verdict) bool {
		return v.SeenAs == egress.NATGatewayIP || v.SeenAs == egress.PrivateNATGatewayIP
	})
}

// backUnknown is the warning of an answer whose way back can't be told.
const backUnknown = "way back unknown"

// saying is the answer of one verdict.
func saying(v egress.Verdict) say {
	s := say{verdicts: []egress.Verdict{v}, style: layout.Plain}
	switch v.Outcome {
	case egress.Dropped:
		s.head, s.style = strings.TrimSuffix("dropped: "+lost(v.Cause), ": "), layout.Error
		return s
	case egress.Unknown:
		s.head, s.style = strings.TrimSuffix("unknown: "+unclear(lastHop(v).Hop), ": "), layout.Warning
		return s
	case egress.Delivered:
	}
	s.head, s.addresses = seen(v.SeenAs), slices.Clone(v.Addresses)
	if v.Confidence == egress.Likely {
		s.head = "probably " + s.head
	}
	if !v.Stable {
		s.extras = append(s.extras, "changes with the node")
	}
	switch {
	case v.Returns == egress.Yes:
	case v.Returns == egress.No:
		s.extras = append(s.extras, "one-way: no route back")
	case losesSome(v):
		s.extras = append(s.extras, "no route back from some subnets")
	default:
		s.extras = append(s.extras, backUnknown)
	}
	return s
}

// alike reports whether a destination would notice no difference. What is known
// of the way back may differ for want of knowledge alone.
func alike(a, b []egress.Verdict) bool {
	noticed := func(extras []string) []string {
		return slices.DeleteFunc(slices.Clone(extras), func(text string) bool { return text == backUnknown })
	}
	return slices.EqualFunc(says(a), says(b), func(x, y say) bool {
		return x.head == y.head && x.oneOf == y.oneOf &&
			slices.Equal(x.addresses, y.addresses) && slices.Equal(noticed(x.extras), noticed(y.extras))
	})
}

// nothing stands in a cell where no route leads to another network.
const nothing = "no such route"

// cell shows what a destination sees now, with numbers of notes.
func (n *notes) cell(c column, class egress.Class, verdicts []egress.Verdict, external string) layout.Cell {
	if len(verdicts) == 0 {
		return layout.Cell{{layout.In(layout.Faint, nothing)}}
	}
	var cell layout.Cell
	answers := says(verdicts)
	chancy := len(answers) > 1 || answers[0].oneOf
	for i, s := range answers {
		var line layout.Line
		if i > 0 {
			line = append(line, layout.Text("or "))
		}
		line = append(line, layout.In(s.style, s.head))
		if refs := n.about(c, class, s, external); refs != "" {
			line = append(line, layout.In(layout.Frame, " "+refs))
		}
		if i == 0 && chancy {
			line = append(line, layout.In(layout.Frame, " "+n.chance(verdicts)))
		}
		cell = append(cell, line)
		cell = append(cell, addressLines(s)...)
		for _, extra := range s.extras {
			cell = append(cell, layout.Line{layout.In(layout.Warning, extra)})
		}
	}
	return cell
}

// addressLines puts alternatives on lines of their own, and ranges in one list.
func addressLines(s say) []layout.Line {
	shown := s.addresses[:min(len(s.addresses), mostAddresses)]
	var lines []layout.Line
	var list layout.Line
	for i, address := range shown {
		switch {
		case s.oneOf && i > 0:
			lines = append(lines, layout.Line{layout.Solid(layout.Plain, "or "+address)})
			continue
		case s.oneOf:
			lines = append(lines, layout.Line{layout.Solid(layout.Plain, address)})
			continue
		case i > 0:
			list = append(list, layout.Text(", "))
		}
		list = append(list, layout.Solid(layout.Plain, address))
	}
	if len(list) > 0 {
		lines = append(lines, list)
	}
	if more := len(s.addresses) - len(shown); more > 0 {
		lines = append(lines, layout.Line{layout.Text("and " + count(more, "more", "more"))})
	}
	return lines
}

// flippedCell shows what changes with external SNAT turned the other way.
func (n *notes) flippedCell(c column, class egress.Class, f field, external string) layout.Cell {
	if !alike(f.now, f.flipped) {
		cell := n.cell(c, class, f.flipped, external)
		cell[0] = append(layout.Line{layout.In(layout.Changed, "→ ")}, cell[0]...)
		return cell
	}
	var heads []string
	for _, s := range says(f.now) {
		heads = append(heads, s.head)
	}
	if len(heads) == 0 {
		heads = []string{nothing}
	}
	return layout.Cell{{layout.In(layout.Faint, strings.Join(heads, " or ")+" (unchanged)")}}
}
