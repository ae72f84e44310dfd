package terraform_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// TestTerraformAgreesWithConfigurations asks the real terraform for the values
// of want.json, so that they can't drift from it. Where ours knows what a plan
// doesn't, an apply judges: terraform_data makes nothing in the world.
func TestTerraformAgreesWithConfigurations(t *testing.T) {
	t.Parallel()
	program, err := exec.LookPath("terraform")
	if err != nil {
		t.Skip("terraform is not in PATH; the expected values in testdata/oracle were not compared with it.")
	}
	listed := listedDifferences(t)
	for _, dir := range oracleDirs(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			asked := newTerraform(t, program, dir)
			got := asked.plan(t)
			if *update {
				data, err := json.MarshalIndent(got, "", "  ")
				if err == nil {
					err = os.WriteFile(filepath.Join(dir, "want.json"), append(data, '\n'), 0o644)
				}
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			want := readPlan(t, dir)
			got.Terraform = want.Terraform // another version may judge
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +terraform):\n%s", diff)
			}
			if knowsMore(listed[filepath.Base(dir)]) {
				asked.judge(t, listed[filepath.Base(dir)], evaluatedPlan(t, dir))
			}
		})
	}
}

// planJSON is the part of terraform show -json that is compared, of a plan and
// of a state (developer.hashicorp.com/terraform/internals/json-format).
type planJSON struct {
	Version   string            `json:"terraform_version"`
	Outputs   map[string]change `json:"output_changes"`
	Resources []struct {
		Address string `json:"address"`
		Type    string `json:"type"`
		Change  change `json:"change"`
	} `json:"resource_changes"`
	Values struct {
		Outputs map[string]struct {
			Value any `json:"value"`
		} `json:"outputs"`
		Root stateModule `json:"root_module"`
	} `json:"values"`
}

type change struct {
	After   any `json:"after"`
	Unknown any `json:"after_unknown"`
}

type stateModule struct {
	Resources []struct {
		Address string         `json:"address"`
		Type    string         `json:"type"`
		Values  map[string]any `json:"values"`
	} `json:"resources"`
	Children []stateModule `json:"child_modules"`
}

// theTerraform is the real one, in a copy of a configuration.
type theTerraform struct {
	program, dir string
	given        given
}

func newTerraform(t *testing.T, program, dir string) theTerraform {
	t.Helper()
	g := readGiven(t, dir)
	return theTerraform{program: program, dir: planned(t, dir, g), given: g}
}

func (tf theTerraform) run(t *testing.T, args ...string) []byte {
	t.Helper()
	command := exec.Command(tf.program, args...)
	command.Dir = tf.dir
	command.Env = append(os.Environ(), "CHECKPOINT_DISABLE=1", "TF_CLI_ARGS=", "TF_IN_AUTOMATION=1", "TF_CLI_CONFIG_FILE="+os.DevNull)
	for name, text := range tf.given.Environment {
		command.Env = append(command.Env, "TF_VAR_"+name+"="+text)
	}
	var problems bytes.Buffer
	command.Stderr = &problems
	out, err := command.Output()
	if err != nil {
		t.Fatalf("terraform %v: %v\n%s%s", args, err, out, problems.String())
	}
	return out
}

func (tf theTerraform) show(t *testing.T, what ...string) planJSON {
	t.Helper()
	var shown planJSON
	decoder := json.NewDecoder(bytes.NewReader(tf.run(t, append([]string{"show", "-json"}, what...)...)))
	decoder.UseNumber()
	if err := decoder.Decode(&shown); err != nil {
		t.Fatal(err)
	}
	return shown
}

// plan asks for the values before the first apply.
func (tf theTerraform) plan(t *testing.T) plan {
	t.Helper()
	tf.run(t, "init", "-input=false", "-no-color")
	if tf.given.Workspace != "" {
		tf.run(t, "workspace", "new", "-no-color", tf.given.Workspace)
	}
	args := []string{"plan", "-input=false", "-no-color", "-out=plan.bin"}
	for _, name := range tf.given.VarFiles {
		args = append(args, "-var-file="+name)
	}
	for _, pair := range tf.given.Vars {
		args = append(args, "-var="+pair)
	}
	tf.run(t, args...)

	shown := tf.show(t, "plan.bin")
	p := plan{Terraform: shown.Version, Outputs: map[string]any{}, Inputs: map[string]any{}}
	for name, c := range shown.Outputs {
		p.Outputs[name] = withUnknowns(c.After, c.Unknown)
	}
	for _, r := range shown.Resources {
		if r.Type == "terraform_data" {
			after, _ := r.Change.After.(map[string]any)
			unknown, _ := r.Change.Unknown.(map[string]any)
			p.Inputs[r.Address] = withUnknowns(after["input"], unknown["input"])
		}
	}
	return p
}

// judge applies the plan and holds what we know against what came of it, but
// for the differences from the plan that are listed.
func (tf theTerraform) judge(t *testing.T, listed []difference, ours plan) {
	t.Helper()
	tf.run(t, "apply", "-input=false", "-no-color", "plan.bin")
	shown := tf.show(t)
	applied := plan{Outputs: map[string]any{}, Inputs: map[string]any{}}
	ids := map[string]string{}
	for name, output := range shown.Values.Outputs {
		applied.Outputs[name] = output.Value
	}
	for pending := []stateModule{shown.Values.Root}; len(pending) > 0; pending = pending[1:] {
		for _, r := range pending[0].Resources {
			if id, ok := r.Values["id"].(string); ok && r.Type == "terraform_data" {
				applied.Inputs[r.Address] = r.Values["input"]
				ids[id] = "(" + r.Address + ".id)"
			}
		}
		pending = append(pending, pending[0].Children...)
	}
	for _, d := range differences(named(applied, ids), ours) {
		known := func(l difference) bool { return l.At == d.At && l.Terraform != unknownText }
		null := d.Terraform == "nothing" && d.Ours == "null" // a state has no outputs that are null
		if !null && !strings.Contains(d.Ours, unknownText) && !slices.ContainsFunc(listed, known) {
			t.Errorf("%s is %s for us, and %s after an apply", d.At, d.Ours, d.Terraform)
		}
	}
}

// named puts what names a resource for us in the place of its id, in keys too.
func named(p plan, ids map[string]string) plan {
	var replace func(any) any
	replace = func(v any) any {
		switch v := v.(type) {
		case map[string]any:
			out := map[string]any{}
			for key, inner := range v {
				out[cmp.Or(ids[key], key)] = replace(inner)
			}
			return out
		case []any:
			for i := range v {
				v[i] = replace(v[i])
			}
		}
		return v
	}
	for name, v := range p.Outputs {
		p.Outputs[name] = replace(v)
	}
	return p
}

// withUnknowns puts the unknown parts, which terraform lists apart and leaves
// out of the values, where they belong.
func withUnknowns(after, unknown any) any {
	switch u := unknown.(type) {
	case bool:
		if u {
			return unknownText
		}
	case map[string]any:
		members, _ := after.(map[string]any)
		if members == nil {
			members = map[string]any{}
		}
		for key, inner := range u {
			if v := withUnknowns(members[key], inner); v != nil {
				members[key] = v
			}
		}
		return members
	case []any:
		list, _ := after.([]any)
		for i, inner := range u {
			switch {
			case i < len(list):
				list[i] = withUnknowns(list[i], inner)
			default:
				list = append(list, withUnknowns(nil, inner))
			}
		}
		return list
	}
	return after
}
