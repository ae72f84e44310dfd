package manifest

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// fileReader reads one file.
type fileReader struct {
	file     *source.File
	objects  []*Object
	problems []source.Problem
	template bool // a document was left out because it is a template
}

// readFile reads a file's documents. What is wrong with one of them, or with this
// program, is a problem and keeps nothing else from being read.
func readFile(ctx context.Context, tree *source.Tree, name string) (r *fileReader) {
	r = &fileReader{}
	defer func() {
		if defect := recover(); defect != nil {
			r.problems = append(r.problems, source.Problem{
				Kind: source.ProblemInternal, At: source.Span{Path: name},
				Message: fmt.Sprintf("'%s' could not be read because of a defect of snatlint: %v.", name, defect),
			})
		}
	}()
	if ctx.Err() != nil {
		return r
	}
	file, err := tree.Read(name)
	if err != nil {
		r.problems = append(r.problems, notRead(name, err))
		return r
	}
	r.file = file
	if isUTF16(file.Data) {
		r.utf16()
		return r
	}
	for _, d := range split(file.Data) {
		if ctx.Err() != nil {
			return r
		}
		r.document(d)
	}
	return r
}

// notRead words the tree's error for a file.
func notRead(name string, err error) source.Problem {
	p := source.Problem{Kind: source.ProblemRead, At: source.Span{Path: name}}
	if errors.Is(err, source.ErrTooLarge) {
		p.Kind = source.ProblemLimit
	}
	if cause := errors.Unwrap(err); cause != nil {
		err = cause // the message names the file itself
	}
	p.Message = fmt.Sprintf("'%s' can't be read: %v.", name, err)
	return p
}

// document takes in the objects of a document, or what is wrong with it.
func (r *fileReader) document(d document) {
	text := r.file.Data[d.start:d.end]
	seen := survey(text)
	if seen == sightNothing {
		return
	}
	p := &places{file: r.file, base: d.start}
	root, f := parse(text, p, true)
	if f != nil && f.kind == source.ProblemParse && hasPlaceholders(text) {
		r.template = r.template || seen == sightManifest
		return
	}
	if root != nil {
		f = cmp.Or(r.collect(root, listed{}), f)
	}
	if f != nil && seen == sightManifest {
		r.problems = append(r.problems, f.problem(p))
	}
}

// parse reads a document as JSON where it is that, as YAML where not.
func parse(text []byte, p *places, templates bool) (*value.Node, *fault) {
	top := firstContent(text)
	if !isJSON(text[top:]) {
		return parseYAML(text, p, templates)
	}
	inner := *p
	inner.base += top
	node, f := parseJSON(text[top:], &inner, templates)
	if f == nil || f.kind != source.ProblemParse {
		return node, f
	}
	if node, f := parseYAML(text, p, templates); f == nil || f.kind != source.ProblemParse {
		return node, f
	}
	f.start, f.end = f.start+top, f.end+top
	return node, f
}

// isUTF16 reports whether a file starts with the byte order mark of UTF-16.
func isUTF16(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff})
}

// utf16 tells of a manifest that is written in UTF-16, as some editors and
// shells of Windows do.
func (r *fileReader) utf16() {
	text := bytes.ReplaceAll(r.file.Data[2:], []byte{0}, nil)
	if survey(text) == sightManifest {
		r.problems = append(r.problems, wrong(0, 0, "it is encoded in UTF-16, and only UTF-8 is read").problem(&places{file: r.file}))
	}
}
