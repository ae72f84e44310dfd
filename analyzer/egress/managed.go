package egress

import (
	"fmt"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
)

// managed sends a packet of a pod whose node rewrites sources by rules of its
// own: those of EKS Auto Mode, or those of Windows. The VPC CNI's settings don't
// apply to either.
func (w *walker) managed(p packet) []Verdict {
	p = w.start(p, "A pod")
	if p.to.unknown != "" {
		return w.unknown(p, "destination", source.Span{}, p.to.unknown)
	}
	d, assumed := w.decideManaged(&p)
	p = p.step("snat", d.at, "%s", d.why)
	p.why = d.why
	switch d.rewrite {
	case Yes:
		return w.unless(p, assumed, w.fromNode, w.fromPod)
	case No:
		return w.unless(p, assumed, w.fromPod, w.fromNode)
	default:
		return w.eitherWay(p, d)
	}
}

// unless sends a packet one way, and notes the assumption that it goes no other
// way where the destination would see the difference.
func (w *walker) unless(p packet, assumed string, way, other func(packet) []Verdict) []Verdict {
	sent := way(p)
	both := slices.Concat(sent, other(p))
	unread := slices.ContainsFunc(both, func(v Verdict) bool { return v.Outcome == Unknown })
	if unread || !alike(both) {
		return way(p.assume(assumed))
	}
	return sent
}

// decideManaged applies the node's rules, and tells what they rest on.
func (w *walker) decideManaged(p *packet) (d decision, assumed string) {
	g := p.way.group
	inside := w.inside(p)
	rewrites := g.RewritesSource
	on, known := rewrites.Get()
	at := rewrites.Origin().At
	unknown := func(format string, args ...any) (decision, string) {
		return decision{NotKnown, "Whether the node rewrites the source is unknown" + fmt.Sprintf(format, args...) + ".", at}, ""
	}
	switch {
	case known && !on:
		return decision{No, fmt.Sprintf("The node leaves the source alone because %s.", w.policy(g)), at},
			"EKS Auto Mode sends what it leaves alone by the pod's own interface, as the VPC CNI does"
	case inside.Inside:
		return decision{No, w.insideWhy(p, inside), inside.At}, w.sparesVPC()
	case rewrites.IsUnknown():
		return unknown(": %s", rewrites.Reason())
	case inside.Unknown != "":
		return unknown(" because it can't be told whether %s %s inside the cluster's VPC: %s", p.to.text, p.to.be(), inside.Unknown)
	}
	why := fmt.Sprintf("The node rewrites the source to its own primary address because %s and %s %s outside the VPC.", w.policy(g), p.to.text, p.to.be())
	return decision{Yes, why, at}, w.rewritesRest()
}

// policy says what makes a node rewrite sources or not.
func (w *walker) policy(g *network.NodeGroup) string {
	if w.class == ClassWindows {
		return "Windows nodes translate the addresses of pods"
	}
	name := "Random"
	if on, _ := g.RewritesSource.Get(); !on {
		name = "Disabled"
	}
	text := fmt.Sprintf("snatPolicy of '%s' is %s", g.Address, name)
	if note := g.RewritesSource.Origin().Note; note != "" {
		text += " (" + note + ")"
	}
	return text
}

// sparesVPC is what no documentation says of destinations inside the VPC; it
// completes "assuming that …".
func (w *walker) sparesVPC() string {
	if w.class == ClassWindows {
		return "the start script of Windows nodes spares all ranges of the VPC"
	}
	return "EKS Auto Mode spares the VPC's own ranges, as the VPC CNI does"
}

// rewritesRest is what no documentation says of other destinations.
func (w *walker) rewritesRest() string {
	if w.class == ClassWindows {
		return "nothing but the VPC is spared with -ExcludedSnatCIDRs on Windows nodes"
	}
	return "EKS Auto Mode rewrites sources as the VPC CNI does"
}

// autoPlaces are the subnets that may hold the pods of a node of EKS Auto Mode:
// the node's own, or those of its zone that the NodeClass selects for pods.
func (w *walker) autoPlaces(y way) []podPlace {
	if !y.group.OwnPodSubnets() {
		return []podPlace{{
			subnet: y.subnet, iface: PrimaryInterface, at: y.subnet.At,
			detail: fmt.Sprintf("The packet leaves by the pod's interface, in the node's subnet %s.", described(y.subnet)),
		}}
	}
	var places []podPlace
	for _, id := range y.group.PodSubnets {
		s := w.m.Subnet(id)
		switch {
		case s == nil || zonesApart(s, y.subnet):
		case !sameZone(s, y.subnet):
			places = append(places, podPlace{iface: SecondaryInterface, at: s.At, why: fmt.Sprintf("it can't be told whether '%s' is in the zone of '%s'", s.Address, y.subnet.Address)})
		default:
			places = append(places, podPlace{
				subnet: s, iface: SecondaryInterface, at: s.At,
				detail: fmt.Sprintf("The packet leaves by a secondary interface, in subnet %s, which '%s' selects for pods.", described(s), y.group.Address),
			})
		}
	}
	for _, gap := range y.group.PodSubnetsIncomplete {
		places = append(places, podPlace{iface: SecondaryInterface, at: gap.At, why: fmt.Sprintf("%s can't be read: %s", gap.What, gap.Why)})
	}
	if len(places) == 0 {
		places = []podPlace{{iface: SecondaryInterface, at: y.group.At, why: fmt.Sprintf("'%s' selects no subnet for pods in the zone of '%s'", y.group.Address, y.subnet.Address)}}
	}
	return places
}
