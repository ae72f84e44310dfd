package manifest

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// parseYAML reads the first document of a text; a text without any is null. A
// document with something behind it that doesn't belong to it, which kubectl
// overlooks, comes with a fault.
func parseYAML(text []byte, p *places, templates bool) (*value.Node, *fault) {
	if f := unreadable(text); f != nil {
		return nil, f
	}
	if n := countSeparators(text); n > maxValues {
		return nil, tooMuch(0, 0, "it holds more than %d values", maxValues)
	}
	root, err := parseNodes(text)
	var overlooked *fault
	switch {
	case err != nil && root == nil:
		return nil, locate(text, err)
	case err != nil:
		overlooked = locate(text, err)
	case root == nil:
		return &value.Node{Kind: value.KindNull, Origin: value.Origin{At: p.span(0, 0)}}, nil
	}
	node, f := convert(text, root, p, templates)
	return node, cmp.Or(f, overlooked)
}

// parseNodes runs the parser, whose defects must not end the program. An error
// that comes with a node is about what follows it.
func parseNodes(text []byte) (root *yaml.Node, err error) {
	defer func() {
		if defect := recover(); defect != nil {
			root, err = nil, fmt.Errorf("a defect of the parser: %v", defect)
		}
	}()
	var document, rest yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	switch err := decoder.Decode(&document); {
	case errors.Is(err, io.EOF):
		return nil, nil //nolint:nilnil // an empty text is no error
	case err != nil:
		return nil, err //nolint:wrapcheck // its text is taken apart
	}
	root = document.Content[0]
	switch err := decoder.Decode(&rest); {
	case errors.Is(err, io.EOF):
		return root, nil
	case err == nil:
		return root, errors.New(behindDocument)
	default:
		return root, err //nolint:wrapcheck // as above
	}
}

// countSeparators counts what separates values: without one of these there is
// no other key, entry or item. The parser takes hundreds of bytes for a value,
// so this is asked before it runs.
func countSeparators(text []byte) int {
	n := 0
	for i, b := range text {
		switch b {
		case ',', '[', '{':
			n++
		case ':', '-', '?':
			if i+1 == len(text) || white(text, i+1) > 0 {
				n++
			}
		}
	}
	return n
}

// unreadable finds what is no text that YAML allows.
func unreadable(text []byte) *fault {
	if i := source.InvalidUTF8(text); i >= 0 {
		return wrong(i, i+1, "it is not text in UTF-8: byte 0x%02x", text[i])
	}
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(text[i:])
		}
		if !isPrintable(r) {
			return wrong(i, i+size, "it holds the control character %U", r)
		}
		i += size
	}
	return nil
}

// isPrintable reports whether YAML allows a character (yaml.org/spec/1.1, 5.1).
func isPrintable(r rune) bool {
	switch {
	case r < ' ':
		return r == '\t' || r == '\n' || r == '\r'
	case r < 0xA0:
		return r < 0x7F || r == 0x85
	default:
		return r != 0xFFFE && r != 0xFFFF
	}
}

// problem words a fault for the user.
func (f *fault) problem(p *places) source.Problem {
	return source.Problem{Kind: f.kind, At: p.span(f.start, f.end), Message: fmt.Sprintf("The manifest can't be read: %s.", f.why)}
}
