package text

import (
	"io"
	"slices"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/text/excerpt"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
	"github.com/snatlint/snatlint/analyzer/source"
)

// Write writes the report of a check: each finding with the lines that it is
// about, what could not be analysed, and what was read. Suppressed findings are
// only counted.
func Write(w io.Writer, r *finding.Report, o report.Options) error {
	c := checker{report: r, page: layout.NewPage(o.Color, o.Width)}
	for _, f := range r.Findings {
		if f.Suppressed == nil {
			c.finding(f)
			c.page.Blank()
		}
	}
	c.problems()
	c.summary()
	_, err := c.page.WriteTo(w)
	return err
}

// checker writes one report.
type checker struct {
	report *finding.Report
	page   *layout.Page
}

// mostRelated bounds the further places that one finding shows.
const mostRelated = 6

// finding writes one finding.
func (c *checker) finding(f finding.Finding) {
	title, rest := report.Title(f.Message)
	style := severityStyle(f.Severity)
	c.page.Paragraph(nil, layout.Line{layout.Spaces(2)},
		layout.Solid(style, string(f.Severity)+"["+f.Rule+"]"), layout.Text(": "), layout.In(layout.Strong, title))
	related := f.Related[:min(len(f.Related), mostRelated)]
	spans := []source.Span{f.At}
	for _, r := range related {
		spans = append(spans, r.At)
	}
	gutter := excerpt.Gutter(spans...)
	c.place("-->", excerpt.Mark{At: f.At, Sign: "^", Style: style}, gutter)
	for _, r := range related {
		c.place(":::", excerpt.Mark{At: r.At, Sign: "-", Style: layout.Frame, Label: r.Message}, gutter)
	}
	c.page.Line(layout.Spaces(gutter+1), layout.Solid(layout.Frame, "|"))
	if more := len(f.Related) - len(related); more > 0 {
		c.say(gutter, "note", layout.Text(count(more, "further place has", "further places have")+" a part in this; --format json lists them"))
	}
	if rest != "" {
		c.say(gutter, "note", layout.Text(rest))
	}
	if f.Confidence == "likely" {
		c.say(gutter, "note", layout.Text("this is likely and not certain: it rests on the assumption that the message names"))
	}
	c.path(gutter, f.Path)
	if f.Help != "" {
		c.say(gutter, "help", layout.Text(f.Help))
	}
	c.say(gutter, "more", layout.Solid(layout.Plain, "snatlint explain "+f.Rule))
}

// place shows where something is, with the lines if they can be read.
func (c *checker) place(arrow string, m excerpt.Mark, gutter int) {
	if m.At.IsZero() {
		if m.Label != "" {
			c.say(gutter, "note", layout.Text(m.Label))
		}
		return
	}
	file := c.report.Files[m.At.Path]
	head := layout.Line{layout.Spaces(gutter), layout.Solid(layout.Frame, arrow+" "), layout.Solid(layout.Plain, pinpoint(m.At))}
	if excerpt.Shows(file, m.At) {
		c.page.Line(head...)
		excerpt.Draw(c.page, file, m, gutter)
		return
	}
	if m.Label != "" {
		head = append(head, layout.Text(": "), layout.Text(m.Label))
	}
	c.page.Paragraph(nil, layout.Line{layout.Spaces(gutter + 4)}, head...)
}

// path shows the packet's hops in one chain, each with its place, and what is
// said where the packet ends.
func (c *checker) path(gutter int, steps []finding.Step) {
	if len(steps) == 0 {
		return
	}
	var chain layout.Line
	for i, s := range steps {
		if i > 0 {
			chain = append(chain, layout.Text(" → "))
		}
		text := s.Hop
		if !s.At.IsZero() {
			text += " (" + place(s.At) + ")"
		}
		chain = append(chain, layout.Solid(layout.Plain, text))
	}
	c.say(gutter, "path", chain...)
	for _, s := range slices.Backward(steps) {
		if s.Hop != "return" {
			c.under(gutter, layout.Text(s.Detail))
			break
		}
	}
}

// say adds a line of the kind "= help: …" below an excerpt.
func (c *checker) say(gutter int, what string, body ...layout.Piece) {
	first := layout.Line{layout.Spaces(gutter + 1), layout.Solid(layout.Frame, "= "), layout.Solid(layout.Strong, what+": ")}
	c.page.Paragraph(first, layout.Line{layout.Spaces(gutter + 1 + len("= ") + len(what) + len(": "))}, body...)
}

// under goes on where a path has ended.
func (c *checker) under(gutter int, body ...layout.Piece) {
	indent := layout.Line{layout.Spaces(gutter + 1 + len("= path: "))}
	c.page.Paragraph(indent, indent, body...)
}

func severityStyle(s finding.Severity) layout.Style {
	switch s {
	case finding.SeverityError:
		return layout.Error
	case finding.SeverityWarning:
		return layout.Warning
	default:
		return layout.Note
	}
}
