package source_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
)

// plant writes files into a new directory and gives its real path. A name with
// a slash at its end is a directory, and a text that starts with "-> " is a
// link.
func plant(t *testing.T, files map[string]string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	grow(t, dir, files)
	return dir
}

// grow writes files into a directory, as [plant] does.
func grow(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		full := filepath.Join(dir, filepath.FromSlash(name))
		err := os.MkdirAll(filepath.Dir(full), 0o750)
		switch target, isLink := strings.CutPrefix(text, "-> "); {
		case err != nil:
		case strings.HasSuffix(name, "/"):
			err = os.MkdirAll(full, 0o750)
		case isLink:
			err = os.Symlink(target, full)
		default:
			err = os.WriteFile(full, []byte(text), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// walk reads the tree of a directory; o.Dir is dir unless it is set.
func walk(t *testing.T, dir string, o source.Options) *source.Tree {
	t.Helper()
	if o.Dir == "" {
		o.Dir = dir
	}
	tree, err := source.Walk(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// messages are the problems of a tree, one a line.
func messages(tree *source.Tree) []string {
	var lines []string
	for _, p := range tree.Problems() {
		lines = append(lines, string(p.Kind)+" "+p.At.Path+": "+p.Message)
	}
	return lines
}
