package analyzer_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer"
	"github.com/snatlint/snatlint/analyzer/egress"
)

// peered is an estate whose plan and state stand in testdata/plans, in the format
// of terraform show -json: before the first apply, and after it.
const peered = "../testdata/estates/peered-nginx"

// TestPlansSayWhatTheConfigurationSays: an estate, its plan and its state have the
// same matrix, each alone and beside the configuration. A state also knows the
// addresses of the NAT gateways.
func TestPlansSayWhatTheConfigurationSays(t *testing.T) {
	t.Parallel()
	want := verdicts(t, peered)
	applied := strings.NewReplacer(`aws_eip.nat[\"a\"]`, "198.51.100.4", `aws_eip.nat[\"b\"]`, "198.51.100.5").Replace(want)
	if applied == want {
		t.Fatal("the matrix has no NAT gateways")
	}
	for name, test := range map[string]struct {
		printed, want string
		beside        bool
	}{
		"a plan alone":                     {"peered-nginx.plan.json", want, false},
		"a plan beside the configuration":  {"peered-nginx.plan.json", want, true},
		"a state alone":                    {"peered-nginx.state.json", applied, false},
		"a state beside the configuration": {"peered-nginx.state.json", applied, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			if test.beside {
				if err := os.CopyFS(dir, os.DirFS(peered)); err != nil {
					t.Fatal(err)
				}
			}
			data, err := os.ReadFile(filepath.Join("testdata/plans", test.printed))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, "printed.json"), data, 0o600); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, verdicts(t, dir)); diff != "" {
				t.Errorf("(-configuration +printed):\n%s", diff)
			}
		})
	}
}

// verdicts writes the matrix of a directory, without the places and sentences. That
// everything is known is held, too.
func verdicts(t *testing.T, dir string) string {
	t.Helper()
	estate, err := analyzer.Read(context.Background(), analyzer.Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range estate.Problems {
		t.Errorf("%s: %s", p.At, p.Message)
	}
	for _, u := range estate.Coverage.Unknowns {
		t.Errorf("unknown: %s: %s", u.What, u.Why)
	}
	var lines strings.Builder
	for _, row := range estate.Matrix() {
		for _, result := range []egress.Result{row.Now, row.Flipped} {
			for _, v := range result.Verdicts {
				v.Path, v.Why = nil, ""
				text, err := json.Marshal(v)
				if err != nil {
					t.Fatal(err)
				}
				lines.WriteString(string(row.Class) + " to " + row.Destination.Text + ": " + string(text) + "\n")
			}
		}
	}
	return lines.String()
}

// TestPlansReplaceStubs: where a module is not on disk, its resources are those of
// the plan, with the values that the plan was made with, and no stub's.
func TestPlansReplaceStubs(t *testing.T) {
	t.Parallel()
	got := verdicts(t, "testdata/plans/stubbed")
	if !strings.Contains(got, `"module.vpc.aws_eip.nat[0]"`) || strings.Contains(got, `aws_eip.nat[1]`) {
		t.Errorf("the plan has one NAT gateway:\n%s", got)
	}
	estate, err := analyzer.Read(context.Background(), analyzer.Options{Dir: "testdata/plans/stubbed"})
	if err != nil {
		t.Fatal(err)
	}
	if c := estate.Coverage; len(c.ModulesStubbed)+len(c.ModulesUnresolved) > 0 {
		t.Errorf("the module counts as missing: %v %v", c.ModulesStubbed, c.ModulesUnresolved)
	}
}

// TestIDsLeadToStates: an ID that one root module writes out is a subnet of
// another, whose state tells its IDs.
func TestIDsLeadToStates(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	state, err := os.ReadFile("testdata/plans/peered-nginx.state.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"network/state.json": string(state),
		"second/main.tf": `
resource "aws_eks_cluster" "second" {
  name = "second"
  vpc_config {
    subnet_ids = ["subnet-00000000000000005"]
  }
}

resource "aws_eks_node_group" "second" {
  cluster_name = aws_eks_cluster.second.name
  subnet_ids   = ["subnet-00000000000000005"]
}
`,
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	estate, err := analyzer.Read(context.Background(), analyzer.Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range estate.Model.Clusters {
		if c.Address == "aws_eks_cluster.second" && string(c.VPC) == "network:aws_vpc.prod" {
			return
		}
	}
	t.Errorf("the cluster is in none of the state's VPCs: %+v", estate.Model.Clusters)
}
