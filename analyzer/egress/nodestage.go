package egress

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
)

// hostNetwork sends a packet that has the node's address from the start.
func (w *walker) hostNetwork(p packet) []Verdict {
	p = w.start(p, "A pod on the host network, which has the node's own address,")
	if p.to.unknown != "" {
		return w.unknown(p, "destination", source.Span{}, p.to.unknown)
	}
	p.why = "A pod on the host network has the node's own primary address."
	return w.fromNode(p)
}

// pod sends a packet of an ordinary pod: the node decides by the destination
// alone whether to rewrite its source (amazon-vpc-cni-k8s v1.23.1,
// pkg/networkutils/network.go).
func (w *walker) pod(p packet) []Verdict {
	p = w.start(p, "A pod")
	if p.to.unknown != "" {
		return w.unknown(p, "destination", source.Span{}, p.to.unknown)
	}
	d := w.decide(&p)
	p = p.step("snat", d.at, "%s", d.why)
	p.why = d.why
	switch d.rewrite {
	case Yes:
		return w.fromNode(p)
	case No:
		return w.fromPod(p)
	default:
		return w.eitherWay(p, d)
	}
}

// eitherWay answers where the node's decision can't be known: by what both lead
// to, where that is the same for the destination.
func (w *walker) eitherWay(p packet, d decision) []Verdict {
	q := p
	q.path = slices.Clone(p.path)
	last := &q.path[len(q.path)-1]
	last.Detail = strings.TrimSuffix(d.why, ".") + ". The destination sees the same either way."
	both := append(w.fromNode(q), w.fromPod(q)...)
	unread := slices.ContainsFunc(both, func(v Verdict) bool { return v.Outcome == Unknown })
	if unread || !alike(both) {
		return []Verdict{w.verdict(p, Unknown, d.why)}
	}
	return both
}

// start is the first hop.
func (w *walker) start(p packet, who string) packet {
	if g := p.way.group; g != nil {
		return p.step("pod", g.At, "%s on a node of '%s' sends a packet to %s.", who, g.Address, p.to.text)
	}
	return p.step("pod", w.cluster.At, "%s of cluster '%s' sends a packet to %s.", who, w.cluster.Label(), p.to.text)
}

// decision is what the node does with a packet's source.
type decision struct {
	rewrite Answer
	why     string // one sentence
	at      source.Span
}

// decide applies the CNI's rules in their order. It may note assumptions.
func (w *walker) decide(p *packet) decision {
	inside := w.inside(p)
	if inside.Inside {
		return decision{No, w.insideWhy(p, inside), inside.At}
	}
	external := w.cni.ExternalSNAT
	at := external.Origin().At
	if on, known := external.Get(); known && on {
		return decision{No, fmt.Sprintf("The node leaves the source alone because %s.", written(cni.EnvExternalSNAT, external)), at}
	}
	exclusions := w.cni.Exclusions
	items, known := exclusions.Get()
	for _, e := range items {
		if known && network.Covers(e.Prefix, p.to.prefix) {
			return decision{No, w.excludedWhy(p, e), e.At}
		}
	}
	switch {
	case external.IsUnknown():
		return decision{NotKnown, fmt.Sprintf("Whether the node rewrites the source is unknown because %s can't be read: %s.", cni.EnvExternalSNAT, external.Reason()), at}
	case !known:
		return decision{NotKnown, fmt.Sprintf("Whether the node rewrites the source is unknown because %s can't be read: %s.", cni.EnvExcludeSNATCIDRs, exclusions.Reason()), exclusions.Origin().At}
	case inside.Unknown != "":
		return decision{NotKnown, fmt.Sprintf("Whether the node rewrites the source is unknown because it can't be told whether %s %s inside the cluster's VPC: %s.", p.to.text, p.to.be(), inside.Unknown), at}
	}
	return decision{Yes, w.rewriteWhy(p), at}
}

// inside tells whether the target is in the VPC.
func (w *walker) inside(p *packet) network.Holding {
	switch {
	case p.to.sameVPC:
		return network.Holding{Inside: true}
	case p.to.internet:
		return network.Holding{}
	case w.vpc == nil && (p.to.outside || isPublic(p.to.prefix)):
		return network.Holding{}
	case w.vpc == nil:
		return network.Holding{Unknown: w.noVPC()}
	}
	h := w.m.Holds(w.vpc.ID, p.to.prefix)
	if h.Unknown != "" && (p.to.outside || isPublic(p.to.prefix)) {
		h.Unknown = ""
		*p = p.assume(outsideText(p.to, w.vpc.Address))
	}
	return h
}

func (w *walker) insideWhy(p *packet, h network.Holding) string {
	if !h.Range.IsValid() {
		return "The node leaves the source alone because it never rewrites packets to addresses of its own VPC."
	}
	return fmt.Sprintf("The node leaves the source alone because %s %s inside the VPC's range %s.", p.to.text, p.to.be(), h.Range)
}

func (w *walker) excludedWhy(p *packet, e cni.Exclusion) string {
	which := fmt.Sprintf("%s %s in %s, which %s holds", p.to.text, p.to.be(), e.Prefix, cni.EnvExcludeSNATCIDRs)
	if e.Prefix == p.to.prefix {
		which = fmt.Sprintf("%s holds %s", cni.EnvExcludeSNATCIDRs, e.Prefix)
	}
	return fmt.Sprintf("The node leaves the source alone because %s.", which)
}

func (w *walker) rewriteWhy(p *packet) string {
	why := fmt.Sprintf("The node rewrites the source to its own primary address because %s and %s %s outside the VPC", written(cni.EnvExternalSNAT, w.cni.ExternalSNAT), p.to.text, p.to.be())
	if w.vpc == nil {
		return why + "."
	}
	if ranges, complete := w.m.Ranges(w.vpc.ID); complete {
		noun := "ranges"
		if len(ranges) == 1 {
			noun = "range"
		}
		return why + "'s " + noun + " " + list(ranges) + "."
	}
	return why + "."
}

// fromNode sends the packet by the node's primary interface.
func (w *walker) fromNode(p packet) []Verdict {
	p.src = address{seen: NodeIP, subnet: p.way.subnet}
	p.iface, p.at, p.subnet = PrimaryInterface, p.way.subnet, p.way.subnet
	if p.at == nil {
		return w.unplaced(p, p.way.why, p.way.at)
	}
	p = p.step("eni", p.at.At, "The packet leaves by the node's primary interface, in subnet %s.", described(p.at))
	return w.depart(p)
}

// fromPod sends the packet by the pod's interface, of every subnet that may
// hold the pod.
func (w *walker) fromPod(p packet) []Verdict {
	var verdicts []Verdict
	for _, c := range w.podPlaces(p.way) {
		q := p
		q.src = address{seen: PodIP, subnet: c.subnet}
		q.iface, q.at, q.subnet = c.iface, c.subnet, c.subnet
		if c.subnet == nil {
			verdicts = append(verdicts, w.unplaced(q, c.why, c.at)...)
			continue
		}
		q = q.step("eni", c.at, "%s", c.detail)
		verdicts = append(verdicts, w.departPod(q)...)
	}
	return verdicts
}

// departPod also looks at the destinations that the CNI sends by the primary
// interface whatever the source: EC2 drops packets whose source belongs to
// another interface. The kernel lab shows that they leave by the primary one.
func (w *walker) departPod(p packet) []Verdict {
	services, _ := w.cni.ExternalServices.Get()
	for _, e := range services {
		if p.to.sameVPC || !network.Covers(e.Prefix, p.to.prefix) {
			continue
		}
		q := p.assume("EC2 drops a packet whose source belongs to another interface")
		q.iface, q.at, q.subnet = PrimaryInterface, p.way.subnet, p.way.subnet
		q.path = q.path[:len(q.path)-1] // not by the pod's interface
		lost := w.dropped(q, CauseWrongInterface, "eni", e.At, fmt.Sprintf(
			"%s %s in %s of %s, so packets leave by the primary interface, and EC2 drops those of pods on another one.", capital(p.to.text), p.to.be(), e.Prefix, cni.EnvExternalServices))
		if p.iface == SecondaryInterface {
			return lost
		}
		return append(w.depart(p), lost...)
	}
	return w.depart(p)
}

// unplaced answers where the subnet of the interface isn't known.
func (w *walker) unplaced(p packet, why string, at source.Span) []Verdict {
	if p.to.sameVPC {
		return w.delivered(p, answer{answer: Yes})
	}
	if p.to.reached != "" {
		return w.delivered(p.assume(p.to.reached), answer{answer: NotKnown})
	}
	return w.unknown(p, "eni", at, fmt.Sprintf("The packet leaves with %s, but the subnet of its interface is unknown: %s.", w.seen(p), why))
}
