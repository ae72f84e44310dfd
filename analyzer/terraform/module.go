package terraform

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/snatlint/snatlint/analyzer/source"
)

// moduleSource is one directory's configuration, parsed once however often it
// is called.
type moduleSource struct {
	dir       string
	variables map[string]*block
	locals    map[string]*attribute
	outputs   map[string]*block
	calls     map[string]*block
	resources map[string]*resourceBlock // "aws_vpc.main", "data.aws_vpc.main"
	sought    []string                  // keys of the resources that data sources may find
	providers []*block
	states    []*block          // backend and cloud blocks; the last one holds
	callDirs  map[string]string // the directories of calls that are on disk
	beyond    []string          // names that it asks of other root modules
	mentioned map[string]bool   // names of attributes that its expressions ask for
	files     map[string]*source.File
	problems  []source.Problem
	builtIn   bool                // it is one of our own stubs
	needs     map[string][]string // what refers to a module, by its name; nil until somebody asks
}

// resourceBlock is a resource or data block.
type resourceBlock struct {
	managed    bool
	kind, name string
	block      *block
}

// key names the resource within its module.
func (r *resourceBlock) key() string {
	if r.managed {
		return r.kind + "." + r.name
	}
	return "data." + r.kind + "." + r.name
}

// newModuleSource sorts the blocks of a directory's files; overrides come last
// and are merged.
func newModuleSource(dir string, files []*parsed) *moduleSource {
	m := &moduleSource{
		dir: dir, variables: map[string]*block{}, locals: map[string]*attribute{}, outputs: map[string]*block{},
		calls: map[string]*block{}, resources: map[string]*resourceBlock{}, mentioned: map[string]bool{}, callDirs: map[string]string{},
		files: map[string]*source.File{},
	}
	files = slices.Clone(files)
	slices.SortStableFunc(files, func(a, b *parsed) int { return boolRank(a) - boolRank(b) })
	for _, f := range files {
		m.problems = append(m.problems, f.problems...)
		if f.file == nil {
			continue
		}
		m.files[f.file.Path] = f.file
		for _, b := range f.blocks {
			m.add(b, isOverride(f.file.Path))
		}
	}
	m.collectMentions()
	for _, key := range sortedNames(m.resources) {
		if r := m.resources[key]; r.managed && isSought(r.kind) {
			m.sought = append(m.sought, key)
		}
	}
	return m
}

func boolRank(p *parsed) int {
	if p.file != nil && isOverride(p.file.Path) {
		return 1
	}
	return 0
}

// add takes in one top-level block.
func (m *moduleSource) add(b *block, override bool) {
	switch {
	case b.kind == "locals":
		for name, a := range b.body.attributes {
			if old := m.locals[name]; old != nil && !override {
				m.duplicate("local value", name, a.rng, old.rng)
				continue
			}
			m.locals[name] = a
		}
	case b.kind == "terraform":
		m.states = slices.Concat(m.states, b.body.ofKind("backend"), b.body.ofKind("cloud"))
	case b.kind == "provider" && len(b.labels) == 1:
		m.providers = append(m.providers, b)
	case b.kind == "variable" && len(b.labels) == 1:
		m.put(m.variables, "variable", b, override)
	case b.kind == "output" && len(b.labels) == 1:
		m.put(m.outputs, "output", b, override)
	case b.kind == "module" && len(b.labels) == 1:
		m.put(m.calls, "module call", b, override)
	case (b.kind == "resource" || b.kind == "data") && len(b.labels) == 2:
		r := &resourceBlock{managed: b.kind == "resource", kind: b.labels[0], name: b.labels[1], block: b}
		switch old := m.resources[r.key()]; {
		case old != nil && override:
			old.block = merged(old.block, b)
		case old != nil:
			m.duplicate("resource", r.key(), b.header, old.block.header)
		default:
			m.resources[r.key()] = r
		}
	}
}

// put stores a block by its label.
func (m *moduleSource) put(in map[string]*block, what string, b *block, override bool) {
	name := b.labels[0]
	switch old := in[name]; {
	case old != nil && override:
		in[name] = merged(old, b)
	case old != nil:
		m.duplicate(what, name, b.header, old.header)
	default:
		in[name] = b
	}
}

// merged lays an override's attributes and blocks over those of the original.
func merged(old, over *block) *block {
	out := &block{kind: old.kind, labels: old.labels, header: old.header, body: &body{attributes: map[string]*attribute{}}}
	maps.Copy(out.body.attributes, old.body.attributes)
	maps.Copy(out.body.attributes, over.body.attributes)
	replaced := map[string]bool{}
	for _, b := range over.body.blocks {
		replaced[b.kind] = true
	}
	for _, b := range old.body.blocks {
		if !replaced[b.kind] {
			out.body.blocks = append(out.body.blocks, b)
		}
	}
	out.body.blocks = append(out.body.blocks, over.body.blocks...)
	return out
}

// duplicate reports a name that is declared twice; the first one holds.
func (m *moduleSource) duplicate(what, name string, at, first hcl.Range) {
	m.problems = append(m.problems, source.Problem{
		Kind: source.ProblemParse, At: m.span(at),
		Message: fmt.Sprintf("The %s '%s' is declared twice: first at %s:%d.", what, name, first.Filename, first.Start.Line),
	})
}

// span converts a range of one of the module's files.
func (m *moduleSource) span(r hcl.Range) source.Span {
	if file := m.files[r.Filename]; file != nil {
		return file.Span(r.Start.Byte, r.End.Byte)
	}
	return source.Span{Path: r.Filename}
}

// localSource is the directory that a module call's source leads to; false for
// registry, git and other sources.
func localSource(dir, text string) (string, bool) {
	if text == "." || text == ".." || strings.HasPrefix(text, "./") || strings.HasPrefix(text, "../") {
		return path.Join(dir, text), true
	}
	return "", false
}
