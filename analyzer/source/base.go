package source

import (
	"path"
	"path/filepath"
	"strings"
)

// Base is the directory that path patterns count from, such as that of the
// configuration file. The zero Base is the working directory.
type Base struct {
	dir   string // of the base, seen from the working directory: "sub", "../other"
	below string // of the working directory, seen from the base: "infra"; instead of dir where the base is above
}

// NewBase describes a directory; both are absolute.
func NewBase(workingDir, dir string) Base {
	if below, err := filepath.Rel(dir, workingDir); err == nil && !climbs(filepath.ToSlash(below)) {
		if below == "." {
			return Base{}
		}
		return Base{below: filepath.ToSlash(below)}
	}
	relative, err := filepath.Rel(workingDir, dir)
	if err != nil {
		relative = dir
	}
	return Base{dir: filepath.ToSlash(relative)}
}

// Relative gives a path, as reports show it, relative to the base, and whether
// it lies below it.
func (b Base) Relative(name string) (string, bool) {
	name = path.Clean(name)
	if b.dir != "" {
		return strings.CutPrefix(name, b.dir+"/")
	}
	if !path.IsAbs(name) {
		name = path.Join(b.below, name)
	}
	return name, !climbs(name) && !path.IsAbs(name)
}

// climbs reports whether a clean path leads out of where it starts.
func climbs(name string) bool { return name == ".." || strings.HasPrefix(name, "../") }
