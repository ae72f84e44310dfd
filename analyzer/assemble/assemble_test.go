package assemble

import (
	"context"
	"flag"
	"net/netip"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

var update = flag.Bool("update", false, "write the expected models anew") //nolint:gochecknoglobals // the flag package's way

// configs are what the configuration adds, by case.
func configs() map[string]Config {
	return map[string]Config{
		"facts": {
			Destinations: []network.Destination{{Name: "corp", CIDRs: []netip.Prefix{netip.MustParsePrefix("10.50.0.0/16")}}},
			Facts: map[string]Fact{
				"data.aws_vpc.shared": {CIDRs: []netip.Prefix{netip.MustParsePrefix("10.40.0.0/16")}, Name: "shared"},
				"vpc-0abc":            {CIDRs: []netip.Prefix{netip.MustParsePrefix("10.60.0.0/16"), netip.MustParsePrefix("10.61.0.0/16")}},
				"aws_vpc.pooled":      {CIDRs: []netip.Prefix{netip.MustParsePrefix("10.70.0.0/16")}},
				"subnet-0pods":        {CIDRs: []netip.Prefix{netip.MustParsePrefix("100.64.0.0/18")}, Name: "pods"},
			},
		},
		"facts-of-roots": {Facts: map[string]Fact{
			"app:data.aws_vpc.shared": {CIDRs: []netip.Prefix{netip.MustParsePrefix("10.80.0.0/16"), netip.MustParsePrefix("10.81.0.0/16")}},
			"data.aws_vpc.shared":     {CIDRs: []netip.Prefix{netip.MustParsePrefix("10.90.0.0/16")}},
		}},
		"hints": {Clusters: []ClusterHint{
			{Name: "prod", TerraformDir: "infra/prod", ManifestDirs: []string{"k8s/live"}},
			{Name: "aws_eks_cluster.staging", ManifestDirs: []string{"k8s/next/"}},
			{Name: "elsewhere", ManifestDirs: []string{"k8s/other", "k8s/none"}},
		}},
	}
}

// TestModels assembles every estate of testdata; model.txt beside its files is
// what comes of it.
func TestModels(t *testing.T) {
	t.Parallel()
	dirs, err := filepath.Glob("testdata/*")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("find the estates: %v, %d found", err, len(dirs))
	}
	for _, dir := range dirs {
		if filepath.Base(dir) == "stubs" {
			continue // see TestStubs
		}
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			golden := filepath.Join(dir, "model.txt")
			got := dump(assemble(t, dir, configs()[filepath.Base(dir)]))
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("the model (-want +got):\n%s", diff)
			}
		})
	}
}

// assemble reads a directory's files into a model.
func assemble(t *testing.T, dir string, config Config) *network.Model {
	t.Helper()
	tree, err := source.Walk(context.Background(), source.Options{Dir: dir, NoIgnore: true})
	if err != nil {
		t.Fatal(err)
	}
	return assembleTree(t, tree, config)
}

func assembleTree(t *testing.T, tree *source.Tree, config Config) *network.Model {
	t.Helper()
	ctx := context.Background()
	facts := map[string]terraform.Fact{}
	for key, fact := range config.Facts {
		facts[key] = terraform.Fact{CIDRs: fact.CIDRs, Name: fact.Name}
	}
	estate, err := terraform.Load(ctx, tree, terraform.Options{Limits: terraform.DefaultLimits(), Facts: facts})
	if err != nil {
		t.Fatal(err)
	}
	set, err := manifest.Read(ctx, tree, manifest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	m := Assemble(Input{Roots: estate.Roots, Objects: set.Objects, Config: config})
	for _, p := range estate.AllProblems() {
		t.Logf("problem: %s %s", p.At, p.Message)
	}
	return m
}
