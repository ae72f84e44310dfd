package egress

import (
	"fmt"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
)

// fargate sends a packet of a pod on Fargate: it has a network interface of its
// own in a subnet of its profile, and the VPC CNI's settings don't apply (Amazon
// EKS User Guide, "Simplify compute management with AWS Fargate").
func (w *walker) fargate(p packet) []Verdict {
	if g := p.way.group; g != nil {
		p = p.step("pod", g.At, "A pod of Fargate profile '%s' sends a packet to %s.", g.Address, p.to.text)
	}
	if p.to.unknown != "" {
		return w.unknown(p, "destination", source.Span{}, p.to.unknown)
	}
	p.why = "No node rewrites the source: a pod on Fargate has a network interface of its own."
	p = p.step("snat", source.Span{}, "%s", p.why)
	return w.fromPod(p)
}

// ownInterface is the interface of a pod on Fargate.
func ownInterface(s *network.Subnet, profile *network.NodeGroup) podPlace {
	return podPlace{
		subnet: s, iface: FargateInterface, at: s.At,
		detail: fmt.Sprintf("The packet leaves by the pod's own interface, in subnet %s of '%s'.", described(s), profile.Address),
	}
}
