package terraform_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

var update = flag.Bool("update", false, "write the expected results anew") //nolint:gochecknoglobals // the flag package's way

// plan is what is compared with Terraform's own: want.json in each directory of
// testdata/oracle. Identities count as unknown, because Terraform has none. What
// differs is listed in docs/terraform-differences.md.
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
	Links       map[string]string `json:"links"` // symbolic links to make, with where they lead
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
	if err != nil || len(dirs) < 60 {
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

// planned copies a configuration to where it can be planned, and makes its links.
func planned(t *testing.T, dir string, g given) string {
	t.Helper()
	work := t.TempDir()
	if err := os.CopyFS(work, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	for name, target := range g.Links {
		if err := os.Symlink(filepath.FromSlash(target), filepath.Join(work, filepath.FromSlash(name))); err != nil {
			t.Skipf("no symbolic link can be made here: %v", err)
		}
	}
	return work
}

// evaluatedPlan is what our evaluator makes of a configuration.
func evaluatedPlan(t *testing.T, dir string) plan {
	t.Helper()
	g := readGiven(t, dir)
	if len(g.Links) > 0 {
		dir = planned(t, dir, g)
	}
	estate := load(t, dir, terraform.Options{VarFiles: g.VarFiles, Vars: g.Vars, Environment: g.Environment, Workspace: g.Workspace})
	root := rootAt(t, estate, ".")
	p := plan{Outputs: map[string]any{}, Inputs: map[string]any{}}
	for name, node := range root.Outputs() {
		p.Outputs[name] = plainValue(node)
		explained(t, "output."+name, node)
	}
	for _, r := range root.Types("terraform_data") {
		p.Inputs[r.Address] = plainValue(r.Attr("input"))
		explained(t, r.Address, r.Attr("input"))
	}
	for _, problem := range estate.AllProblems() {
		t.Errorf("problem: %s %s", problem.At, problem.Message)
	}
	return p
}

func TestConfigurationsGiveTheValuesOfTerraform(t *testing.T) {
	t.Parallel()
	listed := listedDifferences(t)
	for _, dir := range oracleDirs(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			if *update {
				t.Skip("want.json is being written")
			}
			want, got := readPlan(t, dir), evaluatedPlan(t, dir)
			found := differences(want, got)
			if diff := cmp.Diff(listed[filepath.Base(dir)], found); diff != "" {
				t.Errorf("differences from Terraform (-listed in %s +found):\n%s", differencesFile, diff)
			}
		})
	}
}

// explained checks that every unknown part of a value has a reason, and a place
// where one would look.
func explained(t *testing.T, name string, n *value.Node) {
	t.Helper()
	if n.KindOf() == value.KindUnknown && (n.Reason == "" || n.Origin.At.IsZero()) {
		t.Errorf("%s is unknown because %q, at %s", name, n.Reason, n.Origin.At)
	}
	if n == nil {
		return
	}
	for _, item := range n.Items {
		explained(t, name, item)
	}
	for _, m := range n.Members {
		explained(t, name+"."+m.Key, m.Value)
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
