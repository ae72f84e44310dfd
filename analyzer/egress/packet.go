package egress

import (
	"fmt"
	"net/netip"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
)

// target is one range that packets are sent to and that all decisions treat as
// a whole.
type target struct {
	prefix   netip.Prefix // 0.0.0.0/0 for the internet; invalid where unknown
	internet bool
	sameVPC  bool
	whole    bool   // not to be split
	text     string // how sentences name it
	many     bool   // text is a plural
	suffix   string // the end of text, after the range
	network  string // Verdict.Network
	// far is the VPC that the target is a part of; "" where nobody says.
	far network.ID
	// elsewhere says that the parts of it in the cluster's VPC aren't meant.
	elsewhere bool
	// outside says that the target is certainly not in the cluster's VPC, though
	// the VPC's ranges may not be known.
	outside bool
	// reached says that it is reached without an address translation; it completes
	// "assuming that …" and is used where no route is known.
	reached string
	via     string // the way that the configuration names
	viaAt   source.Span
	unknown string // why it can't be walked to; "" where it can
}

// be and see are the verbs of sentences about a target.
func (t target) be() string {
	if t.many {
		return "are"
	}
	return "is"
}

func (t target) see() string {
	if t.many {
		return "see"
	}
	return "sees"
}

// way is where a node may stand.
type way struct {
	group  *network.NodeGroup // nil where no group is known
	subnet *network.Subnet    // nil where unknown
	why    string             // why the subnet is unknown
	at     source.Span        // place for why
}

// address is whose address stands in the packet.
type address struct {
	seen   SeenAs
	subnet *network.Subnet // that holds it; nil where unknown
	nat    *network.NATGateway
}

// crossing is a transit gateway that the packet passed into another VPC.
type crossing struct {
	gateway  *network.TransitGateway
	from, to *network.Attachment
}

// packet is a packet on its way. It is a value: each step makes a new one.
type packet struct {
	to      target
	way     way
	iface   Interface
	subnet  *network.Subnet // of the interface
	src     address
	at      *network.Subnet // whose route table decides next
	crossed *crossing
	back    answer // for the part of the way that lies behind a NAT gateway
	visited []network.ID
	path    []Hop
	assumed []string
	why     string // of the node's decision
}

// step adds a hop.
func (p packet) step(hop string, at source.Span, format string, args ...any) packet {
	p.path = append(slices.Clip(p.path), Hop{Hop: hop, Detail: fmt.Sprintf(format, args...), At: at})
	return p
}

// assume notes what completes "assuming that …".
func (p packet) assume(what string) packet {
	if what != "" && !slices.Contains(p.assumed, what) {
		p.assumed = append(slices.Clip(p.assumed), what)
	}
	return p
}

// visit notes that the packet passed a gateway or a subnet, and reports whether
// it had been there before.
func (p packet) visit(id network.ID) (packet, bool) {
	if slices.Contains(p.visited, id) {
		return p, true
	}
	p.visited = append(slices.Clip(p.visited), id)
	return p, false
}

// inOwnVPC reports whether the source address belongs to the VPC that the
// packet is in.
func (p packet) inOwnVPC() bool {
	return p.src.subnet == nil || p.at == nil || p.src.subnet.VPC == p.at.VPC
}
