package source_test

import (
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
)

func TestSharedDirs(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"prod/app", "prod/net", 1},
		{"prod/app", "production/app", 0},
		{"a/b/c", "a/b", 2},
		{"a", "a", 1},
		{".", "a", 0},
		{".", ".", 0},
	} {
		if got := source.SharedDirs(c.a, c.b); got != c.want {
			t.Errorf("'%s' and '%s' share %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestInvalidUTF8(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"": -1, "plain": -1, "gr\u00fc\u00dfe": -1, "a\xff": 1, "\u00fc\xc3": 2, "\ufffd": -1} {
		if got := source.InvalidUTF8([]byte(text)); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

func TestSpanOr(t *testing.T) {
	t.Parallel()
	here, there := source.Span{Path: "here"}, source.Span{Path: "there"}
	if here.Or(there) != here || (source.Span{}).Or(there) != there {
		t.Error("the first span that points somewhere is meant")
	}
}
