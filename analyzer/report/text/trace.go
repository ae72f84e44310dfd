package text

import (
	"fmt"
	"io"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
)

// WriteTrace writes the answer to one question: what is seen, then hop by hop
// how it comes to that, with the line that decides each. From and to are what
// the user asked for.
func WriteTrace(w io.Writer, m *network.Model, cluster network.ID, from, to string, r egress.Result, o report.Options) error {
	t := tracer{model: m, page: layout.NewPage(o.Color, o.Width)}
	name := string(cluster)
	if c := m.Cluster(cluster); c != nil {
		name = c.Label()
	}
	t.page.Paragraph(nil, nil, layout.Text(fmt.Sprintf("From '%s' in cluster '%s' to %s: which source address is seen there?", from, name, asked(to))))
	if len(r.Verdicts) == 0 {
		t.page.Blank()
		t.answer(layout.In(layout.Strong, "None: no route leads from there to another network."))
	}
	for _, group := range byDestination(r.Verdicts) {
		t.page.Blank()
		t.group(group)
	}
	t.firewalls(r.Verdicts)
	_, err := t.page.WriteTo(w)
	return err
}

// asked names a destination in a sentence.
func asked(to string) string {
	switch egress.DestinationKind(to) {
	case egress.ToVPC:
		return "the cluster's own VPC"
	case egress.ToConnected:
		return "every connected network"
	case egress.ToInternet:
		return "the internet"
	default:
		return "'" + to + "'"
	}
}

// tracer writes one trace.
type tracer struct {
	model *network.Model
	page  *layout.Page
}

// destination is what one answer is about: a connected network, or some of the
// ranges that were asked for.
type destination struct {
	name     string // "" for the destination as a whole
	verdicts []egress.Verdict
}

// byDestination puts together the verdicts among which chance decides.
func byDestination(verdicts []egress.Verdict) []destination {
	g := grid{}
	var groups []destination
	for _, c := range g.split(egress.Destination{Kind: egress.ToConnected}, []field{{now: verdicts}}) {
		if len(c.fields[0].now) > 0 {
			groups = append(groups, destination{name: c.members[0].name(), verdicts: c.fields[0].now})
		}
	}
	if len(groups) == 1 && groups[0].verdicts[0].Network == "" {
		groups[0].name = ""
	}
	return groups
}

// name is a network with its ranges in one line.
func (m member) name() string {
	switch text := some(m.ranges); {
	case m.title == "" || m.title == text:
		return text
	case text == "":
		return m.title
	default:
		return m.title + " (" + text + ")"
	}
}

// group answers for one destination.
func (t *tracer) group(d destination) {
	if d.name != "" {
		t.page.Paragraph(nil, nil, layout.In(layout.Strong, "To "+d.name))
	}
	if len(d.verdicts) == 1 {
		t.verdict(d.verdicts[0], 0)
		return
	}
	what, when := circumstances(t.model, d.verdicts)
	if what == "" {
		what = "chance"
	}
	t.page.Paragraph(nil, nil, layout.In(layout.Warning, "It depends on "+what+": "),
		layout.Text(count(len(d.verdicts), "answer is", "answers are")+" possible."))
	for i, v := range d.verdicts {
		t.page.Blank()
		head := fmt.Sprintf("Answer %d", i+1)
		if when != nil {
			head += ", " + when[i]
		}
		t.page.Paragraph(nil, layout.Line{layout.Spaces(3)}, layout.In(layout.Strong, head+":"))
		t.verdict(v, shared(d.verdicts[0], v, i))
	}
}

// shared is the number of first hops that the verdict of number i has in common
// with the first one.
func shared(first, v egress.Verdict, i int) int {
	n := 0
	for i > 0 && n < len(first.Path) && n < len(v.Path) && first.Path[n] == v.Path[n] {
		n++
	}
	return n
}

// verdict tells one answer whole, without the first hops that the reader has
// seen.
func (t *tracer) verdict(v egress.Verdict, seen int) {
	t.headline(v)
	t.page.Blank()
	t.hops(v, seen)
	if v.Outcome == egress.Delivered {
		t.page.Blank()
		t.afterwards(v)
	}
}

// firewalls tells, once, what stands between a delivered packet and the server.
func (t *tracer) firewalls(verdicts []egress.Verdict) {
	unread := false
	for _, v := range verdicts {
		unread = unread || v.Outcome == egress.Delivered && v.Admitted == egress.NotKnown
	}
	if !unread {
		return
	}
	t.page.Blank()
	t.page.Paragraph(nil, nil, layout.In(layout.Faint, "Whether security groups and network ACLs admit the packet is unknown: security groups are not read."))
}
