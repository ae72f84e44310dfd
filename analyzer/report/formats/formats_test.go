package formats_test

import (
	"bytes"
	"flag"
	"path/filepath"
	"testing"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/formats"
	"github.com/snatlint/snatlint/analyzer/report/reporttest"
)

var update = flag.Bool("update", false, "rewrite the goldens") //nolint:gochecknoglobals // the flag package's way

// TestGoldens holds that every format has a golden of every sample: a report with
// all that a finding can have, one with nothing in it, and one with problems
// alone.
func TestGoldens(t *testing.T) {
	t.Parallel()
	for _, name := range formats.Names() {
		for _, sample := range reporttest.Samples() {
			t.Run(name+" "+sample.Name, func(t *testing.T) {
				t.Parallel()
				reporttest.Golden(t, *update, filepath.Join("testdata", name, sample.Name+".golden"), written(t, name, sample.Report))
			})
		}
	}
}

// TestSameBytes holds that a report is printed the same every time.
func TestSameBytes(t *testing.T) {
	t.Parallel()
	for _, name := range formats.Names() {
		if !bytes.Equal(written(t, name, reporttest.Hostile()), written(t, name, reporttest.Hostile())) {
			t.Errorf("%s differs from one time to the next", name)
		}
	}
}

// TestHostile holds that no name in a report makes a terminal do anything or a
// reader see another order than there is.
func TestHostile(t *testing.T) {
	t.Parallel()
	for _, name := range formats.Names() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := written(t, name, reporttest.Hostile())
			for i, r := range string(got) {
				if r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069) {
					t.Fatalf("%q at %d in %q", r, i, got[max(0, i-40):min(len(got), i+40)])
				}
			}
		})
	}
}

func TestUnknownFormat(t *testing.T) {
	t.Parallel()
	err := formats.Write("xml", &bytes.Buffer{}, reporttest.Empty(), report.Options{})
	if want := "there is no format 'xml'; there are text, json, sarif, github, oneline"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func written(t *testing.T, name string, r *finding.Report) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := formats.Write(name, &b, r, report.Options{Width: 100}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
