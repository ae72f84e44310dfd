package finding_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/source"
)

func TestSuppress(t *testing.T) {
	t.Parallel()
	today := time.Date(2027, 1, 31, 23, 59, 0, 0, time.FixedZone("east", 13*3600)) // still the 31st in UTC, and there
	accepted := finding.Ignore{Rule: "SNAT101", Reason: "accepted by the owner"}
	with := func(change func(*finding.Ignore)) []finding.Ignore {
		i := accepted
		change(&i)
		return []finding.Ignore{i}
	}
	for _, test := range []struct {
		name    string
		ignores []finding.Ignore
		hidden  bool
	}{
		{"no entries", nil, false},
		{"a rule, everywhere", []finding.Ignore{accepted}, true},
		{"another rule", with(func(i *finding.Ignore) { i.Rule = "SNAT102" }), false},
		{"a group", with(func(i *finding.Ignore) { i.Rule = "egress" }), false},
		{"a path", with(func(i *finding.Ignore) { i.Path = "infra/**" }), true},
		{"a directory", with(func(i *finding.Ignore) { i.Path = "infra/" }), true},
		{"a path from a directory above", with(func(i *finding.Ignore) { i.Path, i.Base = "live/infra/**", source.NewBase("/repo/live", "/repo") }), true},
		{"a path from a directory below", with(func(i *finding.Ignore) { i.Path, i.Base = "/eks.tf", source.NewBase("/repo", "/repo/infra") }), true},
		{"a path from a directory beside", with(func(i *finding.Ignore) { i.Path, i.Base = "eks.tf", source.NewBase("/repo", "/repo/k8s") }), false},
		{"another path", with(func(i *finding.Ignore) { i.Path = "k8s/**" }), false},
		{"without a reason", with(func(i *finding.Ignore) { i.Reason = "" }), false},
		{"with a reason of spaces", with(func(i *finding.Ignore) { i.Reason = " \t" }), false},
		{"on its last day", with(func(i *finding.Ignore) { i.Until = "2027-01-31" }), true},
		{"a day later", with(func(i *finding.Ignore) { i.Until = "2027-01-30" }), false},
		{"until a day that is none", with(func(i *finding.Ignore) { i.Until = "next year" }), false},
		{"an expired entry before one that holds", append(with(func(i *finding.Ignore) { i.Until = "2020-01-01" }), accepted), true},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			findings := []finding.Finding{seed()}
			got := finding.Suppress(findings, test.ignores, today)
			if hidden := got[0].Suppressed != nil; hidden != test.hidden {
				t.Errorf("hidden is %t, want %t", hidden, test.hidden)
			}
			if findings[0].Suppressed != nil {
				t.Error("the findings that were given are changed")
			}
		})
	}
}

func TestSuppressSaysWhy(t *testing.T) {
	t.Parallel()
	inline := finding.Suppression{Kind: "inline", Reason: "accepted before"}
	findings := []finding.Finding{seed(), seed(), {Rule: "SNAT101"}}
	findings[1].Suppressed = &inline
	got := finding.Suppress(findings, []finding.Ignore{
		{Rule: "SNAT101", Path: "infra/*.tf", Reason: "a sandbox", Owner: "team-a", Until: "2027-01-31", At: at(".snatlint.yaml", 4, 3)},
		{Rule: "SNAT101", Path: "infra/**", Reason: "a second reason"},
	}, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
	want := []*finding.Suppression{
		{Kind: "config", Reason: "a sandbox", Owner: "team-a", Until: "2027-01-31", At: at(".snatlint.yaml", 4, 3)},
		&inline,
		nil, // a finding without a place is under no path
	}
	for i := range want {
		if diff := cmp.Diff(want[i], got[i].Suppressed); diff != "" {
			t.Errorf("finding %d (-want +got):\n%s", i, diff)
		}
	}
}
