package layout

import "strings"

// Cell is what stands in one field of a table: lines that are each wrapped to
// the column's width.
type Cell []Line

// Row is a row of a table, its first cell the label.
type Row struct {
	Cells []Cell
	// Rule draws a line above the row; Gap leaves an empty one.
	Rule, Gap bool
}

// Table is rows with the same number of cells each.
type Table struct {
	Indent int
	Rows   []Row
}

const (
	gap            = 2  // blanks between columns
	readableColumn = 12 // cells narrower than this are a ladder of words
)

// Fit finds column widths for a page, and whether there are any that break no
// word.
func (t Table) Fit(page int) (widths []int, ok bool) {
	var natural []int
	for _, row := range t.Rows {
		for i, cell := range row.Cells {
			if i == len(widths) {
				widths, natural = append(widths, 0), append(natural, 0)
			}
			for _, line := range cell {
				widths[i] = max(widths[i], line.narrowest())
				natural[i] = max(natural[i], line.natural())
			}
		}
	}
	room := page - t.Indent - gap*(len(widths)-1)
	for i := range widths {
		widths[i] = max(widths[i], min(natural[i], readableColumn))
		room -= widths[i]
	}
	for ; room > 0; room-- {
		neediest := -1
		for i := range widths {
			if lack := natural[i] - widths[i]; lack > 0 && (neediest < 0 || lack > natural[neediest]-widths[neediest]) {
				neediest = i
			}
		}
		if neediest < 0 {
			break
		}
		widths[neediest]++
	}
	return widths, room >= 0
}

// Table draws a table in columns of the widths that [Table.Fit] found.
func (p *Page) Table(t Table, widths []int) {
	total := gap * (len(widths) - 1)
	for _, width := range widths {
		total += width
	}
	for _, row := range t.Rows {
		if row.Rule {
			p.Line(Spaces(t.Indent), Piece{text: strings.Repeat("─", total), style: Frame})
		}
		if row.Gap {
			p.Blank()
		}
		p.row(t.Indent, row, widths)
	}
}

// row draws the lines of one row.
func (p *Page) row(indent int, row Row, widths []int) {
	wrapped := make([][]Line, len(row.Cells))
	height := 0
	for i, cell := range row.Cells {
		for _, line := range cell {
			wrapped[i] = append(wrapped[i], line.wrap(widths[i])...)
		}
		height = max(height, len(wrapped[i]))
	}
	for n := range height {
		line := Line{Spaces(indent)}
		for i := range wrapped {
			var part Line
			if n < len(wrapped[i]) {
				part = wrapped[i][n]
			}
			line = append(line, part...)
			line = append(line, Spaces(widths[i]-part.columns()+gap))
		}
		p.Line(line...)
	}
}
