package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// Errors that [Tree.Read] wraps.
var (
	// ErrOutside is given for files outside the paths of the run.
	ErrOutside = errors.New("it lies outside the paths that were given")
	// ErrTooLarge is given for files above [Limits.FileBytes].
	ErrTooLarge = errors.New("it is larger than the limit")
	// ErrIrregular is given for devices, pipes and sockets.
	ErrIrregular = errors.New("it is not a regular file")
)

// Options say what a run reads.
type Options struct {
	Dir      string   // working directory; "" means "."
	Paths    []string // as the user gave them; none means Dir
	NoIgnore bool     // also read what .gitignore files exclude
	Exclude  []string // patterns of the configuration, in the syntax of .gitignore
	Limits   Limits
}

// Tree is the files of one run. Its methods may be used concurrently.
type Tree struct {
	dir      string   // working directory, absolute
	jail     []string // real absolute paths that may be read, with all below them
	limits   Limits
	files    []string            // candidates, sorted
	byDir    map[string][]string // directory → candidates in it
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
	dir, err := filepath.Abs(o.Dir)
	if err != nil {
		return nil, fmt.Errorf("find the working directory: %w", err)
	}
	if o.Limits == (Limits{}) {
		o.Limits = DefaultLimits()
	}
	t := &Tree{dir: dir, limits: o.Limits, cache: map[string]*loaded{}, byDir: map[string][]string{}}
	paths := o.Paths
	if len(paths) == 0 {
		paths = []string{"."}
	}
	for i, given := range paths {
		if !filepath.IsAbs(given) {
			given = filepath.Join(dir, given)
		}
		real, err := filepath.EvalSymlinks(given)
		if err != nil {
			return nil, fmt.Errorf("read '%s': %w", paths[i], err)
		}
		t.jail = append(t.jail, real)
	}
	w := walker{ctx: ctx, tree: t, options: o, seen: map[string]bool{}}
	for i, given := range paths {
		if !filepath.IsAbs(given) {
			given = filepath.Join(dir, given)
		}
		if err := w.start(given, t.jail[i]); err != nil {
			return nil, err
		}
	}
	t.finish()
	return t, nil
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
func (t *Tree) Problems() []Problem { return t.problems }

// Skipped counts the files and directories that were left out on purpose, apart
// from those that tools own.
func (t *Tree) Skipped() int { return t.skipped }

// Read gives a file inside the run's paths, candidate or not. Errors wrap
// [ErrOutside], [ErrTooLarge], [ErrIrregular] or what the system says.
func (t *Tree) Read(name string) (*File, error) {
	name = path.Clean(filepath.ToSlash(name))
	t.mu.Lock()
	entry := t.cache[name]
	if entry == nil {
		entry = &loaded{}
		t.cache[name] = entry
	}
	t.mu.Unlock()
	entry.once.Do(func() {
		data, err := t.load(name)
		if err != nil {
			entry.err = fmt.Errorf("read '%s': %w", name, err)
			return
		}
		entry.file = NewFile(name, data)
	})
	return entry.file, entry.err
}

// load reads a file's bytes past all checks.
func (t *Tree) load(name string) ([]byte, error) {
	if t.memory != nil {
		text, ok := t.memory[name]
		if !ok {
			return nil, fs.ErrNotExist
		}
		return []byte(text), nil
	}
	real, err := t.real(name)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(real)
	switch {
	case err != nil:
		return nil, plain(err)
	case !info.Mode().IsRegular():
		return nil, ErrIrregular
	case info.Size() > t.limits.FileBytes:
		return nil, fmt.Errorf("%w of %d bytes", ErrTooLarge, t.limits.FileBytes)
	}
	file, err := os.Open(real) //nolint:gosec // real has passed the jail
	if err != nil {
		return nil, plain(err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	data, err := io.ReadAll(io.LimitReader(file, t.limits.FileBytes+1))
	if err != nil {
		return nil, plain(err)
	}
	if int64(len(data)) > t.limits.FileBytes {
		return nil, fmt.Errorf("%w of %d bytes", ErrTooLarge, t.limits.FileBytes)
	}
	return data, nil
}

// real resolves links and checks that the result is inside the jail.
func (t *Tree) real(name string) (string, error) {
	full := filepath.FromSlash(name)
	if !filepath.IsAbs(full) {
		full = filepath.Join(t.dir, full)
	}
	if !t.inside(full) {
		// A path through a link that the user gave is inside only when resolved.
		if resolved, err := filepath.EvalSymlinks(full); err != nil || !t.inside(resolved) {
			return "", ErrOutside
		}
	}
	real, err := filepath.EvalSymlinks(full)
	if err != nil {
		return "", plain(err)
	}
	if !t.inside(real) {
		return "", ErrOutside
	}
	return real, nil
}

// inside reports whether a real path is one of the given paths or below one.
func (t *Tree) inside(real string) bool {
	for _, root := range t.jail {
		if real == root || strings.HasPrefix(real, strings.TrimSuffix(root, string(filepath.Separator))+string(filepath.Separator)) {
			return true
		}
	}
	return false
}

// plain drops the machine's absolute path from an error of the system.
func plain(err error) error {
	var inPath *fs.PathError
	if errors.As(err, &inPath) {
		return inPath.Err
	}
	return err
}
