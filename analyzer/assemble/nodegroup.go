package assemble

import (
	"fmt"
	"strings"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addNodeGroups adds managed node groups, Fargate profiles and self-managed
// groups to their clusters.
func (b *builder) addNodeGroups() {
	b.addManaged()
	b.addFargate()
	b.addSelfManaged()
}

func (b *builder) addManaged() {
	for _, r := range b.all("aws_eks_node_group") {
		c, maybe, reason := b.clusterAt(r, "cluster_name")
		if c == nil {
			gap := network.Gap{What: fmt.Sprintf("the cluster of '%s'", r.Address), Why: reason, At: r.Header}
			b.gaps = append(b.gaps, gap)
			for _, m := range maybe {
				m.NodesIncomplete = append(m.NodesIncomplete, gap)
			}
			continue
		}
		g := network.NodeGroup{Thing: b.thing(r), Name: b.groupName(r), Plane: b.plane(r), PublicIP: b.publicIP(r)}
		if g.Plane == network.PlaneWindows {
			template, _ := b.templateAt(block(r, "launch_template"))
			g.RewritesSource = windowsRewrites(userData(template))
		}
		g.Subnets, g.SubnetsIncomplete = b.subnetsAt(r.Attr("subnet_ids"), r)
		b.gaps = append(b.gaps, g.SubnetsIncomplete...)
		c.NodeGroups = append(c.NodeGroups, g)
	}
}

func (b *builder) groupName(r *terraform.Resource) value.Value[string] {
	if n := r.Attr("node_group_name"); isSet(n) {
		return identityless(n)
	}
	return identityless(r.Attr("node_group_name_prefix"))
}

// plane tells Windows nodes from Linux ones by their kind of image (Amazon EKS
// API Reference, Nodegroup, amiType).
func (b *builder) plane(r *terraform.Resource) network.Plane {
	ami := identityless(r.Attr("ami_type"))
	switch text, known := ami.Get(); {
	case known && strings.HasPrefix(text, "WINDOWS_"):
		return network.PlaneWindows
	case ami.IsUnknown():
		b.gap(fmt.Sprintf("whether the nodes of '%s' run Linux", r.Address), ami.Reason(), ami.Origin().At.Or(r.Header))
	}
	return network.PlaneLinux
}

// windowsRewrites tells whether Windows nodes rewrite sources that leave the VPC:
// always, but for the ranges that their user data excludes (Amazon EKS User Guide,
// "Create nodes with optimized Windows AMIs").
func windowsRewrites(userData string) value.Value[bool] {
	if strings.Contains(userData, "ExcludedSnatCIDRs") || strings.Contains(userData, "EXCLUDED_SNAT_CIDRS") {
		return value.Unknown[bool]("the nodes' user data excludes ranges with -ExcludedSnatCIDRs, which this version doesn't read", value.Origin{})
	}
	return value.Known(true, value.Default("default of Windows nodes"))
}

// publicIP reads associate_public_ip_address of the primary interface of the
// group's launch template; absent where the subnets decide.
func (b *builder) publicIP(r *terraform.Resource) value.Value[bool] {
	n := r.Attr("launch_template")
	if n.KindOf() == value.KindUnknown {
		return value.Unknown[bool](reasonOf(n), n.Origin)
	}
	template, ref := b.templateAt(block(r, "launch_template"))
	return b.templatePublicIP(r, template, ref)
}

// templatePublicIP reads it from a launch template that a group names.
func (b *builder) templatePublicIP(r, template *terraform.Resource, ref reference) value.Value[bool] {
	switch {
	case !ref.isSet():
		return value.Absent[bool](value.Origin{})
	case template == nil:
		at := ref.at.Or(r.Header)
		b.gap(fmt.Sprintf("the launch template of '%s'", r.Address), why(ref), at)
		return value.Unknown[bool](fmt.Sprintf("the launch template of '%s' can't be read: %s", r.Address, why(ref)), value.Origin{At: at})
	}
	interfaces, incomplete := items(template.Attr("network_interfaces"))
	if incomplete != "" {
		return value.Unknown[bool](incomplete, value.Origin{At: template.Attr("network_interfaces").At().Or(template.Header)})
	}
	for _, i := range interfaces {
		if index := i.Get("device_index"); isSet(index) && index.Str().OrKnown("0") != "0" {
			continue
		}
		if public := i.Get("associate_public_ip_address"); isSet(public) {
			return public.Boolean()
		}
	}
	return value.Absent[bool](value.Origin{})
}

// templateAt finds the launch template that a block names by id or by name. A
// policy of mixed instances has longer names for these.
func (b *builder) templateAt(n *value.Node) (*terraform.Resource, reference) {
	for _, attribute := range []string{"id", "launch_template_id", "name", "launch_template_name"} {
		named := n.Get(attribute)
		if !isSet(named) {
			continue
		}
		ref := b.follow(named)
		if ref.resource != nil && ref.resource.Type == "aws_launch_template" && ref.resource.Managed {
			return ref.resource, ref
		}
		if text := ref.literal(); text != "" && strings.HasSuffix(attribute, "name") {
			for _, t := range b.all("aws_launch_template") {
				if t.Attr("name").Str().OrKnown("") == text {
					return t, ref
				}
			}
		}
		return nil, missing(ref, "launch template")
	}
	return nil, reference{at: source.Span{}}
}
