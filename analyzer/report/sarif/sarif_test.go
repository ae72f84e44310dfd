package sarif_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/reporttest"
	"github.com/snatlint/snatlint/analyzer/report/sarif"
	"github.com/snatlint/snatlint/analyzer/source"
)

// TestSchema holds every sample against the schema of the standard; the goldens
// of the samples are those of package formats.
func TestSchema(t *testing.T) {
	t.Parallel()
	samples := append(reporttest.Samples(), reporttest.Sample{Name: "hostile", Report: reporttest.Hostile()})
	for _, sample := range samples {
		t.Run(sample.Name, func(t *testing.T) {
			t.Parallel()
			document := written(t, sample.Report, "")
			reporttest.Valid(t, filepath.Join("testdata", "sarif-2.1.0.schema.json"), document)
			checkPlatform(t, document)
		})
	}
}

// TestRegions shows how places become regions: columns count UTF-16 code units.
func TestRegions(t *testing.T) {
	t.Parallel()
	files := reporttest.Files(map[string]string{"a.tf": "\ta = \"🚀é\"\r\nb = 1\n", "bad.tf": "\xff\xffx"})
	at := func(l1, c1, l2, c2 int) source.Span {
		return source.Span{Path: "a.tf", Start: source.Position{Line: l1, Column: c1}, End: source.Position{Line: l2, Column: c2}}
	}
	for _, c := range []struct {
		name string
		at   source.Span
		want string
	}{
		{"before the rocket", at(1, 2, 1, 7), "1:2-1:7"},
		{"the rocket is two units", at(1, 6, 1, 10), "1:6-1:11"},
		{"over lines", at(1, 8, 2, 2), "1:9-2:2"},
		{"only the path: the first line", source.Span{Path: "a.tf"}, "1:1-1:11"},
		{"behind the line's end", at(2, 3, 2, 99), "2:3-2:6"},
		{"behind the file's end", at(9, 1, 9, 5), "3:1-3:1"},
		{"an end before the start", at(2, 3, 1, 1), "2:3-2:3"},
		{"bytes that are no text", source.Span{Path: "bad.tf", Start: source.Position{Line: 1, Column: 3}, End: source.Position{Line: 1, Column: 4}}, "1:3-1:4"},
		{"a file that isn't there", source.Span{Path: "c.tf", Start: source.Position{Line: 4, Column: 5}, End: source.Position{Line: 4, Column: 6}}, "4:5-4:6"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r := &finding.Report{Files: files, Findings: []finding.Finding{{Rule: "SNAT101", Message: "It is so.", At: c.at}}}
			region := read(t, written(t, r, "")).Runs[0].Results[0].Locations[0].PhysicalLocation.Region
			got := fmt.Sprintf("%d:%d-%d:%d", region["startLine"], region["startColumn"], region["endLine"], region["endColumn"])
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestPaths holds that no path is absolute or outside, and that each can be
// decoded.
func TestPaths(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ path, want string }{
		{"infra/eks.tf", "infra/eks.tf"},
		{"./a/../b.tf", "b.tf"},
		{"Köln 1/50%.tf", "K%C3%B6ln%201/50%25.tf"},
		{"a:b?c#d.tf", "a%3Ab%3Fc%23d.tf"},
		{"../b.tf", ""},
		{"a/../../b.tf", ""},
		{"/etc/passwd", ""},
		{"C:/x.tf", ""},
		{`\\server\x.tf`, ""},
		{".", ""},
		{"", ""},
	} {
		at := source.Span{Path: c.path, Start: source.Position{Line: 1, Column: 1}, End: source.Position{Line: 1, Column: 2}}
		r := &finding.Report{Findings: []finding.Finding{{Rule: "SNAT101", Severity: "error", Message: "It is so.", At: at}}}
		run := read(t, written(t, r, "")).Runs[0]
		switch {
		case c.want == "" && (len(run.Results) != 0 || len(run.Invocations[0].Notifications) != 1):
			t.Errorf("%q: got %+v, want a notification in its place", c.path, run)
		case c.want != "" && run.Results[0].Locations[0].PhysicalLocation.ArtifactLocation.URI != c.want:
			t.Errorf("%q: got %+v, want %s", c.path, run.Results[0].Locations, c.want)
		}
	}
}

// TestOutside holds that a finding outside the working directory is shown at a
// place inside that it touches, and that its message says where it is.
func TestOutside(t *testing.T) {
	t.Parallel()
	position := source.Position{Line: 3, Column: 5}
	inside := source.Span{Path: "main.tf", Start: position, End: position}
	outside := source.Span{Path: "../net/main.tf", Start: position, End: position}
	r := &finding.Report{Findings: []finding.Finding{{
		Rule: "SNAT101", Severity: "error", Message: "It is so.", At: outside,
		Related: []finding.Related{{Message: "The route.", At: outside}, {Message: "The call.", At: inside}},
	}}}
	got := read(t, written(t, r, "")).Runs[0].Results[0]
	if uri := got.Locations[0].PhysicalLocation.ArtifactLocation.URI; uri != "main.tf" {
		t.Errorf("it is shown at %s", uri)
	}
	want := "It is so. (../net/main.tf:3:5) See also: The route (../net/main.tf:3:5); [The call](1)."
	if diff := cmp.Diff(want, got.Message.Text); diff != "" {
		t.Error(diff)
	}
}

// TestLinks holds that a name can neither break a link nor make one.
func TestLinks(t *testing.T) {
	t.Parallel()
	at := source.Span{Path: "main.tf"}
	r := &finding.Report{Findings: []finding.Finding{{
		Rule: "SNAT101", Message: `See 'aws_subnet.a["x"]'. [Click](https://example.com)`, Help: `Keep a["x"].`, At: at,
		Related: []finding.Related{{Message: `Subnet 'a["x"]' \.`, At: at}},
	}}}
	want := `See 'aws_subnet.a\["x"\]'. \[Click\](https://example.com). Keep a["x"]. See also: [Subnet 'a\["x"\]' \\](1).`
	if diff := cmp.Diff(want, read(t, written(t, r, "")).Runs[0].Results[0].Message.Text); diff != "" {
		t.Error(diff)
	}
}

// TestTooMany holds that the most severe findings are kept and that the others
// are counted.
func TestTooMany(t *testing.T) {
	t.Parallel()
	r := &finding.Report{}
	for i := range 6000 {
		severity := finding.SeverityNote
		if i%2 == 1 {
			severity = finding.SeverityError
		}
		r.Findings = append(r.Findings, finding.Finding{Rule: "SNAT101", Severity: severity, Message: "It is so.", At: source.Span{Path: fmt.Sprintf("%04d.tf", i)}})
	}
	run := read(t, written(t, r, "")).Runs[0]
	errors := 0
	for _, result := range run.Results {
		if result.Level == "error" {
			errors++
		}
	}
	if len(run.Results) != 5000 || errors != 3000 {
		t.Errorf("got %d results, %d of them errors", len(run.Results), errors)
	}
	if last := run.Results[4999].Locations[0].PhysicalLocation.ArtifactLocation.URI; last != "5999.tf" {
		t.Errorf("the order isn't kept: the last is %s", last)
	}
	want := "Of 6000 findings the 5000 most severe are listed; the formats json and text list all."
	if len(run.Invocations[0].Notifications) != 1 || run.Invocations[0].Notifications[0].Message.Text != want {
		t.Errorf("got %+v", run.Invocations[0].Notifications)
	}
	if !run.Invocations[0].ExecutionSuccessful {
		t.Error("a full report counts as a failure")
	}
}

func TestCategory(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ category, want string }{
		{"", "snatlint/"},
		{"infra", "snatlint/infra/"},
		{"infra/prod/", "snatlint/infra/prod/"},
		{"/infra//prod", "snatlint/infra/prod/"},
		{"snatlint", "snatlint/"},
		{"snatlint/infra", "snatlint/infra/"},
		{" a\nb ", "snatlint/a b/"},
	} {
		if got := read(t, written(t, reporttest.Empty(), c.category)).Runs[0].AutomationDetails.ID; got != c.want {
			t.Errorf("%q: got %q, want %q", c.category, got, c.want)
		}
	}
}

func TestVersion(t *testing.T) {
	t.Parallel()
	for version, want := range map[string]string{
		"1.2.3": "1.2.3", "v1.2.3-rc.1+abc": "1.2.3-rc.1+abc", "(devel)": "0.0.0-unknown", "": "0.0.0-unknown", "1.2": "0.0.0-unknown",
	} {
		if got := read(t, written(t, &finding.Report{Version: version}, "")).Runs[0].Tool.Driver.SemanticVersion; got != want {
			t.Errorf("%q: got %q, want %q", version, got, want)
		}
	}
}

func written(t *testing.T, r *finding.Report, category string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := sarif.Write(&b, r, report.Options{Category: category}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func read(t *testing.T, document []byte) reader {
	t.Helper()
	var r reader
	if err := json.NewDecoder(strings.NewReader(string(document))).Decode(&r); err != nil {
		t.Fatal(err)
	}
	return r
}
