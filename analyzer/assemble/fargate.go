package assemble

import (
	"fmt"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addFargate adds the Fargate profiles to their clusters.
func (b *builder) addFargate() {
	for _, r := range b.all("aws_eks_fargate_profile") {
		c, maybe, reason := b.clusterAt(r, "cluster_name")
		if c == nil {
			b.strayFargate(r, maybe, reason)
			continue
		}
		g := network.NodeGroup{
			Thing: b.thing(r), Name: identityless(r.Attr("fargate_profile_name")),
			Plane: network.PlaneFargate, Selectors: selectors(r),
		}
		g.Subnets, g.SubnetsIncomplete = b.subnetsAt(r.Attr("subnet_ids"), r)
		b.gaps = append(b.gaps, g.SubnetsIncomplete...)
		c.NodeGroups = append(c.NodeGroups, g)
	}
}

// strayFargate notes a profile whose cluster can't be told: those that it may
// belong to have one whose subnets aren't known.
func (b *builder) strayFargate(r *terraform.Resource, maybe []*network.Cluster, reason string) {
	gap := network.Gap{What: fmt.Sprintf("the cluster of '%s'", r.Address), Why: reason, At: r.Header}
	b.gaps = append(b.gaps, gap)
	for _, c := range maybe {
		c.NodeGroups = append(c.NodeGroups, network.NodeGroup{
			Thing: b.thing(r), Name: identityless(r.Attr("fargate_profile_name")), Plane: network.PlaneFargate,
			Selectors:         []network.PodSelector{{Namespace: value.Unknown[string](reason, value.Origin{At: r.Header})}},
			SubnetsIncomplete: []network.Gap{gap},
		})
	}
}

// selectors are those of a Fargate profile. What can't be read may select any
// pod.
func selectors(r *terraform.Resource) []network.PodSelector {
	list, incomplete := items(r.Attr("selector"))
	var found []network.PodSelector
	for _, n := range list {
		s := network.PodSelector{Namespace: identityless(n.Get("namespace")), Labels: texts(n.Get("labels"))}
		if labels := n.Get("labels"); labels.KindOf() == value.KindUnknown {
			s.LabelsWhy = reasonOf(labels)
		}
		found = append(found, s)
	}
	if incomplete != "" {
		found = append(found, network.PodSelector{Namespace: value.Unknown[string](incomplete, origin(r.Attr("selector")))})
	}
	return found
}
