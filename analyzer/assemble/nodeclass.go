package assemble

import (
	"fmt"
	"strings"

	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// isNodeClass reports whether an object is a NodeClass of EKS Auto Mode.
func isNodeClass(o *manifest.Object) bool {
	return o.Kind == "NodeClass" && strings.HasPrefix(o.APIVersion, "eks.amazonaws.com/")
}

// isEC2NodeClass reports whether an object is Karpenter's EC2NodeClass.
func isEC2NodeClass(o *manifest.Object) bool {
	return o.Kind == "EC2NodeClass" && strings.HasPrefix(o.APIVersion, "karpenter.k8s.aws/")
}

// addNodeClass adds the nodes of a NodeClass (Amazon EKS User Guide, "Create a
// Node Class for Amazon EKS") or of an EC2NodeClass (Karpenter's documentation,
// "NodeClasses"). Calls are those of the modules around an object that Terraform
// applies.
func (b *builder) addNodeClass(c *network.Cluster, o *manifest.Object, calls ...source.Span) {
	spec := o.Body.Get("spec")
	address := o.Kind + "/" + o.Name
	g := network.NodeGroup{
		Thing: network.Thing{ID: network.ID(address + "@" + o.At.String()), Address: address, At: o.At, Calls: calls},
		Name:  value.Known(o.Name, value.Origin{At: o.At}), Plane: network.PlaneLinux,
		PublicIP: switchedOn(spec.Get("associatePublicIPAddress")),
	}
	terms, assumed := discovered(spec.Get("subnetSelectorTerms"), c)
	g.Assumed = assumed
	g.Subnets, g.SubnetsIncomplete = b.selected(c, terms, g.Thing)
	switch {
	case isNodeClass(o):
		g.Plane = network.PlaneAutoMode
		g.PublicIP = switchedOn(spec.Path("advancedNetworking", "associatePublicIPAddress"))
		g.RewritesSource = snatPolicy(spec.Get("snatPolicy"))
		if pods := spec.Get("podSubnetSelectorTerms"); isSet(pods) {
			g.PodSubnets, g.PodSubnetsIncomplete = b.selected(c, pods, g.Thing)
		}
	case runsWindows(spec):
		g.Plane = network.PlaneWindows
		g.RewritesSource = windowsRewrites("")
	}
	b.gaps = append(b.gaps, g.SubnetsIncomplete...)
	b.gaps = append(b.gaps, g.PodSubnetsIncomplete...)
	c.NodeGroups = append(c.NodeGroups, g)
}

func switchedOn(n *value.Node) value.Value[bool] {
	if !isSet(n) {
		return value.Absent[bool](value.Origin{})
	}
	return n.Boolean()
}

// snatPolicy reads whether nodes of EKS Auto Mode rewrite sources.
func snatPolicy(n *value.Node) value.Value[bool] {
	if !isSet(n) {
		return value.Known(true, value.Default("default of EKS Auto Mode"))
	}
	return value.Map(n.Str(), func(text string) (bool, error) {
		switch text {
		case "Random":
			return true, nil
		case "Disabled":
			return false, nil
		default:
			return false, fmt.Errorf("snatPolicy '%s' is neither 'Random' nor 'Disabled'", text)
		}
	})
}

// runsWindows tells whether Karpenter's nodes run Windows, by their family or
// alias of images.
func runsWindows(spec *value.Node) bool {
	terms, _ := items(spec.Get("amiSelectorTerms"))
	names := []string{spec.Get("amiFamily").Str().OrKnown("")}
	for _, t := range terms {
		names = append(names, t.Get("alias").Str().OrKnown(""))
	}
	return strings.Contains(strings.ToLower(strings.Join(names, " ")), "windows")
}

// mostTerms is how many terms the custom resource definitions allow (Karpenter,
// karpenter.k8s.aws_ec2nodeclasses.yaml).
const mostTerms = 30

// selected finds the subnets that terms select, by their ids or by their tags in
// the cluster's VPC.
func (b *builder) selected(c *network.Cluster, terms *value.Node, owner network.Thing) (ids []network.ID, gaps []network.Gap) {
	gap := func(what, why string, at source.Span) {
		gaps = append(gaps, network.Gap{What: what, Why: why, At: at.Or(owner.At)})
	}
	list, incomplete := items(terms)
	what := fmt.Sprintf("the subnets of '%s'", owner.Address)
	switch {
	case incomplete != "":
		gap(what, incomplete, terms.At())
	case len(list) == 0:
		gap(what, "it selects none", terms.At())
	case len(list) > mostTerms:
		gap(what, fmt.Sprintf("it has more than %d terms, which the cluster refuses", mostTerms), terms.At())
		return nil, gaps
	}
	tagged := false
	for _, term := range list {
		id := term.Get("id")
		if tagged = tagged || !isSet(id); !isSet(id) {
			continue
		}
		if have, ref := b.subnetAt(id); have != "" {
			ids = append(ids, have)
		} else {
			gap(fmt.Sprintf("a subnet of '%s'", owner.Address), why(ref), id.At())
		}
	}
	switch {
	case tagged && c.VPC == "":
		gap(what, firstText(c.VPCWhy, "the cluster's VPC is not known"), terms.At())
	case tagged:
		byTag, doubts := b.selectedByTags(c, list, owner)
		ids, gaps = append(ids, byTag...), append(gaps, doubts...)
	}
	return sortedIDs(ids), gaps
}

// selectedByTags finds them by the tags of the terms.
func (b *builder) selectedByTags(c *network.Cluster, list []*value.Node, owner network.Thing) (ids []network.ID, gaps []network.Gap) {
	for _, s := range b.subnets.sorted() {
		if s.VPC != c.VPC {
			continue
		}
		switch chosen, why := b.anySelects(list, s); {
		case chosen:
			ids = append(ids, s.ID)
		case why != "":
			gaps = append(gaps, network.Gap{What: fmt.Sprintf("whether '%s' selects '%s'", owner.Address, s.Address), Why: why, At: owner.At})
		}
	}
	if len(ids) == 0 && len(gaps) == 0 {
		why := "it selects none of those that the files declare in the cluster's VPC"
		gaps = append(gaps, network.Gap{What: fmt.Sprintf("the subnets of '%s'", owner.Address), Why: why, At: owner.At})
	}
	return ids, gaps
}

// anySelects tells whether one of some terms selects a subnet; the reason says
// why that can't be told.
func (b *builder) anySelects(terms []*value.Node, s *network.Subnet) (chosen bool, reason string) {
	for _, term := range terms {
		chosen, why := b.selects(term, s)
		if chosen {
			return true, ""
		}
		reason = firstText(reason, why)
	}
	return false, reason
}

// selects tells whether a term selects a subnet by all of its tags.
func (b *builder) selects(term *value.Node, s *network.Subnet) (chosen bool, reason string) {
	tags := term.Get("tags")
	if tags.KindOf() != value.KindMap || len(tags.Members) == 0 {
		return false, ""
	}
	for _, m := range tags.Members {
		has, why := b.hasTag(s, m)
		if !has && why == "" {
			return false, ""
		}
		reason = firstText(reason, why)
	}
	return reason == "", reason
}

// hasTag tells whether a subnet has a tag that a pattern means.
func (b *builder) hasTag(s *network.Subnet, want value.Member) (has bool, reason string) {
	have, tagged := s.Tags[want.Key]
	var written *value.Node
	if r := b.owners[s.ID]; r != nil {
		written = r.Attr("tags").Get(want.Key)
	}
	pattern, unread := want.Value.Str().OrKnown(""), unfilled(want.Value)
	switch {
	case b.external[s.ID] != "" && !tagged:
		return false, b.external[s.ID]
	case !tagged && written.KindOf() == value.KindUnknown:
		return false, reasonOf(written)
	case !tagged:
		return false, ""
	case unread != "":
		return false, unread
	case pattern == "*":
		return true, ""
	case written != nil && !written.Str().IsKnown():
		return false, reasonOf(written)
	default:
		return network.Stands(pattern, have), ""
	}
}
