package terraform_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

var update = flag.Bool("update", false, "write the expected results anew") //nolint:gochecknoglobals // the flag package's way

// plan is what is compared with Terraform's own: want.json in each directory of
// testdata/oracle. Identities count as unknown, because Terraform has none.
type plan struct {
	Terraform string         `json:"terraform"` // the version that gave the values
	Outputs   map[string]any `json:"outputs"`
	Inputs    map[string]any `json:"inputs"` // of the terraform_data resources, by address
}

// unknownText stands for values that only an apply can know.
const unknownText = "(known after apply)"

// given is what options.json says about a configuration's inputs.
type given struct {
	VarFiles    []string          `json:"var_files"`
	Vars        []string          `json:"vars"`
	Environment map[string]string `json:"environment"`
	Workspace   string            `json:"workspace"`
}

func readGiven(t *testing.T, dir string) given {
	t.Helper()
	var g given
	data, err := os.ReadFile(filepath.Join(dir, "options.json"))
	if os.IsNotExist(err) {
		return g
	}
	if err == nil {
		err = json.Unmarshal(data, &g)
	}
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func oracleDirs(t *testing.T) []string {
	t.Helper()
	dirs, err := filepath.Glob("testdata/oracle/*")
	if err != nil || len(dirs) < 10 {
		t.Fatalf("find the configurations: %v, %d found", err, len(dirs))
	}
	return dirs
}

func readPlan(t *testing.T, dir string) plan {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "want.json"))
	if err != nil {
		t.Fatal(err)
	}
	var p plan
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	if err := decoder.Decode(&p); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestConfigurationsGiveTheValuesOfTerraform(t *testing.T) {
	t.Parallel()
	for _, dir := range oracleDirs(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			if *update {
				t.Skip("want.json is being written")
			}
			g := readGiven(t, dir)
			estate := load(t, dir, terraform.Options{VarFiles: g.VarFiles, Vars: g.Vars, Environment: g.Environment, Workspace: g.Workspace})
			root := rootAt(t, estate, ".")
			want := readPlan(t, dir)
			got := plan{Terraform: want.Terraform, Outputs: map[string]any{}, Inputs: map[string]any{}}
			for name, node := range root.Outputs() {
				got.Outputs[name] = plainValue(node)
			}
			for _, r := range root.Types("terraform_data") {
				got.Inputs[r.Address] = plainValue(r.Attr("input"))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-terraform +ours):\n%s", diff)
			}
			for _, p := range estate.AllProblems() {
				t.Errorf("problem: %s %s", p.At, p.Message)
			}
		})
	}
}

// plainValue is a node as JSON has it.
func plainValue(n *value.Node) any {
	switch n.KindOf() {
	case value.KindAbsent, value.KindNull:
		return nil
	case value.KindBool:
		return n.Bool
	case value.KindNumber:
		return json.Number(n.Text)
	case value.KindString:
		return n.Text
	case value.KindList:
		list := make([]any, len(n.Items))
		for i, item := range n.Items {
			list[i] = plainValue(item)
		}
		return list
	case value.KindMap:
		members := map[string]any{}
		for _, m := range n.Members {
			members[m.Key] = plainValue(m.Value)
		}
		return members
	default:
		return unknownText
	}
}

// TestTerraformAgreesWithConfigurations asks the real terraform for the values
// of want.json, so that they can't drift from it.
func TestTerraformAgreesWithConfigurations(t *testing.T) {
	t.Parallel()
	program, err := exec.LookPath("terraform")
	if err != nil {
		t.Skip("terraform is not in PATH; the expected values in testdata/oracle were not compared with it.")
	}
	for _, dir := range oracleDirs(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			got := askTerraform(t, program, dir)
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
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +terraform):\n%s", diff)
			}
		})
	}
}

// planJSON is the part of terraform show -json that is compared
// (developer.hashicorp.com/terraform/internals/json-format).
type planJSON struct {
	Version   string            `json:"terraform_version"`
	Outputs   map[string]change `json:"output_changes"`
	Resources []struct {
		Address string `json:"address"`
		Type    string `json:"type"`
		Change  change `json:"change"`
	} `json:"resource_changes"`
}

type change struct {
	After   any `json:"after"`
	Unknown any `json:"after_unknown"`
}

// askTerraform plans a copy of the configuration.
func askTerraform(t *testing.T, program, dir string) plan {
	t.Helper()
	work := t.TempDir()
	if err := os.CopyFS(work, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	g := readGiven(t, dir)
	run := func(args ...string) []byte {
		t.Helper()
		command := exec.Command(program, args...)
		command.Dir = work
		command.Env = append(os.Environ(), "CHECKPOINT_DISABLE=1", "TF_CLI_ARGS=", "TF_IN_AUTOMATION=1", "TF_CLI_CONFIG_FILE="+os.DevNull)
		for name, text := range g.Environment {
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
	run("init", "-input=false", "-no-color")
	if g.Workspace != "" {
		run("workspace", "new", "-no-color", g.Workspace)
	}
	args := []string{"plan", "-input=false", "-no-color", "-out=plan.bin"}
	for _, name := range g.VarFiles {
		args = append(args, "-var-file="+name)
	}
	for _, pair := range g.Vars {
		args = append(args, "-var="+pair)
	}
	run(args...)

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
	for _, r := range shown.Resources {
		if r.Type == "terraform_data" {
			after, _ := r.Change.After.(map[string]any)
			unknown, _ := r.Change.Unknown.(map[string]any)
			p.Inputs[r.Address] = withUnknowns(after["input"], unknown["input"])
		}
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
