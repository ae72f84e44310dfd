package terraform_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// FuzzLinks evaluates two root modules that may look for each other, from either
// end.
func FuzzLinks(f *testing.F) {
	texts := []string{}
	for name, text := range seeds(f) {
		if len(text) < 1<<12 && strings.Contains(name, "estates/") {
			texts = append(texts, text)
		}
	}
	slices.Sort(texts)
	for i, text := range texts {
		f.Add(text, texts[(i+1)%len(texts)])
		f.Add(text, text)
	}
	f.Fuzz(func(t *testing.T, one, two string) {
		if len(one)+len(two) > 1<<14 {
			return
		}
		files := map[string]string{"one/main.tf": one, "two/main.tf": two, "two/terraform.tfstate": `{"version": 4, "outputs": {}}`}
		forwards := loadFiles(t, files, terraform.Options{Limits: small()})
		for _, root := range forwards.Roots {
			root.Outputs()
			for _, r := range root.Resources() {
				r.Link()
			}
		}
		backward := loadFiles(t, files, terraform.Options{Limits: small()})
		for _, root := range slices.Backward(backward.Roots) {
			for _, r := range slices.Backward(root.Resources()) {
				r.Link()
			}
			backwards(root)
		}
		if diff := cmp.Diff(dump("", forwards), dump("", backward)); diff != "" {
			t.Errorf("(-forwards +backwards):\n%s", diff)
		}
		for _, p := range forwards.AllProblems() {
			if p.Kind == source.ProblemInternal {
				t.Errorf("problem: %s", p.Message)
			}
		}
	})
}
