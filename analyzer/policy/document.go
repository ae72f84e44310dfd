package policy

import (
	"encoding/json"
	"fmt"
	"io"
)

// SchemaVersion counts the incompatible changes of the facts document.
const SchemaVersion = 1

// Document is what rules see of an estate. Lists are sorted. The texts of the
// tag "desc" become the descriptions of the JSON Schema.
type Document struct {
	SchemaVersion    int                   `json:"schema_version" desc:"1; grows with incompatible changes only"`
	Clusters         []ClusterFacts        `json:"clusters" desc:"EKS clusters, each with what its packets meet"`
	VPCs             []VPCFacts            `json:"vpcs"`
	Subnets          []SubnetFacts         `json:"subnets"`
	RouteTables      []RouteTableFacts     `json:"route_tables"`
	InternetGateways []GatewayFacts        `json:"internet_gateways"`
	NATGateways      []NATGatewayFacts     `json:"nat_gateways"`
	Peerings         []PeeringFacts        `json:"peerings"`
	TransitGateways  []TransitGatewayFacts `json:"transit_gateways"`
	Destinations     []DestinationFacts    `json:"destinations" desc:"networks that the configuration names"`
}

// WriteJSON prints the document for people: indented and with a final line
// feed.
func (d *Document) WriteJSON(w io.Writer) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(d); err != nil {
		return fmt.Errorf("print the facts: %w", err)
	}
	return nil
}

// Thing is what all parts of an estate have in common.
type Thing struct {
	ID      string `json:"id" desc:"key within this document; show the address to people"`
	Address string `json:"address" desc:"as Terraform prints it"`
	At      Place  `json:"at" desc:"header of the block that declares it"`
	Stub    string `json:"stub" desc:"the stub that stands for its module, which is not on disk, or empty"`
}

// Fact is a value with its origin.
type Fact[T any] struct {
	Known  bool   `json:"known" desc:"false where the value can't be known; then reason says why"`
	Value  *T     `json:"value" desc:"null unless known"`
	Note   string `json:"note" desc:"a source that is no place, such as a default of the VPC CNI"`
	Reason string `json:"reason" desc:"completes: it is unknown because"`
	At     Place  `json:"at" desc:"where the value was written; empty for defaults"`
}

// VPCFacts are those of a VPC.
type VPCFacts struct {
	Thing
	Name  string         `json:"name" desc:"tag Name, or empty"`
	CIDRs []Fact[string] `json:"cidrs" desc:"all associated IPv4 ranges, the primary one first"`
}

// SubnetFacts are those of a subnet.
type SubnetFacts struct {
	Thing
	VPC                 string       `json:"vpc" desc:"ID of the VPC, or empty"`
	CIDR                Fact[string] `json:"cidr"`
	Zone                Fact[string] `json:"zone" desc:"a name or an identity: compare it, don't print it"`
	MapPublicIPOnLaunch Fact[bool]   `json:"map_public_ip_on_launch"`
	RouteTable          string       `json:"route_table" desc:"ID of the table that holds for it, or empty where unknown"`
	RouteTableIsMain    bool         `json:"route_table_is_main" desc:"nothing is associated, so the VPC's main table holds"`
	AssociationAt       Place        `json:"association_at"`
}

// RouteTableFacts are those of a VPC's route table. Local routes follow from
// the VPC's ranges and are not listed.
type RouteTableFacts struct {
	Thing
	VPC      string       `json:"vpc"`
	Main     bool         `json:"main"`
	Routes   []RouteFacts `json:"routes"`
	Complete bool         `json:"complete" desc:"false where routes may exist that can't be read"`
}

// RouteFacts are those of one route.
type RouteFacts struct {
	Destination     Fact[string] `json:"destination" desc:"IPv4 range"`
	DestinationText string       `json:"destination_text" desc:"as written, for prefix lists and IPv6 ranges"`
	Target          string       `json:"target" desc:"kind of target, such as internet-gateway, nat-gateway, peering or transit-gateway"`
	TargetID        string       `json:"target_id" desc:"ID of the target where this document has it"`
	TargetText      string       `json:"target_text" desc:"as written"`
	Propagated      bool         `json:"propagated"`
	Certain         bool         `json:"certain" desc:"false where it is not sure that the route exists"`
	At              Place        `json:"at"`
}

// GatewayFacts are those of an internet gateway.
type GatewayFacts struct {
	Thing
	VPC string `json:"vpc"`
}

// NATGatewayFacts are those of a NAT gateway.
type NATGatewayFacts struct {
	Thing
	Subnet    string     `json:"subnet"`
	Public    Fact[bool] `json:"public"`
	ElasticIP string     `json:"elastic_ip" desc:"address of its Elastic IP, or empty"`
}

// PeeringFacts are those of a peering connection.
type PeeringFacts struct {
	Thing
	Requester string `json:"requester" desc:"ID of the VPC, or what was written"`
	Accepter  string `json:"accepter" desc:"ID of the VPC, or what was written"`
}

// TransitGatewayFacts are those of a transit gateway.
type TransitGatewayFacts struct {
	Thing
	Attachments []AttachmentFacts   `json:"attachments"`
	Tables      []TransitTableFacts `json:"tables"`
}

// AttachmentFacts are those of what hangs on a transit gateway.
type AttachmentFacts struct {
	Thing
	Kind    string   `json:"kind" desc:"vpc, peering, vpn or direct-connect"`
	VPC     string   `json:"vpc"`
	Subnets []string `json:"subnets"`
}

// TransitTableFacts are those of a transit gateway's route table.
type TransitTableFacts struct {
	Thing
	Default      bool                `json:"default"`
	Associations []string            `json:"associations" desc:"IDs of attachments"`
	Propagations []string            `json:"propagations" desc:"IDs of attachments"`
	Routes       []TransitRouteFacts `json:"routes"`
	Complete     bool                `json:"complete"`
}

// TransitRouteFacts are those of a static route of a transit gateway's table.
type TransitRouteFacts struct {
	Destination Fact[string] `json:"destination"`
	Attachment  string       `json:"attachment"`
	BlackHole   bool         `json:"black_hole"`
	Certain     bool         `json:"certain"`
	At          Place        `json:"at"`
}

// DestinationFacts are what the configuration says of a network.
type DestinationFacts struct {
	Name   string   `json:"name"`
	CIDRs  []string `json:"cidrs"`
	Via    string   `json:"via"`
	Expect []string `json:"expect" desc:"seen_as values of which one is expected; empty where nothing is"`
	From   []string `json:"from" desc:"patterns of sources; empty means all"`
	At     Place    `json:"at"`
}
