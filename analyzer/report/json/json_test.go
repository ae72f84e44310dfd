package json_test

import (
	"bytes"
	encoding "encoding/json"
	"flag"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/json"
	"github.com/snatlint/snatlint/analyzer/report/reporttest"
	"github.com/snatlint/snatlint/analyzer/source"
)

var update = flag.Bool("update", false, "rewrite the goldens") //nolint:gochecknoglobals // the flag package's way

// TestCheck holds every sample against the schema that users get; the goldens of
// the samples are those of package formats.
func TestCheck(t *testing.T) {
	t.Parallel()
	samples := append(reporttest.Samples(), reporttest.Sample{Name: "hostile", Report: reporttest.Hostile()})
	for _, sample := range samples {
		t.Run(sample.Name, func(t *testing.T) {
			t.Parallel()
			reporttest.Described(t, "check.schema.json", written(t, sample.Report))
		})
	}
}

// TestLocation shows what becomes of places that lack something.
func TestLocation(t *testing.T) {
	t.Parallel()
	at := func(line, column int) source.Position { return source.Position{Line: line, Column: column} }
	for _, c := range []struct {
		name string
		at   source.Span
		want string
	}{
		{"none", source.Span{}, `null`},
		{"a path", source.Span{Path: "a.tf"}, `{"path":"a.tf","start":{"line":1,"column":1},"end":{"line":1,"column":1}}`},
		{"a start", source.Span{Path: "a.tf", Start: at(4, 2)}, `{"path":"a.tf","start":{"line":4,"column":2},"end":{"line":4,"column":2}}`},
		{"all", source.Span{Path: "a.tf", Start: at(4, 2), End: at(5, 1)}, `{"path":"a.tf","start":{"line":4,"column":2},"end":{"line":5,"column":1}}`},
		{"an end before the start", source.Span{Path: "a.tf", Start: at(4, 2), End: at(4, 1)}, `{"path":"a.tf","start":{"line":4,"column":2},"end":{"line":4,"column":2}}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r := &finding.Report{Findings: []finding.Finding{{At: c.at}}}
			var got struct {
				Findings []struct{ Location encoding.RawMessage }
			}
			if err := encoding.Unmarshal(written(t, r), &got); err != nil {
				t.Fatal(err)
			}
			var compact bytes.Buffer
			if err := encoding.Compact(&compact, got.Findings[0].Location); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, compact.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTrace(t *testing.T) {
	t.Parallel()
	e := newEstate()
	var b bytes.Buffer
	if err := json.WriteTrace(&b, e.model, e.cluster, "pod", "internet", e.byChance()); err != nil {
		t.Fatal(err)
	}
	reporttest.Described(t, "trace.schema.json", b.Bytes())
	reporttest.Golden(t, *update, filepath.Join("testdata", "trace.json"), b.Bytes())
}

func TestMatrix(t *testing.T) {
	t.Parallel()
	e := newEstate()
	var b bytes.Buffer
	if err := json.WriteMatrix(&b, e.model, e.rows()); err != nil {
		t.Fatal(err)
	}
	reporttest.Described(t, "matrix.schema.json", b.Bytes())
	reporttest.Golden(t, *update, filepath.Join("testdata", "matrix.json"), b.Bytes())
}

func TestMatrixWithoutClusters(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := json.WriteMatrix(&b, newEstate().model, nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("{\n  \"schema_version\": 1,\n  \"rows\": []\n}\n", b.String()); diff != "" {
		t.Error(diff)
	}
}

// FuzzEncode holds that no text makes the output anything but one JSON document
// without characters that a terminal obeys.
func FuzzEncode(f *testing.F) {
	for _, text := range reporttest.HostileTexts() {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var b bytes.Buffer
		if err := json.Encode(&b, []string{text}); err != nil {
			t.Fatal(err)
		}
		if i := strings.IndexFunc(b.String(), func(r rune) bool {
			return r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069)
		}); i >= 0 {
			t.Errorf("%q holds a control character at %d", b.String(), i)
		}
		var back []string
		if err := encoding.Unmarshal(b.Bytes(), &back); err != nil || len(back) != 1 {
			t.Fatalf("%q: %v", b.String(), err)
		}
		if want := strings.ToValidUTF8(text, ""); strings.ReplaceAll(back[0], "\ufffd", "") != strings.ReplaceAll(want, "\ufffd", "") {
			t.Errorf("got %q, want %q", back[0], want)
		}
	})
}

func written(t *testing.T, r *finding.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := json.Write(&b, r, report.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
