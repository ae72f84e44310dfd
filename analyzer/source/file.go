package source

import (
	"bytes"
	"sort"
	"strings"
	"unicode/utf8"
)

// byteOrderMark may open a file. Editors don't show it, so it has no column.
const byteOrderMark = "\ufeff"

// markEvery is the number of bytes of a long line between two places whose
// column is kept: files of one line, such as plans in JSON, must not cost the
// square of their length.
const markEvery = 1 << 10

// File is one file's text with an index of its lines.
type File struct {
	// Path is relative to the working directory and uses forward slashes.
	Path string
	// Data is the file's content as read; it must not be changed.
	Data []byte

	lines []int  // byte offset at which each line starts
	marks []mark // places in long lines, in order
}

// mark is a place whose column is known.
type mark struct {
	offset int
	Position
}

// NewFile indexes data, which the caller must not change afterwards.
func NewFile(path string, data []byte) *File {
	f := &File{Path: path, Data: data}
	start := 0
	if bytes.HasPrefix(data, []byte(byteOrderMark)) {
		start = len(byteOrderMark)
	}
	for {
		f.lines = append(f.lines, start)
		length := bytes.IndexByte(data[start:], '\n')
		if length < 0 {
			f.mark(start, len(data))
			return f
		}
		f.mark(start, start+length)
		start += length + 1
	}
}

// mark keeps places of the line that was added last.
func (f *File) mark(start, end int) {
	at := mark{offset: start, Position: Position{Line: len(f.lines), Column: 1}}
	for last := start; end-at.offset > markEvery; at.Column++ {
		_, size := utf8.DecodeRune(f.Data[at.offset:end])
		at.offset += size
		if at.offset-last >= markEvery {
			last = at.offset
			f.marks = append(f.marks, mark{at.offset, Position{at.Line, at.Column + 1}})
		}
	}
}

// Position converts a byte offset; offsets outside the file are moved to its
// nearest end, and those inside a character to its start.
func (f *File) Position(offset int) Position {
	offset = max(f.lines[0], min(offset, len(f.Data)))
	line := sort.SearchInts(f.lines, offset+1)
	from := mark{f.lines[line-1], Position{line, 1}}
	if i := sort.Search(len(f.marks), func(i int) bool { return f.marks[i].offset > offset }); i > 0 && f.marks[i-1].Line == line {
		from = f.marks[i-1]
	}
	end := f.lineEnd(line)
	for from.offset < offset {
		_, size := utf8.DecodeRune(f.Data[from.offset:end])
		if from.offset+size > offset {
			break
		}
		from.offset += size
		from.Column++
	}
	return from.Position
}

// Span converts a range of byte offsets, end exclusive.
func (f *File) Span(start, end int) Span {
	return Span{Path: f.Path, Start: f.Position(start), End: f.Position(max(start, end))}
}

// Offset is the reverse of [File.Position]; positions outside the file are
// moved to its nearest end, and those outside a line to the line's.
func (f *File) Offset(p Position) int {
	if p.Line < 1 {
		return f.lines[0]
	}
	if p.Line > len(f.lines) {
		return len(f.Data)
	}
	from, end := mark{f.lines[p.Line-1], Position{p.Line, 1}}, f.lineEnd(p.Line)
	if i := sort.Search(len(f.marks), func(i int) bool { return f.marks[i].Compare(p) > 0 }); i > 0 && f.marks[i-1].Line == p.Line {
		from = f.marks[i-1]
	}
	for ; from.Column < p.Column && from.offset < end; from.Column++ {
		_, size := utf8.DecodeRune(f.Data[from.offset:end])
		from.offset += size
	}
	return from.offset
}

// LineCount is the number of lines, at least 1.
func (f *File) LineCount() int { return len(f.lines) }

// Line gives the text of line n, which counts from 1, without its line ending;
// it is empty for lines that the file doesn't have.
func (f *File) Line(n int) string {
	if n < 1 || n > len(f.lines) {
		return ""
	}
	return strings.TrimSuffix(string(f.Data[f.lines[n-1]:f.lineEnd(n)]), "\r")
}

// lineEnd is the offset of the line feed that ends line n, or the file's end.
func (f *File) lineEnd(n int) int {
	if n < len(f.lines) {
		return f.lines[n] - 1
	}
	return len(f.Data)
}
