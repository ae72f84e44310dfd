package text_test

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/text"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
	"github.com/snatlint/snatlint/analyzer/source"
)

// page is one thing that the package writes.
type page struct {
	name  string
	write func(io.Writer, report.Options) error
}

// pages are one of everything: each scenario's matrix, traces and a report.
func pages(t *testing.T) []page {
	t.Helper()
	r := sample(t)
	all := []page{{"check", func(w io.Writer, o report.Options) error { return text.Write(w, r, o) }}}
	for name, e := range scenarios() {
		m := e.model()
		rows := egress.Matrix(m)
		all = append(all, page{"matrix " + name, func(w io.Writer, o report.Options) error { return text.WriteMatrix(w, m, rows, o) }})
		for _, row := range rows {
			all = append(all, page{"trace " + name + " to " + row.Destination.Text, func(w io.Writer, o report.Options) error {
				return text.WriteTrace(w, m, row.Cluster, string(row.Class), row.Destination.Text, row.Now, o)
			}})
		}
	}
	return all
}

func (p page) render(t *testing.T, o report.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := p.write(&b, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sgr matches the sequences that set colours.
var sgr = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestWithoutColourNothingIsLost(t *testing.T) {
	t.Parallel()
	for _, p := range pages(t) {
		plain, colored := p.render(t, report.Options{Width: 100}), p.render(t, report.Options{Width: 100, Color: true})
		if diff := cmp.Diff(plain, sgr.ReplaceAllString(colored, "")); diff != "" {
			t.Errorf("%s (-plain +colored):\n%s", p.name, diff)
		}
	}
}

// A line is longer than the terminal only where one name on it is.
func TestLinesFitTheTerminal(t *testing.T) {
	t.Parallel()
	for _, p := range pages(t) {
		for _, width := range []int{60, 80, 100, 140} {
			for line := range strings.Lines(p.render(t, report.Options{Width: width})) {
				line = strings.TrimSuffix(line, "\n")
				if layout.Columns(line) <= width || strings.Contains(line, "module.network") {
					continue
				}
				if longest := slices.MaxFunc(strings.Fields(line), func(a, b string) int { return len(a) - len(b) }); len(longest) < width-26 {
					t.Errorf("%s at %d: %d columns: %q", p.name, width, layout.Columns(line), line)
				}
			}
		}
	}
}

func TestAddressesAreNeverBroken(t *testing.T) {
	t.Parallel()
	for name, e := range scenarios() {
		m := e.model()
		rows := egress.Matrix(m)
		for _, width := range []int{40, 60, 80, 100, 140} {
			var b bytes.Buffer
			if err := text.WriteMatrix(&b, m, rows, report.Options{Width: width}); err != nil {
				t.Fatal(err)
			}
			for _, row := range rows {
				for _, v := range row.Now.Verdicts {
					for _, address := range append(slices.Clone(v.Addresses), v.Network) {
						if !strings.Contains(b.String(), address) {
							t.Errorf("%s at %d: '%s' is broken or missing", name, width, address)
						}
					}
				}
			}
		}
	}
}

// The mark of a change is what one looks for, so that it must stand exactly
// where external SNAT makes a difference.
func TestChangesAndNothingElseAreMarked(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]int{"peered": 2, "external": 2, "alone": 0, "undecided": 2, "named": 4} {
		m := scenarios()[name].model()
		for _, width := range []int{80, 140} {
			var b bytes.Buffer
			if err := text.WriteMatrix(&b, m, egress.Matrix(m), report.Options{Width: width}); err != nil {
				t.Fatal(err)
			}
			table, _, _ := strings.Cut(b.String(), "\n→ marks")
			if got := strings.Count(table, "→"); got != want {
				t.Errorf("%s at %d: %d changes are marked, want %d:\n%s", name, width, got, want, table)
			}
		}
	}
}

// The case that the tool exists for, as one reads it off the table.
func TestMatrixAnswersInPlainWords(t *testing.T) {
	t.Parallel()
	m := peered().model()
	var b bytes.Buffer
	if err := text.WriteMatrix(&b, m, egress.Matrix(m), report.Options{Width: 80}); err != nil {
		t.Fatal(err)
	}
	pods, hosts, _ := strings.Cut(b.String(), "from host-network")
	for _, want := range []string{
		`same VPC +pod address +pod address \(unchanged\)`,
		`aws_vpc\.shared +node address +→ pod address`,
		`aws_vpc\.data +node address +→ pod address`,
		`internet +NAT gateway \[1\] +NAT gateway \(unchanged\)`,
	} {
		if !regexp.MustCompile(want).MatchString(pods) {
			t.Errorf("pods: nothing matches '%s':\n%s", want, pods)
		}
	}
	for _, want := range []string{
		`same VPC +node address +node address \(unchanged\)`,
		`aws_vpc\.shared +node address +node address \(unchanged\)`,
		`aws_vpc\.data +node address +node address \(unchanged\)`,
	} {
		if !regexp.MustCompile(want).MatchString(hosts) {
			t.Errorf("host network: nothing matches '%s':\n%s", want, hosts)
		}
	}
}

func TestSummariesStayShort(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	if err := text.Write(&b, unknowns(10_000), report.Options{Width: 100}); err != nil {
		t.Fatal(err)
	}
	if lines := strings.Count(b.String(), "\n"); lines > 40 {
		t.Errorf("the summary of 10000 unknown values takes %d lines", lines)
	}
	for _, want := range []string{"6667 modules are not on disk", "10000 values are unknown", "--format json lists them"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the summary lacks '%s'", want)
		}
	}
}

// Exit code 3 rests on problems, so that each must be found in the text.
func TestEveryProblemIsNamedWithItsPlace(t *testing.T) {
	t.Parallel()
	r := &finding.Report{}
	for i := range 100 {
		r.Problems = append(r.Problems, source.Problem{
			Kind: source.ProblemParse, Message: fmt.Sprintf("Mistake number %d.", i%50),
			At: source.Span{Path: fmt.Sprintf("file%d.tf", i), Start: source.Position{Line: i + 1, Column: 7}},
		})
	}
	var b bytes.Buffer
	if err := text.Write(&b, r, report.Options{Width: 80}); err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Problems {
		if place := fmt.Sprintf("%s:%d:7", p.At.Path, p.At.Start.Line); !strings.Contains(b.String(), place) || !strings.Contains(b.String(), p.Message) {
			t.Errorf("'%s' at %s is missing", p.Message, place)
		}
	}
}

// IDs are keys of the model; people know addresses.
func TestIDsAreNotShown(t *testing.T) {
	t.Parallel()
	for _, p := range pages(t) {
		if p.name == "check" {
			continue
		}
		for line := range strings.Lines(p.render(t, report.Options{Width: 140})) {
			if strings.Contains(line, "root//") {
				t.Errorf("%s shows an ID: %s", p.name, line)
			}
		}
	}
}
