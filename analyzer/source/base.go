package source

import (
	"path"
	"path/filepath"
	"strings"
)

// Base is a directory that paths count from, such as that of the configuration
// file. The zero Base is the working directory.
type Base struct {
	working string // absolute, or empty
	dir     string // absolute, or empty
}

// NewBase describes a directory; both are absolute.
func NewBase(workingDir, dir string) Base {
	return Base{working: filepath.Clean(workingDir), dir: filepath.Clean(dir)}
}

// BaseOf is the directory of a file whose name counts from the working
// directory. Links are followed as far as the directories are there.
func BaseOf(workingDir, name string) Base {
	working := resolve(workingDir)
	return NewBase(working, resolve(filepath.Dir(locate(working, workingDir, filepath.FromSlash(name)))))
}

// Relative gives a path, as reports show it, relative to the base, and whether
// it lies below it.
func (b Base) Relative(name string) (string, bool) {
	name = path.Clean(name)
	if b != (Base{}) {
		full := filepath.FromSlash(name)
		if !filepath.IsAbs(full) {
			full = filepath.Join(b.working, full)
		}
		relative, err := filepath.Rel(b.dir, full)
		if err != nil {
			return name, false
		}
		name = filepath.ToSlash(relative)
	}
	return name, !climbs(name) && !path.IsAbs(name)
}

// holds reports whether a real, absolute path is that of the base or below it.
func (b Base) holds(real string) bool {
	if b == (Base{}) {
		return false
	}
	relative, err := filepath.Rel(b.dir, real)
	return err == nil && !climbs(filepath.ToSlash(relative))
}

// Join gives a path that counts from the base as one that counts from the
// working directory.
func (b Base) Join(name string) string {
	full := filepath.FromSlash(name)
	if !filepath.IsAbs(full) {
		full = filepath.Join(b.dir, full)
	}
	if b != (Base{}) {
		if relative, err := filepath.Rel(b.working, full); err == nil {
			full = relative
		}
	}
	return path.Clean(filepath.ToSlash(full))
}

// climbs reports whether a clean path leads out of where it starts.
func climbs(name string) bool { return name == ".." || strings.HasPrefix(name, "../") }

// resolve makes a path absolute and follows its links; what isn't there keeps
// its name.
func resolve(name string) string {
	absolute, err := filepath.Abs(name)
	if err != nil {
		return filepath.Clean(name)
	}
	if real, err := filepath.EvalSymlinks(absolute); err == nil {
		return real
	}
	return absolute
}
