package config

import (
	"os"
	"path/filepath"
	"strings"
)

// Name is what a configuration file is called.
const Name = ".snatlint.yaml"

// Find looks for the configuration file of a run: in the directory of the first
// path, or the working directory where there is none, then in those above, up to
// the top of the git work tree. The result is relative to dir.
//
// A link counts where it stays in the work tree. Outside of a work tree, a
// directory that everyone may write to, such as /tmp, has no say about what is
// below it.
func Find(dir string, paths []string) (path string, ok bool) {
	working := real(dir)
	start := working
	if len(paths) > 0 {
		start = startOf(working, paths[0])
	}
	top, isTree := workTree(start)
	for current := start; ; current = filepath.Dir(current) {
		if mayDecide(current, top, isTree || current == start || current == working) {
			found, err := filepath.Rel(working, filepath.Join(current, Name))
			if err != nil {
				found = filepath.Join(current, Name)
			}
			return filepath.ToSlash(found), true
		}
		if current == top || current == filepath.Dir(current) {
			return "", false
		}
	}
}

// startOf is the directory of a path.
func startOf(working, path string) string {
	if !filepath.IsAbs(path) {
		path = filepath.Join(working, path)
	}
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return filepath.Dir(path)
	}
	return filepath.Clean(path)
}

// workTree finds the top of the git work tree around a directory; in linked work
// trees ".git" is a file.
func workTree(dir string) (top string, ok bool) {
	for current := dir; ; current = filepath.Dir(current) {
		if _, err := os.Lstat(filepath.Join(current, ".git")); err == nil {
			return current, true
		}
		if current == filepath.Dir(current) {
			return "", false
		}
	}
}

// mayDecide reports whether a directory holds a configuration that counts.
func mayDecide(dir, top string, trusted bool) bool {
	full := filepath.Join(dir, Name)
	info, err := os.Lstat(full)
	if err != nil {
		return false
	}
	if above, err := os.Stat(dir); !trusted && (err != nil || above.Mode()&os.ModeSticky != 0 && above.Mode()&0o002 != 0) {
		return false
	}
	if info.Mode()&os.ModeSymlink == 0 {
		return info.Mode().IsRegular()
	}
	if top == "" {
		top = dir
	}
	target, err := filepath.EvalSymlinks(full)
	if err != nil || !strings.HasPrefix(target, strings.TrimSuffix(real(top), string(filepath.Separator))+string(filepath.Separator)) {
		return false
	}
	info, err = os.Stat(target)
	return err == nil && info.Mode().IsRegular()
}
