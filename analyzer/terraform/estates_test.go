package terraform_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

// TestEstates evaluates every estate of testdata/estates; evaluated.txt beside
// its files is what comes of it: each value with the place that decides it.
func TestEstates(t *testing.T) {
	t.Parallel()
	dirs, err := filepath.Glob("testdata/estates/*")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("find the estates: %v, %d found", err, len(dirs))
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			g := readGiven(t, dir)
			estate := load(t, dir, terraform.Options{VarFiles: g.VarFiles, Vars: g.Vars, Environment: g.Environment, Workspace: g.Workspace})
			got := dump(dir, estate)
			golden := filepath.Join(dir, "evaluated.txt")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
