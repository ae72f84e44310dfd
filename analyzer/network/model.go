package network

import (
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// ID names a thing of the model: the Terraform address within its root module,
// made unique by the root's directory where an estate has several. It is an
// opaque key; show [Thing.Address] to people.
type ID string

// Thing is what all parts of the model have in common.
type Thing struct {
	ID      ID
	Address string      // as Terraform prints it, for people
	At      source.Span // header of the block that declares it
	// Calls are the headers of the module calls around At, outermost first.
	Calls []source.Span
	// Stub is the stub that tells of it, where its module is not on disk.
	Stub string
}

// Gap is something that the model lacks because a file doesn't tell it.
type Gap struct {
	What string // "the routes of 'aws_route_table.private'"
	Why  string // completes "… because"
	At   source.Span
	// Learned tells that it is about routes that a VPN gateway learns by BGP.
	Learned bool
	// Peers tells that it is about routes to peered VPCs.
	Peers bool
}

// VPC is a virtual private cloud.
type VPC struct {
	Thing
	Name value.Value[string] // tag Name
	// CIDRs are all associated IPv4 ranges, the primary one first. An unknown
	// element means that a range exists that can't be known.
	CIDRs     []value.Value[netip.Prefix]
	Region    value.Value[string]
	MainTable ID // "" where unknown
}

// Subnet is a subnet with the route table that holds for it.
type Subnet struct {
	Thing
	Name              value.Value[string]
	VPC               ID // "" where unknown
	CIDR              value.Value[netip.Prefix]
	Zone              value.Value[string] // name, id or synthetic identity: compare only
	MapPublicIPLaunch value.Value[bool]   // default false
	// Table is the associated route table, or the VPC's main one; "" where that
	// can't be known, and TableWhy says why.
	Table       ID
	TableIsMain bool // nothing is associated, so the main table holds
	TableWhy    string
	TableAt     source.Span // the association
	Tags        map[string]string
}

// RouteTable is a VPC's route table. The local routes are not listed: they
// follow from the VPC's ranges.
type RouteTable struct {
	Thing
	VPC    ID
	Main   bool
	Routes []Route // in order of destination, then place
	// Incomplete is not empty where routes may exist that can't be read.
	Incomplete []Gap
}

// TargetKind tells what a route points at.
type TargetKind string

// Kinds of targets, named as in the EC2 documentation of route tables.
const (
	TargetLocal             TargetKind = "local"
	TargetInternetGateway   TargetKind = "internet-gateway"
	TargetNATGateway        TargetKind = "nat-gateway"
	TargetPeering           TargetKind = "peering"
	TargetTransitGateway    TargetKind = "transit-gateway"
	TargetVPNGateway        TargetKind = "vpn-gateway"
	TargetEgressOnlyGateway TargetKind = "egress-only-gateway"
	TargetGatewayEndpoint   TargetKind = "gateway-endpoint"
	TargetFirewallEndpoint  TargetKind = "firewall-endpoint" // vpc_endpoint_id
	TargetNetworkInterface  TargetKind = "network-interface"
	TargetInstance          TargetKind = "instance"
	TargetCarrierGateway    TargetKind = "carrier-gateway"
	TargetLocalGateway      TargetKind = "local-gateway"
	TargetCoreNetwork       TargetKind = "core-network"
	TargetBlackhole         TargetKind = "blackhole"
	TargetUnknown           TargetKind = "unknown"
)

// Route is one entry of a route table.
type Route struct {
	// Destination is absent for IPv6 ranges and for prefix lists of AWS's own
	// services, which are kept in DestinationText. A route to a prefix list whose
	// ranges are known stands here once for each of them, with the list's name as
	// its text.
	Destination     value.Value[netip.Prefix]
	DestinationText string
	Target          TargetKind
	TargetID        ID          // "" where the target is not in the model
	TargetText      string      // what was written, for people
	Propagated      bool        // from a VPN gateway, loses against static routes
	Uncertain       string      // why it is not sure that the route exists
	At              source.Span // the route's block or header
	// Calls are the headers of the module calls around At, outermost first.
	Calls []source.Span
}

// InternetGateway joins one VPC to the internet.
type InternetGateway struct {
	Thing
	VPC ID
}

// NATGateway rewrites sources to its own address.
type NATGateway struct {
	Thing
	Subnet    ID
	Public    value.Value[bool] // default true
	ElasticIP ID                // "" where unknown
	// MoreElasticIPs are the others of a gateway that has several, sorted.
	MoreElasticIPs []ID
	// MoreUnread says why there may be others still; empty where there are none.
	MoreUnread string
	PrivateIP  value.Value[netip.Addr]
}

// ElasticIP is a public address that stays.
type ElasticIP struct {
	Thing
	Address4 value.Value[netip.Addr] // known only where a plan or a pool says so
}

// PeerVPC is one side of a peering.
type PeerVPC struct {
	VPC  ID     // "" where it is not in the model
	Text string // what was written, for people
	// CIDRs hold where VPC is "": from the configuration's facts.
	CIDRs []netip.Prefix
}

// Peering joins two VPCs.
type Peering struct {
	Thing
	Requester, Accepter PeerVPC
}

// TransitGateway joins VPCs through its own route tables.
type TransitGateway struct {
	Thing
	DefaultAssociation value.Value[bool] // default true
	DefaultPropagation value.Value[bool] // default true
}

// AttachmentKind tells what hangs on a transit gateway.
type AttachmentKind string

// Kinds of attachments.
const (
	AttachmentVPC           AttachmentKind = "vpc"
	AttachmentPeering       AttachmentKind = "peering"
	AttachmentVPN           AttachmentKind = "vpn"
	AttachmentDirectConnect AttachmentKind = "direct-connect"
)

// Attachment joins something to a transit gateway.
type Attachment struct {
	Thing
	Kind               AttachmentKind
	Gateway            ID
	VPC                ID
	Subnets            []ID
	SubnetsIncomplete  string
	Appliance          value.Value[bool] // appliance mode, default false
	DefaultAssociation value.Value[bool] // default true
	DefaultPropagation value.Value[bool] // default true
	// Ranges are the static routes of a VPN attachment.
	Ranges []netip.Prefix
}

// TransitTable is a route table of a transit gateway. The default table is part
// of the model under an ID of its own.
type TransitTable struct {
	Thing
	Gateway      ID
	Default      bool
	Associations []ID // attachments, sorted
	Propagations []ID // attachments, sorted
	Routes       []TransitRoute
	Incomplete   []Gap
	// Open says why others may add networks of their own to it, though what is in
	// the files holds; empty where nobody may.
	Open string
}

// TransitRoute is a static route of a transit gateway's table.
type TransitRoute struct {
	Destination value.Value[netip.Prefix]
	Attachment  ID // "" for blackholes and unknown ones
	Blackhole   bool
	Uncertain   string
	At          source.Span
	// Calls are the headers of the module calls around At, outermost first.
	Calls []source.Span
}

// Cluster is an EKS cluster, or a set of manifests that must belong to one.
type Cluster struct {
	Thing
	Scenario   string // the root module's, "" where it has one life only
	Shared     bool   // the same cluster of another scenario has the same label
	Name       value.Value[string]
	VPC        ID // "" where unknown; then VPCWhy
	VPCWhy     string
	IPFamily   value.Value[string] // "ipv4" by default
	Subnets    []ID                // of the control plane
	NodeGroups []NodeGroup
	// NodesIncomplete is not empty where Linux nodes may exist that can't be read.
	NodesIncomplete []Gap
	// Hybrid is where networks of hybrid nodes are written; zero where none are.
	Hybrid     source.Span
	Settings   cni.Settings
	ENIConfigs []ENIConfig
	Workloads  []Workload
}

// ENIConfig names the subnet that holds the pods of one zone, or of the nodes
// that select it (custom networking).
type ENIConfig struct {
	Thing
	Name      string
	Subnet    ID     // "" where unknown
	SubnetWhy string // why it is unknown
}

// NodeGroup is a set of nodes whose subnets are alike in the files: EC2 instances,
// or the pods of a Fargate profile, each of which is a node of its own.
type NodeGroup struct {
	Thing
	Name    value.Value[string]
	Plane   Plane
	Subnets []ID // sorted
	// SubnetsIncomplete is not empty where subnets may exist that can't be read.
	SubnetsIncomplete []Gap
	// PublicIP is the launch template's associate_public_ip_address; absent
	// where the subnets decide.
	PublicIP value.Value[bool]
	// Selectors are those of a Fargate profile: a pod that one of them selects
	// runs there.
	Selectors []PodSelector
	// RewritesSource tells of nodes of EKS Auto Mode and of Windows nodes whether
	// they rewrite sources of packets that leave the VPC; absent for others.
	RewritesSource value.Value[bool]
	// PodSubnets hold the pods of EKS Auto Mode where a NodeClass keeps them out of
	// the nodes' subnets.
	PodSubnets []ID
	// PodSubnetsIncomplete is not empty where such subnets may exist that can't be
	// read.
	PodSubnetsIncomplete []Gap
	// Assumed is what the group rests on; it completes "assuming that …".
	Assumed string
}

// OwnPodSubnets reports whether the pods of a group are kept out of its nodes'
// subnets.
func (g *NodeGroup) OwnPodSubnets() bool {
	return len(g.PodSubnets) > 0 || len(g.PodSubnetsIncomplete) > 0
}

// PodSelector selects pods for Fargate. Its texts may hold * and ? for others.
type PodSelector struct {
	Namespace value.Value[string]
	Labels    map[string]value.Value[string] // all of them must hold
	// LabelsWhy says why there may be other labels; empty where there are none.
	LabelsWhy string
}

// Plane tells how a node group's pods get their addresses.
type Plane string

// Planes that this version tells apart.
const (
	PlaneLinux    Plane = "linux"
	PlaneWindows  Plane = "windows"
	PlaneFargate  Plane = "fargate"
	PlaneAutoMode Plane = "auto-mode"
)

// Workload is something in a manifest that runs pods.
type Workload struct {
	Namespace, Name, Kind string
	HostNetwork           value.Value[bool]
	Labels                map[string]value.Value[string] // of its pods
	NodeSelector          map[string]value.Value[string] // labels that their nodes must have
	At                    source.Span
}

// Destination is a network that the configuration names.
type Destination struct {
	Name   string
	CIDRs  []netip.Prefix
	Via    string   // "" where the routes decide
	Expect []string // seen_as values; empty where nothing is expected
	From   []string // source patterns; empty means all
	At     source.Span
}
