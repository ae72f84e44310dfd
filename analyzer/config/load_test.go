package config_test

import (
	"errors"
	"flag"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/source"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata") //nolint:gochecknoglobals // the flag package's way

// load reads a text as the configuration of the working directory.
func load(text string) (*config.Config, error) {
	return config.Load(source.NewFile(config.Name, []byte(text)))
}

// mustLoad is load for a text without mistakes.
func mustLoad(t *testing.T, text string) *config.Config {
	t.Helper()
	c, err := load(text)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// ignorePlaces compares what was read, not where.
func ignorePlaces() cmp.Option {
	return cmp.Options{
		cmpopts.IgnoreTypes(source.Span{}, source.Base{}), cmpopts.IgnoreUnexported(config.Config{}),
		cmp.Comparer(func(a, b netip.Prefix) bool { return a == b }),
	}
}

func prefixes(texts ...string) []netip.Prefix {
	var list []netip.Prefix
	for _, text := range texts {
		list = append(list, netip.MustParsePrefix(text))
	}
	return list
}

func TestACompleteFile(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("testdata/complete.yaml")
	if err != nil {
		t.Fatal(err)
	}
	want := &config.Config{
		Destinations: []config.Destination{
			{Name: "corp-ad", CIDRs: prefixes("10.50.0.0/16"), Via: "transit-gateway", Expect: []string{"pod-ip"}, From: []string{"prod:payments/*"}},
			{Name: "partner", CIDRs: prefixes("198.51.100.0/24", "203.0.113.7/32"), Expect: []string{"nat-gateway-ip", "private-nat-gateway-ip"}},
		},
		Clusters:  []config.Cluster{{Name: "prod", Terraform: "infra/prod", Manifests: []string{"k8s/prod"}}},
		Scenarios: []config.Scenario{{Root: "infra/app", Name: "production", VarFiles: []string{"env/prod.tfvars"}, Workspace: "prod"}},
		Facts: map[string]config.Fact{
			"data.aws_vpc.shared": {CIDRs: prefixes("10.40.0.0/16")},
			"vpc-0abc":            {CIDRs: prefixes("10.60.0.0/16"), Name: "legacy"},
		},
		ModuleStubs: []string{"stubs"},
		Rules:       map[string]config.Rule{"SNAT301": {Severity: finding.SeverityError}, "SNAT402": {Disabled: true}},
		CustomRules: []string{"policy"},
		Ignore:      []finding.Ignore{{Rule: "SNAT102", Path: "infra/sandbox/**", Until: "2027-01-31", Reason: "a sandbox", Owner: "team-a"}},
		Exclude:     []string{"vendor/**"},
	}
	got := mustLoad(t, string(text))
	if diff := cmp.Diff(want, got, ignorePlaces()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]finding.Severity{"SNAT301": finding.SeverityError}, got.Severities()); diff != "" {
		t.Errorf("severities (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]bool{"SNAT402": true}, got.Disabled()); diff != "" {
		t.Errorf("disabled rules (-want +got):\n%s", diff)
	}
	var notes []string
	for _, n := range got.Unsupported() {
		notes = append(notes, n.At.String()+" "+n.Message)
	}
	if diff := cmp.Diff([]string{
		".snatlint.yaml:20:1-20:13 This version of snatlint doesn't act on 'custom_rules' yet.",
	}, notes); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
}

func TestEntriesKnowWhereTheyStand(t *testing.T) {
	t.Parallel()
	c := mustLoad(t, "destinations:\n  - cidrs: [10.0.0.0/8]  # first\n    name: a\nignore: [{rule: SNAT101}, {rule: SNAT102}]\n"+
		"clusters: [{name: é, terraform: x}]\nfacts: {\"vpc-1\": {name: x}}\nrules: {SNAT101: {enabled: true}}\n")
	for want, at := range map[string]source.Span{
		".snatlint.yaml:2:5-2:33":  c.Destinations[0].At,
		".snatlint.yaml:4:10-4:43": c.Ignore[0].At,
		".snatlint.yaml:4:27-4:43": c.Ignore[1].At,
		".snatlint.yaml:5:12-5:36": c.Clusters[0].At,
		".snatlint.yaml:6:9-6:16":  c.Facts["vpc-1"].At,
		".snatlint.yaml:7:9-7:16":  c.Rules["SNAT101"].At,
	} {
		if at.String() != want {
			t.Errorf("got %s, want %s", at, want)
		}
	}
}

func TestFilesThatSayNothing(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "# nothing\n", "---\n", "{}\n", "version: 1\n", "\ufeffversion: 1\r\n", "version: 1\ndestinations:\nrules: ~\nscenarios:\n"} {
		c, err := load(text)
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if diff := cmp.Diff(&config.Config{}, c, ignorePlaces(), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
		if len(c.Unsupported()) > 0 || len(c.Severities()) > 0 || len(c.Disabled()) > 0 {
			t.Errorf("%q says something", text)
		}
	}
}

func TestWhatIsAcceptedBesides(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"a rule of one's own":            "rules: {ACME7: {severity: note}}",
		"an entry without a reason":      "ignore: [{rule: SNAT101}, {rule: SNAT102, reason: \"\"}]",
		"an entry for every file":        "ignore: [{rule: SNAT101, reason: accepted}]",
		"a day in quotes":                "ignore: [{rule: SNAT101, until: \"2027-01-31\"}]",
		"every source of a cluster":      "destinations: [{name: a, cidrs: [10.0.0.0/8], from: [\"prod:*\", \"*\", pod, \"aws_eks_cluster.x[\\\"a:b\\\"]:fargate\", ns/app, \"*/app\"]}]",
		"all addresses that can be seen": "destinations: [{name: a, cidrs: [10.0.0.0/8], expect: [pod-ip, node-ip, node-public-ip, nat-gateway-ip, private-nat-gateway-ip, egress-gateway-ip, load-balancer-ip]}]",
		"every way":                      "destinations: [{name: a, cidrs: [10.0.0.0/8], via: peering}, {name: b, cidrs: [10.0.0.0/8], via: vpn}, {name: c, cidrs: [10.0.0.0/8], via: direct-connect}, {name: d, cidrs: [0.0.0.0/0], via: internet}]",
		"an alias":                       "destinations: [{name: a, cidrs: &r [10.0.0.0/8]}, {name: b, cidrs: *r}]",
		"a reason over several lines":    "ignore:\n  - rule: SNAT101\n    reason: |\n      one\n      two\n",
		"a pattern with a dot":           "exclude: [\"./vendor\", \"!vendor/own\", \"\\\\#x\"]",
	} {
		if _, err := load(text); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Every file of testdata/mistakes is refused with the text beside it.
func TestMistakes(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/mistakes/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			_, err = load(string(text))
			if _, ok := errors.AsType[config.Mistakes](err); !ok {
				t.Fatalf("got %v, want mistakes", err)
			}
			got, golden := err.Error()+"\n", strings.TrimSuffix(name, ".yaml")+".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestFilesThatWouldCostTooMuch(t *testing.T) {
	t.Parallel()
	bomb := "facts:\n  a: &a {cidr_blocks: &r [" + strings.Repeat("10.0.0.0/8, ", 3000) + "]}\n"
	var many strings.Builder
	many.WriteString(bomb + "destinations:\n")
	for range 3000 {
		many.WriteString("  - {name: x, cidrs: *r}\n")
	}
	for name, test := range map[string]struct{ text, want string }{
		"an alias bomb":     {many.String(), "Aliases repeat more of the file than is accepted"},
		"a large file":      {strings.Repeat("#", config.MaxBytes+1), "a configuration may have 524288"},
		"many mistakes":     {"rules: {" + strings.Repeat("x, ", 60_000) + "}", "mistakes are not shown."},
		"many errors":       {strings.Repeat("a: [\n", 60_000), "The file is no YAML"},
		"deep nesting":      {strings.Repeat("- ", 9000) + "x", "nested deeper"},
		"one long line":     {"exclude: [" + strings.Repeat("é, ", 90_000) + "7]", "must be a text"},
		"a long word":       {"exclude: [{}, " + strings.Repeat("x", 300_000) + "]", "longer than 4096 bytes"},
		"anchors in a ring": {"exclude: &a [*a]", "must be a text, but is a list"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			start := time.Now()
			_, err := load(test.text)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Fatalf("got %.300v, want %q", err, test.want)
			}
			if len(err.Error()) > 20_000 {
				t.Errorf("the error has %d bytes", len(err.Error()))
			}
			if took := time.Since(start); took > 30*time.Second {
				t.Errorf("it took %s", took)
			}
		})
	}
}

func FuzzLoad(f *testing.F) {
	seeds, err := filepath.Glob("testdata/mistakes/*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range append(seeds, "testdata/complete.yaml") {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := source.NewFile(config.Name, []byte(text))
		c, err := config.Load(file)
		mistakes, ok := errors.AsType[config.Mistakes](err)
		switch {
		case err == nil:
			checkLoaded(t, c)
		case !ok || len(mistakes) == 0:
			t.Fatalf("the error %v tells no mistake", err)
		}
		for _, m := range mistakes {
			if m.At.Path != config.Name || m.At.Start.Line < 1 || m.At.Start.Line > file.LineCount() || m.At.End.Compare(m.At.Start) < 0 {
				t.Errorf("%q is at %s of %d lines", m.Message, m.At, file.LineCount())
			}
			if strings.ContainsFunc(m.Message, func(r rune) bool { return r < ' ' || r == 0x7f || r == 0x9b }) {
				t.Errorf("the message %q would act on a terminal", m.Message)
			}
		}
	})
}

// checkLoaded holds a configuration to what its users rely on.
func checkLoaded(t *testing.T, c *config.Config) {
	t.Helper()
	names := map[string]bool{}
	for _, d := range c.Destinations {
		if d.Name == "" || names[d.Name] || len(d.CIDRs) == 0 {
			t.Errorf("destination %+v", d)
		}
		names[d.Name] = true
		for _, p := range d.CIDRs {
			if !p.Addr().Is4() || p != p.Masked() {
				t.Errorf("destination %s has the range %s", d.Name, p)
			}
		}
	}
	for _, i := range c.Ignore {
		if i.Rule == "" {
			t.Errorf("entry %+v is about no rule", i)
		}
	}
	for _, pattern := range c.Exclude {
		if err := source.CheckPattern(pattern); err != nil {
			t.Errorf("pattern %q: %v", pattern, err)
		}
	}
}
