package sarif

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLineHashes holds the vectors that GitHub publishes with its own
// implementation (codeql-action, fingerprints).
func TestLineHashes(t *testing.T) {
	t.Parallel()
	lorem := strings.Repeat("Lorem ipsum dolor sit amet.\n", 10)
	loremHashes := "a7f2ff13bc495cf2:1 a7f2ff13bc495cf2:2 a7f2ff13bc495cf2:3 a7f2ff13bc495cf2:4 a7f2ff13bc495cf2:5 a7f2ff13bc495cf2:6 " +
		"a7f2ff1481e87703:1 a9cf91f7bbf1862b:1 55ec222b86bcae53:1 cc97dc7b1d7d8f7b:1 c129715d7a2bc9a3:1"
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "", "c129715d7a2bc9a3:1"},
		{"blanks don't count", " a\nb\n  \t\tc\n d", "271789c17abda88f:1 54703d4cd895b18:1 180aee12dab6264:1 a23a3dc5e078b07b:1"},
		{"repeated lines", lorem, loremHashes},
		{"line ends are alike", strings.ReplaceAll(lorem, "\n", "\r\n"), loremHashes},
		{"a return alone ends a line", strings.ReplaceAll(lorem, "\n", "\r"), loremHashes},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, allLineHashes(c.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestLineHashesOfSome holds that a line's hash doesn't depend on which others
// are asked for, and that lines outside the text have none.
func TestLineHashesOfSome(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("same 🚀\n", 200)
	all := strings.Fields(allLineHashes(text))
	got := lineHashes(text, map[int]bool{0: true, 77: true, 201: true, 5000: true})
	if diff := cmp.Diff(map[int]string{77: all[76], 201: all[200]}, got); diff != "" {
		t.Error(diff)
	}
}

func allLineHashes(text string) string {
	lines := map[int]bool{}
	for i := range len(text) + 1 {
		lines[i+1] = true
	}
	hashes := lineHashes(text, lines)
	all := make([]string, 0, len(hashes))
	for i := range len(hashes) {
		all = append(all, hashes[i+1])
	}
	return strings.Join(all, " ")
}
