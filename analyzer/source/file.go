package source

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// File is one file's text with an index of its lines.
type File struct {
	// Path is relative to the working directory and uses forward slashes.
	Path string
	// Data is the file's content as read; it must not be changed.
	Data []byte

	lines []int // byte offset at which each line starts
}

// NewFile indexes data, which the caller must not change afterwards.
func NewFile(path string, data []byte) *File {
	lines := []int{0}
	for i, b := range data {
		if b == '\n' {
			lines = append(lines, i+1)
		}
	}
	return &File{Path: path, Data: data, lines: lines}
}

// Position converts a byte offset; offsets outside the file are moved to its
// nearest end.
func (f *File) Position(offset int) Position {
	offset = max(0, min(offset, len(f.Data)))
	line := sort.SearchInts(f.lines, offset+1)
	start := f.lines[line-1]
	return Position{Line: line, Column: utf8.RuneCount(f.Data[start:offset]) + 1}
}

// Span converts a range of byte offsets, end exclusive.
func (f *File) Span(start, end int) Span {
	return Span{Path: f.Path, Start: f.Position(start), End: f.Position(max(start, end))}
}

// Offset is the reverse of [File.Position]; positions outside the file are
// moved to its nearest end.
func (f *File) Offset(p Position) int {
	if p.Line < 1 {
		return 0
	}
	if p.Line > len(f.lines) {
		return len(f.Data)
	}
	offset, end := f.lines[p.Line-1], f.lineEnd(p.Line)
	for column := 1; column < p.Column && offset < end; column++ {
		_, size := utf8.DecodeRune(f.Data[offset:end])
		offset += size
	}
	return offset
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
