package config

import (
	"path/filepath"

	"github.com/snatlint/snatlint/analyzer/source"
)

// place turns the paths of a configuration, which count from its directory, into
// paths from the working directory.
type place struct {
	working string // real, absolute
	dir     string // the configuration's, real, absolute
}

// newPlace finds the directory of a configuration file whose path counts from
// the working directory.
func newPlace(working, path string) place {
	p := place{working: real(working)}
	full := filepath.FromSlash(path)
	if !filepath.IsAbs(full) {
		full = filepath.Join(p.working, full)
	}
	p.dir = real(filepath.Dir(full))
	return p
}

// real makes a path absolute and resolves links, as far as it can: a directory
// that isn't there, in tests, keeps its name.
func real(path string) string {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return filepath.Clean(path)
	}
	if resolved, err := filepath.EvalSymlinks(absolute); err == nil {
		return resolved
	}
	return absolute
}

// base is the directory that patterns count from.
func (p place) base() source.Base { return source.NewBase(p.working, p.dir) }

// relative gives a directory of the configuration relative to the working
// directory.
func (p place) relative(path string) string {
	full := filepath.FromSlash(path)
	if !filepath.IsAbs(full) {
		full = filepath.Join(p.dir, full)
	}
	if relative, err := filepath.Rel(p.working, full); err == nil {
		full = relative
	}
	return filepath.ToSlash(full)
}
