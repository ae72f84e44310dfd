package network_test

import (
	"testing"

	"github.com/snatlint/snatlint/analyzer/network"
)

func TestStands(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		pattern, text string
		want          bool
	}{
		{"prod", "prod", true},
		{"prod", "prod2", false},
		{"*", "", true},
		{"*", "any/thing", true},
		{"prod-*", "prod-a/b", true},
		{"*-prod", "a-prod-prod", true},
		{"a*b*c", "aXbYbZc", true},
		{"a*b*c", "aXcYb", false},
		{"?", "", false},
		{"pro?", "prod", true},
		{"[a]", "a", false},
		{"[a]", "[a]", true},
		{"", "", true},
		{"", "a", false},
	} {
		if got := network.Stands(c.pattern, c.text); got != c.want {
			t.Errorf("%q means %q: %t", c.pattern, c.text, got)
		}
	}
}
