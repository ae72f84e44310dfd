package policy_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/analyzer/source"
)

const header = `# METADATA
# title: A title
# description: Why.
# schemas:
# - input: schema.facts
# custom:
#   id: %ID
#   name: Name%ID
#   severity: warning
#   group: settings
package snatlint.rules.%PACKAGE

`

// ruleSet is a rule for every ID with the same Rego below its header.
func ruleSet(body string, ids ...string) fstest.MapFS {
	files := fstest.MapFS{}
	for _, id := range ids {
		head := strings.NewReplacer("%ID", id, "%PACKAGE", strings.ToLower(id)).Replace(header)
		files[strings.ToLower(id)+"-x/rule.rego"] = &fstest.MapFile{Data: []byte(head + body)}
		files[strings.ToLower(id)+"-x/README.md"] = &fstest.MapFile{Data: []byte("# " + id + "\n")}
	}
	return files
}

const perCluster = `findings contains finding if {
	some cluster in input.clusters
	finding := {"at": cluster.cni.external_snat.at, "message": "It is on.", "help": "Switch it off.", "cluster": cluster.name}
}
`

func judge(t *testing.T, rules fs.FS, o policy.Options) ([]finding.Finding, error) {
	t.Helper()
	engine, err := policy.New(t.Context(), rules, o)
	if err != nil {
		return nil, err
	}
	m := network.New(estate())
	findings, problems, err := engine.Judge(t.Context(), policy.Facts(m, egress.Matrix(m)))
	if len(problems) > 0 {
		t.Errorf("the rules give the problems %v", problems)
	}
	return findings, err
}

// TestJudge: the finding of a setting inside a module stands at the module call
// and has the inner place beside it.
func TestJudge(t *testing.T) {
	t.Parallel()
	got, err := judge(t, ruleSet(perCluster, "TEST001"), policy.Options{CheckTypes: true})
	if err != nil {
		t.Fatal(err)
	}
	want := []finding.Finding{{
		Rule: "TEST001", Name: "NameTEST001", Severity: "warning", Confidence: "certain", Message: "It is on.", Help: "Switch it off.",
		Cluster: "prod", At: at("main.tf", 40),
		Related: []finding.Related{{Message: "Inside the module it is here.", At: at("modules/eks/main.tf", 6)}},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestSelection(t *testing.T) {
	t.Parallel()
	rules := ruleSet(perCluster, "TEST001", "TEST002", "TEST003")
	for _, c := range []struct {
		name string
		o    policy.Options
		want string
	}{
		{"all", policy.Options{}, "TEST001 TEST002 TEST003"},
		{"only one, in any case", policy.Options{Only: []string{"test002"}}, "TEST002"},
		{"only one, by name", policy.Options{Only: []string{"NameTEST003"}}, "TEST003"},
		{"a group without one of it", policy.Options{Only: []string{"settings"}, Skip: []string{"TEST001"}}, "TEST002 TEST003"},
		{"an empty group", policy.Options{Only: []string{"egress"}}, ""},
		{"switched off", policy.Options{Disabled: map[string]bool{"TEST001": true}}, "TEST002 TEST003"},
		{"switched off and asked for", policy.Options{Disabled: map[string]bool{"TEST001": true}, Only: []string{"TEST001"}}, "TEST001"},
		{"switched off in a group asked for", policy.Options{Disabled: map[string]bool{"TEST001": true}, Only: []string{"settings"}}, "TEST002 TEST003"},
	} {
		engine, err := policy.New(t.Context(), rules, c.o)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		var ids []string
		for _, r := range engine.Rules() {
			ids = append(ids, r.ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%s: %q run, want %q", c.name, got, c.want)
		}
	}
	_, err := policy.New(t.Context(), rules, policy.Options{Skip: []string{"TEST009"}})
	var unknown policy.UnknownRuleError
	if !errors.As(err, &unknown) || !strings.Contains(err.Error(), "TEST001") {
		t.Errorf("a rule that isn't there gives the error %v", err)
	}
}

func TestSeverityOfTheConfiguration(t *testing.T) {
	t.Parallel()
	got, err := judge(t, ruleSet(perCluster, "TEST001"), policy.Options{Severities: map[string]finding.Severity{"TEST001": finding.SeverityNote}})
	if err != nil || len(got) != 1 || got[0].Severity != finding.SeverityNote {
		t.Errorf("findings %v, error %v", got, err)
	}
}

// TestDefectsOfRules: a rule that can't be trusted never judges.
func TestDefectsOfRules(t *testing.T) {
	t.Parallel()
	give := func(fields string) string { return "findings contains {" + fields + "}\n" }
	for _, c := range []struct {
		name, body, want string
	}{
		{"no Rego", "findings contains", "parse a rule"},
		{"a misspelt fact", strings.ReplaceAll(perCluster, "external_snat", "externl_snat"), "externl_snat"},
		{"an unused variable", "findings contains 1 if { x := 2; true }\n", "unused"},
		{"the network", give(`"at": "a:1:1-1:2", "message": "m", "help": http.send({"method": "get", "url": "localhost"}).body`), "http.send"},
		{"the clock", give(`"at": "a:1:1-1:2", "message": "m", "help": time.now_ns()`), "time.now_ns"},
		{"the environment", give(`"at": "a:1:1-1:2", "message": "m", "help": opa.runtime().env.HOME`), "opa.runtime"},
		{"chance", give(`"at": "a:1:1-1:2", "message": "m", "help": rand.intn("x", 9)`), "rand.intn"},
		{"names of hosts", give(`"at": "a:1:1-1:2", "message": "m", "help": net.lookup_ip_addr("localhost")`), "net.lookup_ip_addr"},
		{"no findings", "found := 1\n", "defines no set called findings"},
		{"an unknown key", give(`"at": "a:1:1-1:2", "message": "m", "help": "h", "helpp": "h"`), "helpp"},
		{"no place", give(`"at": "", "message": "m", "help": "h"`), "it has no place"},
		{"a broken place", give(`"at": "a:1", "message": "m", "help": "h"`), "read a place"},
		{"no help", give(`"at": "a:1:1-1:2", "message": "m"`), "lacks a message or a help"},
		{"a confidence of its own", give(`"at": "a:1:1-1:2", "message": "m", "help": "h", "confidence": "sure"`), "it takes certain or likely"},
	} {
		_, err := judge(t, ruleSet(c.body, "TEST001"), policy.Options{CheckTypes: true})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: the error is %v; want one that speaks of %q", c.name, err, c.want)
		}
	}
}

// TestFailingFunction: it is a problem of the run, and the other findings stay.
func TestFailingFunction(t *testing.T) {
	t.Parallel()
	engine, err := policy.New(t.Context(), ruleSet(perCluster+"\nfindings contains x if { x := to_number(input.clusters[0].name) }\n", "TEST001"), policy.Options{})
	if err != nil {
		t.Fatal(err)
	}
	m := network.New(estate())
	findings, problems, err := engine.Judge(t.Context(), policy.Facts(m, egress.Matrix(m)))
	if err != nil || len(findings) != 1 {
		t.Errorf("findings %v, error %v", findings, err)
	}
	if len(problems) != 1 || problems[0].Kind != source.ProblemInternal || !strings.Contains(problems[0].Message, "to_number") || !strings.Contains(problems[0].Message, "test001-x/rule.rego") {
		t.Errorf("problems %+v", problems)
	}
}

func TestDefectsOfMetadata(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ old, new, want string }{
		{"#   id: TEST001", "#   id: test-1", "capital letters and three digits"},
		{"#   severity: warning", "#   severity: high", "error, warning or note"},
		{"#   group: settings", "#   group: things", "egress"},
		{"# title: A title", "# title: ''", "lacks a name, a title or a description"},
		{"package snatlint.rules.test001", "package snatlint.rules.other", "it belongs into data.snatlint.rules.test001"},
		{"# METADATA", "#", "no METADATA"},
	} {
		rules := ruleSet(perCluster, "TEST001")
		file := rules["test001-x/rule.rego"]
		file.Data = []byte(strings.Replace(string(file.Data), c.old, c.new, 1))
		if _, err := policy.Catalogue(rules); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q instead of %q: the error is %v; want one that speaks of %q", c.new, c.old, err, c.want)
		}
	}
	rules := ruleSet(perCluster, "TEST001")
	rules["other/rule.rego"], rules["other/README.md"] = rules["test001-x/rule.rego"], rules["test001-x/README.md"]
	if _, err := policy.Catalogue(rules); err == nil || !strings.Contains(err.Error(), "both have the ID TEST001") {
		t.Errorf("two rules of one ID give the error %v", err)
	}
}

// TestSumTellsRuleSetsApart: every byte of Rego counts, and nothing else.
func TestSumTellsRuleSetsApart(t *testing.T) {
	t.Parallel()
	sum := func(rules fs.FS) string {
		t.Helper()
		s, err := policy.Sum(rules)
		if err != nil || len(s) != 64 {
			t.Fatalf("the sum is %q, error %v", s, err)
		}
		return s
	}
	one, other := ruleSet(perCluster, "TEST001"), ruleSet(perCluster+"\n", "TEST001")
	if sum(one) == sum(other) {
		t.Error("two rule sets have one sum")
	}
	other = ruleSet(perCluster, "TEST001")
	other["test001-x/README.md"] = &fstest.MapFile{Data: []byte("# Other words\n")}
	if sum(one) != sum(other) {
		t.Error("the page changes the sum")
	}
}

func TestNoRulesFindNothing(t *testing.T) {
	t.Parallel()
	got, err := judge(t, ruleSet(perCluster, "TEST001"), policy.Options{Skip: []string{"TEST001"}})
	if err != nil || got != nil {
		t.Errorf("findings %v, error %v", got, err)
	}
}
