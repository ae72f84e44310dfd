package rules_test

import (
	"context"
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/format"
	"github.com/open-policy-agent/opa/v1/loader"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/tester"

	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/rules"
)

// load reads this folder as `opa test` does: all Rego, and everything that the
// tool takes for data, such as the examples' manifests.
func load(t *testing.T) map[string]*ast.Module {
	t.Helper()
	loaded, err := loader.NewFileLoader().WithRegoVersion(ast.RegoV1).WithProcessAnnotation(true).All([]string{"."})
	if err != nil {
		t.Fatalf("opa can't read the folder: %v", err)
	}
	return loaded.ParsedModules()
}

// TestRego runs the tests in Rego: all pass, and together they reach every line
// of the rules and of what these share.
func TestRego(t *testing.T) {
	t.Parallel()
	modules, reached := load(t), cover.New()
	runner := tester.NewRunner().SetModules(modules).SetCoverageQueryTracer(reached).RaiseBuiltinErrors(true)
	results, err := runner.RunTests(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	ran := map[string]bool{}
	for r := range results {
		ran[r.Package] = true
		if !r.Pass() {
			t.Errorf("%s: %s.%s fails: %v", r.Location, r.Package, r.Name, r.Error)
		}
	}
	report := reached.Report(modules)
	for _, name := range slices.Sorted(maps.Keys(modules)) {
		if strings.HasSuffix(name, "_test.rego") {
			continue
		}
		if pkg := modules[name].Package.Path.String() + "_test"; !ran[pkg] {
			t.Errorf("%s has no tests in %s", name, pkg)
		}
		for _, gap := range report.Files[name].NotCovered {
			t.Errorf("%s: no test in Rego reaches lines %d to %d", name, gap.Start.Row, gap.End.Row)
		}
	}
}

func TestRegoIsFormatted(t *testing.T) {
	t.Parallel()
	for name := range load(t) {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want, err := format.SourceWithOpts(name, source, format.Opts{RegoVersion: ast.RegoV1})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(source)); diff != "" {
			t.Errorf("%s: run 'make fmt' (-want +got):\n%s", name, diff)
		}
	}
}

// TestEverythingIsEmbedded: what is on disk is what the program carries.
func TestEverythingIsEmbedded(t *testing.T) {
	t.Parallel()
	var want []string
	for _, pattern := range []string{"lib/*.rego", "*/rule.rego", "*/README.md"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, names...)
	}
	got := slices.Collect(maps.Keys(copyOf(t)))
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files (-disk +embedded):\n%s", diff)
	}
}

// copyOf gives the embedded files for a test to change.
func copyOf(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(rules.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(rules.FS(), name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestTypesAreThoseOfTheFacts(t *testing.T) {
	t.Parallel()
	if _, err := policy.New(t.Context(), rules.FS(), policy.Options{CheckTypes: true}); err != nil {
		t.Fatal(err)
	}
	for _, misspelt := range []struct{ file, right, wrong string }{
		{"snat101-external-snat-public-subnet/rule.rego", "cluster.cni.external_snat.value == true", "cluster.cni.externl_snat.value == true"},
		{"snat104-pod-subnet-without-egress-route/rule.rego", "some vpc in input.vpcs", "some vpc in input.vpc"},
		{"snat201-expected-source-mismatch/rule.rego", "count(destination.expect) > 0", "count(destination.expects) > 0"},
		{"snat202-node-address-seen-by-connected-network/rule.rego", "cluster.cni.external_snat.value == false", "cluster.cni.external_snat.val == false"},
		{"snat401-unparseable-boolean/rule.rego", "some cluster in input.clusters", "some cluster in input.cluster"},
		{"snat407-addon-value-not-string/rule.rego", "cluster.cni.manager.address", "cluster.cni.manger.address"},
	} {
		t.Run(misspelt.wrong, func(t *testing.T) {
			t.Parallel()
			files := copyOf(t)
			text := string(files[misspelt.file].Data)
			if !strings.Contains(text, misspelt.right) {
				t.Fatalf("%s doesn't hold %q any more", misspelt.file, misspelt.right)
			}
			files[misspelt.file].Data = []byte(strings.Replace(text, misspelt.right, misspelt.wrong, 1))
			_, err := policy.New(t.Context(), files, policy.Options{CheckTypes: true})
			if err == nil || !strings.Contains(err.Error(), "undefined ref") {
				t.Errorf("got %v, want a complaint about the field", err)
			}
		})
	}
}

// TestHandWrittenFactsAreFacts: the tests in Rego make their own input, and the
// type checker doesn't look at it.
func TestHandWrittenFactsAreFacts(t *testing.T) {
	t.Parallel()
	const everything = `document := {
		"clusters": [facts.cluster({
			"cni": {
				"external_snat": facts.written(true, 1), "exclude_snat_cidrs": facts.written([{"cidr": "10.0.0.0/8"}], 1),
				"settings": [facts.entry("A", "string", facts.unknown)],
				"ignored": [{"kind": "", "name": "", "text": "", "why": "", "effective": "", "at": ""}],
			},
			"workloads": [{"namespace": "", "name": "", "class": ""}],
			"flows": [facts.flow("pod", "internet",
				[facts.verdict({"path": [facts.hop("eni", 1)]}), facts.dropped("no-route", {"network": ""})],
				[facts.verdict({"subnets": [facts.subnet("a", {})]})],
			)],
		})],
		"route_tables": [facts.table("a", [["0.0.0.0/0", "nat-gateway"]])],
		"subnets": [{"address": "", "vpc": "", "route_table": ""}],
		"vpcs": [{"id": "", "address": "", "at": ""}],
		"destinations": [facts.destination({})],
	}`
	facts, err := os.ReadFile("lib/test/facts_test.rego")
	if err != nil {
		t.Fatal(err)
	}
	results, err := rego.New(
		rego.Query("data.document.document"), rego.Module("facts_test.rego", string(facts)),
		rego.Module("document.rego", "package document\n\nimport data.snatlint.facts_test as facts\n\n"+everything),
	).Eval(context.Background())
	if err != nil || len(results) != 1 {
		t.Fatalf("got %v, %v", results, err)
	}
	text, err := json.Marshal(results[0].Expressions[0].Value)
	if err != nil {
		t.Fatal(err)
	}
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&policy.Document{}); err != nil {
		t.Errorf("the facts of tests are none: %v", err)
	}
}

// TestSandbox: a rule has the facts and nothing else.
func TestSandbox(t *testing.T) {
	t.Parallel()
	const file = "snat407-addon-value-not-string/rule.rego"
	for name, expression := range map[string]string{
		"http.send":          `http.send({"method": "get", "url": "https://example.com"})`,
		"net.lookup_ip_addr": `net.lookup_ip_addr("example.com")`,
		"opa.runtime":        "opa.runtime()",
		"rand.intn":          `rand.intn("a", 10)`,
		"time.now_ns":        "time.now_ns()",
		"trace":              `trace("here")`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			files := copyOf(t)
			files[file].Data = append(slices.Clone(files[file].Data), "\nescape if "+expression+"\n"...)
			_, err := policy.New(t.Context(), files, policy.Options{})
			if err == nil || !strings.Contains(err.Error(), "undefined function "+name) {
				t.Errorf("got %v, want a complaint about %s", err, name)
			}
		})
	}
	pure := copyOf(t)
	pure[file].Data = append(slices.Clone(pure[file].Data), "\nescape if upper(\"a\") == \"A\"\n"...)
	if _, err := policy.New(t.Context(), pure, policy.Options{}); err != nil {
		t.Errorf("a pure function is refused too: %v", err)
	}
}
