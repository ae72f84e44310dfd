package text

import "github.com/snatlint/snatlint/analyzer/report/text/layout"

// mostTools bounds the list of tools in the summary.
const mostTools = 12

// unrendered lists the tools whose files say what they build only once the tool
// has rendered them, with what to do about it.
func (c *checker) unrendered() {
	uses := c.report.Coverage.NotRendered
	if len(uses) == 0 {
		return
	}
	c.page.Paragraph(nil, layout.Line{layout.Spaces(2)},
		layout.In(layout.Warning, "Some files must be rendered before they can be read"),
		layout.Text(", and snatlint runs nothing:"))
	for i, u := range uses {
		if i == mostTools {
			c.rest(len(uses) - i)
			return
		}
		line := layout.Line{
			layout.Solid(layout.Strong, u.Tool), layout.Text(" in "), layout.Solid(layout.Plain, u.Dir),
			layout.Text(" (" + count(u.Files, "file", "files") + "): " + u.Advice),
		}
		c.item(append(line, located(u.At)...)...)
	}
}
