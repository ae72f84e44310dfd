package assemble

import (
	"fmt"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addClusters adds the EKS clusters of Terraform with their nodes and add-ons.
func (b *builder) addClusters() {
	for _, r := range b.all("aws_eks_cluster") {
		c := &network.Cluster{Thing: b.thing(r), Scenario: r.Root.Scenario, Name: b.clusterName(r)}
		b.clusters[c.ID] = c
		b.clusterOf[c.ID] = r
		b.placeCluster(c, r)
		c.IPFamily = value.Known("ipv4", value.Default("default of aws_eks_cluster"))
		if n := block(r, "kubernetes_network_config").Get("ip_family"); isSet(n) {
			c.IPFamily = n.Str()
		}
		b.addAutoMode(c, r)
		noteHybrid(c, r)
	}
	b.addNodeGroups()
	b.addAddons()
	for _, c := range b.clusters.sorted() {
		b.settleCluster(c)
	}
	b.tellScenariosApart()
}

// tellScenariosApart marks the clusters that are called alike in several
// scenarios of their root module.
func (b *builder) tellScenariosApart() {
	type label struct{ dir, name string }
	same := map[label][]*network.Cluster{}
	for _, c := range b.clusters.sorted() {
		if c.Scenario != "" {
			key := label{b.clusterOf[c.ID].Root.Dir, c.Label()}
			same[key] = append(same[key], c)
		}
	}
	for _, clusters := range same {
		for _, c := range clusters {
			c.Shared = len(clusters) > 1
		}
	}
}

// clusterName reads a cluster's name; a reference that only an apply can know
// is none.
func (b *builder) clusterName(r *terraform.Resource) value.Value[string] {
	return identityless(r.Attr("name"))
}

// placeCluster finds the cluster's subnets, and by them its VPC.
func (b *builder) placeCluster(c *network.Cluster, r *terraform.Resource) {
	config := r.Attr("vpc_config")
	if config.KindOf() == value.KindUnknown {
		c.VPCWhy = reasonOf(config)
		return
	}
	n := block(r, "vpc_config").Get("subnet_ids")
	var gaps []network.Gap
	c.Subnets, gaps = b.subnetsAt(n, r)
	b.gaps = append(b.gaps, gaps...)
	c.VPC, c.VPCWhy = b.vpcOfSubnets(n)
}

// noNodes notes nodes that can't be read.
func (b *builder) noNodes(c *network.Cluster, gap network.Gap) {
	c.NodesIncomplete = append(c.NodesIncomplete, gap)
	b.gaps = append(b.gaps, gap)
}

// settleCluster finds the VPC by the nodes where the cluster's own subnets don't
// tell.
func (b *builder) settleCluster(c *network.Cluster) {
	for _, g := range c.NodeGroups {
		for _, id := range g.Subnets {
			if s := b.subnets[id]; c.VPC == "" && s != nil && s.VPC != "" {
				c.VPC, c.VPCWhy = s.VPC, ""
			}
		}
	}
	if c.VPC == "" {
		b.gap(fmt.Sprintf("the VPC of '%s'", c.Address), c.VPCWhy, c.At)
	}
}

// clusterAt finds the cluster that an attribute names: by reference, or by a
// name that is equal, in the same root module first. The clusters of the root
// module that it may mean are given where it can't be told.
func (b *builder) clusterAt(r *terraform.Resource, attribute string) (c *network.Cluster, maybe []*network.Cluster, reason string) {
	n := r.Attr(attribute)
	ref := b.follow(n)
	here := b.clustersOf(r.Root)
	switch {
	case ref.resource != nil:
		if c := b.clusters[b.ids[keyOf(ref.resource)]]; c != nil {
			return c, nil, ""
		}
		if ref.resource.Type == "aws_eks_cluster" && !ref.resource.Managed {
			return b.clusterByData(ref.resource)
		}
		return nil, nil, fmt.Sprintf("'%s' is no cluster of the files", ref.text)
	case ref.why != "":
		// A name that is unknown to the cluster itself is the same one here.
		if same := unknownAlike(here, ref.why); len(same) == 1 {
			return same[0], nil, ""
		}
		return nil, here, ref.why
	case !ref.isSet():
		return nil, nil, "it is not written"
	}
	for _, candidates := range [][]*network.Cluster{here, b.clusters.sorted()} {
		switch same := named(candidates, ref.text); len(same) {
		case 0:
		case 1:
			return same[0], nil, ""
		default:
			return nil, same, fmt.Sprintf("several clusters are called '%s'", ref.text)
		}
	}
	return nil, b.unnamed(here), fmt.Sprintf("no file declares a cluster '%s'", ref.text)
}

// clusterByData finds the cluster that a data source looks up by its name, which
// is its ID too.
func (b *builder) clusterByData(data *terraform.Resource) (c *network.Cluster, maybe []*network.Cluster, reason string) {
	if b.depth < maxDepth {
		b.depth++
		defer func() { b.depth-- }()
		if c, maybe, reason = b.clusterAt(data, "name"); c != nil || len(maybe) > 0 {
			return c, maybe, reason
		}
	}
	return nil, nil, fmt.Sprintf("'%s' is declared outside these files", data.Address)
}

// clustersOf are the clusters of a root module.
func (b *builder) clustersOf(root *terraform.Root) []*network.Cluster {
	var found []*network.Cluster
	for _, c := range b.clusters.sorted() {
		if r := b.clusterOf[c.ID]; r != nil && r.Root == root {
			found = append(found, c)
		}
	}
	return found
}

func named(clusters []*network.Cluster, name string) []*network.Cluster {
	var same []*network.Cluster
	for _, c := range clusters {
		if have, known := c.Name.Get(); known && have == name {
			same = append(same, c)
		}
	}
	return same
}

// unnamed are the clusters whose names aren't known.
func (b *builder) unnamed(clusters []*network.Cluster) []*network.Cluster {
	var found []*network.Cluster
	for _, c := range clusters {
		if !c.Name.IsKnown() {
			found = append(found, c)
		}
	}
	return found
}

func unknownAlike(clusters []*network.Cluster, reason string) []*network.Cluster {
	var same []*network.Cluster
	for _, c := range clusters {
		if c.Name.IsUnknown() && c.Name.Reason() == reason {
			same = append(same, c)
		}
	}
	return same
}
