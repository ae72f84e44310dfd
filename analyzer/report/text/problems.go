package text

import (
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/text/excerpt"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
	"github.com/snatlint/snatlint/analyzer/source"
)

// mostExcerpts bounds the problems that are shown with their lines. The others
// are named with their places.
const mostExcerpts = 20

// trouble is what could not be analysed for one reason, at one place or several.
type trouble struct {
	source.Problem
	also []source.Span
}

// problems writes what could not be analysed.
func (c *checker) problems() {
	var all []trouble
	place := map[source.Problem]int{}
	for _, p := range c.report.Problems {
		key := source.Problem{Kind: p.Kind, Message: p.Message}
		if i, have := place[key]; have {
			all[i].also = append(all[i].also, p.At)
			continue
		}
		place[key] = len(all)
		all = append(all, trouble{Problem: p})
	}
	for i, t := range all {
		c.trouble(t, i < mostExcerpts)
		c.page.Blank()
	}
}

// trouble writes one of them.
func (c *checker) trouble(t trouble, lines bool) {
	title, rest := report.Title(t.Message)
	c.page.Paragraph(nil, layout.Line{layout.Spaces(2)},
		layout.Solid(layout.Error, "problem["+string(t.Kind)+"]"), layout.Text(": "), layout.In(layout.Strong, title))
	gutter := excerpt.Gutter(t.At)
	if lines {
		c.place("-->", excerpt.Mark{At: t.At, Sign: "^", Style: layout.Error}, gutter)
	} else if !t.At.IsZero() {
		c.page.Line(layout.Spaces(gutter), layout.Solid(layout.Frame, "--> "), layout.Solid(layout.Plain, pinpoint(t.At)))
	}
	if rest != "" {
		c.say(gutter, "note", layout.Text(rest))
	}
	var also layout.Line
	for i, at := range t.also {
		if i > 0 {
			also = append(also, layout.Text(", "))
		}
		also = append(also, layout.Solid(layout.Plain, pinpoint(at)))
	}
	if len(also) > 0 {
		c.say(gutter, "also at", also...)
	}
}
