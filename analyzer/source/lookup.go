package source

import (
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
	if t.memory != nil {
		return !strings.HasPrefix(path.Clean(name), "..")
	}
	full := filepath.FromSlash(name)
	if !filepath.IsAbs(full) {
		full = filepath.Join(t.dir, full)
	}
	if resolved, err := filepath.EvalSymlinks(full); err == nil {
		full = resolved
	}
	return t.inside(full)
}

// List gives the regular files below a directory, relative to it, sorted, for
// patterns that the caller matches. It stops at the limit of files.
func (t *Tree) List(dir string) ([]string, error) {
	dir = path.Clean(filepath.ToSlash(dir))
	var names []string
	if t.memory != nil {
		for name := range t.memory {
			if dir == "." {
				names = append(names, name)
			} else if rest, ok := strings.CutPrefix(name, dir+"/"); ok {
				names = append(names, rest)
			}
		}
		slices.Sort(names)
		return names, nil
	}
	real, err := t.real(dir)
	if err != nil {
		return nil, fmt.Errorf("list '%s': %w", dir, err)
	}
	err = filepath.WalkDir(real, func(full string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return plain(err)
		case entry.IsDir() && full != real && (entry.Name() == ".git" || entry.Name() == ".terraform"):
			return filepath.SkipDir
		case !entry.Type().IsRegular():
			return nil
		case len(names) >= t.limits.Files:
			return ErrTooLarge
		}
		relative, err := filepath.Rel(real, full)
		names = append(names, filepath.ToSlash(relative))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list '%s': %w", dir, err)
	}
	slices.Sort(names)
	return names, nil
}
