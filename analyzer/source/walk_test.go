package source_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/source"
)

func TestWalkFindsWhatMayBelongToAnEstate(t *testing.T) {
	t.Parallel()
	dir := plant(t, map[string]string{
		"main.tf": "", "main.tf.json": "", "x.tofu": "", "x.tofu.json": "", "dev.tfvars": "", "dev.tfvars.json": "",
		"k8s/a.yaml": "", "k8s/b.yml": "", "plan.json": "", "README.md": "", "modules/net/vpc.tf": "",
		".terraform/modules/vpc/main.tf": "", ".github/workflows/ci.yml": "", "ui/node_modules/x/package.json": "",
		"old --/main.tf": "", "empty/": "", "main.tf.bak": "", "tf": "", ".hidden.tf": "",
	})
	tree := walk(t, dir, source.Options{})
	want := []string{
		".hidden.tf", "dev.tfvars", "dev.tfvars.json", "k8s/a.yaml", "k8s/b.yml", "main.tf", "main.tf.json",
		"modules/net/vpc.tf", "plan.json", "x.tofu", "x.tofu.json",
	}
	if diff := cmp.Diff(want, tree.Paths()); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{".", "k8s", "modules/net"}, tree.Dirs()); diff != "" {
		t.Errorf("directories (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"k8s/a.yaml", "k8s/b.yml"}, tree.In("k8s/")); diff != "" {
		t.Errorf("files in k8s (-want +got):\n%s", diff)
	}
	if got := messages(tree); len(got) > 0 {
		t.Errorf("problems: %q", got)
	}
}

// Whatever the order and the repeats of the paths, the files are the same and
// have the same names.
func TestWalkGivesTheSameForAnyOrderOfPaths(t *testing.T) {
	t.Parallel()
	dir := plant(t, map[string]string{
		"infra/eks.tf": "", "infra/net/vpc.tf": "", "k8s/app.yaml": "", "live": "-> infra", "other.tf": "",
	})
	for _, test := range []struct {
		name  string
		paths []string
		want  []string
	}{
		{"none", nil, []string{"infra/eks.tf", "infra/net/vpc.tf", "k8s/app.yaml", "other.tf"}},
		{"twice", []string{"infra", "infra/", "./infra", filepath.Join(dir, "infra")}, []string{"infra/eks.tf", "infra/net/vpc.tf"}},
		{"nested", []string{"infra", "infra/net", "."}, []string{"infra/eks.tf", "infra/net/vpc.tf", "k8s/app.yaml", "other.tf"}},
		{"a directory and a link to it", []string{"live", "infra"}, []string{"infra/eks.tf", "infra/net/vpc.tf"}},
		{"a link alone", []string{"live"}, []string{"live/eks.tf", "live/net/vpc.tf"}},
		{"a file", []string{"infra/eks.tf"}, []string{"infra/eks.tf"}},
		{"a file and its directory", []string{"infra/eks.tf", "infra"}, []string{"infra/eks.tf", "infra/net/vpc.tf"}},
		{"out and back", []string{"infra/../k8s"}, []string{"k8s/app.yaml"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for range 2 {
				tree := walk(t, dir, source.Options{Paths: test.paths})
				if diff := cmp.Diff(test.want, tree.Paths()); diff != "" {
					t.Errorf("%q (-want +got):\n%s", test.paths, diff)
				}
				slices.Reverse(test.paths)
			}
		})
	}
}

func TestWalkFromABranchOfTheTree(t *testing.T) {
	t.Parallel()
	dir := plant(t, map[string]string{"repo/infra/eks.tf": "", "repo/k8s/app.yaml": "", "here": "-> repo/infra"})
	for _, working := range []string{"repo/infra", "here"} { // ".." is the real parent of either
		tree := walk(t, "", source.Options{Dir: filepath.Join(dir, working), Paths: []string{"../k8s", "."}})
		if diff := cmp.Diff([]string{"../k8s/app.yaml", "eks.tf"}, tree.Paths()); diff != "" {
			t.Errorf("from %s (-want +got):\n%s", working, diff)
		}
		if _, err := tree.Read("../k8s/app.yaml"); err != nil {
			t.Errorf("from %s: %v", working, err)
		}
	}
	// An absolute path through the working directory's other name is no other place.
	here := filepath.Join(dir, "here")
	tree := walk(t, "", source.Options{Dir: here, Paths: []string{filepath.Join(here, "eks.tf")}})
	if diff := cmp.Diff([]string{"eks.tf"}, tree.Paths()); diff != "" {
		t.Errorf("by its absolute path (-want +got):\n%s", diff)
	}
}

func TestWalkRefusesPathsThatAreNotThere(t *testing.T) {
	t.Parallel()
	dir := plant(t, map[string]string{"main.tf": "", "dangling": "-> nowhere", "loop": "-> loop"})
	for _, path := range []string{"missing", "main.tf/below", "dangling", "loop"} {
		_, err := source.Walk(t.Context(), source.Options{Dir: dir, Paths: []string{".", path}})
		if err == nil {
			t.Errorf("%s is walked", path)
		}
	}
	_, err := source.Walk(t.Context(), source.Options{Dir: dir, Paths: []string{"missing"}})
	if !errors.Is(err, fs.ErrNotExist) || err.Error() != "read 'missing': no such file or directory" {
		t.Errorf("got error %v", err)
	}
}

func TestWalkStopsWhenItIsCancelled(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := source.Walk(ctx, source.Options{Dir: plant(t, map[string]string{"main.tf": ""})})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestWalkReportsTheLimitOfFilesOnce(t *testing.T) {
	t.Parallel()
	dir := plant(t, map[string]string{"a/1.tf": "", "a/2.tf": "", "b/3.tf": "", "b/c/4.tf": "", "d/5.tf": ""})
	tree := walk(t, dir, source.Options{Paths: []string{"d", "b", "a"}, Limits: source.Limits{Files: 2, FileBytes: 10}})
	if diff := cmp.Diff([]string{"a/1.tf", "a/2.tf"}, tree.Paths()); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	want := []string{"limit b/3.tf: More than 2 files were found; 'b/3.tf' and what follows it was not read."}
	if diff := cmp.Diff(want, messages(tree)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if tree := walk(t, dir, source.Options{Limits: source.Limits{Files: 5, FileBytes: 10}}); len(tree.Problems()) > 0 {
		t.Errorf("five files are more than five: %q", messages(tree))
	}
}

func TestWalkReportsADirectoryThatItMayNotRead(t *testing.T) {
	t.Parallel()
	if os.Geteuid() == 0 {
		t.Skip("root may read everything")
	}
	dir := plant(t, map[string]string{"open/main.tf": "", "shut/main.tf": "", "secret.tf": "x"})
	for _, name := range []string{"shut", "secret.tf"} {
		full := filepath.Join(dir, name)
		if err := os.Chmod(full, 0); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() {
			if err := os.Chmod(full, 0o700); err != nil {
				t.Error(err)
			}
		})
	}
	tree := walk(t, dir, source.Options{})
	if diff := cmp.Diff([]string{"open/main.tf", "secret.tf"}, tree.Paths()); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"read shut: 'shut' can't be read: permission denied."}, messages(tree)); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
	if _, err := tree.Read("secret.tf"); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("reading a file without permission gives %v", err)
	}
}

func TestProblemsBelongToTheCaller(t *testing.T) {
	t.Parallel()
	tree := walk(t, plant(t, map[string]string{"a.tf": "-> nowhere", "b.tf": "-> nowhere"}), source.Options{})
	before := messages(tree)
	given := tree.Problems()
	given[0].Message = "changed"
	_ = append(given[:1], source.Problem{})
	if diff := cmp.Diff(before, messages(tree)); diff != "" {
		t.Errorf("the tree's own problems changed (-before +after):\n%s", diff)
	}
}

func TestSortProblemsDropsRepeats(t *testing.T) {
	t.Parallel()
	a := source.Problem{Kind: source.ProblemParse, Message: "A", At: source.Span{Path: "a.tf"}}
	later := source.Problem{Kind: source.ProblemParse, Message: "A", At: source.Span{Path: "a.tf", Start: source.Position{Line: 2}}}
	other := source.Problem{Kind: source.ProblemCycle, Message: "A", At: source.Span{Path: "a.tf"}}
	got := source.SortProblems([]source.Problem{later, a, other, a})
	if diff := cmp.Diff([]source.Problem{other, a, later}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
