package terraform_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

// mergedConfigurations are those of testdata/oracle whose plans and states are made
// anew: one of each kind, as every one takes the real terraform a while.
func mergedConfigurations() []string {
	return []string{"module_each_chain", "network", "outputs_as_keys", "sets_of_objects", "unknowns_through_modules", "workspace_settings"}
}

// TestPlansOfTerraformMerge has the real terraform plan and apply a configuration.
// Beside it, the plan and the state contradict nothing; each on its own tells what
// Terraform knows.
func TestPlansOfTerraformMerge(t *testing.T) {
	t.Parallel()
	program, err := exec.LookPath("terraform")
	if err != nil {
		t.Skip("terraform is not in PATH; no plan of its own was merged.")
	}
	for _, name := range mergedConfigurations() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			asked := newTerraform(t, program, filepath.Join("testdata/oracle", name))
			want := asked.plan(t)
			comparePrinted(t, asked, "plan", want, asked.run(t, "show", "-json", "plan.bin"))
			asked.run(t, "apply", "-input=false", "-no-color", "plan.bin")
			comparePrinted(t, asked, "state", want, asked.run(t, "show", "-json"))
		})
	}
}

// comparePrinted reads what Terraform prints, beside the configuration and alone.
func comparePrinted(t *testing.T, asked theTerraform, what string, want plan, printed []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(asked.dir, "printed.json"), printed, 0o600); err != nil {
		t.Fatal(err)
	}
	g := asked.given
	merged := load(t, asked.dir, terraform.Options{VarFiles: g.VarFiles, Vars: g.Vars, Environment: g.Environment, Workspace: g.Workspace})
	comparePlan(t, what+" beside the configuration", want, rootAt(t, merged, "."))
	alone := loadFiles(t, map[string]string{"printed.json": string(printed)}, terraform.Options{})
	comparePlan(t, what+" alone", want, rootAt(t, alone, "."))
}

// comparePlan holds that a root module knows what Terraform knows.
func comparePlan(t *testing.T, how string, want plan, root *terraform.Root) {
	t.Helper()
	found := root.Types("terraform_data")
	for _, r := range found {
		planned, ok := want.Inputs[r.Address]
		if !ok {
			t.Errorf("%s: Terraform plans no '%s'", how, r.Address)
			continue
		}
		if diff := gocmp.Diff(planned, knownTo(planned, plainValue(r.Attr("input")))); diff != "" {
			t.Errorf("%s: input of '%s' (-terraform +ours):\n%s", how, r.Address, diff)
		}
		if !r.Planned() {
			t.Errorf("%s: '%s' is not linked", how, r.Address)
		}
	}
	if len(found) != len(want.Inputs) {
		t.Errorf("%s: %d instances, want %d", how, len(found), len(want.Inputs))
	}
	for _, n := range root.Notes {
		t.Errorf("%s: note at %s: %s: %s", how, n.At, n.What, n.Why)
	}
}

// knownTo leaves of our values what is known when Terraform plans: an apply tells
// more.
func knownTo(planned, ours any) any {
	if planned == unknownText {
		return unknownText
	}
	switch p := planned.(type) {
	case []any:
		if o, ok := ours.([]any); ok && len(o) == len(p) {
			for i := range p {
				o[i] = knownTo(p[i], o[i])
			}
		}
	case map[string]any:
		if o, ok := ours.(map[string]any); ok {
			for key := range p {
				o[key] = knownTo(p[key], o[key])
			}
		}
	}
	return ours
}
