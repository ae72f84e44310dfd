package source

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// Options say what a run reads.
type Options struct {
	Dir         string   // working directory; "" means "."
	Paths       []string // as the user gave them; none means Dir
	Also        []string // further files that the user named: they may be read, wherever they are
	NoIgnore    bool     // also read what .gitignore files exclude
	Exclude     []string // patterns of the configuration, in the syntax of .gitignore
	ExcludeFrom Base     // the directory that Exclude counts from
	Named       []string // files and directories that the configuration names: they may be read where they really are below ExcludeFrom
	Limits      Limits   // zero means DefaultLimits
}

// Tree is the files of one run. Its methods may be used concurrently.
type Tree struct {
	dir      string   // working directory, real and absolute
	jail     []string // real absolute paths that may be read, with all below them
	aliases  []string // the same as the user reaches them, through links
	limits   Limits
	files    []string            // candidates, sorted
	byDir    map[string][]string // directory → candidates in it
	linked   map[string]bool     // files that links in other directories lead to
	problems []Problem
	skipped  int

	memory map[string]string // files of tests, instead of a disk

	mu    sync.Mutex
	cache map[string]*loaded
}

// loaded is a file read once.
type loaded struct {
	once sync.Once
	file *File
	err  error
}

// FromMap makes a tree of texts, for tests. Paths use forward slashes.
func FromMap(files map[string]string) *Tree {
	t := &Tree{limits: DefaultLimits(), memory: files, cache: map[string]*loaded{}, byDir: map[string][]string{}}
	for name := range files {
		if isCandidate(name) {
			t.add(name)
		}
	}
	t.finish()
	return t
}

// Walk finds the files below the paths. An error means that a path doesn't
// exist; what can't be read below them is one of the tree's problems.
func Walk(ctx context.Context, o Options) (*Tree, error) {
	dir, err := realDir(o.Dir)
	if err != nil {
		return nil, err
	}
	if o.Limits == (Limits{}) {
		o.Limits = DefaultLimits()
	}
	t := &Tree{dir: dir, limits: o.Limits, cache: map[string]*loaded{}, byDir: map[string][]string{}, linked: map[string]bool{}}
	starts, err := findGiven(dir, o)
	if err != nil {
		return nil, err
	}
	for _, g := range slices.Concat(starts, alsoGiven(dir, o), namedGiven(dir, o)) {
		t.jail, t.aliases = append(t.jail, g.real), append(t.aliases, g.full)
	}
	w := walker{
		ctx: ctx, tree: t, options: o, seen: map[string]bool{},
		exclude: parsePatterns(strings.Join(o.Exclude, "\n")),
	}
	for _, g := range starts {
		if err := w.start(g); err != nil {
			return nil, err
		}
	}
	t.finish()
	return t, nil
}

// given is one of the paths of a run: how the user reaches it, and where it is.
// Both are absolute.
type given struct{ full, real string }

// findGiven resolves the paths of a run. It puts those that lead through a link
// last: what is below several of them is called by its real name, whatever the
// order in which they were given.
func findGiven(dir string, o Options) ([]given, error) {
	paths := o.Paths
	if len(paths) == 0 {
		paths = []string{"."}
	}
	found := make([]given, 0, len(paths))
	for _, name := range paths {
		full := locate(dir, o.Dir, name)
		real, err := filepath.EvalSymlinks(full)
		if err != nil {
			return nil, fmt.Errorf("read '%s': %w", name, plain(err))
		}
		found = append(found, given{full: full, real: real})
	}
	slices.SortFunc(found, func(a, b given) int {
		return cmp.Or(cmp.Compare(a.linked(), b.linked()), cmp.Compare(a.full, b.full))
	})
	return slices.Compact(found), nil
}

// alsoGiven resolves the further files. What isn't there, or is a directory, is
// found when it is read.
func alsoGiven(dir string, o Options) []given {
	var found []given
	for _, name := range o.Also {
		full := locate(dir, o.Dir, name)
		real, err := filepath.EvalSymlinks(full)
		if err != nil {
			continue
		}
		if info, err := os.Stat(real); err == nil && !info.IsDir() {
			found = append(found, given{full: full, real: real})
		}
	}
	return found
}

// namedGiven resolves what the configuration names. It comes out of the same
// repository as the files, so it opens nothing that lies outside.
func namedGiven(dir string, o Options) []given {
	var found []given
	for _, name := range o.Named {
		full := locate(dir, o.Dir, name)
		real, err := filepath.EvalSymlinks(full)
		if err == nil && o.ExcludeFrom.holds(real) {
			found = append(found, given{full: full, real: real})
		}
	}
	return found
}

// linked is 1 for paths that lead through a link.
func (g given) linked() int {
	if g.full == g.real {
		return 0
	}
	return 1
}

// realDir resolves the working directory, as ".." in paths means its real
// parent.
func realDir(dir string) (string, error) {
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("find the working directory: %w", err)
	}
	real, err := filepath.EvalSymlinks(absolute)
	if err != nil {
		return "", fmt.Errorf("find the working directory '%s': %w", dir, plain(err))
	}
	return real, nil
}

// locate makes a path absolute. One that leads through the working directory by
// its other name, as $PWD may have it, gets the real one.
func locate(real, dir, name string) string {
	if !filepath.IsAbs(name) {
		return filepath.Join(real, name)
	}
	name = filepath.Clean(name)
	if alias, err := filepath.Abs(dir); err == nil {
		if below, err := filepath.Rel(alias, name); err == nil && !climbs(filepath.ToSlash(below)) {
			return filepath.Join(real, below)
		}
	}
	return name
}

// add takes in a candidate.
func (t *Tree) add(name string) {
	t.files = append(t.files, name)
}

// finish sorts what was found and drops what was found twice.
func (t *Tree) finish() {
	slices.Sort(t.files)
	t.files = slices.Compact(t.files)
	for _, name := range t.files {
		dir := path.Dir(name)
		t.byDir[dir] = append(t.byDir[dir], name)
	}
	t.problems = SortProblems(t.problems)
}

// Paths lists every candidate: files whose ending says that they may belong to
// an estate. It must not be changed.
func (t *Tree) Paths() []string { return t.files }

// In lists the candidates directly in a directory. It must not be changed.
func (t *Tree) In(dir string) []string { return t.byDir[path.Clean(dir)] }

// IsShared reports whether links in other directories lead to a file, so that it
// belongs to those.
func (t *Tree) IsShared(name string) bool { return t.linked[path.Clean(name)] }

// Dirs lists the directories that hold candidates, sorted.
func (t *Tree) Dirs() []string {
	dirs := make([]string, 0, len(t.byDir))
	for dir := range t.byDir {
		dirs = append(dirs, dir)
	}
	slices.Sort(dirs)
	return dirs
}

// Problems lists what could not be read while walking, sorted.
func (t *Tree) Problems() []Problem { return slices.Clone(t.problems) }

// Skipped counts the files and directories that were left out on purpose, apart
// from those that tools own.
func (t *Tree) Skipped() int { return t.skipped }
