package network

import (
	"net/netip"
	"testing"

	"github.com/snatlint/snatlint/analyzer/value"
)

func TestHolds(t *testing.T) {
	t.Parallel()
	unread := value.Unknown[netip.Prefix]("'var.cidr' has no value", value.Origin{})
	m := New(Parts{VPCs: []VPC{
		{Thing: Thing{ID: "whole", Address: "whole"}, CIDRs: []value.Value[netip.Prefix]{known(prefix("10.0.0.0/16"))}},
		{Thing: Thing{ID: "part", Address: "part"}, CIDRs: []value.Value[netip.Prefix]{known(prefix("10.1.0.0/16")), unread}},
		{Thing: Thing{ID: "none", Address: "none"}},
	}})
	for _, c := range []struct {
		vpc, to string
		inside  bool
		unknown string
	}{
		{"whole", "10.0.3.4/32", true, ""},
		{"whole", "10.9.3.4/32", false, ""},
		{"whole", "10.0.0.0/8", false, ""},
		{"part", "10.1.3.4/32", true, ""},
		{"part", "10.9.3.4/32", false, "a range of 'part' can't be read: 'var.cidr' has no value"},
		{"none", "10.9.3.4/32", false, "the ranges of 'none' are not in the files that were read"},
		{"absent", "10.9.3.4/32", false, "the VPC is not in the files that were read"},
	} {
		got := m.Holds(ID(c.vpc), prefix(c.to))
		if got.Inside != c.inside || got.Unknown != c.unknown {
			t.Errorf("%s in %s: got %v, %q", c.to, c.vpc, got.Inside, got.Unknown)
		}
	}
}

func TestSubnetsHolding(t *testing.T) {
	t.Parallel()
	m := New(Parts{Subnets: []Subnet{
		{Thing: Thing{ID: "a"}, VPC: "vpc", CIDR: known(prefix("10.0.1.0/24"))},
		{Thing: Thing{ID: "b"}, VPC: "vpc", CIDR: known(prefix("10.0.2.0/24"))},
		{Thing: Thing{ID: "c"}, VPC: "vpc"},
		{Thing: Thing{ID: "d"}, VPC: "other", CIDR: known(prefix("10.0.1.0/24"))},
	}})
	holding, unknown := m.SubnetsHolding("vpc", prefix("10.0.1.7/32"))
	if len(holding) != 1 || holding[0].ID != "a" || len(unknown) != 1 || unknown[0].ID != "c" {
		t.Errorf("holding %v, unknown %v", holding, unknown)
	}
	if holding, _ = m.SubnetsHolding("vpc", prefix("10.0.0.0/16")); len(holding) != 2 {
		t.Errorf("the whole VPC is held by %d subnets, want 2", len(holding))
	}
}

func TestWithClusterLeavesTheModelAlone(t *testing.T) {
	t.Parallel()
	m := New(Parts{Clusters: []Cluster{{Thing: Thing{ID: "a", Address: "before"}}, {Thing: Thing{ID: "b", Address: "b"}}}})
	changed := m.WithCluster(Cluster{Thing: Thing{ID: "a", Address: "after"}})
	if m.Cluster("a").Address != "before" || m.Clusters[0].Address != "before" {
		t.Error("the model itself changed")
	}
	if changed.Cluster("a").Address != "after" || changed.Cluster("b").Address != "b" {
		t.Errorf("the new model has %v", changed.Clusters)
	}
	if m.WithCluster(Cluster{Thing: Thing{ID: "c"}}) != m {
		t.Error("a cluster that isn't there made a new model")
	}
}
