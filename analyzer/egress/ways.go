package egress

import (
	"fmt"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
)

// ways are the places where pods of the walker's class may run, at least one.
func (w *walker) ways(groups []network.ID) []way {
	if w.vpc == nil {
		return w.waysAnywhere(groups)
	}
	var found []way
	for _, g := range w.groups(groups) {
		found = append(found, w.groupWays(g)...)
	}
	if groups == nil && w.class.onLinux() {
		for _, gap := range w.cluster.NodesIncomplete {
			found = append(found, way{why: fmt.Sprintf("%s can't be read: %s", gap.What, gap.Why), at: gap.At})
		}
	}
	switch {
	case len(found) > 0:
		return found
	case groups != nil:
		return []way{{why: "the files declare no such node group", at: w.cluster.At}}
	default:
		return []way{{why: fmt.Sprintf("the files declare no nodes for cluster '%s'", w.cluster.Label()), at: w.cluster.At}}
	}
}

// waysAnywhere are those in a VPC that isn't known, one for each group.
func (w *walker) waysAnywhere(groups []network.ID) []way {
	nowhere := way{why: w.noVPC(), at: w.cluster.At}
	if w.class.onLinux() {
		return []way{nowhere}
	}
	var found []way
	for _, g := range w.groups(groups) {
		found = append(found, way{group: g, why: nowhere.why, at: nowhere.at})
	}
	if len(found) == 0 {
		return []way{nowhere}
	}
	return found
}

// groups are the node groups that run pods of the walker's class.
func (w *walker) groups(among []network.ID) []*network.NodeGroup {
	var found []*network.NodeGroup
	for i := range w.cluster.NodeGroups {
		g := &w.cluster.NodeGroups[i]
		if w.class.runsOn(g.Plane) && (among == nil || slices.Contains(among, g.ID)) {
			found = append(found, g)
		}
	}
	return found
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
