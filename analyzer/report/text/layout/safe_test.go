package layout_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/snatlint/snatlint/analyzer/report/text/layout"
)

func TestSafeShowsWhatWouldActOnATerminal(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"plain text", "aws_vpc.main['a'] ~ 10.0.0.0/16", "aws_vpc.main['a'] ~ 10.0.0.0/16"},
		{"letters of all scripts", "Zürich 東京 תל אביב", "Zürich 東京 תל אביב"},
		{"a colour", "\x1b[31mred", `\x1b[31mred`},
		{"an 8-bit sequence", "\u009b2J", `\x9b2J`},
		{"a line end in a name", "a\nerror[SNAT101]: forged", `a\nerror[SNAT101]: forged`},
		{"a carriage return", "a\rb", `a\rb`},
		{"a line separator", "a\u2028b", `a\u2028b`},
		{"writing direction", "a\u202egpj.tf\u202c", `a\u202egpj.tf\u202c`},
		{"isolates", "\u2066x\u2069", `\u2066x\u2069`},
		{"invisible characters", "ad\u200bmin\u00ad\ufeff", `ad\u200bmin\xad\ufeff`},
		{"tags", "a\U000e0041", `a\U000e0041`},
		{"bytes that are no text", "a\xffb", `a\xffb`},
		{"a composed emoji", "👩‍💻", "👩‍💻"},
		{"a joiner between letters", "ad\u200dmin", `ad\u200dmin`},
		{"an accent", "e\u0301", "e\u0301"},
		{"a tower of accents", "e" + strings.Repeat("\u0301", 6), "e" + strings.Repeat("\u0301", 4) + `\u0301\u0301`},
	} {
		if got := layout.Safe(c.text); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestSafeIsBounded(t *testing.T) {
	t.Parallel()
	for _, unit := range []string{"a", "é", "\x1b", "日"} {
		got := layout.Safe(strings.Repeat(unit, 1_000_000))
		if !strings.HasSuffix(got, "…") || len(got) > 50_000 {
			t.Errorf("a million of %q give %d bytes", unit, len(got))
		}
	}
}

func TestColumnsAreThoseOfATerminal(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"": 0, "abc": 3, "東京": 4, "e\u0301": 1, "👩‍💻": 2, "🇩🇪": 2, "…→─": 3} {
		if got := layout.Columns(text); got != want {
			t.Errorf("%q: got %d columns, want %d", text, got, want)
		}
	}
}

func FuzzSafe(f *testing.F) {
	for _, seed := range []string{"", "a", "\x1b[0m", "\u202e", "👩‍💻\u200d", "\xff\xfe", "e\u0301\u0301\u0301\u0301\u0301\u0301", "\u200d東\u200d京"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := layout.Safe(text)
		if !utf8.ValidString(got) {
			t.Errorf("%q gives invalid text %q", text, got)
		}
		for _, r := range got {
			if unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Cs) || unicode.Is(unicode.Cf, r) && r != '\u200d' {
				t.Errorf("%q gives %q, which has %U", text, got, r)
			}
		}
		if again := layout.Safe(got); again != got && len([]rune(got)) < 4000 {
			t.Errorf("%q becomes %q and then %q", text, got, again)
		}
	})
}
