package egress

import (
	"slices"
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// kind gives the only cluster nodes of a kind in a subnet and no others.
func (e *estate) kind(plane network.Plane, subnet string) *estate {
	g := group("nodes", subnet)
	if g.Plane = plane; plane == network.PlaneWindows || plane == network.PlaneAutoMode {
		g.RewritesSource = known(true)
	}
	e.Clusters[0].NodeGroups = []network.NodeGroup{g}
	return e
}

// change edits the cluster's node group.
func (e *estate) change(edit func(*network.NodeGroup)) *estate {
	edit(&e.Clusters[0].NodeGroups[0])
	return e
}

// TestKinds walks from nodes that the VPC CNI's settings don't apply to
// (reference: Amazon EKS User Guide on Fargate, EKS Auto Mode and Windows nodes).
func TestKinds(t *testing.T) {
	t.Parallel()
	fargate := func() *estate { return golden().kind(network.PlaneFargate, "main/priv-a") }
	auto := func() *estate { return golden().kind(network.PlaneAutoMode, "main/priv-a") }
	windows := func() *estate { return golden().kind(network.PlaneWindows, "main/priv-a") }
	keeps := func(g *network.NodeGroup) { g.RewritesSource = known(false) }
	apart := func(g *network.NodeGroup) { g.PodSubnets = []network.ID{"main/pod-a"} }
	for _, c := range []struct {
		name   string
		estate *estate
		class  Class
		to     string
		want   string
	}{
		{"a peer sees the pod on Fargate", fargate(), ClassFargate, "10.20.1.1", "delivered pod-ip 10.0.1.0/24 by fargate"},
		{"the VPC too", fargate(), ClassFargate, "same-vpc", "delivered pod-ip 10.0.1.0/24 by fargate"},
		{"the internet sees the NAT gateway", fargate(), ClassFargate, "internet", "delivered nat-gateway-ip 203.0.113.10 by fargate"},
		{"exclusions are no matter on Fargate", fargate().set(excluded + "8.8.0.0/16"), ClassFargate, "internet", "delivered nat-gateway-ip 203.0.113.10 by fargate"},
		{"nor is custom networking", fargate().custom(), ClassFargate, "10.30.1.1", "delivered pod-ip 10.0.1.0/24 by fargate"},
		{"Fargate in a public subnet", golden().kind(network.PlaneFargate, "main/pub-a"), ClassFargate, "8.8.8.8", "dropped by fargate"},
		{"Fargate runs no ordinary pods", fargate(), ClassPod, "8.8.8.8", "unknown by none"},
		{"and none on the host network", fargate(), ClassHostNetwork, "8.8.8.8", "unknown by none"},
		{"Linux nodes run none of Fargate", golden(), ClassFargate, "8.8.8.8", "unknown by none"},
		{"Fargate in subnets that can't be read", fargate().change(func(g *network.NodeGroup) {
			g.Subnets, g.SubnetsIncomplete = nil, []network.Gap{{What: "the subnets of 'nodes'", Why: "'var.subnets' has no value"}}
		}), ClassFargate, "8.8.8.8", "unknown by fargate"},

		{"Auto Mode rewrites outside the VPC", auto(), ClassAutoMode, "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary, likely"},
		{"which the NAT gateway hides, so nothing is assumed", auto(), ClassAutoMode, "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary"},
		{"and leaves the VPC alone", auto(), ClassAutoMode, "10.0.9.9", "delivered pod-ip 10.0.1.0/24 by primary, likely"},
		{"the VPC CNI's settings don't apply", auto().set(external, excluded+"10.20.0.0/16"), ClassAutoMode, "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary, likely"},
		{"snatPolicy Disabled", auto().change(keeps), ClassAutoMode, "10.20.1.1", "delivered pod-ip 10.0.1.0/24 by primary, likely"},
		{"snatPolicy that can't be read", auto().change(func(g *network.NodeGroup) { g.RewritesSource = unread[bool]() }), ClassAutoMode, "10.20.1.1", "unknown by none"},
		{"matters not where both lead to one address", auto().change(func(g *network.NodeGroup) { g.RewritesSource = unread[bool]() }), ClassAutoMode, "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary"},
		{"pod subnets of a NodeClass matter not when the node rewrites", auto().change(apart), ClassAutoMode, "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary, likely"},
		{"but in the VPC", auto().change(apart), ClassAutoMode, "10.0.9.9", "delivered pod-ip 100.64.0.0/20 by secondary, likely"},
		{"and lack a route with snatPolicy Disabled", auto().change(apart).change(keeps), ClassAutoMode, "8.8.8.8", "dropped by secondary, likely"},
		{"pod subnets of another zone", auto().change(apart).zone(2, "b"), ClassAutoMode, "10.0.9.9", "unknown by secondary, likely"},
		{"Auto Mode in a public subnet", golden().kind(network.PlaneAutoMode, "main/pub-a").change(func(g *network.NodeGroup) { g.PublicIP = known(true) }), ClassAutoMode, "8.8.8.8", "delivered node-public-ip by primary, likely"},
		{"the host network on Auto Mode", auto().set(external), ClassHostNetwork, "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary"},
		{"Auto Mode runs no ordinary pods", auto(), ClassPod, "8.8.8.8", "unknown by none"},

		{"Windows nodes rewrite outside the VPC", windows().set(external), ClassWindows, "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary, likely"},
		{"and leave the VPC alone", windows(), ClassWindows, "same-vpc", "delivered pod-ip 10.0.1.0/24 by primary, likely"},
		{"Windows nodes run none on the host network", windows(), ClassHostNetwork, "same-vpc", "unknown by none"},

		{"hybrid nodes are elsewhere", hybrid(), ClassHybrid, "8.8.8.8", "unknown by none"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := brief(c.estate.trace(c.class, c.to)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// zone moves a subnet.
func (e *estate) zone(subnet int, zone string) *estate {
	e.Subnets[subnet].Zone = known(zone)
	return e
}

func hybrid() *estate {
	e := golden()
	e.Clusters[0].Hybrid = source.Span{Path: "cluster.tf"}
	return e
}

// TestClasses: the rows of a matrix are the kinds of pods that a cluster's nodes
// run.
func TestClasses(t *testing.T) {
	t.Parallel()
	mixed := golden()
	mixed.Clusters[0].NodeGroups = append(mixed.Clusters[0].NodeGroups, network.NodeGroup{Plane: network.PlaneFargate}, network.NodeGroup{Plane: network.PlaneWindows})
	untold := golden().kind(network.PlaneFargate, "main/priv-a")
	untold.Clusters[0].NodesIncomplete = []network.Gap{{What: "the nodes"}}
	for _, c := range []struct {
		name   string
		estate *estate
		want   string
	}{
		{"Linux nodes", golden(), "pod host-network"},
		{"Fargate alone", golden().kind(network.PlaneFargate, "main/priv-a"), "fargate"},
		{"Fargate beside nodes that can't be read", untold, "pod host-network fargate"},
		{"EKS Auto Mode alone", golden().kind(network.PlaneAutoMode, "main/priv-a"), "host-network auto-mode"},
		{"several kinds", mixed, "pod host-network fargate windows"},
		{"hybrid nodes", hybrid(), "pod host-network hybrid"},
	} {
		var got []string
		m := c.estate.model()
		for _, class := range Classes(m, m.Clusters[0].ID) {
			got = append(got, string(class))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %v, want %s", c.name, got, c.want)
		}
	}
}

// TestFlipChangesNothingElsewhere: external SNAT is a setting of the VPC CNI.
func TestFlipChangesNothingElsewhere(t *testing.T) {
	t.Parallel()
	for _, plane := range []network.Plane{network.PlaneFargate, network.PlaneAutoMode, network.PlaneWindows} {
		for _, row := range Matrix(golden().kind(plane, "main/priv-a").model()) {
			if brief(row.Now) != brief(row.Flipped) {
				t.Errorf("%s to %s: now\n%s\nflipped\n%s", row.Class, row.Destination, brief(row.Now), brief(row.Flipped))
			}
		}
	}
}

func TestWorkloadClass(t *testing.T) {
	t.Parallel()
	labels := func(pairs ...string) map[string]value.Value[string] {
		found := map[string]value.Value[string]{}
		for pair := range slices.Values(pairs) {
			name, text, told := strings.Cut(pair, "=")
			if found[name] = known(text); !told {
				found[name] = unread[string]()
			}
		}
		return found
	}
	profile := network.NodeGroup{Thing: thing("jobs"), Plane: network.PlaneFargate, Selectors: []network.PodSelector{
		{Namespace: known("jobs-*")},
		{Namespace: known("shop"), Labels: labels("tier=batch", "team=b*")},
		{Namespace: known("vague"), Labels: labels("tier")},
	}}
	linux, auto := group("nodes"), network.NodeGroup{Plane: network.PlaneAutoMode}
	for _, c := range []struct {
		name     string
		workload network.Workload
		groups   []network.NodeGroup
		want     Class
	}{
		{"no profile selects it", network.Workload{Namespace: "web"}, []network.NodeGroup{profile, linux}, ClassPod},
		{"by namespace", network.Workload{Namespace: "jobs-night"}, []network.NodeGroup{profile, linux}, ClassFargate},
		{"by namespace and labels", network.Workload{Namespace: "shop", Labels: labels("tier=batch", "team=blue", "more=1")}, []network.NodeGroup{profile}, ClassFargate},
		{"not by one of two labels", network.Workload{Namespace: "shop", Labels: labels("tier=batch")}, []network.NodeGroup{profile, linux}, ClassPod},
		{"by a label that can't be read", network.Workload{Namespace: "shop", Labels: labels("tier=batch", "team")}, []network.NodeGroup{profile}, ""},
		{"by a selector that can't be read", network.Workload{Namespace: "vague", Labels: labels("tier=batch")}, []network.NodeGroup{profile}, ""},
		{"though not without the label", network.Workload{Namespace: "vague"}, []network.NodeGroup{profile, linux}, ClassPod},
		{"a DaemonSet is never on Fargate", network.Workload{Namespace: "jobs-night", Kind: "DaemonSet"}, []network.NodeGroup{profile, linux}, ClassPod},
		{"the host network", network.Workload{Namespace: "web", HostNetwork: known(true)}, []network.NodeGroup{auto}, ClassHostNetwork},
		{"EKS Auto Mode alone", network.Workload{Namespace: "web"}, []network.NodeGroup{auto}, ClassAutoMode},
		{"EKS Auto Mode and others", network.Workload{Namespace: "web"}, []network.NodeGroup{auto, linux}, ""},
		{"of which it asks for one", network.Workload{Namespace: "web", NodeSelector: labels("eks.amazonaws.com/compute-type=auto")}, []network.NodeGroup{auto, linux}, ClassAutoMode},
		{"or for the others", network.Workload{Namespace: "web", NodeSelector: labels("eks.amazonaws.com/compute-type=ec2")}, []network.NodeGroup{auto, linux}, ClassPod},
		{"Windows", network.Workload{Namespace: "web", NodeSelector: labels("kubernetes.io/os=windows")}, []network.NodeGroup{linux}, ClassWindows},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got, reason := WorkloadClass(&network.Cluster{NodeGroups: c.groups}, &c.workload)
			if got != c.want || (got == "") == (reason == "") {
				t.Errorf("got %q (%s), want %q", got, reason, c.want)
			}
		})
	}
}
