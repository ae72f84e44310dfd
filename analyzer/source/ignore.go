package source

import (
	"os"
	"path/filepath"
	"slices"
)

// largestIgnore bounds the ignore files that are read, in bytes; a larger one
// excludes nothing.
const largestIgnore = 1 << 20

// ignoreRules are the ignore files that hold in one directory, outermost first.
type ignoreRules struct {
	layers []ignoreLayer
}

// ignoreLayer is one ignore file's patterns.
type ignoreLayer struct {
	dir      string // real path of the directory that they count from
	patterns []pattern
}

// above adds the ignore files between the top of the git work tree and dir,
// which is a real path.
func (r ignoreRules) above(dir string) ignoreRules {
	var between []string
	for current := dir; !isWorkTree(current); {
		parent := filepath.Dir(current)
		if parent == current {
			return r // no git work tree: its ignore files mean nothing
		}
		between = append(between, parent)
		current = parent
	}
	for _, outer := range slices.Backward(between) {
		r = r.with(outer)
	}
	return r
}

// isWorkTree reports whether a directory is the top of a git work tree; in
// linked work trees and submodules ".git" is a file.
func isWorkTree(dir string) bool {
	_, err := os.Lstat(filepath.Join(dir, ".git"))
	return err == nil
}

// with adds the ignore file of a directory, if it has one. Like git, it follows
// no link.
func (r ignoreRules) with(dir string) ignoreRules {
	name := filepath.Join(dir, ".gitignore")
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > largestIgnore {
		return r
	}
	data, err := os.ReadFile(name) //nolint:gosec // an ignore file of the walked tree
	if err != nil {
		return r
	}
	layers := append([]ignoreLayer(nil), r.layers...)
	return ignoreRules{layers: append(layers, ignoreLayer{dir: dir, patterns: parsePatterns(string(data))})}
}

// ignored decides about an entry whose directory is not ignored; the last
// pattern that matches wins.
func (r ignoreRules) ignored(real string, isDir bool) bool {
	ignored := false
	for _, layer := range r.layers {
		relative, err := filepath.Rel(layer.dir, real)
		if err != nil {
			continue
		}
		ignored = decide(layer.patterns, filepath.ToSlash(relative), isDir, ignored)
	}
	return ignored
}

// decide applies patterns in their order to what those before them decided.
func decide(patterns []pattern, name string, isDir, ignored bool) bool {
	for _, p := range patterns {
		// Only what would change the answer has to be looked at.
		if ignored == p.negated && (isDir || !p.dirOnly) && p.matches(name) {
			ignored = !p.negated
		}
	}
	return ignored
}
