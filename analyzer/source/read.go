package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Errors that [Tree.Read] wraps.
var (
	// ErrOutside is given for files outside the paths of the run.
	ErrOutside = errors.New("it lies outside the paths that were given")
	// ErrTooLarge is given for files above [Limits.FileBytes].
	ErrTooLarge = errors.New("it is larger than the limit")
	// ErrIrregular is given for directories, devices, pipes and sockets.
	ErrIrregular = errors.New("it is not a regular file")
)

// longestPath is the longest path, in bytes, that is looked up: more than any
// system opens, and a bound for paths that expressions make.
const longestPath = 4096

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
		return nil, t.tooLarge()
	}
	file, err := os.Open(real) //nolint:gosec // real has passed the jail
	if err != nil {
		return nil, plain(err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	data, err := io.ReadAll(io.LimitReader(file, t.limits.FileBytes+1))
	switch {
	case err != nil:
		return nil, plain(err)
	case int64(len(data)) > t.limits.FileBytes:
		return nil, t.tooLarge()
	}
	return data, nil
}

// tooLarge says how large a file may be.
func (t *Tree) tooLarge() error {
	return fmt.Errorf("%w of %d bytes", ErrTooLarge, t.limits.FileBytes)
}

// real resolves links and checks that the result is inside the jail. Paths that
// don't even look as if they were are not looked up at all.
func (t *Tree) real(name string) (string, error) {
	if len(name) > longestPath {
		return "", fmt.Errorf("%w: its path is longer than %d bytes", fs.ErrNotExist, longestPath)
	}
	full := filepath.FromSlash(name)
	if !filepath.IsAbs(full) {
		full = filepath.Join(t.dir, full)
	}
	if !below(full, t.jail) && !below(full, t.aliases) {
		return "", ErrOutside
	}
	real, err := filepath.EvalSymlinks(full)
	if err != nil {
		return "", t.missing(full, err)
	}
	if !t.inside(real) {
		return "", ErrOutside
	}
	return real, nil
}

// missing says why a path can't be resolved. What isn't there is inside or
// outside by the nearest directory above it that is.
func (t *Tree) missing(full string, err error) error {
	for above := filepath.Dir(full); above != filepath.Dir(above); above = filepath.Dir(above) {
		if real, err := filepath.EvalSymlinks(above); err == nil {
			if !t.inside(filepath.Join(real, strings.TrimPrefix(full, above))) {
				return ErrOutside
			}
			break
		}
	}
	return plain(err)
}

// inside reports whether a real path is one of the given paths or below one.
func (t *Tree) inside(real string) bool { return below(real, t.jail) }

// below reports whether a path is one of others or below one.
func below(full string, others []string) bool {
	const separator = string(filepath.Separator)
	return slices.ContainsFunc(others, func(other string) bool {
		return full == other || strings.HasPrefix(full, strings.TrimSuffix(other, separator)+separator)
	})
}

// plain drops the machine's absolute path from an error of the system.
func plain(err error) error {
	if inPath, ok := errors.AsType[*fs.PathError](err); ok {
		return inPath.Err
	}
	return err
}
