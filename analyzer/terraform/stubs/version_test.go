package stubs_test

import (
	"testing"

	"github.com/snatlint/snatlint/analyzer/terraform/stubs"
)

func TestParseConstraint(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text, newest string
		allows, not  []string
	}{
		{"", "latest", []string{"0.0.1", "21.0.0"}, nil},
		{"5.8.1", "5.8.1", []string{"5.8.1"}, []string{"5.8.2"}},
		{"= 5.8.1", "5.8.1", []string{"5.8.1"}, []string{"5.8.0"}},
		{"v5.8.1", "5.8.1", []string{"5.8.1"}, nil},
		{"~> 5.0", "5", []string{"5.0.0", "5.21.0"}, []string{"4.9.9", "6.0.0"}},
		{"~> 5.8.0", "5.8", []string{"5.8.9"}, []string{"5.9.0"}},
		{"~> 5", "latest", []string{"5.0.0", "6.0.0"}, []string{"4.0.0"}},
		{">= 4.0, < 6.0", "5", []string{"4.0.0", "5.9.9"}, []string{"6.0.0", "3.0.0"}},
		{">= 4.0", "latest", []string{"6.0.0"}, []string{"3.9.9"}},
		{"<= 5.3", "5.3.0", []string{"5.3.0"}, []string{"5.3.1"}},
		{"< 5.3.2", "5.3.1", []string{"5.3.1"}, []string{"5.3.2"}},
		{"~> 5.0, != 5.1.0", "5", []string{"5.0.0"}, []string{"5.1.0"}},
		{"> 5.0, ~> 5.1", "5", []string{"5.2.0"}, []string{"5.0.0"}},
		{"5.0.0-rc1", "5.0.0", []string{"5.0.0"}, nil},
	} {
		constraint, err := stubs.ParseConstraint(c.text)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		if got := constraint.Newest().String(); got != c.newest {
			t.Errorf("the newest version of %q is %s, want %s", c.text, got, c.newest)
		}
		for _, text := range c.allows {
			if v, _, ok := stubs.ParseVersion(text); !ok || !constraint.Allows(v) {
				t.Errorf("%q doesn't allow %s", c.text, text)
			}
		}
		for _, text := range c.not {
			if v, _, ok := stubs.ParseVersion(text); !ok || constraint.Allows(v) {
				t.Errorf("%q allows %s", c.text, text)
			}
		}
	}
	for _, text := range []string{"latest", "~> five", ">=", "1.2.3.4", "5.x"} {
		if _, err := stubs.ParseConstraint(text); err == nil {
			t.Errorf("%q is no constraint", text)
		}
	}
}

func TestNumber(t *testing.T) {
	t.Parallel()
	v, _, _ := stubs.ParseVersion("v5.8.1")
	if v.Number() != 5_008_001 {
		t.Errorf("got %d", v.Number())
	}
}

func FuzzParseConstraint(f *testing.F) {
	for _, seed := range []string{"~> 5.0, != 5.1", "< 0", "99999999999999999999", "1.-1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := stubs.ParseConstraint(text)
		if err != nil {
			return
		}
		if n := c.Newest(); n.Compare(stubs.Version{}) < 0 || n.Compare(stubs.Newest()) > 0 {
			t.Errorf("%q allows %v", text, n)
		}
	})
}
