package text_test

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/text"
	"github.com/snatlint/snatlint/analyzer/source"
)

var update = flag.Bool("update", false, "rewrite the expected output") //nolint:gochecknoglobals // the flag package's way

// golden compares what is written, at the widths that people have, with files.
// A few show the colours as well.
func golden(t *testing.T, name string, write func(io.Writer, report.Options) error) {
	t.Helper()
	options := map[string]report.Options{"80": {Width: 80}, "140": {Width: 140}}
	if slices.Contains([]string{"matrix-custom", "trace-zones", "check-everything"}, name) {
		options["80-color"] = report.Options{Width: 80, Color: true}
	}
	for kind, o := range options {
		var got bytes.Buffer
		if err := write(&got, o); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("testdata", name+"-"+kind+".txt")
		if *update {
			if err := os.WriteFile(path, got.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}

func TestMatrixGolden(t *testing.T) {
	t.Parallel()
	for name, e := range scenarios() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := e.model()
			golden(t, "matrix-"+name, func(w io.Writer, o report.Options) error {
				return text.WriteMatrix(w, m, egress.Matrix(m), o)
			})
		})
	}
}

func TestMatrixOfNothingGolden(t *testing.T) {
	t.Parallel()
	golden(t, "matrix-nothing", func(w io.Writer, o report.Options) error {
		return text.WriteMatrix(w, network.New(network.Parts{}), nil, o)
	})
}

// ask walks one packet.
func ask(t *testing.T, m *network.Model, cluster network.ID, class egress.Class, to string) egress.Result {
	t.Helper()
	d, err := egress.ParseDestination(m, to)
	if err != nil {
		t.Fatal(err)
	}
	return egress.Walk(m, egress.Flow{Cluster: cluster, Class: class, Destination: d})
}

func TestTraceGolden(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, estate, from, to string }{
		{"peer", "peered", "pod", "10.20.1.1"},
		{"peer-external", "external", "pod", "10.20.1.1"},
		{"zones", "peered", "pod", "internet"},
		{"connected", "peered", "pod", "connected"},
		{"dropped", "peered", "pod", "10.50.1.1"},
		{"groups", "public", "host-network", "internet"},
		{"no-way-back", "custom", "pod", "10.30.1.1"},
		{"named", "named", "pod", "corp-ad"},
		{"some-way-back", "two", "pod", "connected"},
		{"unknown", "undecided", "pod", "10.20.1.1"},
		{"parts", "excluded", "pod", "10.20.0.0/16"},
		{"nowhere", "alone", "pod", "connected"},
		{"divided", "divided", "pod", "internet"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			m := scenarios()[c.estate].model()
			if c.name == "no-way-back" {
				m = egress.WithSetting(m, m.Clusters[0].ID, cni.EnvExternalSNAT, "true")
			}
			last := m.Clusters[len(m.Clusters)-1].ID
			r := ask(t, m, last, egress.Class(c.from), c.to)
			golden(t, "trace-"+c.name, func(w io.Writer, o report.Options) error {
				return text.WriteTrace(w, m, last, c.from, c.to, r, o)
			})
		})
	}
}

func TestCheckGolden(t *testing.T) {
	t.Parallel()
	reports := map[string]*finding.Report{
		"everything":   sample(t),
		"nothing":      {},
		"clean":        {Coverage: finding.Coverage{TerraformRoots: 1, Manifests: 1, Clusters: 1, VPCs: 1}},
		"no-cluster":   {Coverage: finding.Coverage{TerraformRoots: 3, VPCs: 2, FilesSkipped: 1}},
		"unreadable":   {Problems: sample(t).Problems[3:]},
		"unknowns":     unknowns(300),
		"unrendered":   unrendered(),
		"no-terraform": {Coverage: finding.Coverage{FilesSkipped: 2, NotRendered: unrendered().Coverage.NotRendered[:1]}},
	}
	for name, r := range reports {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			golden(t, "check-"+name, func(w io.Writer, o report.Options) error { return text.Write(w, r, o) })
		})
	}
}

// unrendered is a report on an estate that many tools describe.
func unrendered() *finding.Report {
	r := &finding.Report{Coverage: finding.Coverage{
		TerraformRoots: 4, Clusters: 1, VPCs: 1,
		NotRendered: []finding.Unrendered{{
			Tool: "Terragrunt", Dir: "live", Files: 1000, At: source.Span{Path: "live/root.hcl"},
			Advice: "'terragrunt run --all plan --json-out-dir plans' writes the plan of each unit as JSON to the directory 'plans': give it as a path.",
		}},
	}}
	for i := range 13 {
		dir := fmt.Sprintf("app%02d", i)
		r.Coverage.NotRendered = append(r.Coverage.NotRendered, finding.Unrendered{
			Tool: "Pulumi", Dir: dir, Files: 1, Advice: "Nothing that it builds is in the answers.", At: source.Span{Path: dir + "/Pulumi.yaml"},
		})
	}
	return r
}

// unknowns is a report without findings and with much that is not known.
func unknowns(n int) *finding.Report {
	r := &finding.Report{Coverage: finding.Coverage{TerraformRoots: 1, Clusters: 1, VPCs: 1}}
	for i := range n {
		r.Coverage.Unknowns = append(r.Coverage.Unknowns, finding.Unknown{
			What: fmt.Sprintf("the routes of 'aws_route_table.private[%d]'", i), Why: fmt.Sprintf("'data.aws_vpc.v%d' is known only after apply", i*i%97),
		})
		r.Coverage.ModulesUnresolved = append(r.Coverage.ModulesUnresolved, finding.Module{
			Address: fmt.Sprintf("module.m%d", i), Source: fmt.Sprintf("git::https://example.com/network.git?ref=v%d", i*2/3),
		})
	}
	return r
}
