package text

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
	"github.com/snatlint/snatlint/analyzer/value"
)

// heading says which cluster a table is about, and which of its settings decide.
func (g *grid) heading(page *layout.Page) {
	c := g.cluster
	where := strings.TrimSuffix(g.address()+", "+place(c.At), ", ")
	if c.Label() == g.address() {
		where = place(c.At)
	}
	page.Paragraph(nil, layout.Line{layout.Spaces(2)},
		layout.Solid(layout.Strong, "Cluster '"+c.Label()+"'"), layout.In(layout.Faint, " ("+where+")"))
	g.fact(page, "VPC", g.vpc())
	if text := g.manager(); text != "" {
		g.fact(page, "VPC CNI", text)
	}
	b := cni.Resolve(c.Settings)
	if !g.configurable() {
		g.fact(page, "External SNAT", "without effect: the VPC CNI's settings decide nothing for the pods of this cluster's nodes")
		return
	}
	effect, why := g.externalSNAT(b)
	g.fact(page, "External SNAT", effect)
	g.fact(page, "", why)
	if list, known := b.Exclusions.Get(); known && len(list) > 0 {
		ranges := make([]string, len(list))
		for i, e := range list {
			ranges[i] = e.Prefix.String()
		}
		g.fact(page, "Exclusions", some(ranges)+": nodes leave the source alone there"+from(b.Exclusions.Origin()))
	}
	if on, known := b.CustomNetworking.Get(); known && on {
		g.fact(page, "Pod subnets", eniConfigs(c)+" of custom networking"+from(b.CustomNetworking.Origin()))
	}
}

// configurable reports whether the VPC CNI's settings decide about any of the
// cluster's pods. Those on the host network alone hardly depend on them.
func (g *grid) configurable() bool {
	return len(g.classes) == 0 || slices.Contains(g.classes, egress.ClassPod)
}

// eniConfigs counts a cluster's ENIConfigs. Those named after zones that only AWS
// knows are as many as nobody knows.
func eniConfigs(c *network.Cluster) string {
	if slices.ContainsFunc(c.ENIConfigs, func(e network.ENIConfig) bool { return strings.HasPrefix(e.Name, "(") }) {
		return "an ENIConfig for each zone"
	}
	return count(len(c.ENIConfigs), "ENIConfig", "ENIConfigs")
}

// address tells the cluster from others of its name, as root modules that share
// a module have them: it is what --from takes.
func (g *grid) address() string {
	for i := range g.model.Clusters {
		if other := &g.model.Clusters[i]; other.ID != g.cluster.ID && other.Label() == g.cluster.Label() {
			return string(g.cluster.ID)
		}
	}
	return g.cluster.Address
}

// fact is one line of the heading.
func (g *grid) fact(page *layout.Page, name, text string) {
	const wide = 15
	first := layout.Line{layout.Text("  "), layout.In(layout.Faint, fmt.Sprintf("%-*s", wide, name))}
	page.Paragraph(first, layout.Line{layout.Spaces(2 + wide)}, layout.Text(text))
}

// vpc names the cluster's VPC with its ranges.
func (g *grid) vpc() string {
	vpc := g.model.VPC(g.cluster.VPC)
	switch {
	case vpc == nil && g.cluster.VPCWhy != "":
		return "unknown: " + g.cluster.VPCWhy
	case vpc == nil:
		return "unknown: it is not in the files that were read"
	}
	known, complete := g.model.Ranges(vpc.ID)
	ranges := make([]string, len(known))
	for i, r := range known {
		ranges[i] = r.String()
	}
	name := vpc.Address
	switch text := some(ranges); {
	case complete:
		name += ", " + text
	case text == "":
		name += ", whose ranges are unknown"
	default:
		name += ", " + text + " and ranges that are unknown"
	}
	if vpc.Stub != "" {
		name += " (its module is not on disk: a stub for " + vpc.Stub + " stands for it)"
	}
	return name
}

// manager says what declares the VPC CNI.
func (g *grid) manager() string {
	s := g.cluster.Settings
	var parts []string
	if version, known := s.Version.Get(); known {
		parts = append(parts, version)
	}
	if s.Managed.Address != "" {
		parts = append(parts, string(s.Managed.Source)+" "+s.Managed.Address)
	}
	text := strings.Join(parts, ", ")
	if at := place(s.Managed.At); text != "" && at != "" {
		text += " (" + at + ")"
	}
	return text
}

// externalSNAT says what the setting does and who says so.
func (g *grid) externalSNAT(b cni.Behaviour) (effect, why string) {
	on, known := b.ExternalSNAT.Get()
	why = fmt.Sprintf("%s is %t", cni.EnvExternalSNAT, on)
	switch {
	case !known:
		effect = "unknown: whether nodes put their own address on packets that leave the VPC can't be told"
		why = fmt.Sprintf("%s can't be read: %s", cni.EnvExternalSNAT, b.ExternalSNAT.Reason())
	case on:
		effect = "on: nodes leave the pods' addresses alone"
	default:
		effect = "off: nodes put their own address on packets that leave the VPC"
	}
	return effect, why + from(b.ExternalSNAT.Origin())
}

// from says in brackets where a value comes from.
func from(o value.Origin) string {
	var parts []string
	if o.Note != "" {
		parts = append(parts, o.Note)
	}
	if !o.At.IsZero() {
		parts = append(parts, place(o.At))
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

// some joins texts, and counts those that would be too many.
func some(texts []string) string {
	shown := texts[:min(len(texts), mostAddresses)]
	text := strings.Join(shown, ", ")
	if more := len(texts) - len(shown); more > 0 {
		text += " and " + count(more, "more", "more")
	}
	return text
}
