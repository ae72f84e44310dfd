package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/source"
)

// plant makes files in a new directory: directories where a name ends with a
// slash, links where a text begins with "-> ".
func plant(t *testing.T, files map[string]string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		full := filepath.Join(dir, name)
		err := os.MkdirAll(filepath.Dir(full), 0o750)
		switch target, isLink := strings.CutPrefix(text, "-> "); {
		case err != nil:
		case strings.HasSuffix(name, "/"):
			err = os.MkdirAll(full, 0o750)
		case isLink:
			err = os.Symlink(target, full)
		default:
			err = os.WriteFile(full, []byte(text), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestFind(t *testing.T) {
	t.Parallel()
	dir := plant(t, map[string]string{config.Name: "version: 1", "infra/prod/": ""})
	if got, ok := config.Find(filepath.Join(dir, "infra"), []string{"prod"}); !ok || got != "../"+config.Name {
		t.Errorf("got %q, %t", got, ok)
	}
}

// Paths count from the configuration's directory; what Load gives counts from
// the working directory.
func TestPathsCountFromTheFile(t *testing.T) {
	t.Parallel()
	const text = `
clusters: [{name: prod, terraform: infra/prod/, manifests: [./k8s, ../shared]}]
module_stubs: [/opt/stubs]
scenarios: [{root: ., var_files: [a.tfvars]}]
ignore: [{rule: SNAT101, path: infra/prod/*.tf, reason: accepted}]
`
	dir := plant(t, map[string]string{"repo/infra/prod/": "", "alias": "-> repo/infra"})
	for _, test := range []struct {
		working, file                string
		terraform, manifests, shared string
		root                         string
		covered, other               string
	}{
		{"repo", config.Name, "infra/prod", "k8s", "../shared", ".", "infra/prod/a.tf", "prod/a.tf"},
		{"repo/infra", "../" + config.Name, "prod", "../k8s", "../../shared", "..", "prod/a.tf", "infra/prod/a.tf"},
		{"alias", "../" + config.Name, "prod", "../k8s", "../../shared", "..", "prod/a.tf", "infra/prod/a.tf"},
		{".", "repo/" + config.Name, "repo/infra/prod", "repo/k8s", "shared", "repo", "repo/infra/prod/a.tf", "infra/prod/a.tf"},
		{"repo/infra", filepath.Join(dir, "repo", config.Name), "prod", "../k8s", "../../shared", "..", "prod/a.tf", "a.tf"},
	} {
		c, err := config.LoadIn(filepath.Join(dir, test.working), source.NewFile(test.file, []byte(text)))
		if err != nil {
			t.Fatal(err)
		}
		got := []string{c.Clusters[0].Terraform, c.Clusters[0].Manifests[0], c.Clusters[0].Manifests[1], c.Scenarios[0].Root, c.Scenarios[0].VarFiles[0]}
		want := []string{test.terraform, test.manifests, test.shared, test.root, "a.tfvars"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("in %s with %s (-want +got):\n%s", test.working, test.file, diff)
		}
		real, err := filepath.EvalSymlinks(filepath.Join(dir, test.working))
		if stubs := filepath.Join(real, c.ModuleStubs[0]); err != nil || stubs != "/opt/stubs" {
			t.Errorf("in %s an absolute path became %s, %v", test.working, c.ModuleStubs[0], err)
		}
		findings := finding.Suppress([]finding.Finding{
			{Rule: "SNAT101", At: source.Span{Path: test.covered}}, {Rule: "SNAT101", At: source.Span{Path: test.other}},
		}, c.Ignore, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
		if findings[0].Suppressed == nil || findings[1].Suppressed != nil {
			t.Errorf("in %s the entry hides %t of %s and %t of %s", test.working,
				findings[0].Suppressed != nil, test.covered, findings[1].Suppressed != nil, test.other)
		}
	}
}
