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
	const file = config.Name
	for _, test := range []struct {
		name    string
		files   map[string]string
		working string
		paths   []string
		want    string // empty: none
	}{
		{"in the working directory", map[string]string{file: ""}, ".", nil, file},
		{"above it", map[string]string{file: "", "infra/prod/": ""}, "infra/prod", nil, "../../" + file},
		{"the nearest", map[string]string{file: "", "infra/" + file: "", "infra/prod/": ""}, "infra/prod", nil, "../" + file},
		{"of the first path", map[string]string{"a/" + file: "", "b/" + file: ""}, ".", []string{"a", "b"}, "a/" + file},
		{"above the first path", map[string]string{file: "", "a/b/": ""}, ".", []string{"a/b"}, file},
		{"beside a file", map[string]string{"a/" + file: "", "a/x.tf": ""}, ".", []string{"a/x.tf"}, "a/" + file},
		{"above a path that isn't there", map[string]string{file: ""}, ".", []string{"a/b/c"}, file},
		{"of another branch", map[string]string{"a/" + file: "", "b/": ""}, "b", []string{"../a"}, "../a/" + file},
		{"at the top of the work tree", map[string]string{file: "", ".git/": "", "a/": ""}, "a", nil, "../" + file},
		{"not above the work tree", map[string]string{file: "", "a/.git/": "", "a/b/": ""}, "a/b", nil, ""},
		{"not above a linked work tree", map[string]string{file: "", "a/.git": "gitdir: x", "a/b/": ""}, "a/b", nil, ""},
		{"not a directory", map[string]string{file + "/": "", ".git/": ""}, ".", nil, ""},
		{"a link inside the work tree", map[string]string{".git/": "", "x.yaml": "", "a/" + file: "-> ../x.yaml"}, "a", nil, file},
		{"not a link that leads out", map[string]string{"x.yaml": "", "a/.git/": "", "a/" + file: "-> ../x.yaml"}, "a", nil, ""},
		{"not a link to nowhere", map[string]string{".git/": "", file: "-> nowhere"}, ".", nil, ""},
		{"from a working directory by another name", map[string]string{file: "", "real/a/": "", "alias": "-> real/a"}, "alias", nil, "../../" + file},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := plant(t, test.files)
			got, ok := config.Find(filepath.Join(dir, test.working), test.paths)
			if got != test.want || ok != (test.want != "") {
				t.Errorf("got %q, %t, want %q", got, ok, test.want)
			}
			for i, path := range test.paths { // absolute paths find the same
				test.paths[i] = filepath.Join(dir, test.working, path)
			}
			if again, _ := config.Find(filepath.Join(dir, test.working), test.paths); again != got {
				t.Errorf("by absolute paths %q, before %q", again, got)
			}
		})
	}
}

// In a directory such as /tmp anyone could leave a file that hides findings.
func TestFindDoesNotTrustADirectoryOfEveryone(t *testing.T) {
	t.Parallel()
	dir := plant(t, map[string]string{"tmp/" + config.Name: "", "tmp/mine/a/": ""})
	tmp := filepath.Join(dir, "tmp")
	if err := os.Chmod(tmp, 0o777|os.ModeSticky); err != nil { //nolint:gosec // that is what the test is about
		t.Fatal(err)
	}
	if got, ok := config.Find(filepath.Join(tmp, "mine/a"), nil); ok {
		t.Errorf("found %q", got)
	}
	if _, ok := config.Find(tmp, nil); !ok {
		t.Error("who works there gets nothing")
	}
	if err := os.Mkdir(filepath.Join(tmp, ".git"), 0o750); err != nil {
		t.Fatal(err)
	}
	if _, ok := config.Find(filepath.Join(tmp, "mine/a"), nil); !ok {
		t.Error("a work tree has no say in its own matters")
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
