package text

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
	"github.com/snatlint/snatlint/analyzer/source"
)

// mostNotes bounds the notes below one table.
const mostNotes = 20

// notes are the numbered reasons below a table.
type notes struct {
	model *network.Model
	list  []note
}

// note is one reason: a sentence with the place that it is about.
type note struct {
	text string
	at   source.Span
}

// add gives the number of a note as it stands in the table.
func (n *notes) add(text string, at source.Span) string {
	i := slices.Index(n.list, note{text, at})
	if i < 0 {
		i = len(n.list)
		n.list = append(n.list, note{text, at})
	}
	if i >= mostNotes {
		return "[…]"
	}
	return fmt.Sprintf("[%d]", i+1)
}

// about notes what is not obvious of an answer and gives the numbers.
func (n *notes) about(c column, class egress.Class, s say, external string) string {
	var refs []string
	add := func(text string, at source.Span) {
		if ref := n.add(text, at); !slices.Contains(refs, ref) {
			refs = append(refs, ref)
		}
	}
	for _, v := range s.verdicts {
		if n.unexpected(c, class, v, external) {
			add(v.Why, deciding(v))
		}
		if v.Outcome == egress.Delivered && v.Returns != egress.Yes {
			for _, h := range waysBack(v) {
				add(h.Detail, h.At)
			}
		}
	}
	return strings.Join(refs, "")
}

// unexpected reports whether a verdict doesn't follow from external SNAT alone,
// which the heading explains.
func (n *notes) unexpected(c column, class egress.Class, v egress.Verdict, external string) bool {
	switch {
	case v.Outcome != egress.Delivered || v.Confidence == egress.Likely:
		return true
	case class != egress.ClassPod || c.destination.Kind == egress.ToVPC:
		return false
	case v.SeenAs == egress.PodIP:
		return external != "on"
	case v.SeenAs == egress.NodeIP:
		return external != "off"
	default:
		return false
	}
}

// chance notes what decides among several verdicts.
func (n *notes) chance(verdicts []egress.Verdict) string {
	what, texts := circumstances(n.model, verdicts)
	if texts == nil {
		return n.add("Chance decides which one holds.", source.Span{})
	}
	parts := make([]string, len(verdicts))
	for i, v := range verdicts {
		parts[i] = brief(v) + " " + texts[i]
	}
	return n.add("By chance: it depends on "+what+": "+strings.Join(parts, "; ")+".", source.Span{})
}

// brief names a verdict in a sentence.
func brief(v egress.Verdict) string {
	s := saying(v)
	if v.Outcome == egress.Dropped {
		return "dropped"
	}
	if (v.SeenAs == egress.NATGatewayIP || v.SeenAs == egress.PrivateNATGatewayIP) && len(s.addresses) > 0 {
		return "'" + s.addresses[0] + "'"
	}
	return s.head
}

// print adds the notes to a page.
func (n *notes) print(page *layout.Page) {
	if len(n.list) == 0 {
		return
	}
	page.Blank()
	for i, note := range n.list {
		if i == mostNotes {
			page.Line(layout.Text("  […] and " + count(len(n.list)-i, "more reason", "more reasons") + "; 'snatlint trace' tells each."))
			return
		}
		number := fmt.Sprintf("  [%d] ", i+1)
		body := layout.Line{layout.Text(note.text)}
		if !note.at.IsZero() {
			body = append(body, layout.Text(" "), layout.Solid(layout.Frame, "("+place(note.at)+")"))
		}
		page.Paragraph(layout.Line{layout.Solid(layout.Frame, number)}, layout.Line{layout.Spaces(len(number))}, body...)
	}
}
