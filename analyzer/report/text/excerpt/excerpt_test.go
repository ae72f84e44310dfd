package excerpt_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mattn/go-runewidth"
	"github.com/rivo/uniseg"

	"github.com/snatlint/snatlint/analyzer/report/text/excerpt"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
	"github.com/snatlint/snatlint/analyzer/source"
)

// draw shows a span of a file.
func draw(t *testing.T, width int, text string, at source.Span, label string) string {
	t.Helper()
	page := layout.NewPage(false, width)
	file := source.NewFile("main.tf", []byte(text))
	excerpt.Draw(page, file, excerpt.Mark{At: at, Sign: "^", Label: label}, excerpt.Gutter(at))
	var b strings.Builder
	if _, err := page.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// find is the span of a part of a text.
func find(text, part string) source.Span {
	i := strings.Index(text, part)
	return source.NewFile("main.tf", []byte(text)).Span(i, i+len(part))
}

// above reads off an excerpt what stands above the signs. It measures with
// another library than the one that drew them.
func above(t *testing.T, drawn string) string {
	t.Helper()
	lines := strings.Split(drawn, "\n")
	code, signs := lines[1], lines[2]
	wide := runewidth.Condition{}
	var b strings.Builder
	column := 0
	for g := uniseg.NewGraphemes(code); g.Next(); {
		if column < len(signs) && signs[column] == '^' {
			b.WriteString(g.Str())
		}
		column += wide.StringWidth(g.Str())
	}
	return b.String()
}

func TestSignsStandUnderWhatIsMeant(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, line, meant, want string }{
		{"ASCII", `  a = "b" # c`, `"b"`, `"b"`},
		{"the whole line", `a = 1`, `a = 1`, `a = 1`},
		{"behind tabs", "\t\ta = \"b\"", `"b"`, `"b"`},
		{"a tab itself", "a =\t1", "\t", "    "},
		{"behind wide letters", `description = "東京の本番" ; x = 1`, `x = 1`, `x = 1`},
		{"wide letters", `a = "東京" # b`, `東京`, `東京`},
		{"behind full-width forms", `ＡＢ = c`, `c`, `c`},
		{"behind an accent", "name = \"cafe\u0301\" x", `x`, `x`},
		{"an accent", "name = \"cafe\u0301\" x", "e\u0301", "e\u0301"},
		{"behind an emoji", `a = "👩‍💻" + b`, `b`, `b`},
		{"an emoji", `a = "👩‍💻" + b`, `👩‍💻`, `👩‍💻`},
		{"behind an escape sequence", "a = \"\x1b[31m\" + b", `b`, `b`},
		{"an escape character", "a = \"\x1b[31m\"", "\x1b", `\x1b`},
		{"behind a change of direction", "a = \"\u202e\" + b", `b`, `b`},
		{"behind bytes that are no text", "a = \"\xff\xfe\" + b", `b`, `b`},
		{"behind an invisible letter", "a\u200b = b", `b`, `b`},
		{"behind a null", "a = \"\x00\" + b", "b", "b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			drawn := draw(t, 80, c.line+"\n", find(c.line, c.meant), "")
			if got := above(t, drawn); got != c.want {
				t.Errorf("above the signs stands %q, want %q:\n%s", got, c.want, drawn)
			}
		})
	}
}

func TestSignsStandRightInAnyMixture(t *testing.T) {
	t.Parallel()
	letters := []string{"a", " ", "東", "\t", "\x1b", "e\u0301", "👩‍💻", "\u202e", "\xff", "ﬀ", "한"}
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var b strings.Builder
		for range random.IntN(60) {
			b.WriteString(letters[random.IntN(len(letters))])
		}
		b.WriteString("MEANT")
		for range random.IntN(60) {
			b.WriteString(letters[random.IntN(len(letters))])
		}
		drawn := draw(t, 80, b.String(), find(b.String(), "MEANT"), "")
		if got := above(t, drawn); got != "MEANT" {
			t.Fatalf("%q: above the signs stands %q:\n%s", b.String(), got, drawn)
		}
	}
}

func TestLongLinesAreCutAroundWhatIsMeant(t *testing.T) {
	t.Parallel()
	for _, filler := range []string{"x", "東", "é", "\t", "\x1b"} {
		for _, c := range []struct{ before, after int }{{0, 500}, {500, 0}, {500, 500}, {30, 500}, {100_000, 100_000}, {90, 3}} {
			line := strings.Repeat(filler, c.before) + "MEANT" + strings.Repeat(filler, c.after)
			drawn := draw(t, 80, line, find(line, "MEANT"), "a label")
			if got := above(t, drawn); got != "MEANT" {
				t.Errorf("%q, %d before and %d after: above the signs stands %q:\n%s", filler, c.before, c.after, got, drawn)
			}
			for shown := range strings.Lines(drawn) {
				if n := layout.Columns(strings.TrimSuffix(shown, "\n")); n > 80 {
					t.Errorf("%q, %d before and %d after: a line has %d columns", filler, c.before, c.after, n)
				}
			}
			if !strings.Contains(drawn, "…") {
				t.Errorf("%q, %d before and %d after: nothing says that the line was cut", filler, c.before, c.after)
			}
		}
	}
}

func TestWhatIsMeantMayBeLongerThanALine(t *testing.T) {
	t.Parallel()
	line := "a = " + strings.Repeat("b", 500)
	drawn := draw(t, 80, line, find(line, strings.Repeat("b", 500)), "")
	if got := above(t, drawn); !strings.HasPrefix(got, strings.Repeat("b", 60)) || !strings.HasSuffix(got, "…") {
		t.Errorf("above the signs stands %q:\n%s", got, drawn)
	}
}

func TestSpansOfManyLines(t *testing.T) {
	t.Parallel()
	text := "resource \"a\" \"b\" {\n  x = f({\n    one = 1\n\ttwo = \"東\"\n  })\n}\n"
	for _, c := range []struct{ name, meant, want string }{
		{"from the middle of a line", "f({\n    one = 1\n\ttwo = \"東\"\n  })", `  |
2 |     x = f({
  |  _______^
3 | |     one = 1
4 | |     two = "東"
5 | |   })
  | |____^ a label
`},
		{"from its start", "x = f({\n    one = 1", `  |
2 | /   x = f({
3 | |     one = 1
  | |___________^ a label
`},
		{"up to a line's start", "two = \"東\"\n", `  |
4 |     two = "東"
  |     ^^^^^^^^^^ a label
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, draw(t, 80, text, find(text, c.meant), "a label")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestSpansOfVeryManyLinesAreCut(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&b, "line %d\n", i+1)
	}
	want := `     |
   1 | / line 1
   2 | | line 2
   3 | | line 3
     | | …
5000 | | line 5000
     | |_________^
`
	if diff := cmp.Diff(want, draw(t, 80, b.String(), find(b.String(), b.String()), "")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLabelsGoBelowWhereTheyHaveNoRoom(t *testing.T) {
	t.Parallel()
	line := strings.Repeat("x", 60) + " = y"
	want := `  |
1 | ` + line + `
  | ` + strings.Repeat(" ", 63) + `^
  |   a label that is longer than what is left of the line
`
	if diff := cmp.Diff(want, draw(t, 80, line, find(line, "y"), "a label that is longer than what is left of the line")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func FuzzDraw(f *testing.F) {
	f.Add("a = 1\nb = 2\n", 1, 1, 2, 3, "label", 80)
	f.Add("\t東\x1b\u202e👩‍💻\u0301", 1, 2, 1, 4, "\x1b", 40)
	f.Add("", 1, 1, 1, 1, "", 0)
	f.Add("a", 9, 9, -1, -1, "\n", -5)
	f.Fuzz(func(t *testing.T, text string, line, column, endLine, endColumn int, label string, width int) {
		drawn := draw(t, width, text, source.Span{
			Path:  "main.tf",
			Start: source.Position{Line: line, Column: column},
			End:   source.Position{Line: endLine, Column: endColumn},
		}, label)
		if drawn == "" {
			return
		}
		if !strings.Contains(drawn, "^") {
			t.Errorf("nothing is marked:\n%s", drawn)
		}
		for shown := range strings.SplitSeq(drawn, "\n") {
			if layout.Safe(shown) != shown {
				t.Errorf("%q reaches the terminal", shown)
			}
		}
	})
}
