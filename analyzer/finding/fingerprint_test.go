package finding_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/finding"
)

// seed is a finding as a rule gives it.
func seed() finding.Finding {
	return finding.Finding{
		Rule: "SNAT101", Name: "ExternalSnatPublicSubnet", Severity: finding.SeverityError, Confidence: "certain",
		Message: "Pods of cluster 'prod' reach the internet without a public address.",
		Cluster: "prod", SourceClass: "pod", Destination: "internet",
		Subject: "aws_subnet.public", At: at("infra/eks.tf", 41, 3),
	}
}

func TestFingerprintStays(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*finding.Finding){
		"when lines move":               func(f *finding.Finding) { f.At = at("infra/eks.tf", 99, 7) },
		"when the message is reworded":  func(f *finding.Finding) { f.Message, f.Help = "Other words.", "Other help." },
		"when the severity is another":  func(f *finding.Finding) { f.Severity, f.Confidence = finding.SeverityNote, "likely" },
		"when the path is told anew":    func(f *finding.Finding) { f.Path = []finding.Step{{Hop: "eni"}} },
		"when related places change":    func(f *finding.Finding) { f.Related = []finding.Related{{Message: "here"}} },
		"when the rule gets a new name": func(f *finding.Finding) { f.Name = "Renamed" },
		"when it is hidden":             func(f *finding.Finding) { f.Suppressed = &finding.Suppression{} },
	} {
		f := seed()
		change(&f)
		if finding.Fingerprint(f) != finding.Fingerprint(seed()) {
			t.Errorf("%s the fingerprint changes", name)
		}
	}
}

func TestFingerprintTellsApart(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*finding.Finding){
		"rule":         func(f *finding.Finding) { f.Rule = "SNAT102" },
		"file":         func(f *finding.Finding) { f.At.Path = "infra/eks2.tf" },
		"cluster":      func(f *finding.Finding) { f.Cluster = "dev" },
		"source class": func(f *finding.Finding) { f.SourceClass = "host-network" },
		"destination":  func(f *finding.Finding) { f.Destination = "connected" },
		"subject":      func(f *finding.Finding) { f.Subject = "aws_subnet.other" },
		"where a text ends": func(f *finding.Finding) {
			f.Cluster, f.SourceClass = "prodp", "od"
		},
	} {
		f := seed()
		change(&f)
		if finding.Fingerprint(f) == finding.Fingerprint(seed()) {
			t.Errorf("findings that differ in %s have the same fingerprint", name)
		}
	}
}

// Baselines and alerts of users hold fingerprints: this one must never change.
func TestFingerprintIsAPromise(t *testing.T) {
	t.Parallel()
	const want = "e6f6f1b38109b78fa2a210487ee66a66"
	if got := finding.Fingerprint(seed()); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestStampNumbersEqualFingerprintsByPlace(t *testing.T) {
	t.Parallel()
	findings := make([]finding.Finding, 4)
	for i := range findings {
		findings[i] = seed()
		findings[i].At = at("infra/eks.tf", 40-10*i, 3) // last line first
	}
	findings[1].Subject = "aws_subnet.other"
	finding.Stamp(findings)

	base, other := finding.Fingerprint(seed()), finding.Fingerprint(findings[1])
	got := make([]string, len(findings))
	for i, f := range findings {
		got[i] = f.Fingerprint
	}
	if diff := cmp.Diff([]string{base + "-3", other, base + "-2", base}, got); diff != "" {
		t.Errorf("fingerprints (-want +got):\n%s", diff)
	}

	// The order of the findings has no part in it, and neither has a second call.
	slices.Reverse(findings)
	finding.Stamp(findings)
	slices.Reverse(findings)
	for i, f := range findings {
		if f.Fingerprint != got[i] {
			t.Errorf("finding %d: got %s, before %s", i, f.Fingerprint, got[i])
		}
	}
}
