package terraform_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// FuzzPlan merges whatever stands in a plan with a configuration, and reads it
// alone: nothing panics, and what comes of it is whole.
func FuzzPlan(f *testing.F) {
	names, err := filepath.Glob("testdata/plans/*/*.json")
	if err != nil || len(names) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for _, name := range append(names, "testdata/plans/merged/infra/prod/plan.json") {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	written, err := os.ReadFile("testdata/plans/merged/infra/prod/main.tf")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, files := range []map[string]string{{"plan.json": text}, {"plan.json": text, "main.tf": string(written)}} {
			estate := loadFiles(t, files, terraform.Options{})
			for _, root := range estate.Roots {
				for _, r := range root.Resources() {
					for _, name := range r.Written() {
						whole(t, r.Attr(name))
					}
				}
				for _, node := range root.Outputs() {
					whole(t, node)
				}
				root.Region()
			}
			for _, p := range estate.AllProblems() {
				if p.Kind == source.ProblemInternal {
					t.Error(p.Message)
				}
			}
		}
	})
}

// whole holds that a node has what its kind needs.
func whole(t *testing.T, n *value.Node) {
	t.Helper()
	if n == nil {
		return
	}
	if n.Kind == value.KindUnknown && n.Reason == "" {
		t.Error("an unknown value has no reason")
	}
	if n.Kind == value.KindIdentity && (n.Ref.Address == "" || n.Ref.Attribute == "") {
		t.Errorf("a reference to nothing: %+v", n.Ref)
	}
	for i, item := range n.Items {
		if item == nil {
			t.Errorf("item %d is nil", i)
		}
		whole(t, item)
	}
	for i, m := range n.Members {
		if i > 0 && n.Members[i-1].Key > m.Key {
			t.Errorf("'%s' stands behind '%s'", m.Key, n.Members[i-1].Key)
		}
		whole(t, m.Value)
	}
}
