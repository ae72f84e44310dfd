package text

import (
	"io"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
)

// WriteMatrix writes who sees what: a table per cluster, with what decides above
// it and the reasons that are not obvious below. Rows are those of
// [egress.Matrix], in its order.
func WriteMatrix(w io.Writer, m *network.Model, rows []egress.Row, o report.Options) error {
	page := layout.NewPage(o.Color, o.Width)
	if len(rows) == 0 {
		page.Paragraph(nil, nil, layout.Text("No cluster was found in the files that were read, so there are no packets to follow. "+
			"What was found: "+count(len(m.VPCs), "VPC", "VPCs")+"."))
		_, err := page.WriteTo(w)
		return err
	}
	for len(rows) > 0 {
		n := 1
		for n < len(rows) && rows[n].Cluster == rows[0].Cluster {
			n++
		}
		g := newGrid(m, rows[:n])
		g.print(page)
		page.Blank()
		rows = rows[n:]
	}
	page.Paragraph(nil, nil, layout.In(layout.Faint,
		"→ marks what the other setting changes. Addresses are shown where routes lead there; security groups and network ACLs are left out. "+
			"'snatlint trace --from CLUSTER:CLASS --to DESTINATION' shows every hop with its line."))
	_, err := page.WriteTo(w)
	return err
}

// print adds a cluster's heading, table and notes to a page. The table is the
// widest that fits: all destinations side by side, one table per class, or
// a list.
func (g *grid) print(page *layout.Page) {
	g.heading(page)
	page.Blank()
	n := &notes{model: g.model}
	if t := g.wide(n); g.draw(page, t) {
		n.print(page)
		return
	}
	n = &notes{model: g.model}
	var all layout.Table
	tables := make([]layout.Table, len(g.classes))
	for i := range g.classes {
		tables[i] = g.narrow(n, i)
		all.Indent, all.Rows = tables[i].Indent, append(all.Rows, tables[i].Rows...)
	}
	widths, fits := all.Fit(page.Width())
	for i, class := range g.classes {
		if i > 0 {
			page.Blank()
		}
		page.Line(layout.Text("  from "), layout.In(layout.Strong, string(class)))
		if fits {
			page.Table(tables[i], widths)
		} else {
			g.stacked(page, n, i)
		}
	}
	n.print(page)
}

// draw adds a table if it fits the page.
func (g *grid) draw(page *layout.Page, t layout.Table) bool {
	widths, ok := t.Fit(page.Width())
	if ok {
		page.Table(t, widths)
	}
	return ok
}

// state words the two values of external SNAT.
func (g *grid) state(flipped bool) string {
	if flipped {
		return g.external[1]
	}
	return g.external[0] + " (now)"
}

// wide is a table with a column per destination.
func (g *grid) wide(n *notes) layout.Table {
	head := []layout.Cell{
		{{layout.In(layout.Faint, "from")}},
		{{layout.In(layout.Faint, "external")}, {layout.In(layout.Faint, "SNAT")}},
	}
	for _, c := range g.columns {
		head = append(head, c.head())
	}
	t := layout.Table{Indent: 2, Rows: []layout.Row{{Cells: head}}}
	for i, class := range g.classes {
		now := []layout.Cell{{{layout.Solid(layout.Strong, string(class))}}, {{layout.Solid(layout.Plain, g.state(false))}}}
		flipped := []layout.Cell{{}, {{layout.Solid(layout.Plain, g.state(true))}}}
		for _, c := range g.columns {
			now = append(now, n.cell(c, class, c.fields[i].now, g.external[0]))
			flipped = append(flipped, n.flippedCell(c, class, c.fields[i], g.external[1]))
		}
		t.Rows = append(t.Rows, layout.Row{Cells: now, Rule: true}, layout.Row{Cells: flipped})
	}
	return t
}

// narrow is a table of one class with a row per destination.
func (g *grid) narrow(n *notes, i int) layout.Table {
	t := layout.Table{Indent: 2, Rows: []layout.Row{{Cells: []layout.Cell{
		{{layout.In(layout.Faint, "to")}},
		{{layout.Solid(layout.Faint, "external SNAT "+g.state(false))}},
		{{layout.Solid(layout.Faint, "external SNAT "+g.state(true))}},
	}}}}
	for row, c := range g.columns {
		t.Rows = append(t.Rows, layout.Row{Rule: row == 0, Gap: row > 0, Cells: []layout.Cell{
			c.head(),
			n.cell(c, g.classes[i], c.fields[i].now, g.external[0]),
			n.flippedCell(c, g.classes[i], c.fields[i], g.external[1]),
		}})
	}
	return t
}

// stacked is a list, for addresses that fit no table.
func (g *grid) stacked(page *layout.Page, n *notes, i int) {
	for _, c := range g.columns {
		for _, m := range c.members {
			page.Paragraph(layout.Line{layout.Text("  to ")}, layout.Line{layout.Spaces(5)}, layout.Solid(layout.Strong, m.name()))
		}
		list := func(state string, cell layout.Cell) {
			first, rest := layout.Line{layout.Spaces(4), layout.In(layout.Faint, "external SNAT "+state+": ")}, layout.Line{layout.Spaces(6)}
			for _, line := range cell {
				page.Paragraph(first, rest, line...)
				first = rest
			}
		}
		list(g.state(false), n.cell(c, g.classes[i], c.fields[i].now, g.external[0]))
		list(g.state(true), n.flippedCell(c, g.classes[i], c.fields[i], g.external[1]))
	}
}
