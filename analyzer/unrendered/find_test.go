package unrendered_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/unrendered"
)

// TestFind walks the files of each archive in testdata, and holds what is found
// against its file "want".
func TestFind(t *testing.T) {
	t.Parallel()
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives were found", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			dir, want := unpack(t, name)
			if diff := cmp.Diff(want, describe(unrendered.Find(walk(t, dir, ".")))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What is found is told from the working directory, wherever the paths are.
func TestFindAbove(t *testing.T) {
	t.Parallel()
	dir, _ := unpack(t, "testdata/terragrunt.txtar")
	for _, c := range []struct{ from, path, want string }{
		{"live", "prod", "Terragrunt in prod: 2 files, prod/eks/terragrunt.hcl\n"},
		{"modules", "../live", "Terragrunt in ../live: 5 files, ../live/root.hcl\n"},
		{"live/prod/eks", "..", "Terragrunt in ..: 2 files, terragrunt.hcl\n"},
		{".", "live/prod/vpc/terragrunt.hcl", "Terragrunt in live/prod/vpc: 1 file, live/prod/vpc/terragrunt.hcl\n"},
	} {
		if got := describe(unrendered.Find(walk(t, filepath.Join(dir, filepath.FromSlash(c.from)), c.path))); got != c.want {
			t.Errorf("'%s' from '%s': got %q, want %q", c.path, c.from, got, c.want)
		}
	}
}

// A large estate gives one line.
func TestFindCountsFiles(t *testing.T) {
	t.Parallel()
	files := map[string]string{}
	for i := range 1000 {
		files[fmt.Sprintf("live/account%03d/vpc/terragrunt.hcl", i)] = ""
	}
	want := "Terragrunt in live: 1000 files, live/account000/vpc/terragrunt.hcl\n"
	if got := describe(unrendered.Find(source.FromMap(files))); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Each piece of advice names a command to copy, or says that nothing helps.
func TestAdviceSaysWhatToDo(t *testing.T) {
	t.Parallel()
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range archives {
		dir, _ := unpack(t, name)
		for _, u := range unrendered.Find(walk(t, dir, ".")) {
			done := strings.Contains(u.Advice, "give ") || strings.Contains(u.Advice, "nothing that") || strings.Contains(u.Advice, "writes the Terraform files")
			if !done || !strings.HasSuffix(u.Advice, ".") || !strings.Contains(u.Advice, "'") {
				t.Errorf("%s: %q", u.Tool, u.Advice)
			}
		}
	}
}

// unpack writes the files of an archive and gives what is expected of them.
func unpack(t *testing.T, name string) (dir, want string) {
	t.Helper()
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	for _, f := range archive.Files {
		if f.Name == "want" {
			want = string(f.Data)
			continue
		}
		full := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(full), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir, want
}

func walk(t *testing.T, dir, path string) *source.Tree {
	t.Helper()
	tree, err := source.Walk(t.Context(), source.Options{Dir: dir, Paths: []string{path}})
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// describe writes a use on a line, without its advice.
func describe(uses []unrendered.Use) string {
	var b strings.Builder
	for _, u := range uses {
		noun := "files"
		if u.Files == 1 {
			noun = "file"
		}
		fmt.Fprintf(&b, "%s in %s: %d %s, %s\n", u.Tool, u.Dir, u.Files, noun, u.At.Path)
	}
	return b.String()
}
