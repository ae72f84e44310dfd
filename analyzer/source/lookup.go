package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Has reports whether a regular file of any ending is there to be read.
func (t *Tree) Has(name string) bool {
	name = path.Clean(filepath.ToSlash(name))
	if t.memory != nil {
		_, ok := t.memory[name]
		return ok
	}
	real, err := t.real(name)
	if err != nil {
		return false
	}
	info, err := os.Stat(real)
	return err == nil && info.Mode().IsRegular()
}

// HasDir reports whether a directory is there to be read.
func (t *Tree) HasDir(dir string) bool {
	dir = path.Clean(filepath.ToSlash(dir))
	if t.memory != nil {
		for name := range t.memory {
			if dir == "." || strings.HasPrefix(name, dir+"/") {
				return true
			}
		}
		return false
	}
	real, err := t.real(dir)
	if err != nil {
		return false
	}
	info, err := os.Stat(real)
	return err == nil && info.IsDir()
}

// Contains reports whether a path, there or not, lies inside the run's paths.
func (t *Tree) Contains(name string) bool {
	name = path.Clean(filepath.ToSlash(name))
	if t.memory != nil {
		return !climbs(name)
	}
	_, err := t.real(name)
	return !errors.Is(err, ErrOutside)
}

// List gives the regular files below a directory, relative to it, sorted, for
// patterns that the caller matches. Links to directories are not followed. It
// stops at the limit of files.
func (t *Tree) List(dir string) ([]string, error) {
	dir = path.Clean(filepath.ToSlash(dir))
	if t.memory != nil {
		return t.listMemory(dir), nil
	}
	real, err := t.real(dir)
	if err != nil {
		return nil, fmt.Errorf("list '%s': %w", dir, err)
	}
	var names []string
	err = filepath.WalkDir(real, func(full string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return plain(err)
		case entry.IsDir() && full != real && (entry.Name() == ".git" || entry.Name() == ".terraform"):
			return filepath.SkipDir
		case !t.isFile(full, entry):
			return nil
		case len(names) >= t.limits.Files:
			return fmt.Errorf("%w of %d files", ErrTooLarge, t.limits.Files)
		}
		relative, err := filepath.Rel(real, full)
		if err != nil {
			return fmt.Errorf("name '%s': %w", entry.Name(), err)
		}
		names = append(names, filepath.ToSlash(relative))
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("list '%s': %w", dir, err)
	}
	slices.Sort(names)
	return names, nil
}

// isFile reports whether an entry is a regular file or leads to one that may be
// read.
func (t *Tree) isFile(full string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	real, err := t.real(full)
	if err != nil {
		return false
	}
	info, err := os.Stat(real)
	return err == nil && info.Mode().IsRegular()
}

// listMemory is [Tree.List] for files of tests.
func (t *Tree) listMemory(dir string) []string {
	var names []string
	for name := range t.memory {
		if dir == "." {
			names = append(names, name)
		} else if rest, ok := strings.CutPrefix(name, dir+"/"); ok {
			names = append(names, rest)
		}
	}
	slices.Sort(names)
	return names
}
