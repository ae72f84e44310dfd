package terraform_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

// TestTerraformHandsOverTheSame applies one root module and plans another that
// reads its state: ours, which has no state, must give the same values.
func TestTerraformHandsOverTheSame(t *testing.T) {
	t.Parallel()
	program, err := exec.LookPath("terraform")
	if err != nil {
		t.Skip("terraform is not in PATH; what one root module hands to another was not compared with it.")
	}
	const dir = "testdata/handed"
	top := t.TempDir()
	if err := os.CopyFS(top, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	first, second := theTerraform{program: program, dir: filepath.Join(top, "first")}, theTerraform{program: program, dir: filepath.Join(top, "second")}
	for _, tf := range []theTerraform{first, second} {
		tf.run(t, "init", "-input=false", "-no-color")
	}
	first.run(t, "apply", "-auto-approve", "-input=false", "-no-color")
	second.run(t, "plan", "-input=false", "-no-color", "-out=plan")
	var planned planJSON
	if err := json.Unmarshal(second.run(t, "show", "-json", "plan"), &planned); err != nil {
		t.Fatal(err)
	}
	want, got := map[string]string{}, map[string]string{}
	for name, output := range planned.Outputs {
		want[name] = asJSON(t, output.After)
	}
	for name, n := range rootAt(t, load(t, dir, terraform.Options{}), "second").Outputs() {
		got[name] = asJSON(t, plainValue(n))
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("(-terraform +ours):\n%s", diff)
	}
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
