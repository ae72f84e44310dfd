package github_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/github"
	"github.com/snatlint/snatlint/analyzer/report/reporttest"
	"github.com/snatlint/snatlint/analyzer/source"
)

func TestPlaces(t *testing.T) {
	t.Parallel()
	at := func(line, column int) source.Position { return source.Position{Line: line, Column: column} }
	for _, c := range []struct {
		name string
		at   source.Span
		want string
	}{
		{"a stretch of a line", source.Span{Path: "a.tf", Start: at(4, 2), End: at(4, 9)}, "file=a.tf,line=4,endLine=4,col=2,endColumn=9,"},
		{"columns mean nothing over several lines", source.Span{Path: "a.tf", Start: at(4, 2), End: at(5, 9)}, "file=a.tf,line=4,endLine=5,"},
		{"a file", source.Span{Path: "a.tf"}, "file=a.tf,"},
		{"nothing", source.Span{}, ""},
		{"a start", source.Span{Path: "a.tf", Start: at(4, 2)}, "file=a.tf,line=4,endLine=4,col=2,endColumn=2,"},
		{"an odd name", source.Span{Path: "50%, a:b\n.tf"}, `file=50%25%2C a%3Ab\n.tf,`},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r := &finding.Report{Findings: []finding.Finding{{Rule: "SNAT101", Name: "Name", Severity: "note", Message: "It is so.", At: c.at}}}
			if diff := cmp.Diff("::notice "+c.want+"title=SNAT101 Name::It is so.\n", written(t, r)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestMessage holds that an escape in a name stays what it is, and that lines of
// a name are no lines of the message.
func TestMessage(t *testing.T) {
	t.Parallel()
	r := &finding.Report{Findings: []finding.Finding{{
		Rule: "SNAT101", Name: "50%0A, a:b", Severity: "note", Message: "It's 50%0A\nor so.", Help: "Do\r\nit.",
	}}}
	if diff := cmp.Diff("::notice title=SNAT101 50%250A%2C a%3Ab::It's 50%250A or so.%0AHelp: Do it.\n", written(t, r)); diff != "" {
		t.Error(diff)
	}
}

// TestBudget holds that nothing is dropped without a word.
func TestBudget(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		errors, problems, notes int
		want                    string // the last line of each level
	}{
		{10, 0, 0, "::error title=SNAT101 E9::."},
		{11, 0, 1, "::error title=snatlint::2 more at level error aren't shown here: --format text and --format sarif have all.\n::notice title=SNAT202 N0::."},
		{8, 3, 0, "::error title=snatlint::2 more at level error aren't shown here: --format text and --format sarif have all."},
		{8, 2, 0, "::error title=snatlint can't analyse this%3A parse::P1"},
	} {
		r := &finding.Report{}
		for i := range c.notes {
			r.Findings = append(r.Findings, finding.Finding{Rule: "SNAT202", Name: fmt.Sprint("N", i), Severity: "note", Message: "."})
		}
		for i := range c.errors {
			r.Findings = append(r.Findings, finding.Finding{Rule: "SNAT101", Name: fmt.Sprint("E", i), Severity: "error", Message: "."})
		}
		for i := range c.problems {
			r.Problems = append(r.Problems, source.Problem{Kind: "parse", Message: fmt.Sprint("P", i)})
		}
		got := written(t, r)
		if !strings.HasSuffix(got, "\n"+c.want+"\n") {
			t.Errorf("%+v: got\n%s", c, got)
		}
		if n := strings.Count(got, "::error "); n > 10 {
			t.Errorf("%+v: %d errors", c, n)
		}
	}
}

// TestCertainFirst holds that what follows from known values alone is not crowded
// out by what rests on assumptions.
func TestCertainFirst(t *testing.T) {
	t.Parallel()
	r := &finding.Report{}
	for range 12 {
		r.Findings = append(r.Findings, finding.Finding{Rule: "SNAT101", Severity: "error", Confidence: "likely", Message: "Doubt."})
	}
	r.Findings = append(r.Findings, finding.Finding{Rule: "SNAT101", Name: "A", Severity: "error", Confidence: "certain", Message: "Sure."})
	if got := written(t, r); !strings.HasPrefix(got, "::error title=SNAT101 A::Sure.\n") {
		t.Errorf("got\n%s", got)
	}
}

// FuzzCommands holds that whatever names say, every line is one command that this
// program meant to write.
func FuzzCommands(f *testing.F) {
	for _, text := range reporttest.HostileTexts() {
		f.Add(text, text, text)
	}
	property := `(file|line|endLine|col|endColumn|title)=[^:,\n\r]*`
	command := regexp.MustCompile(`^::(error|warning|notice) ` + property + `(,` + property + `)*::[^\r]*$`)
	f.Fuzz(func(t *testing.T, path, message, name string) {
		at := source.Span{Path: path, Start: source.Position{Line: 1, Column: 1}}
		r := &finding.Report{
			Rules: []finding.Rule{{ID: "SNAT101", Title: name}},
			Findings: []finding.Finding{
				{Rule: "SNAT101", Severity: "error", Message: message, At: at, Help: name, Related: []finding.Related{{Message: name, At: at}}},
				{Rule: name, Name: message, Severity: finding.Severity(name), Message: path},
			},
			Problems: []source.Problem{{Kind: source.ProblemKind(name), Message: message, At: at}},
		}
		got := written(t, r)
		if !strings.HasSuffix(got, "\n") {
			t.Fatalf("%q doesn't end its last line", got)
		}
		lines := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
		if len(lines) != 3 {
			t.Errorf("%d lines in %q", len(lines), got)
		}
		for _, line := range lines {
			if !command.MatchString(line) {
				t.Errorf("%q is no command", line)
			}
		}
	})
}

func written(t *testing.T, r *finding.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := github.Write(&b, r, report.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
