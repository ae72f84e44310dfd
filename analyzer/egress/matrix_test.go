package egress

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/network"
)

var update = flag.Bool("update", false, "rewrite the expected output") //nolint:gochecknoglobals // the flag package's way

// compareFile holds text against a file of testdata.
func compareFile(t *testing.T, name, got string) {
	t.Helper()
	golden := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", golden, diff)
	}
}

func TestMatrix(t *testing.T) {
	t.Parallel()
	e := golden()
	corporate("vpn")(e)
	var lines []string
	for _, row := range Matrix(e.model()) {
		lines = append(lines, string(row.Cluster)+" "+string(row.Class)+" "+row.Destination.String(),
			indent("now     ", brief(row.Now)), indent("flipped ", brief(row.Flipped)))
	}
	compareFile(t, "matrix.txt", strings.Join(lines, "\n")+"\n")
}

func indent(head, text string) string {
	return "  " + head + strings.ReplaceAll(text, "\n", "\n          ")
}

// TestPaths shows every hop of a few walks as people read them.
func TestPaths(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		file   string
		estate *estate
		to     string
	}{
		{"path-peer.txt", golden(), "10.20.1.1"},
		{"path-internet.txt", golden(), "internet"},
		{"path-transit-excluded.txt", golden().set(excluded + "10.0.0.0/8"), "10.30.1.1"},
		{"path-dropped.txt", golden().public(true).set(external), "internet"},
	} {
		t.Run(c.file, func(t *testing.T) {
			t.Parallel()
			compareFile(t, c.file, paths(c.estate.trace(ClassPod, c.to)))
		})
	}
}

func paths(r Result) string {
	var b strings.Builder
	for _, v := range r.Verdicts {
		b.WriteString(string(v.Outcome) + ": " + v.Why + "\n")
		for _, h := range v.Path {
			b.WriteString("  " + h.Hop + ": " + h.Detail)
			if !h.At.IsZero() {
				b.WriteString(" [" + h.At.Path + "]")
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

// TestEveryVerdictSaysWhy holds that no verdict lacks its sentence, and that a
// dropped packet's path ends where it is dropped.
func TestEveryVerdictSaysWhy(t *testing.T) {
	t.Parallel()
	for name, e := range variants() {
		for question, r := range answers(e.model()) {
			for _, v := range r.Verdicts {
				if v.Why == "" || !strings.HasSuffix(v.Why, ".") {
					t.Errorf("%s, %s: %q is no sentence", name, question, v.Why)
				}
				for _, h := range v.Path {
					if !strings.HasSuffix(h.Detail, ".") || strings.Contains(h.Detail, "%!") {
						t.Errorf("%s, %s: hop %s: %q is no sentence", name, question, h.Hop, h.Detail)
					}
				}
				if last := v.Path[len(v.Path)-1]; v.Outcome == Dropped && last.Detail != v.Why {
					t.Errorf("%s, %s: the path ends with %q and not with %q", name, question, last.Detail, v.Why)
				}
			}
		}
	}
}

func TestUnknownCluster(t *testing.T) {
	t.Parallel()
	r := Walk(network.New(network.Parts{}), Flow{Cluster: "nobody", Class: ClassPod, Destination: Destination{Kind: ToInternet}})
	if got, want := brief(r), "unknown by none"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
