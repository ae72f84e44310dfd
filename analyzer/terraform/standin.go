package terraform

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/stubs"
)

// builtInPrefix stands before the paths of the stubs that are part of snatlint,
// in places of files and nowhere else.
const builtInPrefix = "stub:"

// isBuiltIn reports whether a place is in one of our own stubs, which nobody can
// open.
func isBuiltIn(at source.Span) bool { return strings.HasPrefix(at.Path, builtInPrefix) }

// stub is the name of the stub that a module is; "" for other modules.
func (m *moduleSource) stub() string {
	if !m.builtIn {
		return ""
	}
	return strings.TrimPrefix(m.dir, builtInPrefix)
}

// standIn is the module that stands for one that is not on disk.
type standIn struct {
	src     *moduleSource
	name    string // the directory's
	fork    bool   // it was found by the name of the repository alone
	version stubs.Version
}

// standIn finds what stands for a source and version; the user's own stubs come
// first.
func (l *loader) standIn(call *block, text string, constraint stubs.Constraint) (standIn, bool) {
	address := stubs.ParseAddress(text)
	out := standIn{version: constraint.Newest()}
	if address.Git {
		out.version = stubs.Newest()
		if v, _, ok := stubs.ParseVersion(address.Ref); ok && strings.Contains(address.Ref, ".") {
			out.version = v
		}
	}
	for _, own := range l.ownStubs() {
		if dir, ok := own.index.FindTail(address, out.version); ok {
			dir = path.Join(own.dir, dir)
			l.include([]string{dir})
			out.src, out.name = l.sources[dir], dir
			return out, out.src != nil && len(out.src.files) > 0
		}
	}
	index := l.builtInStubs()
	for _, c := range index.Candidates(address, constraint, out.version) {
		// A call that allows several was written for the one that has its arguments.
		src := l.builtIn(c.Dir)
		if src != nil && (out.src == nil || src.takes(call) > out.src.takes(call)) {
			out.src, out.name, out.version = src, c.Dir, c.Version
		}
	}
	if out.src == nil && address.Git {
		l.forkOf(call, index.FindForks(address, out.version), &out)
	}
	return out, out.src != nil
}

// forkOf finds what a module is a fork of: a module of the same name that has nearly
// all arguments of the call. Others have no more than the name in common.
func (l *loader) forkOf(call *block, dirs []string, out *standIn) {
	given := 0
	for name := range call.body.attributes {
		if !isCallMeta(name) {
			given++
		}
	}
	for _, dir := range dirs {
		src := l.builtIn(dir)
		if src != nil && src.takes(call)*4 >= given*3 && (out.src == nil || src.takes(call) > out.src.takes(call)) {
			out.src, out.name, out.fork = src, dir, true
		}
	}
}

// takes counts the arguments of a call that a module has variables for.
func (m *moduleSource) takes(call *block) int {
	n := 0
	for name := range call.body.attributes {
		if m.variables[name] != nil && !isCallMeta(name) {
			n++
		}
	}
	return n
}

// ownIndex is a directory of the user's stubs.
type ownIndex struct {
	dir   string
	index *stubs.Index
}

// ownStubs indexes the directories that the configuration names.
func (l *loader) ownStubs() []ownIndex {
	if l.own == nil {
		l.own = []ownIndex{}
		for _, top := range l.options.Stubs {
			top = path.Clean(top)
			names, err := l.tree.List(top)
			if err != nil {
				l.estate.problems = append(l.estate.problems, source.Problem{
					Kind: source.ProblemRead, At: source.Span{Path: top}, Message: "The directory of stubs can't be read: " + err.Error() + ".",
				})
				continue
			}
			dirs := moduleDirs(names)
			l.own = append(l.own, ownIndex{dir: top, index: stubs.NewIndex(dirs)})
			if slices.Contains(dirs, ".") { // it is itself a stub
				l.own = append(l.own, ownIndex{dir: path.Dir(top), index: stubs.NewIndex([]string{path.Base(top)})})
			}
		}
	}
	return l.own
}

// moduleDirs are the directories of the configuration files among names.
func moduleDirs(names []string) []string {
	var dirs []string
	for _, name := range names {
		if isConfiguration(name) {
			dirs = append(dirs, path.Dir(name))
		}
	}
	slices.Sort(dirs)
	return slices.Compact(dirs)
}

// builtInStubs indexes the stubs that are part of snatlint.
func (l *loader) builtInStubs() *stubs.Index {
	if l.stubs == nil {
		names := []string{}
		_ = fs.WalkDir(stubs.FS(), ".", func(name string, _ fs.DirEntry, _ error) error { //nolint:errcheck // nothing fails in memory
			names = append(names, name)
			return nil
		})
		l.stubs = stubs.NewIndex(moduleDirs(names))
	}
	return l.stubs
}

// builtIn parses a stub that is part of snatlint once, with what it calls by
// local paths; nil where there is none.
func (l *loader) builtIn(dir string) *moduleSource {
	key := builtInPrefix + dir
	if src, ok := l.sources[key]; ok {
		return src
	}
	entries, err := fs.ReadDir(stubs.FS(), dir)
	if err != nil {
		return nil
	}
	var files []*parsed
	for _, entry := range entries {
		name := path.Join(dir, entry.Name())
		if entry.IsDir() || !isConfiguration(name) {
			continue
		}
		if data, err := fs.ReadFile(stubs.FS(), name); err == nil {
			files = append(files, parseText(source.NewFile(builtInPrefix+name, data), l.options.Limits))
		}
	}
	src := newModuleSource(key, files)
	src.builtIn = true
	l.sources[key] = src
	for _, name := range sortedNames(src.calls) {
		if target, local := localSource(dir, literalText(src.calls[name].body.attr("source"))); local && l.builtIn(target) != nil {
			src.callDirs[name] = builtInPrefix + target
		}
	}
	return src
}
