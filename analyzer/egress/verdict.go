package egress

import (
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
)

// Class is a kind of pod whose packets are treated alike.
type Class string

// Classes of sources, as people name them on the command line.
const (
	ClassPod         Class = "pod"
	ClassHostNetwork Class = "host-network"
	ClassFargate     Class = "fargate"
	ClassWindows     Class = "windows"
	ClassAutoMode    Class = "auto-mode"
	ClassHybrid      Class = "hybrid"
)

// DestinationKind tells what a packet is sent to.
type DestinationKind string

// Kinds of destinations.
const (
	ToVPC       DestinationKind = "same-vpc"  // every address of the cluster's VPC
	ToConnected DestinationKind = "connected" // every network behind a peering or a gateway
	ToInternet  DestinationKind = "internet"
	ToAddress   DestinationKind = "address" // one prefix, often of one address
	ToNamed     DestinationKind = "named"   // a destination of the configuration
)

// Destination is what a packet is sent to.
type Destination struct {
	Kind   DestinationKind
	Prefix netip.Prefix // ToAddress
	Name   string       // ToNamed
	Text   string       // as the user wrote it: "internet", "10.20.1.1", "corp-ad"
}

// Flow asks which address a destination sees of a source.
type Flow struct {
	Cluster network.ID
	Class   Class
	// Groups restricts the walk to node groups; nil means all.
	Groups      []network.ID
	Destination Destination
}

// Outcome tells whether a packet arrives.
type Outcome string

// Outcomes.
const (
	Delivered Outcome = "delivered"
	Dropped   Outcome = "dropped"
	Unknown   Outcome = "unknown"
)

// SeenAs tells whose address the destination sees.
type SeenAs string

// Whose address it is.
const (
	PodIP               SeenAs = "pod-ip"
	NodeIP              SeenAs = "node-ip"        // primary private address of the node's primary ENI
	NodePublicIP        SeenAs = "node-public-ip" // through an internet gateway
	NATGatewayIP        SeenAs = "nat-gateway-ip"
	PrivateNATGatewayIP SeenAs = "private-nat-gateway-ip"
)

// Interface is the network interface that a packet leaves its node by.
type Interface string

// Interfaces.
const (
	PrimaryInterface   Interface = "primary"
	SecondaryInterface Interface = "secondary"
	FargateInterface   Interface = "fargate" // of one pod alone
	NoInterface        Interface = "none"
)

// Confidence tells what a verdict rests on.
type Confidence string

// Levels of confidence.
const (
	Certain Confidence = "certain" // known values alone
	Likely  Confidence = "likely"  // a stated assumption
)

// Answer is yes, no or unknown.
type Answer string

// Answers.
const (
	Yes      Answer = "yes"
	No       Answer = "no"
	NotKnown Answer = "unknown"
)

// Cause tells why a packet is dropped, for rules to tell one drop from another.
type Cause string

// Causes.
const (
	CauseNoRoute            Cause = "no-route"            // the route table of the interface's subnet has none
	CauseNoTransitRoute     Cause = "no-transit-route"    // a transit gateway, or the VPC behind it, has none
	CauseNATWithoutRoute    Cause = "nat-without-route"   // the route table of a NAT gateway's subnet has none
	CauseBlackHole          Cause = "black-hole"          // the route says so
	CauseNoPublicAddress    Cause = "no-public-address"   // an internet gateway has nothing to map a pod's or node's address to
	CausePrivateNAT         Cause = "private-nat"         // an internet gateway gets the address of a private NAT gateway
	CauseForeignSource      Cause = "foreign-source"      // an internet gateway gets an address of another VPC
	CausePrivateDestination Cause = "private-destination" // the internet has no way to it
	CauseNotAPeer           Cause = "not-a-peer"          // a peering leads into the peer's VPC only
	CauseZone               Cause = "zone"                // a transit gateway has no interface in the zone
	CauseWrongInterface     Cause = "wrong-interface"     // the source belongs to another interface
	CauseOverlap            Cause = "overlap"             // another network with the same range gets the packet
	CauseLoop               Cause = "loop"                // the routes lead in a circle
)

// Hop is one step of a packet's path with the place that decided it.
type Hop struct {
	// Hop names the kind of step: pod, snat, eni, route-table, route, peering,
	// transit-gateway, vpn-gateway, nat-gateway, internet-gateway, destination,
	// network-acl, return.
	Hop    string
	Detail string      // one sentence
	At     source.Span // zero where nothing in the files decides, such as a default
}

// Verdict is what the server at the destination sees, for one way that the
// packet can take.
type Verdict struct {
	Outcome   Outcome
	SeenAs    SeenAs   // "" unless delivered
	Addresses []string // exact where known, else the smallest ranges or Terraform addresses; sorted
	Interface Interface
	Subnet    network.ID // of the interface; "" where unknown or one of several
	// Subnets are those of the interface that this verdict holds for, sorted.
	Subnets []network.ID
	// Groups are the node groups that this verdict holds for, sorted.
	Groups     []network.ID
	Confidence Confidence
	Returns    Answer
	Admitted   Answer
	Stable     bool   // false where the address changes whenever a node is replaced
	Cause      Cause  // "" unless dropped
	Network    string // the connected network that it is about; "" elsewhere
	// Ranges are those of the destination that it is about, sorted; none for
	// [ToVPC].
	Ranges []netip.Prefix
	Why    string // one sentence
	Path   []Hop
}

// Result is the answer to one [Flow].
type Result struct {
	// Verdicts are sorted; there is at least one, but for [ToConnected] where no
	// route leads to another network.
	Verdicts []Verdict
	// Deterministic is false where chance decides among the verdicts: which
	// interface holds the pod, which zone the node is in.
	Deterministic bool
}
