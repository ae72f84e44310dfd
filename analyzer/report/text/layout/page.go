package layout

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

const (
	usualWidth    = 100
	narrowestPage = 40
	widestPage    = 160 // longer lines of prose are hard to read
)

// Page gathers lines.
type Page struct {
	text    strings.Builder
	palette palette
	width   int
}

// NewPage makes an empty page of so many columns; 0 or less gives a usual
// width. Very narrow and very wide ones are laid out for a width that can be
// read.
func NewPage(color bool, width int) *Page {
	if width <= 0 {
		width = usualWidth
	}
	return &Page{palette: palette{on: color}, width: min(max(width, narrowestPage), widestPage)}
}

// Width is the number of columns that lines should keep to.
func (p *Page) Width() int { return p.width }

// Line adds a line as it is, without the blanks at its end.
func (p *Page) Line(pieces ...Piece) {
	var joined Line
	for _, piece := range pieces {
		if n := len(joined); n > 0 && joined[n-1].style == piece.style {
			joined[n-1].text += piece.text
			continue
		}
		joined = append(joined, piece)
	}
	for n := len(joined); n > 0; n-- {
		joined[n-1].text = strings.TrimRight(joined[n-1].text, " ")
		if joined[n-1].text != "" {
			break
		}
	}
	for _, piece := range joined {
		p.text.WriteString(p.palette.paint(piece.style, piece.text))
	}
	p.text.WriteByte('\n')
}

// Blank adds an empty line.
func (p *Page) Blank() { p.text.WriteByte('\n') }

// Paragraph wraps a body behind a first prefix; further lines get the prefix
// rest.
func (p *Page) Paragraph(first, rest Line, body ...Piece) {
	prefix := first
	columns := p.width - max(first.columns(), rest.columns())
	for _, line := range Line(body).wrap(columns) {
		p.Line(slices.Concat(prefix, line)...)
		prefix = rest
	}
}

// WriteTo writes the page's lines.
func (p *Page) WriteTo(w io.Writer) (int64, error) {
	n, err := io.WriteString(w, p.text.String())
	if err != nil {
		return int64(n), fmt.Errorf("write the text: %w", err)
	}
	return int64(n), nil
}

// Spaces is a piece of so many blanks.
func Spaces(n int) Piece { return Piece{text: strings.Repeat(" ", max(n, 0)), solid: true} }
