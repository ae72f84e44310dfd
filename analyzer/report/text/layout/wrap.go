package layout

import "strings"

// word is what a line break never splits.
type word struct {
	pieces  []Piece
	columns int
}

// words splits a line at its blanks; quoted names and solid pieces stay whole.
func (l Line) words() []word {
	var words []word
	var open word
	end := func() {
		if len(open.pieces) > 0 {
			words = append(words, open)
		}
		open = word{}
	}
	add := func(p Piece) {
		if p.text != "" {
			open.pieces = append(open.pieces, p)
			open.columns += Columns(p.text)
		}
	}
	for _, p := range l {
		if p.solid {
			add(p)
			continue
		}
		for i, text := range chunks(p.text) {
			if i > 0 {
				end()
			}
			add(Piece{text: text, style: p.style})
		}
	}
	end()
	return words
}

// chunks splits text at the blanks that don't stand inside a quoted name. A
// quote opens after a blank or a bracket and closes before a blank, punctuation
// or the end, so that an apostrophe is none.
func chunks(text string) []string {
	var parts []string
	start, closing := 0, -1
	for i := range len(text) {
		switch {
		case i <= closing:
		case text[i] == '\'' && (i == 0 || text[i-1] == ' ' || text[i-1] == '('):
			closing = max(closing, closingQuote(text, i))
		case text[i] == ' ':
			parts = append(parts, text[start:i])
			start = i + 1
		}
	}
	return append(parts, text[start:])
}

// longestName bounds how far a closing quote is looked for.
const longestName = 200

// closingQuote finds the end of a quoted name that opens at i; -1 where it
// isn't one.
func closingQuote(text string, i int) int {
	for j := i + 1; j < len(text) && j-i <= longestName; j++ {
		if text[j] == '\'' && (j+1 == len(text) || strings.IndexByte(" .,;:)?!'", text[j+1]) >= 0) {
			return j
		}
	}
	return -1
}

// wrap breaks a line into several of at most so many columns; a word that is
// wider stands on a line of its own. There is at least one line.
func (l Line) wrap(columns int) []Line {
	var lines []Line
	var open Line
	used := 0
	for _, w := range l.words() {
		if used > 0 && used+1+w.columns > columns {
			lines = append(lines, open)
			open, used = nil, 0
		}
		if used > 0 {
			open = append(open, blank(open, w))
			used++
		}
		open = append(open, w.pieces...)
		used += w.columns
	}
	return append(lines, open)
}

// blank joins a word to a line, in a style that both have.
func blank(line Line, w word) Piece {
	style := line[len(line)-1].style
	if w.pieces[0].style != style {
		style = Plain
	}
	return Piece{text: " ", style: style}
}

// narrowest is the width of a line's widest word.
func (l Line) narrowest() int {
	widest := 0
	for _, w := range l.words() {
		widest = max(widest, w.columns)
	}
	return widest
}

// natural is the width of a line that needs no wrapping.
func (l Line) natural() int {
	sum := 0
	for i, w := range l.words() {
		if i > 0 {
			sum++
		}
		sum += w.columns
	}
	return sum
}
