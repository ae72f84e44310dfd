package assemble

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addAddons reads the managed add-ons vpc-cni.
func (b *builder) addAddons() {
	for _, r := range b.all("aws_eks_addon") {
		name := identityless(r.Attr("addon_name"))
		if text, known := name.Get(); known && text != "vpc-cni" {
			continue
		}
		c, maybe, reason := b.clusterAt(r, "cluster_name")
		switch {
		case !name.IsKnown():
			b.doubtSettings(append(maybe, c), fmt.Sprintf("'%s' may be the add-on vpc-cni: %s", r.Address, reasonOf(r.Attr("addon_name"))), r)
		case c == nil:
			b.gap(fmt.Sprintf("the cluster of '%s'", r.Address), reason, r.Header)
			b.doubtSettings(maybe, fmt.Sprintf("'%s' may be its add-on: %s", r.Address, reason), r)
		case c.Settings.Managed.Source == cni.SourceAddon:
			b.doubtSettings([]*network.Cluster{c}, fmt.Sprintf("'%s' and '%s' are both its add-on", c.Settings.Managed.Address, r.Address), r)
		default:
			doc, why := configuration(r)
			c.Settings = addonSettings(r, doc, firstText(why, c.Settings.EnvUnknown.Reason()))
			c.ENIConfigs = append(c.ENIConfigs, b.addonENIConfigs(r, doc)...)
		}
	}
}

// doubtSettings notes that clusters may have settings that can't be read.
func (b *builder) doubtSettings(clusters []*network.Cluster, reason string, r *terraform.Resource) {
	for _, c := range clusters {
		if c != nil {
			c.Settings.EnvUnknown = value.Unknown[string](reason, value.Origin{At: r.Header})
		}
	}
}

// gapSettings notes the settings that aren't known.
func (b *builder) gapSettings(c *network.Cluster) {
	for _, e := range c.Settings.Env {
		if e.Value.IsUnknown() {
			b.gap(fmt.Sprintf("the setting %s of '%s'", e.Name, c.Address), e.Value.Reason(), e.At.Or(c.At))
		}
	}
	if rest := c.Settings.EnvUnknown; rest.IsUnknown() {
		b.gap(fmt.Sprintf("settings of the VPC CNI of '%s'", c.Address), rest.Reason(), rest.Origin().At.Or(c.At))
	}
}

// configuration reads configuration_values: what an encoder was given, or the
// text decoded. It is absent where nothing is written, and the reason says why
// it can't be read.
func configuration(r *terraform.Resource) (doc *value.Node, reason string) {
	n := r.Attr("configuration_values")
	switch {
	case n != nil && n.Encoded != nil:
		doc = n.Encoded
	case !isSet(n):
		return nil, ""
	case n.Secret:
		return nil, fmt.Sprintf("'configuration_values' of '%s' can't be read: %s", r.Address, value.Sensitive)
	case n.Kind == value.KindString:
		decoded, err := decode(n)
		if err != nil {
			return nil, fmt.Sprintf("'configuration_values' of '%s' can't be read: %s", r.Address, err)
		}
		doc = decoded
	default:
		return nil, reasonOf(n)
	}
	switch doc.KindOf() {
	case value.KindMap, value.KindAbsent, value.KindNull:
		return doc, ""
	case value.KindUnknown:
		return doc, reasonOf(doc)
	default:
		return nil, fmt.Sprintf("'configuration_values' of '%s' holds no object", r.Address)
	}
}

// addonSettings reads what an add-on sets; reason says why parts of it can't be
// read.
func addonSettings(r *terraform.Resource, doc *value.Node, reason string) cni.Settings {
	s := cni.Settings{
		Managed: cni.Manager{Source: cni.SourceAddon, Address: r.Address, At: r.Header, Calls: r.Calls},
		Version: addonVersion(r),
	}
	if reason == "" && r.Uncertain != "" {
		reason = fmt.Sprintf("it is not sure that '%s' exists: %s", r.Address, r.Uncertain)
	}
	node, why := mapEnv(doc.Get("env"), cni.ContainerNode)
	inits, _ := mapEnv(doc.Path("init", "env"), cni.ContainerInit)
	s.Env = slices.Concat(node, inits)
	if r.Uncertain != "" {
		for i := range s.Env {
			s.Env[i].Value = value.Unknown[string](reason, s.Env[i].Value.Origin())
		}
	}
	if reason = firstText(reason, why); reason != "" {
		s.EnvUnknown = value.Unknown[string](reason, value.Origin{At: r.Attr("configuration_values").At().Or(r.Header)})
	}
	sortEnv(s.Env)
	return s
}

// mapEnv reads variables written as a map, as the add-on takes them. The reason
// says why there may be others.
func mapEnv(n *value.Node, container string) (env []cni.Setting, reason string) {
	switch n.KindOf() {
	case value.KindAbsent, value.KindNull:
		return nil, ""
	case value.KindMap:
	case value.KindUnknown:
		reason = reasonOf(n)
	default:
		return nil, "'env' is no object"
	}
	for _, m := range n.Members {
		env = append(env, cni.Setting{
			Name: m.Key, Container: container, Source: cni.SourceAddon,
			Value: settingText(m.Value), Type: typeName(m.Value), At: entryPlace(m),
		})
	}
	return env, reason
}

// settingText is the text that a container gets. Lists and maps have none.
func settingText(n *value.Node) value.Value[string] {
	if n.KindOf() == value.KindIdentity {
		return value.Unknown[string](reasonOf(n), n.Origin)
	}
	return n.Str()
}

// typeName is the type of a value as it was written.
func typeName(n *value.Node) string {
	switch n.KindOf() {
	case value.KindString, value.KindIdentity:
		return "string"
	case value.KindBool:
		return "boolean"
	case value.KindNumber:
		return "number"
	case value.KindNull:
		return "null"
	case value.KindList:
		return "list"
	case value.KindMap:
		return "map"
	default:
		return ""
	}
}

// entryPlace is the place of a whole entry, from its key to its value. The value
// may have been written elsewhere; then the entry holds its use.
func entryPlace(m value.Member) source.Span {
	use := m.Value.At()
	if m.Value != nil && len(m.Value.Origin.Via) > 0 {
		use = m.Value.Origin.Via[0]
	}
	switch {
	case m.KeyAt.IsZero():
		return use
	case use.Path == m.KeyAt.Path && m.KeyAt.End.Compare(use.Start) <= 0 && use.Start.Line-m.KeyAt.End.Line <= 1:
		return source.Span{Path: m.KeyAt.Path, Start: m.KeyAt.Start, End: use.End}
	default:
		return m.KeyAt
	}
}

// addonVersion turns "v1.20.0-eksbuild.1" into the CNI's version.
func addonVersion(r *terraform.Resource) value.Value[string] {
	n := r.Attr("addon_version")
	if !isSet(n) {
		return value.Absent[string](value.Origin{At: r.Header})
	}
	return value.Map(settingText(n), func(text string) (string, error) { return plainVersion(text), nil })
}

// plainVersion drops a version's leading "v" and what EKS adds to it.
func plainVersion(text string) string {
	text, _, _ = strings.Cut(strings.TrimPrefix(text, "v"), "-")
	return text
}

// addonENIConfigs reads the ENIConfigs that an add-on makes
// (amazon-vpc-cni-k8s v1.23.1, charts/aws-vpc-cni/templates/eniconfig.yaml).
func (b *builder) addonENIConfigs(r *terraform.Resource, doc *value.Node) []network.ENIConfig {
	section := doc.Get("eniConfig")
	if section.KindOf() != value.KindMap || !isTrue(section.Get("create")) && section.Get("create").KindOf() != value.KindUnknown {
		return nil
	}
	subnets := section.Get("subnets")
	if subnets.KindOf() != value.KindMap {
		if subnets.KindOf() == value.KindUnknown {
			b.gap(fmt.Sprintf("the ENIConfigs of '%s'", r.Address), reasonOf(subnets), subnets.At().Or(r.Header))
		}
		return nil
	}
	var configs []network.ENIConfig
	for _, m := range subnets.Members {
		configs = append(configs, b.eniConfig(network.Thing{
			ID: b.id(r) + network.ID("/"+m.Key), Address: r.Address + "/" + m.Key,
			At: entryPlace(m).Or(r.Header), Calls: r.Calls,
		}, m.Key, m.Value.Get("id")))
	}
	return configs
}

// eniConfig links an ENIConfig with its subnet.
func (b *builder) eniConfig(thing network.Thing, name string, subnet *value.Node) network.ENIConfig {
	config := network.ENIConfig{Thing: thing, Name: name}
	var ref reference
	if config.Subnet, ref = b.eniConfigSubnet(subnet); config.Subnet == "" {
		config.SubnetWhy = why(ref)
		b.gap(fmt.Sprintf("the subnet of ENIConfig '%s'", name), config.SubnetWhy, ref.at.Or(thing.At))
	}
	return config
}

// eniConfigSubnet finds a subnet by reference, or by an id that some other file
// or the facts know.
func (b *builder) eniConfigSubnet(n *value.Node) (network.ID, reference) {
	ref := b.follow(n)
	text := ref.literal()
	if text == "" {
		return b.subnetAt(n)
	}
	if _, told := b.fact(text); told || b.subnets[b.written[text]] != nil {
		return b.subnetAt(n)
	}
	ref.why = fmt.Sprintf("no file tells which subnet '%s' is", text)
	return "", ref
}
