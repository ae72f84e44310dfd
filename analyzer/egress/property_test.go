package egress

import (
	"math/rand/v2"
	"net/netip"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/value"
)

var sameResult = cmp.Options{cmpopts.EquateComparable(netip.Prefix{})} //nolint:gochecknoglobals // a constant

// questions are walked in every property.
var questions = []string{"same-vpc", "connected", "internet", "10.0.9.9", "10.20.1.1", "10.30.1.1", "10.20.0.0/14", "8.8.8.8"} //nolint:gochecknoglobals // a table

// answers walks all questions for both classes.
func answers(m *network.Model) map[string]Result {
	all := map[string]Result{}
	for _, class := range Classes(m, m.Clusters[0].ID) {
		for _, q := range questions {
			d, err := ParseDestination(m, q)
			if err != nil {
				panic(err)
			}
			all[string(class)+" to "+q] = Walk(m, Flow{Cluster: m.Clusters[0].ID, Class: class, Destination: d})
		}
	}
	return all
}

// variants are estates that the properties are tried on.
func variants() map[string]*estate {
	return map[string]*estate{
		"plain":      golden(),
		"external":   golden().set(external),
		"excluded":   golden().set(excluded + "10.20.0.0/16"),
		"custom":     golden().custom().set(external),
		"discovered": discovered().set(external),
		"zones":      twoZones(),
	}
}

// twoZones has nodes in two zones with a NAT gateway each.
func twoZones() *estate {
	e := golden()
	e.table("main/private-b", "0.0.0.0/0 nat-gateway nat2", "10.20.0.0/16 peering pcx", "10.30.0.0/16 transit-gateway tgw")
	e.subnet("main/priv-b", "10.0.2.0/24", "b", "main/private-b")
	e.nat("nat2", "main/pub-a", "203.0.113.20")
	e.Clusters[0].NodeGroups[0].Subnets = []network.ID{"main/priv-a", "main/priv-b"}
	e.Attachments[0].Subnets = []network.ID{"main/priv-a", "main/priv-b"}
	return e
}

func TestOrderOfPartsAndRoutesChangesNothing(t *testing.T) {
	t.Parallel()
	for name, e := range variants() {
		want := answers(e.model())
		for seed := range uint64(20) {
			shuffled := variants()[name]
			random := rand.New(rand.NewPCG(seed, 1))
			shuffle(random, shuffled.VPCs)
			shuffle(random, shuffled.Subnets)
			shuffle(random, shuffled.NATGateways)
			shuffle(random, shuffled.Attachments)
			shuffle(random, shuffled.Clusters[0].NodeGroups[0].Subnets)
			for i := range shuffled.RouteTables {
				shuffle(random, shuffled.RouteTables[i].Routes)
			}
			shuffle(random, shuffled.RouteTables)
			if diff := cmp.Diff(want, answers(shuffled.model()), sameResult); diff != "" {
				t.Fatalf("%s, seed %d (-want +got):\n%s", name, seed, diff)
			}
		}
	}
}

func shuffle[T any](random *rand.Rand, things []T) {
	random.Shuffle(len(things), func(i, j int) { things[i], things[j] = things[j], things[i] })
}

func TestUnrelatedVPCChangesNothing(t *testing.T) {
	t.Parallel()
	for name, e := range variants() {
		want := answers(e.model())
		e.vpc("stranger", "10.20.0.0/16", "10.22.0.0/16")
		e.table("stranger/all", "10.20.1.0/24 blackhole", "0.0.0.0/0 internet-gateway igw-stranger")
		e.subnet("stranger/a", "10.20.1.0/24", "a", "stranger/all").Tags = map[string]string{"kubernetes.io/role/cni": "1"}
		if diff := cmp.Diff(want, answers(e.model()), sameResult); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestSettingWhatHoldsChangesNoVerdict(t *testing.T) {
	t.Parallel()
	for name, e := range variants() {
		m := e.model()
		on := slices.Contains([]string{"external", "custom", "discovered"}, name)
		same := WithSetting(m, "prod", "AWS_VPC_K8S_CNI_EXTERNALSNAT", strconv.FormatBool(on))
		ignoreWords := cmpopts.IgnoreFields(Verdict{}, "Why", "Path")
		if diff := cmp.Diff(answers(m), answers(same), sameResult, ignoreWords); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestFlippingTwiceIsTheSame(t *testing.T) {
	t.Parallel()
	for name, e := range variants() {
		m := e.model()
		before := answers(m)
		twice := Flip(Flip(m, "prod"), "prod")
		ignoreWords := cmpopts.IgnoreFields(Verdict{}, "Why", "Path")
		if diff := cmp.Diff(before, answers(twice), sameResult, ignoreWords); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if diff := cmp.Diff(before, answers(m), sameResult); diff != "" {
			t.Errorf("%s: flipping changed the model itself:\n%s", name, diff)
		}
	}
}

// TestNamesDoNotDecide swaps the zones' names and the NAT gateways' IDs: the
// answers must stay but for these names.
func TestNamesDoNotDecide(t *testing.T) {
	t.Parallel()
	want := brief(twoZones().trace(ClassPod, "internet"))
	e := twoZones()
	for i := range e.Subnets {
		zone, _ := e.Subnets[i].Zone.Get()
		e.Subnets[i].Zone = value.Known(map[string]string{"a": "z", "b": "y"}[zone], value.Origin{})
	}
	for i := range e.NATGateways {
		n := &e.NATGateways[i]
		n.ID = network.ID(map[string]string{"nat1": "nat9", "nat2": "nat0"}[string(n.ID)])
	}
	for i := range e.RouteTables {
		for j := range e.RouteTables[i].Routes {
			r := &e.RouteTables[i].Routes[j]
			if r.Target == network.TargetNATGateway {
				r.TargetID = network.ID(map[string]string{"nat1": "nat9", "nat2": "nat0"}[string(r.TargetID)])
			}
		}
	}
	if got := brief(e.trace(ClassPod, "internet")); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestZonesWithTheirOwnNATGateways(t *testing.T) {
	t.Parallel()
	want := "delivered nat-gateway-ip 203.0.113.10 by primary\ndelivered nat-gateway-ip 203.0.113.20 by primary\nby chance"
	if got := brief(twoZones().trace(ClassPod, "internet")); got != want {
		t.Errorf("the internet: got\n%s\nwant\n%s", got, want)
	}
	if got, want := brief(twoZones().trace(ClassPod, "10.20.1.1")), "delivered node-ip 10.0.1.0/24 10.0.2.0/24 by primary"; got != want {
		t.Errorf("a peer: got\n%s\nwant\n%s", got, want)
	}
}

func TestGroupsRestrictTheWalk(t *testing.T) {
	t.Parallel()
	e := golden()
	e.Clusters[0].NodeGroups = append(e.Clusters[0].NodeGroups, group("public", "main/pub-a"))
	e.Clusters[0].NodeGroups[1].PublicIP = known(true)
	m := e.model()
	f := Flow{Cluster: "prod", Class: ClassPod, Destination: Destination{Kind: ToInternet, Text: "internet"}}
	if got, want := brief(Walk(m, f)), "delivered nat-gateway-ip 203.0.113.10 by primary\ndelivered node-public-ip by primary\nby chance"; got != want {
		t.Errorf("all groups: got\n%s\nwant\n%s", got, want)
	}
	f.Groups = []network.ID{"public"}
	r := Walk(m, f)
	if got, want := brief(r), "delivered node-public-ip by primary"; got != want {
		t.Fatalf("one group: got\n%s\nwant\n%s", got, want)
	}
	if diff := cmp.Diff([]network.ID{"public"}, r.Verdicts[0].Groups); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
	if r.Verdicts[0].Stable {
		t.Error("a node's public address counts as stable")
	}
}

// TestWaysDoNotMultiply walks through transit gateways in a chain, each of which
// leads into a VPC with several subnets and route tables of their own.
func TestWaysDoNotMultiply(t *testing.T) {
	t.Parallel()
	e := golden()
	e.nodeRoutes("0.0.0.0/0 transit-gateway t0")
	for i := range 12 {
		gateway, from, to := "t"+strconv.Itoa(i), "c"+strconv.Itoa(i-1), "c"+strconv.Itoa(i)
		if i == 0 {
			from = "main"
		}
		e.transit(gateway)
		e.vpc(to, "172.16."+strconv.Itoa(i)+".0/24")
		var subnets []string
		for j := range 4 {
			name := to + "/" + strconv.Itoa(j)
			e.table(name, "0.0.0.0/0 transit-gateway t"+strconv.Itoa(i+1))
			e.subnet(name, "172.16."+strconv.Itoa(i)+"."+strconv.Itoa(j*16)+"/28", "z"+strconv.Itoa(j), name)
			subnets = append(subnets, name)
		}
		e.attach(gateway, from)
		e.attach(gateway, to, subnets...)
		e.transitTable(gateway+" table", gateway, "0.0.0.0/0 "+gateway+"/"+to).Default = true
	}
	r := e.trace(ClassPod, "internet")
	if got := len(r.Verdicts); got == 0 || got > 16 {
		t.Fatalf("%d verdicts", got)
	}
	if r.Verdicts[len(r.Verdicts)-1].Outcome != Unknown {
		t.Errorf("ways were left out in silence:\n%s", brief(r))
	}
}
