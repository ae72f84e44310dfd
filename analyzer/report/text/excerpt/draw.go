package excerpt

import (
	"strconv"
	"strings"

	"github.com/snatlint/snatlint/analyzer/report/text/layout"
	"github.com/snatlint/snatlint/analyzer/source"
)

// Mark is what is meant in a file, and what to say about it.
type Mark struct {
	At    source.Span
	Label string // may be empty
	Sign  string // one character, drawn under what is meant
	Style layout.Style
}

// Lines that a span of many lines is cut to.
const (
	mostLines  = 6
	firstLines = 3
)

// Gutter is the width that line numbers need, at least 1.
func Gutter(spans ...source.Span) int {
	widest := 1
	for _, s := range spans {
		widest = max(widest, len(strconv.Itoa(max(s.Start.Line, s.End.Line))))
	}
	return widest
}

// drawing is one excerpt on its way to the page.
type drawing struct {
	page   *layout.Page
	file   *source.File
	mark   Mark
	gutter int
	room   int // columns for a line's text
}

// longestLine, in bytes: longer ones are a machine's, and looking for the
// columns of many spans in them would take long.
const longestLine = 1 << 20

// Shows reports whether a file has the lines of a span, and they are such that
// people read.
func Shows(file *source.File, at source.Span) bool {
	return file != nil && at.Start.Line >= 1 && at.Start.Line <= file.LineCount() && len(file.Line(at.Start.Line)) <= longestLine
}

// Draw adds the lines of a file that a mark covers, below an empty gutter line;
// nothing where [Shows] is false.
func Draw(page *layout.Page, file *source.File, m Mark, gutter int) {
	if !Shows(file, m.At) {
		return
	}
	d := drawing{page: page, file: file, mark: m, gutter: gutter, room: page.Width() - gutter - len(" | ")}
	start, end := m.At.Start, d.end()
	page.Line(d.bar("")...)
	if end.Line == start.Line {
		r := show(file.Line(start.Line), start.Column, end.Column, d.room)
		d.line(start.Line, "", r.text)
		d.under(strings.Repeat(" ", r.from) + strings.Repeat(m.Sign, r.to-r.from))
		return
	}
	d.lines(start, end)
}

// end is where the mark ends: never before its start or behind the file, and
// not on a line of which nothing is meant.
func (d drawing) end() source.Position {
	start, end := d.mark.At.Start, d.mark.At.End
	if end.Line > d.file.LineCount() {
		end = source.Position{Line: d.file.LineCount(), Column: d.length(d.file.LineCount()) + 1}
	}
	if end.Line > start.Line && end.Column <= 1 {
		end = source.Position{Line: end.Line - 1, Column: d.length(end.Line-1) + 1}
	}
	if end.Compare(start) <= 0 {
		end = source.Position{Line: start.Line, Column: start.Column + 1}
	}
	return end
}

// length is the number of code points of a line.
func (d drawing) length(line int) int {
	n := 0
	for range d.file.Line(line) {
		n++
	}
	return n
}

// lines draws a mark of several lines with a bar on their left.
func (d drawing) lines(start, end source.Position) {
	d.room -= 2
	first := show(d.file.Line(start.Line), start.Column, start.Column+1, d.room)
	if strings.TrimSpace(first.text[:min(first.from, len(first.text))]) == "" {
		d.line(start.Line, "/ ", first.text)
	} else {
		d.line(start.Line, "  ", first.text)
		d.page.Line(append(d.bar(" "), layout.In(d.mark.Style, " "+strings.Repeat("_", first.from+1)+d.mark.Sign))...)
	}
	for n := start.Line + 1; n <= end.Line; n++ {
		if end.Line-start.Line+1 > mostLines && n == start.Line+firstLines {
			d.page.Line(append(d.bar(" "), layout.In(d.mark.Style, "| "), layout.In(layout.Faint, "…"))...)
			n = end.Line
		}
		column := 1
		if n == end.Line {
			column = end.Column - 1
		}
		r := show(d.file.Line(n), column, column+1, d.room)
		d.line(n, "| ", r.text)
		if n == end.Line {
			d.under("|" + strings.Repeat("_", r.from+1) + d.mark.Sign)
		}
	}
}

// bar is the empty gutter.
func (d drawing) bar(after string) layout.Line {
	return layout.Line{layout.Spaces(d.gutter + 1), layout.Solid(layout.Frame, "|"), layout.Solid(layout.Plain, after)}
}

// line draws a line of the file with its number.
func (d drawing) line(n int, side, text string) {
	number := strconv.Itoa(n)
	d.page.Line(
		layout.Spaces(d.gutter-len(number)), layout.Solid(layout.Frame, number+" | "),
		layout.In(d.mark.Style, side), layout.Solid(layout.Plain, text),
	)
}

// minLabel is the room beside the signs that a wrapped label needs.
const minLabel = 30

// under draws the signs with the label beside them, or below where that has no
// room.
func (d drawing) under(signs string) {
	prefix := append(d.bar(" "), layout.Solid(d.mark.Style, signs))
	if d.mark.Label == "" {
		d.page.Line(prefix...)
		return
	}
	label := layout.In(d.mark.Style, d.mark.Label)
	used := len(signs) + 1
	left := d.page.Width() - d.gutter - len(" | ") - used
	if left < min(minLabel, layout.Columns(layout.Safe(d.mark.Label))) {
		d.page.Line(prefix...)
		under := append(d.bar(" "), layout.Spaces(2))
		d.page.Paragraph(under, under, label)
		return
	}
	d.page.Paragraph(append(prefix, layout.Spaces(1)), append(d.bar(" "), layout.Spaces(used)), label)
}
