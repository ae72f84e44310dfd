package terraform_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

// Files that only exist to be linked from elsewhere make no root module: what
// they refer to is declared where the links are.
func TestSharedFilesAreNoRoot(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"common/names.tf":    "locals {\n  name = var.name\n}\n",
		"app/main.tf":        "variable \"name\" {\n  default = \"app\"\n}\noutput \"name\" { value = local.name }\n",
		"partly/names.tf":    "locals {\n  name = \"x\"\n}\n",
		"partly/versions.tf": "terraform {}\n",
	} {
		if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for link, target := range map[string]string{"app/names.tf": "../common/names.tf", "app/versions.tf": "../partly/versions.tf"} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	estate := load(t, dir, terraform.Options{})
	var roots []string
	for _, root := range estate.Roots {
		roots = append(roots, root.Dir)
	}
	if diff := cmp.Diff([]string{"app", "partly"}, roots); diff != "" {
		t.Errorf("root modules (-want +got):\n%s", diff)
	}
	if got := rootAt(t, estate, "app").Outputs()["name"].Str().OrKnown("unknown"); got != "app" {
		t.Errorf("the linked file gives '%s'", got)
	}
	if problems := estate.AllProblems(); len(problems) > 0 {
		t.Errorf("problems %v", shown(problems))
	}
}

// Terragrunt adds files to a root module before Terraform reads it, so what is
// not declared in it may be.
func TestTerragruntCompletesRootModules(t *testing.T) {
	t.Parallel()
	files := map[string]string{"main.tf": "output \"x\" { value = var.region }\n"}
	if got := len(loadFiles(t, files, terraform.Options{}).AllProblems()); got != 1 {
		t.Errorf("%d problems without Terragrunt, want 1", got)
	}
	files["terragrunt.hcl"] = "generate \"common\" {}\n"
	if got := loadFiles(t, files, terraform.Options{}).AllProblems(); len(got) != 0 {
		t.Errorf("problems with Terragrunt: %v", shown(got))
	}
}
