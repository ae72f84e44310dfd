package layout_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/report/text/layout"
)

// draw gives what a function puts on a page.
func draw(t *testing.T, color bool, width int, put func(*layout.Page)) string {
	t.Helper()
	page := layout.NewPage(color, width)
	put(page)
	var b strings.Builder
	if _, err := page.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestParagraphsHangAndWrap(t *testing.T) {
	t.Parallel()
	got := draw(t, false, 40, func(p *layout.Page) {
		p.Paragraph(
			layout.Line{layout.Text("= help: ")}, layout.Line{layout.Spaces(8)},
			layout.Text("The node's subnet 'a b c d e f g h i' is public ("), layout.Solid(layout.Plain, "network.tf:7"), layout.Text(")."),
		)
	})
	want := `= help: The node's subnet
        'a b c d e f g h i' is public
        (network.tf:7).
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWrappingCountsColumnsAndNotBytes(t *testing.T) {
	t.Parallel()
	got := draw(t, false, 40, func(p *layout.Page) {
		p.Paragraph(nil, nil, layout.Text(strings.Repeat("東京都 ", 12)))
	})
	for line := range strings.Lines(got) {
		if n := layout.Columns(strings.TrimSuffix(line, "\n")); n > 40 {
			t.Errorf("a line has %d columns: %q", n, line)
		}
	}
	if lines := strings.Count(got, "\n"); lines != 3 {
		t.Errorf("12 words of 6 columns take %d lines", lines)
	}
}

// sgr matches the sequences that set colours.
var sgr = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestColoursChangeNothingElse(t *testing.T) {
	t.Parallel()
	put := func(p *layout.Page) {
		p.Line(layout.In(layout.Error, "error"), layout.Text(": "), layout.In(layout.Strong, "title"))
		p.Paragraph(nil, nil, layout.In(layout.Warning, strings.Repeat("warning ", 20)))
		table := layout.Table{Rows: []layout.Row{{Cells: []layout.Cell{{{layout.In(layout.Note, "a")}}, {{layout.Text("b")}}}, Rule: true}}}
		widths, _ := table.Fit(40)
		p.Table(table, widths)
	}
	plain, colored := draw(t, false, 40, put), draw(t, true, 40, put)
	if !sgr.MatchString(colored) || sgr.MatchString(plain) {
		t.Fatal("colours are not where they were asked for")
	}
	if diff := cmp.Diff(plain, sgr.ReplaceAllString(colored, "")); diff != "" {
		t.Errorf("(-plain +colored):\n%s", diff)
	}
	for line := range strings.Lines(colored) {
		if opened := strings.Count(line, "\x1b["); opened != 2*strings.Count(line, "\x1b[0m") {
			t.Errorf("a line leaves a colour on: %q", line)
		}
	}
}

func TestTablesFitOrSayThatTheyDont(t *testing.T) {
	t.Parallel()
	table := layout.Table{Indent: 2}
	for _, row := range [][]string{
		{"from", "same VPC", "the other VPC that is connected"},
		{"pod", "10.0.16.0/20, 10.0.32.0/20", `aws_eip.nat["eu-central-1a"]`},
	} {
		var cells []layout.Cell
		for _, text := range row {
			cells = append(cells, layout.Cell{{layout.Text(text)}})
		}
		table.Rows = append(table.Rows, layout.Row{Cells: cells})
	}
	for _, c := range []struct {
		width int
		fits  bool
	}{{160, true}, {80, true}, {60, true}, {40, false}} {
		widths, fits := table.Fit(c.width)
		if fits != c.fits {
			t.Errorf("%d columns: fits is %v", c.width, fits)
			continue
		}
		if !fits {
			continue
		}
		got := draw(t, false, c.width, func(p *layout.Page) { p.Table(table, widths) })
		for line := range strings.Lines(got) {
			if len(strings.TrimSuffix(line, "\n")) > c.width {
				t.Errorf("%d columns: %q is longer", c.width, line)
			}
		}
		for _, word := range []string{"10.0.16.0/20,", "10.0.32.0/20", `aws_eip.nat["eu-central-1a"]`} {
			if !strings.Contains(got, word) {
				t.Errorf("%d columns: '%s' is broken:\n%s", c.width, word, got)
			}
		}
	}
}

func TestCellsStandBelowTheirHeads(t *testing.T) {
	t.Parallel()
	table := layout.Table{Indent: 1, Rows: []layout.Row{
		{Cells: []layout.Cell{{{layout.Text("a")}}, {{layout.Text("東京")}}, {{layout.Text("c")}}}},
		{Cells: []layout.Cell{{}, {{layout.Text("1")}, {layout.Text("2")}}, {{layout.Text("3")}}}, Rule: true},
	}}
	widths, _ := table.Fit(40)
	got := draw(t, false, 40, func(p *layout.Page) { p.Table(table, widths) })
	want := " a  東京  c\n ──────────\n    1     3\n    2\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
