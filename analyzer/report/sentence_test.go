package report_test

import (
	"testing"

	"github.com/snatlint/snatlint/analyzer/report"
)

func TestTitleIsTheFirstSentence(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ message, title, rest string }{
		{"One sentence.", "One sentence.", ""},
		{"One. Two.", "One.", "Two."},
		{"No end", "No end", ""},
		{"", "", ""},
		{"Pods of 'a. B' are seen. 'c' isn't.", "Pods of 'a. B' are seen.", "'c' isn't."},
		{"The node's address 10.0.0.1 is used. It stays.", "The node's address 10.0.0.1 is used.", "It stays."},
		{"It is set, e.g. by hand. So it is.", "It is set, e.g. by hand.", "So it is."},
		{"A quote 'that never ends. It goes on.", "A quote 'that never ends.", "It goes on."},
	} {
		title, rest := report.Title(c.message)
		if title != c.title || rest != c.rest {
			t.Errorf("%q: got %q and %q", c.message, title, rest)
		}
	}
}
