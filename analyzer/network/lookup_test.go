package network

import (
	"math/rand/v2"
	"net/netip"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/value"
)

func prefix(text string) netip.Prefix { return netip.MustParsePrefix(text) }

func known[T any](v T) value.Value[T] { return value.Known(v, value.Origin{}) }

// table builds the only route table of a VPC with two ranges of routes such as
// "10.20.0.0/16 peering"; "?" is a destination that can't be read, a "~" before
// it makes the route uncertain, "propagated" after it says so.
func table(routes ...string) (*Model, *RouteTable) {
	t := RouteTable{Thing: Thing{ID: "rtb", Address: "rtb"}, VPC: "vpc"}
	for _, text := range routes {
		fields := strings.Fields(text)
		destination, uncertain := strings.CutPrefix(fields[0], "~")
		r := Route{Target: TargetKind(fields[1]), DestinationText: destination, Propagated: len(fields) > 2}
		if uncertain {
			r.Uncertain = "'var.x' has no value"
		}
		switch {
		case destination == "?":
			r.Destination = value.Unknown[netip.Prefix]("'var.x' has no value", value.Origin{})
		case !strings.HasPrefix(destination, "pl-"):
			r.Destination = known(prefix(destination))
		}
		t.Routes = append(t.Routes, r)
	}
	m := New(Parts{
		VPCs:        []VPC{{Thing: Thing{ID: "vpc", Address: "vpc"}, CIDRs: []value.Value[netip.Prefix]{known(prefix("10.0.0.0/16")), known(prefix("100.64.0.0/16"))}}},
		RouteTables: []RouteTable{t},
	})
	table := m.RouteTable("rtb")
	return m, table
}

func TestLookup(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		routes []string
		to     string
		want   string // target and destination, then the number of doubts if any
	}{
		{"nothing", nil, "8.8.8.8/32", "nothing"},
		{"the VPC's own range", nil, "10.0.3.4/32", "local 10.0.0.0/16"},
		{"its second range", []string{"0.0.0.0/0 nat-gateway"}, "100.64.3.4/32", "local 100.64.0.0/16"},
		{"local beats a shorter prefix", []string{"10.0.0.0/8 transit-gateway"}, "10.0.3.4/32", "local 10.0.0.0/16"},
		{"a longer prefix beats local", []string{"10.0.3.0/24 firewall-endpoint"}, "10.0.3.4/32", "firewall-endpoint 10.0.3.0/24"},
		{"the longest of three", []string{"0.0.0.0/0 nat-gateway", "10.20.1.0/24 transit-gateway", "10.20.0.0/16 peering"}, "10.20.1.1/32", "transit-gateway 10.20.1.0/24"},
		{"a range needs a route that covers it", []string{"0.0.0.0/0 nat-gateway", "10.20.1.0/24 transit-gateway"}, "10.20.0.0/16", "nat-gateway 0.0.0.0/0"},
		{"static beats propagated", []string{"10.20.0.0/16 vpn-gateway propagated", "10.20.0.0/16 peering"}, "10.20.1.1/32", "peering 10.20.0.0/16"},
		{"in whatever order", []string{"10.20.0.0/16 peering", "10.20.0.0/16 vpn-gateway propagated"}, "10.20.1.1/32", "peering 10.20.0.0/16"},
		{"a longer propagated one beats a static one", []string{"10.20.0.0/16 peering", "10.20.1.0/24 vpn-gateway propagated"}, "10.20.1.1/32", "vpn-gateway 10.20.1.0/24"},
		{"an unread destination may be longer", []string{"10.20.0.0/16 peering", "? transit-gateway"}, "10.20.1.1/32", "peering 10.20.0.0/16, 1 doubt"},
		{"not than the exact one", []string{"10.20.0.0/16 peering", "? transit-gateway"}, "10.20.0.0/16", "peering 10.20.0.0/16"},
		{"a route that may not exist", []string{"0.0.0.0/0 nat-gateway", "~10.20.0.0/16 peering"}, "10.20.1.1/32", "nat-gateway 0.0.0.0/0, 1 doubt"},
		{"matters only where it is longer", []string{"~0.0.0.0/0 nat-gateway", "10.20.0.0/16 peering"}, "10.20.1.1/32", "peering 10.20.0.0/16"},
		{"and where it covers the destination", []string{"0.0.0.0/0 nat-gateway", "~10.21.0.0/16 peering"}, "10.20.1.1/32", "nat-gateway 0.0.0.0/0"},
		{"a prefix list may hold anything", []string{"0.0.0.0/0 nat-gateway", "pl-1 transit-gateway"}, "10.20.1.1/32", "nat-gateway 0.0.0.0/0, 1 doubt"},
		{"a route that takes the place of the local one", []string{"10.0.0.0/16 network-interface"}, "10.0.3.4/32", "network-interface 10.0.0.0/16"},
		{"which no gateway to elsewhere can", []string{"10.0.0.0/16 peering"}, "10.0.3.4/32", "local 10.0.0.0/16"},
		{"nor what is propagated, however long", []string{"10.0.3.0/24 vpn-gateway propagated"}, "10.0.3.4/32", "local 10.0.0.0/16"},
		{"an unread route to elsewhere takes nothing out of the VPC", []string{"? peering"}, "10.0.3.4/32", "local 10.0.0.0/16"},
		{"but one to an appliance may", []string{"? network-interface"}, "10.0.3.4/32", "local 10.0.0.0/16, 1 doubt"},
		{"but that of a gateway endpoint", []string{"0.0.0.0/0 nat-gateway", "pl-1 gateway-endpoint"}, "10.20.1.1/32", "nat-gateway 0.0.0.0/0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			m, table := table(c.routes...)
			if got := found(m.Lookup(table, prefix(c.to))); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func found(x Match) string {
	text := "nothing"
	if x.Found() {
		d, _ := x.Route.Destination.Get()
		text = string(x.Route.Target) + " " + d.String()
	}
	if len(x.Doubts) > 0 {
		text += ", 1 doubt"
	}
	return text
}

func TestIncompleteTableIsADoubt(t *testing.T) {
	t.Parallel()
	m, table := table("0.0.0.0/0 nat-gateway")
	table.Incomplete = []Gap{{What: "the routes of 'rtb'", Why: "'var.routes' has no value"}}
	got := m.Lookup(table, prefix("10.20.1.1/32"))
	want := []Doubt{{Why: "the routes of 'rtb' can't be read: 'var.routes' has no value"}}
	if diff := cmp.Diff(want, got.Doubts); diff != "" {
		t.Errorf("doubts (-want +got):\n%s", diff)
	}
}

// A VPC has a local route for each of its ranges, those included that can't be
// read, which have 28 bits at most.
func TestUnreadRangeOfTheVPCIsADoubt(t *testing.T) {
	t.Parallel()
	_, rtb := table("0.0.0.0/0 nat-gateway", "10.20.0.0/16 peering", "10.20.1.0/28 transit-gateway")
	unread := value.Unknown[netip.Prefix]("'var.cidr' has no value", value.Origin{})
	m := New(Parts{
		VPCs:        []VPC{{Thing: Thing{ID: "vpc", Address: "vpc"}, CIDRs: []value.Value[netip.Prefix]{known(prefix("10.0.0.0/16")), unread}}},
		RouteTables: []RouteTable{*rtb},
	})
	for to, want := range map[string]string{
		"10.40.1.1/32": "nat-gateway 0.0.0.0/0, 1 doubt",
		"10.20.9.9/32": "peering 10.20.0.0/16, 1 doubt",
		"10.20.1.1/32": "transit-gateway 10.20.1.0/28",
		"10.0.3.4/32":  "local 10.0.0.0/16",
		"0.0.0.0/0":    "nat-gateway 0.0.0.0/0",
	} {
		if got := found(m.Lookup(m.RouteTable("rtb"), prefix(to))); got != want {
			t.Errorf("%s: got %s, want %s", to, got, want)
		}
	}
}

func TestLearnedRoutesNeverLeaveTheVPC(t *testing.T) {
	t.Parallel()
	m, rtb := table("0.0.0.0/0 nat-gateway")
	rtb.Incomplete = []Gap{{What: "the routes that 'vgw' propagates", Why: "it learns them by BGP", Learned: true}}
	if got, want := found(m.Lookup(rtb, prefix("10.0.3.4/32"))), "local 10.0.0.0/16"; got != want {
		t.Errorf("inside: got %s, want %s", got, want)
	}
	outside := m.Lookup(rtb, prefix("10.20.1.1/32"))
	if len(outside.Doubts) != 1 || !outside.Doubts[0].Learned {
		t.Errorf("outside: doubts %v", outside.Doubts)
	}
}

// TestLongestPrefixWinsInAnyOrder compares with a search through all routes.
func TestLongestPrefixWinsInAnyOrder(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var routes []string
		taken := map[netip.Prefix]bool{}
		for range 1 + random.IntN(12) {
			p := netip.PrefixFrom(netip.AddrFrom4([4]byte{20, byte(random.IntN(4)), byte(random.IntN(4)), 0}), random.IntN(25)).Masked()
			if !taken[p] {
				taken[p] = true
				routes = append(routes, p.String()+" peering")
			}
		}
		to := netip.PrefixFrom(netip.AddrFrom4([4]byte{20, byte(random.IntN(4)), byte(random.IntN(4)), 9}), 32)
		want := "nothing"
		for bits := 24; bits >= 0 && want == "nothing"; bits-- {
			if p := netip.PrefixFrom(to.Addr(), bits).Masked(); taken[p] {
				want = "peering " + p.String()
			}
		}
		random.Shuffle(len(routes), func(i, j int) { routes[i], routes[j] = routes[j], routes[i] })
		m, table := table(routes...)
		if got := found(m.Lookup(table, to)); got != want {
			t.Fatalf("%s among %v: got %s, want %s", to, routes, got, want)
		}
	}
}

func TestRoutesWithin(t *testing.T) {
	t.Parallel()
	_, table := table("10.20.1.0/24 peering", "10.20.0.0/16 peering", "10.0.0.0/8 peering", "? peering")
	var got []string
	for _, r := range table.RoutesWithin(prefix("10.20.0.0/16")) {
		got = append(got, r.DestinationText)
	}
	if diff := cmp.Diff([]string{"10.20.1.0/24"}, got); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}

func TestNamesTellVPCsOfSeveralRootsApart(t *testing.T) {
	t.Parallel()
	m := New(Parts{VPCs: []VPC{
		{Thing: Thing{ID: "a:aws_vpc.main", Address: "aws_vpc.main"}},
		{Thing: Thing{ID: "b:aws_vpc.main", Address: "aws_vpc.main"}},
		{Thing: Thing{ID: "b:aws_vpc.peer", Address: "aws_vpc.peer"}},
	}})
	var got []string
	for i := range m.VPCs {
		got = append(got, m.Name(&m.VPCs[i]))
	}
	if diff := cmp.Diff([]string{"a:aws_vpc.main", "b:aws_vpc.main", "aws_vpc.peer"}, got); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
}
