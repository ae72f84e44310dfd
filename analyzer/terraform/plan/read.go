package plan

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// maxDepth bounds how deep modules and values are nested: every level may cost
// another look at all that is below it.
const maxDepth = 50

// maxAddress bounds the length of an address, in bytes.
const maxAddress = 4096

// reader reads one file.
type reader struct {
	scanner
	file *source.File
	doc  *Document
	over *source.Problem // the first limit that was hit
}

// Read reads a file. It gives nothing where the file is none of Terraform's, and a
// problem where it is one that can't be read.
func Read(file *source.File) (*Document, *source.Problem) {
	if text, ok := decodeUTF16(file.Data); ok && guess(text) != Nothing {
		return nil, wrong(source.ProblemParse, source.Span{Path: file.Path}, "it is encoded in UTF-16, and only UTF-8 is read")
	}
	text := bytes.TrimPrefix(file.Data, []byte("\ufeff"))
	start := len(file.Data) - len(text)
	kind := guess(text)
	switch {
	case kind == Nothing:
		return nil, nil
	case kind == Binary:
		return &Document{Path: file.Path, Kind: kind, At: source.Span{Path: file.Path}}, nil
	case !json.Valid(text):
		return nil, invalid(file, start)
	}
	r := &reader{scanner: scanner{file.Data}, file: file}
	r.doc = &Document{Path: file.Path, Variables: map[string]*value.Node{}, Outputs: map[string]*value.Node{}}
	top := map[string]int{}
	r.members(r.blank(start), func(key string, _, at int) int {
		top[key] = at
		return r.end(at)
	})
	if r.doc.Kind = kindOf(top); r.doc.Kind == Nothing {
		return nil, nil
	}
	r.doc.At = source.Span{Path: file.Path}
	if r.doc.Kind == RawState {
		return r.doc, nil
	}
	return r.read(top)
}

// read takes in what stands on the first level.
func (r *reader) read(top map[string]int) (*Document, *source.Problem) {
	at := func(key string) int {
		if i, ok := top[key]; ok {
			return i
		}
		return missing
	}
	r.doc.At = r.span(at("format_version"))
	version := r.string(at("format_version"))
	if major, _, _ := strings.Cut(version, "."); major != "0" && major != "1" {
		return nil, wrong(source.ProblemParse, r.doc.At, "its format_version is '%s', and only 0 and 1 are read", version)
	}
	r.doc.Terraform = r.string(at("terraform_version"))
	r.doc.Errored = r.isTrue(at("errored"))
	r.doc.Complete = r.doc.Kind == Plan && !r.doc.Errored && r.kind(at("complete")) != 'f' && r.kind(at("resource_changes")) == '['
	if r.kind(at("configuration")) == '{' {
		r.configuration(at("configuration"))
	}
	r.variables(at("variables"))
	if r.doc.Kind == State {
		r.state(at("values"))
	} else {
		r.plan(at("planned_values"), at("resource_changes"), at("prior_state"))
	}
	if r.over != nil {
		return nil, r.over
	}
	return r.doc, nil
}

// tooDeep notes that modules are nested too deep.
func (r *reader) tooDeep(i int) {
	if r.over == nil {
		r.over = wrong(source.ProblemLimit, r.span(i), "its modules are nested deeper than %d", maxDepth)
	}
}

// span is the place of a value; of the file where the value is missing.
func (r *reader) span(i int) source.Span {
	if i < 0 {
		return source.Span{Path: r.file.Path}
	}
	return r.file.Span(i, r.end(i))
}

// variables reads the values that the plan was made with, without those that are
// sensitive.
func (r *reader) variables(i int) {
	r.each(i, func(name string, _, at int) {
		p := part{value: missing, unknown: missing}
		r.each(at, func(key string, _, at int) {
			if key == "value" {
				p.value = at
			}
		})
		if c := r.doc.Config; p.value != missing && (c == nil || !c.sensitive[name]) {
			r.doc.Variables[name] = r.node(p, 0)
		}
	})
}

// each is members for values that the caller reads by their offsets.
func (r *reader) each(i int, f func(key string, keyAt, at int)) {
	if r.kind(i) != '{' {
		return
	}
	r.members(i, func(key string, keyAt, at int) int {
		f(key, keyAt, at)
		return r.end(at)
	})
}

// eachItem is items for values that the caller reads by their offsets.
func (r *reader) eachItem(i int, f func(at int)) {
	if r.kind(i) != '[' {
		return
	}
	r.items(i, func(at int) int {
		f(at)
		return r.end(at)
	})
}

// invalid says where a text stops being JSON.
func invalid(file *source.File, start int) *source.Problem {
	var whole json.RawMessage
	err := json.Unmarshal(file.Data[start:], &whole)
	at := len(file.Data)
	why := "it ends too early"
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) && start+int(syntax.Offset) < len(file.Data) {
		at, why = start+int(syntax.Offset)-1, syntax.Error()
	}
	return wrong(source.ProblemParse, file.Span(at, min(at+1, len(file.Data))), "it is no JSON: %s", why)
}

// wrong words a problem of a file.
func wrong(kind source.ProblemKind, at source.Span, format string, args ...any) *source.Problem {
	return &source.Problem{
		Kind: kind, At: at, Message: fmt.Sprintf("The plan or state '%s' can't be read: %s.", at.Path, fmt.Sprintf(format, args...)),
	}
}
