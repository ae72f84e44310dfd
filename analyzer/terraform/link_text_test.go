package terraform_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

func TestPatternsOfFilters(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		pattern, text   string
		surely, perhaps bool
	}{
		{"main", "main", true, true},
		{"main", "mains", false, false},
		{"", "", true, true},
		{"", "x", false, false},
		{"*", "", true, true},
		{"ma*n", "man", true, true},
		{"*private*", "main-private-a", true, true},
		{"main-?", "main-a", true, true},
		{"main-?", "main-", false, false},
		{`100\*`, "100*", true, true},
		{`100\*`, "1000", false, false},
		{"*-private-*", "main-private-…", true, true}, // a name that ends in a zone
		{"*-public-*", "main-private-…", false, true},
		{"main-public-*", "main-private-…", false, false},
		{"prod-*", "…-private", false, true},
		{"*-private", "…-private", true, true},
		{"*-public", "…-private", false, false},
		{"main", "…", false, true},
		{"?", "…", false, true},
		{"main", "ma…n", false, true},
		{"main", "mo…n", false, false},
	} {
		surely, perhaps := terraform.Matches(c.pattern, c.text)
		if surely != c.surely || perhaps != c.perhaps {
			t.Errorf("%q of %q: surely %v, perhaps %v", c.text, c.pattern, surely, perhaps)
		}
	}
}

// FuzzPatternsOfFilters holds patterns against the regular expressions that say
// the same; nothing is left to luck where everything is known.
func FuzzPatternsOfFilters(f *testing.F) {
	for _, seed := range [][2]string{{"a*b?c", "axxbyc"}, {`\*\?\\`, `*?\`}, {"**", "ä"}, {"*a*a*a*", "aaab"}, {`x\`, "x"}} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, pattern, text string) {
		if strings.ContainsAny(text, "\ue000…") || len(pattern)+len(text) > 200 {
			t.Skip("these stand for unknown parts of a text, or the expressions take too long")
		}
		surely, perhaps := terraform.Matches(pattern, text)
		if surely != perhaps {
			t.Fatalf("%q of %q: surely %v, perhaps %v", text, pattern, surely, perhaps)
		}
		if want := expression(pattern).MatchString(string([]rune(text))); surely != want {
			t.Errorf("%q of %q is %v", text, pattern, surely)
		}
	})
}

// expression is the regular expression of a pattern.
func expression(pattern string) *regexp.Regexp {
	var out strings.Builder
	escaped := false
	for _, c := range pattern {
		switch {
		case !escaped && c == '\\':
			escaped = true
			continue
		case !escaped && c == '*':
			out.WriteString("(?s:.*)")
		case !escaped && c == '?':
			out.WriteString("(?s:.)")
		default:
			out.WriteString(regexp.QuoteMeta(string(c)))
		}
		escaped = false
	}
	return regexp.MustCompile("^(?:" + out.String() + `)$`)
}
