package assemble

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// tagDiscovery is the tag by which Karpenter's documentation, and everyone after
// it, lets an EC2NodeClass select subnets ("Getting Started with Karpenter").
const tagDiscovery = "karpenter.sh/discovery"

// taggedSubnets completes "assuming that …" where no EC2NodeClass says it in full.
const taggedSubnets = "Karpenter starts nodes in the subnets tagged '" + tagDiscovery + "'"

// settleKarpenter adds the nodes that Karpenter starts for a cluster where no
// EC2NodeClass tells of them; r is what installs it there. Beside other nodes they
// are a gap alone.
func (b *builder) settleKarpenter(c *network.Cluster, r *terraform.Resource) {
	if r == nil || hasNodeClass(c) {
		return
	}
	gap := network.Gap{
		What: fmt.Sprintf("the nodes that Karpenter starts for '%s'", c.Address),
		Why:  "no EC2NodeClass that can be read is in the files", At: r.Header,
	}
	b.gaps = append(b.gaps, gap)
	if hasPlane(c, network.PlaneLinux) || hasPlane(c, network.PlaneAutoMode) {
		return
	}
	var ids []network.ID
	for _, s := range b.subnets.sorted() {
		if _, tagged := s.Tags[tagDiscovery]; tagged && s.VPC == c.VPC && c.VPC != "" {
			ids = append(ids, s.ID)
		}
	}
	if len(ids) == 0 {
		c.NodesIncomplete = append(c.NodesIncomplete, gap)
		return
	}
	c.NodeGroups = append(c.NodeGroups, network.NodeGroup{
		Thing: network.Thing{ID: c.ID + "/karpenter", Address: c.Address + " (Karpenter)", At: r.Header, Calls: r.Calls, Stub: r.Stub},
		Name:  value.Absent[string](value.Origin{}), Plane: network.PlaneLinux, Subnets: ids,
		Assumed: taggedSubnets,
	})
}

// karpenters finds what installs Karpenter in clusters, or what a module of that
// name prepares for it.
func (b *builder) karpenters() map[network.ID]*terraform.Resource {
	found := map[network.ID]*terraform.Resource{}
	for _, root := range b.in.Roots {
		i := slices.IndexFunc(root.Resources(), func(r *terraform.Resource) bool {
			return r.Managed && (installsKarpenter(r) || inKarpenter(r))
		})
		if i < 0 {
			continue
		}
		if c := b.clusterBeside(root); c != nil && found[c.ID] == nil {
			found[c.ID] = root.Resources()[i]
		}
	}
	return found
}

func installsKarpenter(r *terraform.Resource) bool {
	if r.Type != "helm_release" {
		return false
	}
	chart := r.Attr("chart").Str().OrKnown("")
	return chart == "karpenter" || strings.HasSuffix(chart, "/karpenter")
}

// inKarpenter reports whether a module that is called after Karpenter declares a
// resource.
func inKarpenter(r *terraform.Resource) bool {
	path := modulePath(r)
	return strings.HasPrefix(path, "module.karpenter") || strings.Contains(path, ".module.karpenter")
}

func hasNodeClass(c *network.Cluster) bool {
	for _, g := range c.NodeGroups {
		if strings.HasPrefix(g.Address, "EC2NodeClass/") {
			return true
		}
	}
	return false
}

// discovered gives terms that select by that tag the name of the cluster where
// their own value can't be read, as in a template that a script fills in.
func discovered(terms *value.Node, c *network.Cluster) (filled *value.Node, assumed string) {
	list, incomplete := items(terms)
	if incomplete != "" {
		return terms, ""
	}
	filled = &value.Node{Kind: value.KindList, Origin: origin(terms)}
	for _, term := range list {
		tags := term.Get("tags")
		i := slices.IndexFunc(tagsOf(tags), func(m value.Member) bool { return m.Key == tagDiscovery })
		if i >= 0 && unfilled(tags.Members[i].Value) != "" {
			named := *tags
			named.Members = slices.Clone(tags.Members)
			named.Members[i].Value = &value.Node{Kind: value.KindString, Text: c.Name.OrKnown("*"), Origin: tags.Members[i].Value.Origin}
			term = &value.Node{Kind: value.KindMap, Members: []value.Member{{Key: "tags", Value: &named}}, Origin: term.Origin}
			assumed = taggedSubnets
		}
		filled.Items = append(filled.Items, term)
	}
	return filled, assumed
}

// unfilled says why a pattern of a tag's value can't be read: it isn't known, or
// has the marks of a template, which tags hardly have.
func unfilled(n *value.Node) string {
	text, known := n.Str().Get()
	switch {
	case !known:
		return reasonOf(n)
	case strings.ContainsAny(text, "${}<>"):
		return fmt.Sprintf("something fills in '%s'", text)
	default:
		return ""
	}
}

func tagsOf(n *value.Node) []value.Member {
	if n.KindOf() != value.KindMap {
		return nil
	}
	return n.Members
}
