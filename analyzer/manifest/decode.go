package manifest

import (
	"fmt"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// Decode reads a JSON or YAML text that stands inside another value, such as
// the configuration_values of an add-on. A text without content gives null.
//
// The text may stand at `at` as it is, as a file's or a heredoc's does: then
// verbatim says so, at.Start is the place of its first character, and every
// node gets its own place. Without it the place of all of them is `at`.
func Decode(text string, at source.Span, verbatim bool) (*value.Node, error) {
	p := &places{file: source.NewFile(at.Path, []byte(text)), from: at.Start}
	if !verbatim {
		p.fixed = &at
	}
	d, err := onlyDocument(p.file.Data)
	if err != nil {
		return nil, err
	}
	p.base = d.start
	node, f := parse(p.file.Data[d.start:d.end], p, false)
	if f != nil {
		return nil, f.inside(p.file, d.start)
	}
	return node, nil
}

// onlyDocument finds the document of a text that must have no other.
func onlyDocument(data []byte) (document, error) {
	var only document
	found := 0
	documents := split(data)
	for i, d := range documents {
		empty := firstContent(data[d.start:d.end]) == d.end-d.start
		if empty && (!d.explicit || i == len(documents)-1) && (found > 0 || i < len(documents)-1) {
			continue
		}
		only = d
		found++
	}
	if found > 1 {
		return only, fmt.Errorf("it holds %d documents, and one is expected", found)
	}
	return only, nil
}

// inside words a fault with its line in the text.
func (f *fault) inside(file *source.File, base int) error {
	if f.start == 0 && f.end == 0 {
		return f
	}
	at := file.Position(base + f.start)
	return fmt.Errorf("line %d, column %d: %w", at.Line, at.Column, f)
}
