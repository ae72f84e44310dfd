package egress

import (
	"net/netip"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/snatlint/snatlint/analyzer/network"
)

func TestParseDestination(t *testing.T) {
	t.Parallel()
	m := network.New(network.Parts{Destinations: []network.Destination{{Name: "corp-ad"}}})
	address := func(text, prefix string) Destination {
		return Destination{Kind: ToAddress, Prefix: netip.MustParsePrefix(prefix), Text: text}
	}
	for _, want := range []Destination{
		{Kind: ToVPC, Text: "same-vpc"},
		{Kind: ToConnected, Text: "connected"},
		{Kind: ToInternet, Text: "internet"},
		{Kind: ToNamed, Name: "corp-ad", Text: "corp-ad"},
		address("10.20.1.1", "10.20.1.1/32"),
		address("10.20.5.9/16", "10.20.0.0/16"),
		address("::ffff:10.0.0.1", "10.0.0.1/32"),
		address("2001:db8::1", "2001:db8::1/128"),
	} {
		got, err := ParseDestination(m, want.Text)
		if err != nil {
			t.Errorf("%s: %v", want.Text, err)
		}
		if diff := cmp.Diff(want, got, cmpopts.EquateComparable(netip.Prefix{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", want.Text, diff)
		}
	}
}

func TestParseDestinationSaysWhatItTakes(t *testing.T) {
	t.Parallel()
	m := network.New(network.Parts{Destinations: []network.Destination{{Name: "corp-ad"}}})
	_, err := ParseDestination(m, "corp")
	want := "'corp' is no destination: it takes same-vpc, connected, internet, an address such as 10.20.1.1 or a range such as 10.20.0.0/16, or a name from the configuration: 'corp-ad'"
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

func FuzzParseDestination(f *testing.F) {
	for _, seed := range []string{"", "internet", "10.0.0.1", "10.0.0.0/8", "fe80::1%eth0", "::ffff:1.2.3.4/95", "::/0", "0.0.0.0/0", "10.0.0.1/99"} {
		f.Add(seed)
	}
	m := golden().model()
	f.Fuzz(func(t *testing.T, text string) {
		d, err := ParseDestination(m, text)
		if err != nil {
			return
		}
		if d.Text != text {
			t.Errorf("%q became %q", text, d.Text)
		}
		if d.Kind == ToAddress && d.Prefix != d.Prefix.Masked() {
			t.Errorf("%q: %v is not masked", text, d.Prefix)
		}
		r := Walk(m, Flow{Cluster: "prod", Class: ClassPod, Destination: d})
		if len(r.Verdicts) == 0 {
			t.Errorf("%q: no verdict", text)
		}
	})
}
