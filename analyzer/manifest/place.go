package manifest

import (
	"bytes"
	"unicode/utf8"

	"github.com/snatlint/snatlint/analyzer/source"
)

// places turns byte offsets of a text into places of a file. Asked in ascending
// order it takes time in proportion to the text, however long its lines are.
type places struct {
	file  *source.File
	base  int             // offset of the text in the file
	from  source.Position // where the file itself begins, if it is a text within another; zero: nowhere
	fixed *source.Span    // the place of all that the text holds; nil: each has its own

	last   int // offset of the last answer
	lastAt source.Position
}

// span is the place between two offsets of the text, end exclusive.
func (p *places) span(start, end int) source.Span {
	if p.fixed != nil {
		return *p.fixed
	}
	return source.Span{Path: p.file.Path, Start: p.position(p.base + start), End: p.position(p.base + max(start, end))}
}

func (p *places) position(offset int) source.Position {
	offset = min(offset, len(p.file.Data))
	if p.lastAt.IsZero() || offset < p.last || bytes.IndexByte(p.file.Data[p.last:offset], '\n') >= 0 {
		p.lastAt = p.file.Position(offset)
	} else {
		p.lastAt.Column += utf8.RuneCount(p.file.Data[p.last:offset])
	}
	p.last = offset
	at := p.lastAt
	if p.from.IsZero() {
		return at
	}
	if at.Line == 1 {
		at.Column += p.from.Column - 1
	}
	at.Line += p.from.Line - 1
	return at
}

// marks turns the lines and columns of the YAML parser into byte offsets. Its
// lines end where YAML 1.1 has them end, which is not only at line feeds, and
// its columns count code points from 1.
type marks struct {
	text  []byte
	lines []int // byte offset at which each line starts

	line, column, offset int // of the last answer, from which the next search goes on
}

func newMarks(text []byte) marks {
	lines := []int{0}
	for i := 0; i < len(text); {
		width := lineBreak(text, i)
		if width > 0 {
			lines = append(lines, i+width)
		}
		i += max(width, 1)
	}
	return marks{text: text, lines: lines}
}

// at is the offset of a mark; one outside the text is moved to its end.
func (m *marks) at(line, column int) int {
	if line < 1 || line > len(m.lines) {
		return len(m.text)
	}
	if line != m.line || column < m.column {
		m.line, m.column, m.offset = line, 1, m.lines[line-1]
	}
	for ; m.column < column && m.offset < len(m.text); m.column++ {
		_, size := utf8.DecodeRune(m.text[m.offset:])
		m.offset += size
	}
	return m.offset
}

// lineBreak is the width of the line break at an offset, 0 where none is
// (yaml.org/spec/1.1, 5.4: LF, CR, CRLF, NEL, LS, PS).
func lineBreak[T []byte | string](text T, i int) int {
	switch text[i] {
	case '\n':
		return 1
	case '\r':
		if i+1 < len(text) && text[i+1] == '\n' {
			return 2
		}
		return 1
	case 0xC2:
		if i+1 < len(text) && text[i+1] == 0x85 {
			return 2
		}
	case 0xE2:
		if i+2 < len(text) && text[i+1] == 0x80 && (text[i+2] == 0xA8 || text[i+2] == 0xA9) {
			return 3
		}
	}
	return 0
}

// white is the width of the blank or line break at an offset, 0 where none is.
func white[T []byte | string](text T, i int) int {
	if text[i] == ' ' || text[i] == '\t' {
		return 1
	}
	return lineBreak(text, i)
}
