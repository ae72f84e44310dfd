package terraform_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// providersVariable names the environment variable with a directory in the layout
// of 'terraform providers mirror' that has hashicorp/aws. Without it the values
// are held against what the provider planned when want.json was written.
const providersVariable = "SNATLINT_PROVIDERS"

// TestTheProviderPlansTheSame evaluates testdata/provider, whose outputs are of
// attributes that nobody writes; want.json is what the AWS provider plans.
func TestTheProviderPlansTheSame(t *testing.T) {
	t.Parallel()
	const dir = "testdata/provider"
	if mirror := os.Getenv(providersVariable); mirror != "" {
		planned := plannedByProvider(t, dir, mirror)
		if *update {
			data, err := json.MarshalIndent(planned, "", "  ")
			if err == nil {
				err = os.WriteFile(filepath.Join(dir, "want.json"), append(data, '\n'), 0o644)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		want := readPlan(t, dir)
		planned.Terraform = want.Terraform // another version may judge
		if diff := cmp.Diff(want, planned); diff != "" {
			t.Errorf("(-want +provider):\n%s", diff)
		}
	}
	want, got := readPlan(t, dir), evaluatedPlan(t, dir)
	got.Terraform = want.Terraform
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-provider +ours):\n%s", diff)
	}
}

// plannedByProvider plans a configuration with the provider of a mirror.
func plannedByProvider(t *testing.T, dir, mirror string) plan {
	t.Helper()
	work := t.TempDir()
	if err := os.CopyFS(work, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	settings := filepath.Join(t.TempDir(), "terraformrc")
	text := fmt.Sprintf("provider_installation {\n  filesystem_mirror {\n    path = %q\n  }\n}\n", mirror)
	if err := os.WriteFile(settings, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) []byte {
		t.Helper()
		command := exec.Command("terraform", args...)
		command.Dir = work
		command.Env = append(os.Environ(), "CHECKPOINT_DISABLE=1", "TF_CLI_ARGS=", "TF_IN_AUTOMATION=1", "TF_CLI_CONFIG_FILE="+settings)
		var problems bytes.Buffer
		command.Stderr = &problems
		out, err := command.Output()
		if err != nil {
			t.Fatalf("terraform %v: %v\n%s%s", args, err, out, problems.String())
		}
		return out
	}
	run("init", "-input=false", "-no-color")
	run("plan", "-input=false", "-no-color", "-out=plan.bin")
	var shown planJSON
	decoder := json.NewDecoder(bytes.NewReader(run("show", "-json", "plan.bin")))
	decoder.UseNumber()
	if err := decoder.Decode(&shown); err != nil {
		t.Fatal(err)
	}
	p := plan{Terraform: shown.Version, Outputs: map[string]any{}, Inputs: map[string]any{}}
	for name, c := range shown.Outputs {
		p.Outputs[name] = withUnknowns(c.After, c.Unknown)
	}
	return p
}
