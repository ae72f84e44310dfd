package assemble

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addSelfManaged adds the Auto Scaling groups whose instances are nodes. One that
// nothing ties to a cluster runs something else.
func (b *builder) addSelfManaged() {
	doubts := map[*terraform.Resource]string{}
	for _, r := range b.all("aws_autoscaling_group") {
		template, ref := b.scalingTemplate(r)
		c, doubt := b.clusterOfScaling(r, template)
		if c == nil {
			doubts[r] = doubt
			continue
		}
		g := network.NodeGroup{Thing: b.thing(r), Name: scalingName(r), Plane: b.scalingPlane(template)}
		if g.Plane == network.PlaneWindows {
			g.RewritesSource = windowsRewrites(userData(template))
		}
		g.Subnets, g.SubnetsIncomplete = b.subnetsAt(r.Attr("vpc_zone_identifier"), r)
		if len(g.Subnets) == 0 && len(g.SubnetsIncomplete) == 0 {
			g.SubnetsIncomplete = []network.Gap{{
				What: fmt.Sprintf("the subnets of '%s'", r.Address), Why: "'vpc_zone_identifier' is not written", At: r.Header,
			}}
		}
		b.gaps = append(b.gaps, g.SubnetsIncomplete...)
		g.PublicIP = b.scalingPublicIP(r, template, ref)
		c.NodeGroups = append(c.NodeGroups, g)
	}
	for _, r := range b.all("aws_autoscaling_group") {
		b.doubtNodes(r, doubts[r])
	}
}

// doubtNodes notes that a group may be the nodes of the root module's clusters
// that have none on EC2.
func (b *builder) doubtNodes(r *terraform.Resource, doubt string) {
	for _, c := range b.clustersOf(r.Root) {
		onEC2 := slices.ContainsFunc(c.NodeGroups, func(g network.NodeGroup) bool { return g.Plane != network.PlaneFargate })
		if doubt != "" && !onEC2 {
			b.noNodes(c, network.Gap{What: fmt.Sprintf("whether '%s' runs nodes of '%s'", r.Address, c.Address), Why: doubt, At: r.Header})
		}
	}
}

func scalingName(r *terraform.Resource) value.Value[string] {
	if n := r.Attr("name"); isSet(n) {
		return identityless(n)
	}
	return identityless(r.Attr("name_prefix"))
}

// clusterOfScaling finds the cluster whose nodes a group runs: by its tags, by
// the module that declares both, or by what its instances start with. The doubt
// says why it can't be told.
func (b *builder) clusterOfScaling(r, template *terraform.Resource) (c *network.Cluster, doubt string) {
	here := b.clustersOf(r.Root)
	names, reasons := clusterTags(r)
	names = append(names, bootstrapped(template)...)
	for _, candidates := range [][]*network.Cluster{here, b.clusters.sorted()} {
		for _, name := range names {
			if same := named(candidates, name); len(same) == 1 {
				return same[0], ""
			}
		}
	}
	if c := b.aroundScaling(r, here); c != nil {
		return c, ""
	}
	for _, reason := range reasons {
		if same := unknownAlike(here, reason); len(same) == 1 {
			return same[0], ""
		}
		if c := mentioned(here, reason, ""); c != nil {
			return c, ""
		}
	}
	if data := attr(template, "user_data"); data.KindOf() == value.KindUnknown {
		reasons = append(reasons, reasonOf(data))
		// Who only uses a cluster asks for it by its name.
		for _, attribute := range []string{"endpoint", "certificate_authority"} {
			if c := mentioned(here, reasonOf(data), attribute); c != nil {
				return c, ""
			}
		}
	}
	return nil, firstText(reasons...)
}

// mentioned finds the cluster whose attribute only an apply can know, as a reason
// says.
func mentioned(clusters []*network.Cluster, reason, attribute string) *network.Cluster {
	for _, c := range clusters {
		if strings.HasPrefix(reason, "'"+c.Address+"."+attribute) {
			return c
		}
	}
	return nil
}

// clusterTags reads the names of clusters from a group's tags (Amazon EKS User
// Guide, "Self-managed nodes"; Cluster Autoscaler on AWS, "Auto-Discovery Setup");
// the reasons say why some can't be read.
func clusterTags(r *terraform.Resource) (names, reasons []string) {
	for _, attribute := range []string{"tag", "tags"} {
		tags, reason := items(r.Attr(attribute))
		if reason != "" {
			reasons = append(reasons, reason)
		}
		for _, tag := range tags {
			n := tag.Get("key")
			key, known := n.Str().Get()
			if isSet(n) && !known {
				reasons = append(reasons, reasonOf(n))
			}
			for _, prefix := range []string{"kubernetes.io/cluster/", "k8s.io/cluster/", "k8s.io/cluster-autoscaler/"} {
				if name, found := strings.CutPrefix(key, prefix); found {
					names = append(names, name)
				}
			}
		}
	}
	return names, reasons
}

// aroundScaling finds the cluster in whose module a module for nodes declares
// the group, as terraform-aws-modules/eks does.
func (b *builder) aroundScaling(r *terraform.Resource, clusters []*network.Cluster) *network.Cluster {
	in := modulePath(r)
	for _, c := range clusters {
		around := modulePath(b.clusterOf[c.ID])
		if inner, below := strings.CutPrefix(in, around+"."); around != "" && below && strings.Contains(inner, "self_managed") {
			return c
		}
	}
	return nil
}

// modulePath is the address of the module instance that declares a resource; ""
// for the root module.
func modulePath(r *terraform.Resource) string {
	i := strings.Index("."+r.Address, "."+r.Type+".")
	return strings.TrimSuffix(r.Address[:max(i, 0)], ".")
}

// scalingTemplate finds the launch template or launch configuration of a group.
func (b *builder) scalingTemplate(r *terraform.Resource) (*terraform.Resource, reference) {
	if n := r.Attr("launch_configuration"); isSet(n) {
		ref := b.follow(n)
		if ref.resource != nil && ref.resource.Type == "aws_launch_configuration" && ref.resource.Managed {
			return ref.resource, ref
		}
		for _, t := range b.all("aws_launch_configuration") {
			if text := ref.literal(); text != "" && t.Attr("name").Str().OrKnown("") == text {
				return t, ref
			}
		}
		return nil, missing(ref, "launch configuration")
	}
	n := block(r, "launch_template")
	if !isSet(n) {
		policy := block(r, "mixed_instances_policy")
		if templates, _ := items(policy.Path("launch_template", "launch_template_specification")); len(templates) == 1 {
			n = templates[0]
		}
	}
	return b.templateAt(n)
}

// missing says that no file declares what a reference names.
func missing(ref reference, what string) reference {
	if ref.why == "" {
		ref.why = fmt.Sprintf("no file declares %s '%s'", what, ref.text)
	}
	return ref
}

// scalingPlane tells Windows nodes by what their instances start with, or by
// the name of their image.
func (b *builder) scalingPlane(template *terraform.Resource) network.Plane {
	n := attr(template, "image_id")
	name := n.Str().OrKnown("")
	if n.KindOf() == value.KindIdentity {
		image := b.resources[key{n.Ref.Root, n.Ref.Address}]
		name = attr(image, "name").Str().OrKnown("")
		if image != nil {
			name += filterValue(image, "name").Str().OrKnown("")
		}
	}
	data := userData(template)
	if strings.Contains(strings.ToLower(name), "windows") || strings.Contains(data, "<powershell>") {
		return network.PlaneWindows
	}
	return network.PlaneLinux
}

// scalingPublicIP reads what a group's template says of public addresses; absent
// where the subnets decide.
func (b *builder) scalingPublicIP(r, template *terraform.Resource, ref reference) value.Value[bool] {
	if template != nil && template.Type == "aws_launch_configuration" {
		if n := template.Attr("associate_public_ip_address"); isSet(n) {
			return n.Boolean()
		}
		return value.Absent[bool](value.Origin{})
	}
	return b.templatePublicIP(r, template, ref)
}
