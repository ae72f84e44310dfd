package source

import (
	"os"
	"path/filepath"
)

// Nearest looks for a file by its name: in the directory that holds all paths,
// or the working directory where there are none, then in those above, up to the
// top of the git work tree. The result is relative to dir.
//
// A link counts where it stays in the work tree. Outside of a work tree, a
// directory that everyone may write to, such as /tmp, has no say about what is
// below it.
func Nearest(dir string, paths []string, name string) (found string, ok bool) {
	working := resolve(dir)
	start := working
	for i, path := range paths {
		if at := dirOf(locate(working, dir, path)); i == 0 {
			start = at
		} else {
			start = common(start, at)
		}
	}
	top := topOf(start)
	for current := start; ; current = filepath.Dir(current) {
		trusted := top != "" || current == start || current == working || !isShared(current)
		if trusted && holds(current, top, name) {
			found = filepath.Join(current, name)
			if relative, err := filepath.Rel(working, found); err == nil {
				found = relative
			}
			return filepath.ToSlash(found), true
		}
		if current == top || current == filepath.Dir(current) {
			return "", false
		}
	}
}

// dirOf is a path's directory, or the path itself where it is one, or nothing.
func dirOf(full string) string {
	if info, err := os.Stat(full); err == nil && !info.IsDir() {
		return filepath.Dir(full)
	}
	return full
}

// common is the deepest directory that holds two others.
func common(a, b string) string {
	for !below(b, []string{a}) {
		a = filepath.Dir(a)
	}
	return a
}

// topOf finds the top of the git work tree around a directory; it is empty where
// there is none.
func topOf(dir string) string {
	for current := dir; ; current = filepath.Dir(current) {
		if isWorkTree(current) {
			return current
		}
		if current == filepath.Dir(current) {
			return ""
		}
	}
}

// isShared reports whether everyone may write to a directory, each their own.
func isShared(dir string) bool {
	info, err := os.Stat(dir)
	return err != nil || info.Mode()&os.ModeSticky != 0 && info.Mode()&0o002 != 0
}

// holds reports whether a directory has a regular file of the name, or a link to
// one in the work tree.
func holds(dir, top, name string) bool {
	full := filepath.Join(dir, name)
	info, err := os.Lstat(full)
	if err != nil || info.Mode().IsRegular() {
		return err == nil
	}
	if top == "" {
		top = dir
	}
	target, err := filepath.EvalSymlinks(full)
	if err != nil || !below(target, []string{resolve(top)}) {
		return false
	}
	info, err = os.Stat(target)
	return err == nil && info.Mode().IsRegular()
}
