package main

import (
	"net/netip"
	"testing"

	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
	"github.com/snatlint/snatlint/analyzer/egress/lab/kernel"
)

func apart() estate.Estate { return estate.Estate{Version: "1.23.2", Pods: estate.Discovered} }

// asPod is a pod's packet that the pod's own interface sends.
func asPod() (verdict, kernel.Fate) {
	e := apart()
	v := verdict{
		Outcome: outcomeDelivered, SeenAs: "pod-ip", Addresses: []string{e.OwnSubnet()},
		ENI: "secondary", Subnet: "aws_subnet.pod", Returns: "yes",
	}
	return v, kernel.Fate{Left: "eth1", Seen: netip.MustParseAddr(e.PodOnSecondary()), Connected: true}
}

func TestOneDifferenceIsEnough(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(*verdict, *kernel.Fate){
		"another outcome":             func(v *verdict, _ *kernel.Fate) { v.Outcome = outcomeDropped },
		"another kind of address":     func(v *verdict, _ *kernel.Fate) { v.SeenAs = "node-ip" },
		"another range":               func(v *verdict, _ *kernel.Fate) { v.Addresses = []string{estate.NodeSubnet} },
		"no range":                    func(v *verdict, _ *kernel.Fate) { v.Addresses = nil },
		"another interface":           func(v *verdict, _ *kernel.Fate) { v.ENI = "primary" },
		"another subnet":              func(v *verdict, _ *kernel.Fate) { v.Subnet = "aws_subnet.node" },
		"no way back":                 func(v *verdict, _ *kernel.Fate) { v.Returns = "no" },
		"the kernel loses the answer": func(_ *verdict, f *kernel.Fate) { f.Connected = false },
		"the kernel loses the packet": func(_ *verdict, f *kernel.Fate) { f.Seen, f.Connected = netip.Addr{}, false },
		"the kernel shows the node":   func(_ *verdict, f *kernel.Fate) { f.Seen = netip.MustParseAddr(estate.Node) },
		"the kernel takes the other":  func(_ *verdict, f *kernel.Fate) { f.Left = "eth0" },
		"nothing leaves":              func(_ *verdict, f *kernel.Fate) { f.Left = "" },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v, f := asPod()
			if !agree(apart(), v, f) {
				t.Fatal("the two differ from the start")
			}
			if change(&v, &f); agree(apart(), v, f) {
				t.Errorf("verdict %v was found to agree with %s", v, describe(apart(), f))
			}
		})
	}
}

func TestEveryVerdictHasItsPackets(t *testing.T) {
	t.Parallel()
	v, f := asPod()
	drop := verdict{Outcome: outcomeDropped, ENI: "primary", Subnet: "aws_subnet.node"}
	lost := kernel.Fate{Left: "eth0"}
	for _, c := range []struct {
		name     string
		verdicts []verdict
		fates    []kernel.Fate
		want     bool
	}{
		{"both", []verdict{v, drop}, []kernel.Fate{lost, f}, true},
		{"a verdict that nothing shows", []verdict{v, drop}, []kernel.Fate{f}, false},
		{"packets that no verdict tells of", []verdict{v}, []kernel.Fate{lost, f}, false},
		{"no verdicts", nil, []kernel.Fate{f}, false},
	} {
		if got := same(apart(), c.verdicts, c.fates); got != c.want {
			t.Errorf("%s: got %t", c.name, got)
		}
	}
}
