package text_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/text"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
	"github.com/snatlint/snatlint/analyzer/source"
)

// hostileReport has a stranger's text in every place that takes one.
func hostileReport(s string) *finding.Report {
	at := source.Span{Path: s, Start: source.Position{Line: 1, Column: 1}, End: source.Position{Line: 1, Column: 4}}
	return &finding.Report{
		Findings: []finding.Finding{{
			Rule: s, Severity: finding.Severity(s), Confidence: "likely", Message: s + ". " + s, At: at,
			Related: []finding.Related{{Message: s, At: at}, {Message: s}}, Help: s,
			Path: []finding.Step{{Hop: s, Detail: s, At: at}},
		}},
		Problems: []source.Problem{{Kind: source.ProblemKind(s), Message: s, At: at}},
		Coverage: finding.Coverage{
			TerraformRoots: 1, ModulesUnresolved: []finding.Module{{Address: s, Source: s, Version: s, At: at}},
			NotRendered: []finding.Unrendered{{Tool: s, Dir: s, Files: 1, Advice: s, At: at}},
			Unknowns:    []finding.Unknown{{What: s, Why: s, At: at}, {What: s + s, Why: s, At: at}},
		},
		Files: map[string]*source.File{s: source.NewFile(s, []byte(s))},
	}
}

// hostileModel does the same to an estate.
func hostileModel(s string) *network.Model {
	e := peered()
	for i := range e.VPCs {
		e.VPCs[i].Address += s
	}
	for i := range e.Subnets {
		e.Subnets[i].Address += s
	}
	for i := range e.ElasticIPs {
		e.ElasticIPs[i].Address += s
	}
	for i := range e.RouteTables {
		e.RouteTables[i].Address += s
		e.RouteTables[i].At.Path = s
	}
	c := &e.Clusters[0]
	c.Address, c.Name, c.At.Path = s, known(s, c.At), s
	c.Settings.Version = known(s, c.At)
	c.Settings.Managed.Address = s
	for i := range c.NodeGroups {
		c.NodeGroups[i].Address = s
	}
	return e.model()
}

// FuzzNothingReachesTheTerminal: whatever files say, what is printed has no
// control character but the line feed and our own colours.
func FuzzNothingReachesTheTerminal(f *testing.F) {
	for _, seed := range []string{"", "a", "\x1b]0;title\x07", "\u202e\u2066", "a\nb\r\tc", "'", "''", "' '", "\xff", "👩‍💻", "\u0301", strings.Repeat("x ", 300), "…→"} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	f.Fuzz(func(t *testing.T, s string, color bool) {
		m := hostileModel(s)
		rows := egress.Matrix(m)
		o := report.Options{Width: 80, Color: color}
		for name, write := range map[string]func(io.Writer) error{
			"check":  func(w io.Writer) error { return text.Write(w, hostileReport(s), o) },
			"matrix": func(w io.Writer) error { return text.WriteMatrix(w, m, rows, o) },
			"trace":  func(w io.Writer) error { return text.WriteTrace(w, m, m.Clusters[0].ID, s, s, rows[2].Now, o) },
		} {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			out := b.String()
			if color {
				out = sgr.ReplaceAllString(out, "")
			}
			for line := range strings.Lines(out) {
				line = strings.TrimSuffix(line, "\n")
				if safe := layout.Safe(line); safe != line && len(line) < 4000 {
					t.Errorf("%s: %q reaches the terminal", name, line)
				}
			}
		}
	})
}
