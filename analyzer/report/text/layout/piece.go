package layout

// Style is the part that a stretch of text plays. Colours follow from it; no
// style says anything that the words don't.
type Style uint8

// Styles.
const (
	Plain   Style = iota
	Strong        // what to read first
	Faint         // what may be skipped
	Error         // severity, and what loses packets
	Warning       // severity, and what can't be known
	Note          // severity
	Frame         // rules, gutters and arrows
	Changed       // what would become different
)

// palette gives styles their colours.
type palette struct{ on bool }

// paint wraps text into the sequences of its style.
func (p palette) paint(s Style, text string) string {
	if !p.on || s == Plain || text == "" {
		return text
	}
	return "\x1b[" + code(s) + "m" + text + "\x1b[0m"
}

// code is the parameter of "select graphic rendition" (ECMA-48, 8.3.117).
func code(s Style) string {
	switch s {
	case Strong:
		return "1"
	case Faint:
		return "2"
	case Error:
		return "1;31"
	case Warning:
		return "1;33"
	case Note, Frame:
		return "36"
	case Changed:
		return "1;36"
	default:
		return "0"
	}
}

// Piece is a stretch of safe text in one style.
type Piece struct {
	text  string
	style Style
	solid bool // never broken, not even at blanks
}

// Text is a piece that wraps at its blanks.
func Text(text string) Piece { return Piece{text: Safe(text)} }

// In is a piece in a style; it wraps at its blanks.
func In(style Style, text string) Piece { return Piece{text: Safe(text), style: style} }

// Solid is a piece that stays on one line: an address, an ID, a place.
func Solid(style Style, text string) Piece {
	return Piece{text: Safe(text), style: style, solid: true}
}

// Line is what stands on one line, or is wrapped onto several.
type Line []Piece

// columns is the width of a line that isn't wrapped.
func (l Line) columns() int {
	sum := 0
	for _, p := range l {
		sum += Columns(p.text)
	}
	return sum
}
