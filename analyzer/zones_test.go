package analyzer_test

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/assemble"
	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// TestNothingDependsOnInventedZones evaluates estates with other numbers and
// other names of the zones that only AWS knows: who sees what must not change.
func TestNothingDependsOnInventedZones(t *testing.T) {
	t.Parallel()
	var dirs []string
	for _, pattern := range []string{"testdata/zones/*", "assemble/testdata/stubs/*-common", "../testdata/estates/*"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("find %s: %v, %d found", pattern, err, len(found))
		}
		dirs = append(dirs, found...)
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			want := whoSeesWhat(t, dir, nil)
			for _, zones := range [][]int{{5, 4, 3, 2, 1, 0}, {7, 9, 8, 6}, {2, 0, 3, 1, 4, 8, 7}} {
				if diff := cmp.Diff(want, whoSeesWhat(t, dir, zones)); diff != "" {
					t.Errorf("zones %v change the answers (-six zones +these):\n%s", zones, diff)
				}
			}
		})
	}
}

// whoSeesWhat writes the verdicts of an estate, with the zones called by their
// order.
func whoSeesWhat(t *testing.T, dir string, zones []int) string {
	t.Helper()
	tree, err := source.Walk(context.Background(), source.Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	estate, err := terraform.Load(context.Background(), tree, terraform.Options{ZoneNumbers: zones})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, row := range egress.Matrix(assemble.Assemble(assemble.Input{Roots: estate.Roots})) {
		for _, v := range row.Now.Verdicts {
			text, err := json.Marshal(v.Addresses)
			if err != nil {
				t.Fatal(err)
			}
			lines = append(lines, fmt.Sprintf("%s %s %s: %s %s %s", row.Cluster, row.Class, row.Destination.Text, v.Outcome, v.SeenAs, text))
		}
	}
	text := strings.Join(lines, "\n")
	if zones == nil {
		zones = []int{0, 1, 2, 3, 4, 5}
	}
	for i, n := range zones {
		text = strings.ReplaceAll(text, fmt.Sprintf("names[%d]", n), fmt.Sprintf("zone %d", i))
	}
	lines = strings.Split(text, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
