package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	yaml "go.yaml.in/yaml/v3"

	"github.com/snatlint/snatlint/analyzer/source"
)

const (
	// MaxBytes is the largest configuration file that is accepted.
	MaxBytes = 512 << 10
	// deepest nesting of lists and mappings; the format itself needs five.
	deepest = 32
	// Aliases may be followed so often that a document has mostCopies times its
	// own nodes, and no more than mostNodes besides them. Reading looks at a node
	// mostVisits times.
	mostCopies = 100
	mostNodes  = 500_000
	mostVisits = 4
)

// lineOfError is how the parser opens an error, if it knows the line.
var lineOfError = regexp.MustCompile(`^yaml: (?:line [0-9]+: )?`)

// parse reads a file's only document and counts its nodes. The root is nil where
// the file is empty.
func parse(file *source.File) (root *yaml.Node, nodes int, mistakes Mistakes) {
	if mistake, ok := unreadable(file); !ok {
		return nil, 0, Mistakes{mistake}
	}
	documents, err := decode(file.Data)
	switch {
	case err != nil:
		return nil, 0, Mistakes{locate(file, err)}
	case len(documents) == 0:
		return nil, 0, nil
	case len(documents) > 1:
		return nil, 0, Mistakes{{
			Message: "A second document begins here, but the configuration is one document: remove '---'.",
			At:      spanOf(file, documents[1]),
		}}
	}
	root = documents[0].Content[0]
	nodes, tooDeep := count(root, 1)
	if tooDeep != nil {
		return nil, 0, Mistakes{{
			Message: fmt.Sprintf("Lists and mappings are nested deeper than %d here.", deepest),
			At:      spanOf(file, tooDeep),
		}}
	}
	return root, nodes, nil
}

// decode gives the first two documents of a text.
func decode(text []byte) ([]*yaml.Node, error) {
	var documents []*yaml.Node
	for decoder := yaml.NewDecoder(bytes.NewReader(text)); len(documents) < 2; {
		var document yaml.Node
		err := decoder.Decode(&document)
		switch {
		case errors.Is(err, io.EOF):
			return documents, nil
		case err != nil:
			return nil, err //nolint:wrapcheck // its text is taken apart
		}
		documents = append(documents, &document)
	}
	return documents, nil
}

// unreadable finds what keeps a file from being parsed at all. The parser ends
// lines where no editor does, and its line numbers would mislead.
func unreadable(file *source.File) (Mistake, bool) {
	if len(file.Data) > MaxBytes {
		return Mistake{
			Message: fmt.Sprintf("The file has %d bytes; a configuration may have %d.", len(file.Data), MaxBytes),
			At:      file.Span(0, 0),
		}, false
	}
	for i := 0; i < len(file.Data); {
		r, size := utf8.DecodeRune(file.Data[i:])
		message := ""
		switch {
		case r == utf8.RuneError && size == 1:
			message = "The file is no text in UTF-8 here."
		case r == '\r' && !bytes.HasPrefix(file.Data[i:], []byte("\r\n")), slices.Contains([]rune{'\u0085', '\u2028', '\u2029'}, r):
			message = fmt.Sprintf("The character U+%04X ends a line in YAML and in no editor: replace it by a line feed or a space.", r)
		case r < ' ' && r != '\t' && r != '\n' && r != '\r', r == '\u007f':
			message = fmt.Sprintf("The control character U+%04X has no place in YAML.", r)
		}
		if message != "" {
			return Mistake{Message: message, At: file.Span(i, i+size)}, false
		}
		i += size
	}
	return Mistake{}, true
}

// locate finds the line of an error of the parser, which often tells none, or
// the one where something began. It is the first line with which the text up to
// it has the same error.
func locate(file *source.File, err error) Mistake {
	why := lineOfError.ReplaceAllString(err.Error(), "")
	line := 1 + sort.Search(file.LineCount()-1, func(before int) bool {
		end := file.Offset(source.Position{Line: before + 2, Column: 1})
		_, err := decode(file.Data[:end])
		return err != nil && lineOfError.ReplaceAllString(err.Error(), "") == why
	})
	start := file.Offset(source.Position{Line: line, Column: 1})
	text := restOfLine(file, start)
	body := strings.TrimLeft(text, " \t")
	indent := len(text) - len(body)
	if strings.Contains(text[:indent], "\t") {
		why += "; lines are indented with spaces, not with tabs"
	}
	return Mistake{
		Message: fmt.Sprintf("The file is no YAML: %s.", clean(why)),
		At:      file.Span(start+indent, start+len(strings.TrimRight(text, " \t\r"))),
	}
}

// count gives the number of nodes, aliases not followed, and one that is nested
// too deeply, if any.
func count(n *yaml.Node, depth int) (nodes int, tooDeep *yaml.Node) {
	if depth > deepest {
		return 0, n
	}
	nodes = 1
	for _, child := range n.Content {
		below, deep := count(child, depth+1)
		if deep != nil {
			return 0, deep
		}
		nodes += below
	}
	return nodes, nil
}

// spanOf is where a node stands: all of a word on one line, and of anything else
// what is on its first line.
func spanOf(file *source.File, n *yaml.Node) source.Span {
	start := file.Offset(source.Position{Line: n.Line, Column: n.Column})
	text := restOfLine(file, start)
	if n.Kind == yaml.ScalarNode {
		if length := wordLength(text, n.Value); length > 0 {
			return file.Span(start, start+length)
		}
	}
	return file.Span(start, start+len(strings.TrimRight(text, " \t\r")))
}

// restOfLine is what follows on a line; of a very long one, a part.
func restOfLine(file *source.File, start int) string {
	const most = 1 << 10
	text, _, _ := strings.Cut(string(file.Data[start:min(start+most, len(file.Data))]), "\n")
	return text
}

// wordLength is the number of bytes of a scalar that begins a text, with its
// quotes; 0 where it is written over several lines, or behind an anchor or tag.
func wordLength(text, value string) int {
	switch {
	case strings.HasPrefix(text, `'`):
		for end := 1; end < len(text); end++ {
			if text[end] == '\'' {
				if end++; end == len(text) || text[end] != '\'' {
					return end
				}
			}
		}
	case strings.HasPrefix(text, `"`):
		for end := 1; end < len(text); end++ {
			switch text[end] {
			case '\\':
				end++
			case '"':
				return end + 1
			}
		}
	case strings.HasPrefix(text, value):
		return len(value)
	}
	return 0
}
