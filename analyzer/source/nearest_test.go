package source_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
)

// file is what is looked for.
const file = ".snatlint.yaml"

func TestNearest(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name    string
		files   map[string]string
		working string
		paths   []string
		want    string // empty: none
	}{
		{"in the working directory", map[string]string{file: ""}, ".", nil, file},
		{"above it", map[string]string{file: "", "infra/prod/": ""}, "infra/prod", nil, "../../" + file},
		{"the nearest", map[string]string{file: "", "infra/" + file: "", "infra/prod/": ""}, "infra/prod", nil, "../" + file},
		{"of one path of several", map[string]string{"a/" + file: "", "b/" + file: ""}, ".", []string{"a", "b"}, ""},
		{"above several paths", map[string]string{file: "", "a/" + file: "", "b/c/" + file: ""}, ".", []string{"b/c", "a"}, file},
		{"of paths below each other", map[string]string{file: "", "a/" + file: "", "a/b/": ""}, ".", []string{"a/b", "a"}, "a/" + file},
		{"of files beside each other", map[string]string{"a/" + file: "", "a/x.tf": "", "a/y.tf": ""}, ".", []string{"a/y.tf", "a/x.tf"}, "a/" + file},
		{"above a path", map[string]string{file: "", "a/b/": ""}, ".", []string{"a/b"}, file},
		{"beside a file", map[string]string{"a/" + file: "", "a/x.tf": ""}, ".", []string{"a/x.tf"}, "a/" + file},
		{"above a path that isn't there", map[string]string{file: ""}, ".", []string{"a/b/c"}, file},
		{"of another branch", map[string]string{"a/" + file: "", "b/": ""}, "b", []string{"../a"}, "../a/" + file},
		{"at the top of the work tree", map[string]string{file: "", ".git/": "", "a/": ""}, "a", nil, "../" + file},
		{"not above the work tree", map[string]string{file: "", "a/.git/": "", "a/b/": ""}, "a/b", nil, ""},
		{"not above a linked work tree", map[string]string{file: "", "a/.git": "gitdir: x", "a/b/": ""}, "a/b", nil, ""},
		{"not a directory", map[string]string{file + "/": "", ".git/": ""}, ".", nil, ""},
		{"a link inside the work tree", map[string]string{".git/": "", "x.yaml": "", "a/" + file: "-> ../x.yaml"}, "a", nil, file},
		{"not a link that leads out", map[string]string{"x.yaml": "", "a/.git/": "", "a/" + file: "-> ../x.yaml"}, "a", nil, ""},
		{"not a link to nowhere", map[string]string{".git/": "", file: "-> nowhere"}, ".", nil, ""},
		{"from a working directory by another name", map[string]string{file: "", "real/a/": "", "alias": "-> real/a"}, "alias", nil, "../../" + file},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := plant(t, test.files)
			got, ok := source.Nearest(filepath.Join(dir, test.working), test.paths, file)
			if got != test.want || ok != (test.want != "") {
				t.Errorf("got %q, %t, want %q", got, ok, test.want)
			}
			for i, path := range test.paths { // absolute paths find the same
				test.paths[i] = filepath.Join(dir, test.working, path)
			}
			if again, _ := source.Nearest(filepath.Join(dir, test.working), test.paths, file); again != got {
				t.Errorf("by absolute paths %q, before %q", again, got)
			}
		})
	}
}

// In a directory such as /tmp anyone could leave a file that hides findings.
func TestNearestDoesNotTrustADirectoryOfEveryone(t *testing.T) {
	t.Parallel()
	dir := plant(t, map[string]string{"tmp/" + file: "", "tmp/mine/a/": ""})
	tmp := filepath.Join(dir, "tmp")
	if err := os.Chmod(tmp, 0o777|os.ModeSticky); err != nil {
		t.Fatal(err)
	}
	if got, ok := source.Nearest(filepath.Join(tmp, "mine/a"), nil, file); ok {
		t.Errorf("found %q", got)
	}
	if _, ok := source.Nearest(tmp, nil, file); !ok {
		t.Error("who works there gets nothing")
	}
	if err := os.Mkdir(filepath.Join(tmp, ".git"), 0o750); err != nil {
		t.Fatal(err)
	}
	if _, ok := source.Nearest(filepath.Join(tmp, "mine/a"), nil, file); !ok {
		t.Error("a work tree has no say in its own matters")
	}
}
