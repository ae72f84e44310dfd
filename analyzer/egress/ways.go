package egress

import (
	"fmt"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
)

// ways are the places where the cluster's Linux nodes may stand, at least one.
// Groups of other kinds are left out unless there are no others.
func (w *walker) ways(groups []network.ID) []way {
	if w.vpc == nil {
		return []way{{why: w.noVPC(), at: w.cluster.At}}
	}
	var linux, others []way
	for i := range w.cluster.NodeGroups {
		g := &w.cluster.NodeGroups[i]
		switch {
		case groups != nil && !slices.Contains(groups, g.ID):
		case g.Plane == network.PlaneLinux || g.Plane == "":
			linux = append(linux, w.groupWays(g)...)
		default:
			others = append(others, way{group: g, why: "its nodes are of another kind"})
		}
	}
	if groups == nil {
		for _, gap := range w.cluster.NodesIncomplete {
			linux = append(linux, way{why: fmt.Sprintf("%s can't be read: %s", gap.What, gap.Why), at: gap.At})
		}
	}
	switch {
	case len(linux) > 0:
		return linux
	case len(others) > 0:
		return others
	case groups != nil:
		return []way{{why: "the files declare no such node group", at: w.cluster.At}}
	default:
		return []way{{why: fmt.Sprintf("the files declare no nodes for cluster '%s'", w.cluster.Label()), at: w.cluster.At}}
	}
}

// groupWays are a node group's subnets.
func (w *walker) groupWays(g *network.NodeGroup) []way {
	var ways []way
	for _, id := range g.Subnets {
		if s := w.m.Subnet(id); s != nil {
			ways = append(ways, way{group: g, subnet: s})
			continue
		}
		ways = append(ways, way{group: g, why: fmt.Sprintf("subnet '%s' of '%s' is not in the files", id, g.Address), at: g.At})
	}
	for _, gap := range g.SubnetsIncomplete {
		ways = append(ways, way{group: g, why: fmt.Sprintf("%s can't be read: %s", gap.What, gap.Why), at: gap.At})
	}
	if len(ways) == 0 {
		ways = []way{{group: g, why: fmt.Sprintf("the subnets of '%s' are not in the files", g.Address), at: g.At}}
	}
	return ways
}

// noVPC says why the cluster's VPC is unknown.
func (w *walker) noVPC() string {
	switch {
	case w.cluster.VPCWhy != "":
		return "the VPC of cluster '" + w.cluster.Label() + "' is not known: " + w.cluster.VPCWhy
	case w.cluster.VPC != "":
		return fmt.Sprintf("VPC '%s' is not in the files", w.cluster.VPC)
	default:
		return fmt.Sprintf("the files do not tell which VPC cluster '%s' is in", w.cluster.Label())
	}
}
