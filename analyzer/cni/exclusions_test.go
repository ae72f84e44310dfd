package cni

import (
	"net/netip"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/value"
)

// prefixes gives the ranges as texts.
func prefixes(list []Exclusion) []string {
	texts := []string{}
	for _, e := range list {
		texts = append(texts, e.Prefix.String())
	}
	return texts
}

func TestExclusions(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		want       []string
		ignored    []string
	}{
		{"one range", "10.20.0.0/16", []string{"10.20.0.0/16"}, nil},
		{
			"spaces, host bits, an address, IPv6 and a comma too many", " 10.20.5.9/16 , 10.30.0.1, 2001:db8::/32,",
			[]string{"10.20.0.0/16"},
			[]string{"10.30.0.1", "2001:db8::/32", ""},
		},
		{"a list as JSON", `["10.20.0.0/16"]`, []string{}, []string{`["10.20.0.0/16"]`}},
		{"separated by spaces", "10.20.0.0/16 10.30.0.0/16", []string{}, []string{"10.20.0.0/16 10.30.0.0/16"}},
		{"the whole internet", "0.0.0.0/0", []string{"0.0.0.0/0"}, nil},
		{"tabs and newlines", "\t10.20.0.0/16\n,10.30.0.0/16", []string{"10.20.0.0/16", "10.30.0.0/16"}, nil},
		{"a leading zero", "010.0.0.0/8", []string{}, []string{"010.0.0.0/8"}},
		{"nothing", "", []string{}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			b := Resolve(env(EnvExcludeSNATCIDRs + "=" + c.text))
			list, known := b.Exclusions.Get()
			if !known {
				t.Fatalf("the list is unknown: %s", b.Exclusions.Reason())
			}
			if diff := cmp.Diff(c.want, prefixes(list)); diff != "" {
				t.Errorf("ranges (-want +got):\n%s", diff)
			}
			var ignored []string
			for _, i := range b.Ignored {
				ignored = append(ignored, i.Text)
			}
			if diff := cmp.Diff(c.ignored, ignored); diff != "" {
				t.Errorf("ignored items (-want +got):\n%s", diff)
			}
		})
	}
}

func TestExclusionsAreNotReadWithExternalSNAT(t *testing.T) {
	t.Parallel()
	b := Resolve(env(EnvExternalSNAT+"=true", EnvExcludeSNATCIDRs+"=10.20.0.0/16"))
	if list, known := b.Exclusions.Get(); !known || len(list) != 0 {
		t.Errorf("exclusions are %v, known %v", list, known)
	}
	if len(b.Ignored) != 1 || b.Ignored[0].Name != EnvExcludeSNATCIDRs {
		t.Errorf("ignored: %v", b.Ignored)
	}
}

func TestUnknownListIsUnknown(t *testing.T) {
	t.Parallel()
	s := env(EnvExcludeSNATCIDRs + "=")
	s.Env[0].Value = value.Unknown[string]("'var.cidrs' has no value", value.Origin{})
	if got := Resolve(s).Exclusions; !got.IsUnknown() {
		t.Errorf("exclusions are %v", got)
	}
}

func FuzzParseRanges(f *testing.F) {
	for _, seed := range []string{"", ",", "10.0.0.0/8", " 10.1.2.3/16 ,", "::ffff:10.0.0.0/104", "10.0.0.0/08", "0.0.0.0/0", "a,b", "10.0.0.0/33"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		good, bad := parseRanges(text)
		for _, g := range good {
			if !g.Prefix.IsValid() || !g.Prefix.Addr().Is4() || g.Prefix != g.Prefix.Masked() {
				t.Errorf("%q: %v is no masked IPv4 range", text, g.Prefix)
			}
			if again, _ := parseRanges(g.Prefix.String()); len(again) != 1 || again[0].Prefix != g.Prefix {
				t.Errorf("%q: %v does not read as itself", text, g.Prefix)
			}
		}
		for _, b := range bad {
			if b.why == "" {
				t.Errorf("%q: item %q is dropped without a reason", text, b.text)
			}
			if _, err := netip.ParsePrefix(b.text); err == nil && netip.MustParsePrefix(b.text).Addr().Is4() {
				t.Errorf("%q: the IPv4 range %q is dropped", text, b.text)
			}
		}
	})
}
