package oneline_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/oneline"
	"github.com/snatlint/snatlint/analyzer/report/reporttest"
	"github.com/snatlint/snatlint/analyzer/source"
)

func TestLines(t *testing.T) {
	t.Parallel()
	at := source.Span{Path: "infra/eks.tf", Start: source.Position{Line: 4, Column: 2}}
	r := &finding.Report{
		Findings: []finding.Finding{
			{Rule: "SNAT101", Severity: "error", Message: "One.\nTwo.", At: at},
			{Rule: "SNAT202", Severity: "note", Message: "Hidden.", At: at, Suppressed: &finding.Suppression{}},
			{Rule: "SNAT401", Severity: "warning", Message: "\x1b[31mred", At: source.Span{Path: "a\nb.tf"}},
		},
		Problems: []source.Problem{{Kind: source.ProblemInternal, Message: "Nothing works."}},
	}
	want := `infra/eks.tf:4:2: error: One. Two. [SNAT101]
a\nb.tf:1:1: warning: \x1b[31mred [SNAT401]
snatlint: error: Nothing works. [internal]
`
	if diff := cmp.Diff(want, written(t, r)); diff != "" {
		t.Error(diff)
	}
}

// FuzzLines holds that a finding is one line, whatever its texts hold, and that
// editors can take the line apart.
func FuzzLines(f *testing.F) {
	for _, text := range reporttest.HostileTexts() {
		f.Add(text, text, text)
	}
	shape := regexp.MustCompile(`^(.+:\d+:\d+|snatlint): error: .* \[.*\]$`)
	f.Fuzz(func(t *testing.T, path, message, rule string) {
		at := source.Span{Path: path, Start: source.Position{Line: 1, Column: 1}}
		got := written(t, &finding.Report{Findings: []finding.Finding{{Rule: rule, Severity: "error", Message: message, At: at}}})
		line, ended := strings.CutSuffix(got, "\n")
		if !ended || !shape.MatchString(line) {
			t.Errorf("%q is not the line of a finding", got)
		}
	})
}

func written(t *testing.T, r *finding.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := oneline.Write(&b, r, report.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
