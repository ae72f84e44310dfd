package sarif

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/snatlint/snatlint/analyzer/source"
)

// places turn spans into SARIF's locations with the help of the files' texts.
type places struct {
	files map[string]*source.File
	wide  map[string][]source.Position // by path: the characters of two units
}

func newPlaces(files map[string]*source.File) places {
	return places{files: files, wide: map[string][]source.Position{}}
}

// physical is nil for spans outside the working directory and for none at all:
// the platform refuses whole reports because of them.
func (p places) physical(at source.Span) *physicalLocation {
	uri, inside := relativeURI(at.Path)
	if !inside {
		return nil
	}
	return &physicalLocation{ArtifactLocation: artifactLocation{URI: uri}, Region: p.region(at)}
}

// region converts a span's columns from code points to UTF-16 code units. Where
// only the path is known it is the file's first line.
func (p places) region(at source.Span) region {
	if at.Start.IsZero() {
		at.Start, at.End = source.Position{Line: 1, Column: 1}, source.Position{Line: 1, Column: 1}
		if file := p.files[at.Path]; file != nil {
			at.End.Column += utf8.RuneCountInString(file.Line(1))
		}
	}
	if at.End.Compare(at.Start) < 0 {
		at.End = at.Start
	}
	start, end := p.units(at.Path, at.Start), p.units(at.Path, at.End)
	return region{StartLine: start.Line, StartColumn: start.Column, EndLine: end.Line, EndColumn: end.Column}
}

// units counts a position's column in UTF-16 code units; positions behind the
// end of their line or file move to it. Without the file's text the column stays.
func (p places) units(path string, at source.Position) source.Position {
	at = source.Position{Line: max(at.Line, 1), Column: max(at.Column, 1)}
	file := p.files[path]
	if file == nil {
		return at
	}
	wide, ok := p.wide[path]
	if !ok {
		wide = wideCharacters(file)
		p.wide[path] = wide
	}
	at = file.Position(file.Offset(at))
	from, _ := slices.BinarySearchFunc(wide, source.Position{Line: at.Line, Column: 1}, source.Position.Compare)
	to, _ := slices.BinarySearchFunc(wide, at, source.Position.Compare)
	return source.Position{Line: at.Line, Column: at.Column + to - from}
}

// wideCharacters finds the characters that take two UTF-16 code units.
func wideCharacters(file *source.File) []source.Position {
	var wide []source.Position
	for line := 1; line <= file.LineCount(); line++ {
		column := 0
		for _, r := range file.Line(line) {
			column++
			if utf16.RuneLen(r) > 1 {
				wide = append(wide, source.Position{Line: line, Column: column})
			}
		}
	}
	return wide
}

// absolute matches the roots of Windows, which are none here but may be where the
// report is read.
var absolute = regexp.MustCompile(`^([A-Za-z]:[/\\]|\\)`)

// relativeURI encodes a path below the working directory; ok is false for every
// other.
func relativeURI(name string) (uri string, ok bool) {
	if name == "" || absolute.MatchString(name) {
		return "", false
	}
	name = path.Clean(name)
	if name == "." || name == ".." || strings.HasPrefix(name, "../") || strings.HasPrefix(name, "/") {
		return "", false
	}
	var b strings.Builder
	for _, c := range []byte(strings.ToValidUTF8(name, "\ufffd")) {
		if isUnreserved(c) || c == '/' {
			b.WriteByte(c)
			continue
		}
		fmt.Fprintf(&b, "%%%02X", c)
	}
	return b.String(), true
}

// isUnreserved reports characters that never need encoding (RFC 3986, 2.3).
func isUnreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0
}

// spelled is a place as text, for messages about what can't be linked.
func spelled(at source.Span) string {
	if at.IsZero() {
		return ""
	}
	if at.Start.IsZero() {
		return fmt.Sprintf(" (%s)", safe(at.Path))
	}
	return fmt.Sprintf(" (%s:%d:%d)", safe(at.Path), at.Start.Line, at.Start.Column)
}
