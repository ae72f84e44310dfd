package terraform_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

func TestVariablesOfARoot(t *testing.T) {
	t.Parallel()
	estate := loadFiles(t, map[string]string{
		"a/main.tf":     "variable \"two\" {}\nmodule \"m\" {\n  source = \"../m\"\n  x = var.two\n}\n",
		"a/more.tf":     "variable \"one\" {}\n",
		"a/override.tf": "variable \"two\" { default = 2 }\n",
		"b/main.tf":     "locals {}\n",
		"m/main.tf":     "variable \"x\" {}\n",
	}, terraform.Options{})
	got := map[string][]string{}
	for _, root := range estate.Roots {
		got[root.Dir] = root.Variables()
	}
	if diff := cmp.Diff(map[string][]string{"a": {"one", "two"}, "b": {}}, got); diff != "" {
		t.Error(diff)
	}
}
