package terraform_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

// TestOrderOfQuestions asks for values in another order, the last root module
// first: what comes of them is the same.
func TestOrderOfQuestions(t *testing.T) {
	t.Parallel()
	dirs, err := filepath.Glob("testdata/*/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range dirs {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			continue
		}
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			g := readGiven(t, dir)
			o := terraform.Options{VarFiles: g.VarFiles, Vars: g.Vars, Environment: g.Environment, Workspace: g.Workspace}
			want := dump(dir, load(t, dir, o))
			estate := load(t, dir, o)
			for _, root := range slices.Backward(estate.Roots) {
				backwards(root)
			}
			if diff := cmp.Diff(want, dump(dir, estate)); diff != "" {
				t.Errorf("(-forwards +backwards):\n%s", diff)
			}
		})
	}
}

// backwards evaluates a root module from its end.
func backwards(root *terraform.Root) {
	root.Outputs()
	for _, r := range slices.Backward(root.Resources()) {
		for _, name := range slices.Backward(r.Written()) {
			r.Attr(name)
		}
	}
}
