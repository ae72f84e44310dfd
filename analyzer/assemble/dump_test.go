package assemble

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// dumper writes a model as text: one line per thing, and below it one per part.
type dumper struct{ strings.Builder }

func (d *dumper) printf(format string, args ...any) {
	fmt.Fprintf(d, format, args...) //nolint:errcheck // a builder takes everything
}

func dump(m *network.Model) string {
	d := &dumper{}
	for _, v := range m.VPCs {
		d.thing("vpc", v.Thing, name(v.Name), "main="+string(v.MainTable))
		for _, cidr := range v.CIDRs {
			d.part("range %s", show(cidr))
		}
	}
	d.subnets(m)
	for _, t := range m.RouteTables {
		kind := "route-table"
		if t.Main {
			kind = "main-route-table"
		}
		d.thing(kind, t.Thing, "vpc="+string(t.VPC))
		for _, r := range t.Routes {
			d.route(r)
		}
		d.gaps(t.Incomplete)
	}
	for _, g := range m.InternetGateways {
		d.thing("internet-gateway", g.Thing, "vpc="+string(g.VPC))
	}
	for _, g := range m.NATGateways {
		d.thing("nat-gateway", g.Thing, "subnet="+string(g.Subnet), "public="+show(g.Public), "eip="+string(g.ElasticIP), "private-ip="+show(g.PrivateIP))
		for _, id := range g.MoreElasticIPs {
			d.part("eip %s", id)
		}
		if g.MoreUnread != "" {
			d.part("other eips unknown: %s", g.MoreUnread)
		}
	}
	for _, e := range m.ElasticIPs {
		d.thing("elastic-ip", e.Thing, show(e.Address4))
	}
	for _, p := range m.Peerings {
		d.thing("peering", p.Thing, peerText(p.Requester), "<->", peerText(p.Accepter))
	}
	for _, a := range m.NetworkACLs {
		d.acl(a)
	}
	d.transit(m)
	for _, c := range m.Clusters {
		d.cluster(c)
	}
	for _, x := range m.Destinations {
		d.printf("destination %s %v\n", x.Name, x.CIDRs)
	}
	for _, g := range m.Gaps {
		d.printf("gap %s: %s @%s\n", g.What, g.Why, at(g.At))
	}
	return d.String()
}

func (d *dumper) subnets(m *network.Model) {
	for _, s := range m.Subnets {
		d.thing("subnet", s.Thing, name(s.Name), "vpc="+string(s.VPC))
		d.part("range %s", show(s.CIDR))
		d.part("zone %s, public addresses %s", show(s.Zone), show(s.MapPublicIPLaunch))
		table := "table " + string(s.Table)
		if s.Table == "" {
			table = "table unknown: " + s.TableWhy
		}
		if s.TableIsMain {
			table += ", the main one"
		}
		d.part("%s @%s", table, at(s.TableAt))
		for _, name := range slices.Sorted(maps.Keys(s.Tags)) {
			if strings.Contains(name, "kubernetes") || strings.Contains(name, "k8s") {
				d.part("tag %s = '%s'", name, s.Tags[name])
			}
		}
	}
}

func (d *dumper) thing(kind string, t network.Thing, more ...string) {
	label := string(t.ID)
	if t.Address != label {
		label += " (" + t.Address + ")"
	}
	d.printf("%s %s %s @%s", kind, label, strings.Join(more, " "), at(t.At))
	for _, call := range t.Calls {
		d.printf(" called@%s", at(call))
	}
	d.WriteString("\n")
}

func (d *dumper) part(format string, args ...any) { d.printf("  "+format+"\n", args...) }

func (d *dumper) gaps(gaps []network.Gap) {
	for _, g := range gaps {
		d.part("incomplete: %s: %s @%s", g.What, g.Why, at(g.At))
	}
}

func (d *dumper) route(r network.Route) {
	target := string(r.TargetID)
	if target == "" {
		target = "'" + r.TargetText + "'"
	}
	destination := r.DestinationText
	if prefix, known := r.Destination.Get(); known && prefix.String() != destination {
		destination = prefix.String() + " of " + destination
	}
	if !r.Destination.IsKnown() {
		destination += "(" + show(r.Destination) + ")"
	}
	flags := ""
	if r.Propagated {
		flags += ", propagated"
	}
	if r.Uncertain != "" {
		flags += ", uncertain: " + r.Uncertain
	}
	d.part("route %s -> %s %s%s @%s", destination, r.Target, target, flags, at(r.At))
}

func (d *dumper) acl(a network.ACL) {
	d.thing("network-acl", a.Thing)
	for _, s := range a.Subnets {
		d.part("subnet %s", s)
	}
	for _, r := range a.Ingress {
		d.part("ingress %d allow=%s %s everything=%t at %s", r.Number, show(r.Allow), show(r.Range), r.Everything, at(r.At))
	}
	for _, r := range a.Egress {
		d.part("egress %d allow=%s %s everything=%t at %s", r.Number, show(r.Allow), show(r.Range), r.Everything, at(r.At))
	}
	if a.Unread != "" {
		d.part("other rules unknown: %s", a.Unread)
	}
}

func (d *dumper) transit(m *network.Model) {
	for _, g := range m.TransitGateways {
		d.thing("transit-gateway", g.Thing, "association="+show(g.DefaultAssociation), "propagation="+show(g.DefaultPropagation))
	}
	for _, a := range m.Attachments {
		d.thing("attachment", a.Thing, string(a.Kind), "gateway="+string(a.Gateway), "vpc="+string(a.VPC))
		d.part("subnets %v %s", a.Subnets, a.SubnetsIncomplete)
		d.part("association %s, propagation %s", show(a.DefaultAssociation), show(a.DefaultPropagation))
		if !a.Appliance.IsAbsent() && a.Appliance.OrKnown(true) {
			d.part("appliance mode %s", show(a.Appliance))
		}
		if len(a.Ranges) > 0 {
			d.part("ranges %v", a.Ranges)
		}
	}
	for _, t := range m.TransitTables {
		kind := "transit-table"
		if t.Default {
			kind = "default-transit-table"
		}
		d.thing(kind, t.Thing, "gateway="+string(t.Gateway))
		if t.Open != "" {
			d.part("open: %s", t.Open)
		}
		d.part("associated %v", t.Associations)
		d.part("propagating %v", t.Propagations)
		for _, r := range t.Routes {
			to := string(r.Attachment)
			if r.Blackhole {
				to = "blackhole"
			}
			if r.Uncertain != "" {
				to += ", uncertain: " + r.Uncertain
			}
			d.part("route %s -> %s @%s", show(r.Destination), to, at(r.At))
		}
		d.gaps(t.Incomplete)
	}
}

func (d *dumper) cluster(c network.Cluster) {
	d.thing("cluster", c.Thing, "name="+show(c.Name), "family="+show(c.IPFamily))
	vpc := string(c.VPC)
	if vpc == "" {
		vpc = "unknown: " + c.VPCWhy
	}
	d.part("vpc %s, subnets %v", vpc, c.Subnets)
	for _, g := range c.NodeGroups {
		d.part("nodes %s name=%s %s subnets=%v public-ip=%s @%s", g.ID, show(g.Name), g.Plane, g.Subnets, show(g.PublicIP), at(g.At))
		d.gaps(g.SubnetsIncomplete)
		d.kind(g)
	}
	d.gaps(c.NodesIncomplete)
	if !c.Hybrid.IsZero() {
		d.part("hybrid nodes @%s", at(c.Hybrid))
	}
	d.settings(c.Settings)
	for _, e := range c.ENIConfigs {
		subnet := string(e.Subnet)
		if subnet == "" {
			subnet = "unknown: " + e.SubnetWhy
		}
		d.part("eniconfig %s subnet=%s @%s", e.Name, subnet, at(e.At))
	}
	for _, w := range c.Workloads {
		d.part("workload %s/%s %s host-network=%s @%s", w.Namespace, w.Name, w.Kind, show(w.HostNetwork), at(w.At))
	}
}

// kind writes what only some kinds of nodes have.
func (d *dumper) kind(g network.NodeGroup) {
	if !g.RewritesSource.IsAbsent() {
		d.part("  rewrites sources = %s", show(g.RewritesSource))
	}
	if g.OwnPodSubnets() {
		d.part("  pods in %v", g.PodSubnets)
		d.gaps(g.PodSubnetsIncomplete)
	}
	if g.Assumed != "" {
		d.part("  assuming that %s", g.Assumed)
	}
	for _, s := range g.Selectors {
		text := show(s.Namespace)
		for _, name := range slices.Sorted(maps.Keys(s.Labels)) {
			text += ", " + name + "=" + show(s.Labels[name])
		}
		if s.LabelsWhy != "" {
			text += ", other labels unknown: " + s.LabelsWhy
		}
		d.part("  selects namespace = %s", text)
	}
}

func (d *dumper) settings(s cni.Settings) {
	if s.Managed.Source != "" {
		d.part("cni by %s '%s' @%s", s.Managed.Source, s.Managed.Address, at(s.Managed.At))
		d.part("version %s", show(s.Version))
	}
	for _, e := range s.Env {
		d.part("env %s = %s (%s, %s, %s) @%s", e.Name, show(e.Value), e.Type, e.Source, e.Container, e.At)
	}
	if !s.EnvUnknown.IsAbsent() {
		d.part("other env %s", show(s.EnvUnknown))
	}
}

// show writes a value with its place or its note.
func show[T any](v value.Value[T]) string {
	var text string
	switch x, known := v.Get(); {
	case known:
		text = fmt.Sprint(x)
	case v.IsUnknown():
		text = "unknown: " + v.Reason()
	default:
		return "absent"
	}
	if o := v.Origin(); !o.At.IsZero() {
		return text + " @" + at(o.At)
	} else if o.Note != "" {
		return text + " [" + o.Note + "]"
	}
	return text
}

func name(v value.Value[string]) string {
	if text, known := v.Get(); known {
		return "'" + text + "'"
	}
	return "-"
}

func peerText(p network.PeerVPC) string {
	switch {
	case p.VPC != "":
		return string(p.VPC)
	case p.Text != "":
		return fmt.Sprintf("'%s' %v", p.Text, slices.Clip(p.CIDRs))
	default:
		return "?"
	}
}

// at is a place as people write it.
func at(s source.Span) string {
	if s.IsZero() {
		return "nowhere"
	}
	return fmt.Sprintf("%s:%d", s.Path, s.Start.Line)
}
