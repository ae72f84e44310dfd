package excerpt

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/snatlint/snatlint/analyzer/report/text/layout"
)

const (
	tabColumns = 4
	// Of a long line only so many code points around the start of what is
	// meant are looked at.
	lookBefore = 300
	lookAfter  = 600
)

// cell is one character as people see it, with the code points of the line,
// counted from 1, that it stands for.
type cell struct {
	text     string
	columns  int
	from, to int // to is exclusive
}

// row is what is shown of one line. From and to are the columns of it, counted
// from 0, to exclusive, that stand for what is meant.
type row struct {
	text     string
	from, to int
}

// show fits a line into so many columns, so that what is meant, the code points
// from start to end, can be seen. What has no width is shown as one column.
func show(line string, start, end, room int) row {
	part, first, before, after := near(line, start)
	cells := split(part, first)
	from, to, total := 0, 0, 0
	for _, c := range cells {
		if c.to <= start {
			from += c.columns
		}
		if c.from < end {
			to += c.columns
		}
		total += c.columns
	}
	to = max(to, from+1)
	if total <= room && !before && !after {
		return row{join(cells), from, to}
	}
	left := 0
	if before || to+1 > room {
		left = max(0, from-max(4, (room-2-(to-from))/2))
	}
	if !after {
		left = min(left, max(0, total+2-room))
	}
	return window{left: left, room: room, before: before || left > 0, after: after}.cut(cells, from, to)
}

// near gives the part of a line around a code point, the number of its first
// one, and whether something was left out before and after it.
func near(line string, column int) (part string, first int, before, after bool) {
	start, begin, n := 0, 1, 0
	for i := range line {
		n++
		if n == column-lookBefore {
			start, begin = i, n
		}
		if n == column+lookAfter {
			return line[start:i], begin, start > 0, true
		}
	}
	return line[start:], begin, start > 0, false
}

// split takes a line apart. Tabs become blanks and control characters are
// written out.
func split(line string, first int) []cell {
	var cells []cell
	state := -1
	for line != "" {
		var cluster string
		cluster, line, _, state = uniseg.FirstGraphemeClusterInString(line, state)
		text := layout.Safe(cluster)
		if cluster == "\t" {
			text = strings.Repeat(" ", tabColumns)
		}
		n := utf8.RuneCountInString(cluster)
		cells = append(cells, cell{text: text, columns: layout.Columns(text), from: first, to: first + n})
		first += n
	}
	return cells
}

// window is the part of a line that is shown.
type window struct {
	left, room    int  // columns
	before, after bool // something is left out there, whatever fits
}

// cut leaves out what the window doesn't hold.
func (w window) cut(cells []cell, from, to int) row {
	var b strings.Builder
	used, position, shift := 0, 0, 0
	if w.before {
		b.WriteString("…")
		used, shift = 1, 1
	}
	full := false
	for _, c := range cells {
		switch {
		case position < w.left:
			shift -= c.columns
		case full || used+c.columns > w.room-1:
			full = true
		default:
			b.WriteString(c.text)
			used += c.columns
		}
		position += c.columns
	}
	if full || w.after {
		b.WriteString("…")
		used++
	}
	from, to = from+shift, to+shift
	return row{b.String(), from, max(min(to, used), from+1)}
}

func join(cells []cell) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(c.text)
	}
	return b.String()
}
