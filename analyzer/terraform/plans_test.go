package terraform_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

// TestPlans reads every estate of testdata/plans, in which there are plans and
// states; merged.txt beside its files is what comes of it, with what is told to
// the user.
func TestPlans(t *testing.T) {
	t.Parallel()
	dirs, err := filepath.Glob("testdata/plans/*")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("find the estates: %v, %d found", err, len(dirs))
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			estate := load(t, dir, terraform.Options{})
			got := dump(dir, estate)
			for _, root := range estate.Roots {
				got += notes(root.ID(), root.Notes)
			}
			got += notes("the estate", estate.Notes)
			for _, name := range estate.Stored {
				got += "stored " + name + "\n"
			}
			golden := filepath.Join(dir, "merged.txt")
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

func notes(of string, notes []terraform.Note) string {
	var b strings.Builder
	for _, n := range notes {
		fmt.Fprintf(&b, "note of %s @%s: %s: %s\n", of, place(n.At), n.What, n.Why)
	}
	return b.String()
}
