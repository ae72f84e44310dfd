package assemble

import (
	"fmt"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// autoSubnets is what the nodes of the NodeClass that EKS makes rest on; it
// completes "assuming that …".
const autoSubnets = "EKS Auto Mode starts nodes in the cluster's own subnets"

// addAutoMode adds the nodes that EKS Auto Mode starts by itself for the node
// pools that it brings along (Amazon EKS User Guide, "Enable or Disable Built-in
// NodePools").
func (b *builder) addAutoMode(c *network.Cluster, r *terraform.Resource) {
	config := block(r, "compute_config")
	n := config.Get("enabled")
	on, known := n.Boolean().Get()
	if !isSet(n) || known && !on {
		return
	}
	g := network.NodeGroup{
		Thing: network.Thing{
			ID: c.ID + "/auto-mode", Address: c.Address + " (EKS Auto Mode)",
			At: n.At().Or(r.Header), Calls: r.Calls, Stub: r.Stub,
		},
		Plane: network.PlaneAutoMode, RewritesSource: snatPolicy(nil),
	}
	pools, incomplete := items(config.Get("node_pools"))
	gap := network.Gap{What: fmt.Sprintf("the nodes of EKS Auto Mode of '%s'", c.Address), Why: incomplete, At: g.At}
	switch {
	case !known:
		gap.Why = reasonOf(n)
	case len(pools) == 0 && incomplete == "":
		// Only NodeClasses start nodes then: see settleNodes.
		b.poolless[c.ID] = g
		return
	}
	if gap.Why != "" {
		g.SubnetsIncomplete = []network.Gap{gap}
		b.gaps = append(b.gaps, gap)
	} else {
		g.Assumed = autoSubnets
		g.Subnets, g.SubnetsIncomplete = b.subnetsAt(block(r, "vpc_config").Get("subnet_ids"), r)
	}
	c.NodeGroups = append(c.NodeGroups, g)
}

// noteHybrid notes the networks of hybrid nodes.
func noteHybrid(c *network.Cluster, r *terraform.Resource) {
	if n := block(r, "remote_network_config"); n.KindOf() == value.KindMap {
		c.Hybrid = n.At().Or(r.Header)
	}
}

// settleNodes notes clusters without nodes, once all of their sources are read.
func (b *builder) settleNodes() {
	karpenters := b.karpenters()
	for _, c := range b.clusters.sorted() {
		if g, none := b.poolless[c.ID]; none && !hasPlane(c, network.PlaneAutoMode) {
			gap := network.Gap{
				What: fmt.Sprintf("the nodes of EKS Auto Mode of '%s'", c.Address),
				Why:  "'compute_config' names no node pools, and no NodeClass is in the files", At: g.At,
			}
			g.SubnetsIncomplete = []network.Gap{gap}
			b.gaps = append(b.gaps, gap)
			c.NodeGroups = append(c.NodeGroups, g)
		}
		b.settleKarpenter(c, karpenters[c.ID])
		if len(c.NodeGroups) == 0 && len(c.NodesIncomplete) == 0 {
			b.noNodes(c, network.Gap{
				What: fmt.Sprintf("the nodes of '%s'", c.Address),
				Why:  "no file that was read declares any", At: c.At,
			})
		}
	}
}

func hasPlane(c *network.Cluster, plane network.Plane) bool {
	for _, g := range c.NodeGroups {
		if g.Plane == plane {
			return true
		}
	}
	return false
}
