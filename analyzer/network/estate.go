package network

import (
	"cmp"
	"slices"
)

// Parts are what a [Model] is built of, in any order.
type Parts struct {
	VPCs             []VPC
	Subnets          []Subnet
	RouteTables      []RouteTable
	InternetGateways []InternetGateway
	NATGateways      []NATGateway
	ElasticIPs       []ElasticIP
	Peerings         []Peering
	TransitGateways  []TransitGateway
	Attachments      []Attachment
	TransitTables    []TransitTable
	NetworkACLs      []ACL
	Clusters         []Cluster
	Destinations     []Destination
	// Gaps are what the files don't tell and no part of the model records.
	Gaps []Gap
}

// Model is a whole estate. Its slices are sorted by ID and must not be changed.
type Model struct {
	Parts

	sameAddress map[string]int // VPCs by address

	vpcs     map[ID]*VPC
	subnets  map[ID]*Subnet
	tables   map[ID]*RouteTable
	igws     map[ID]*InternetGateway
	nats     map[ID]*NATGateway
	eips     map[ID]*ElasticIP
	peerings map[ID]*Peering
	transits map[ID]*TransitGateway
	attached map[ID]*Attachment
	clusters map[ID]*Cluster
	acls     map[ID]*ACL // by subnet

	members  map[ID][]*Subnet       // by VPC
	spans    map[ID][]knownRange    // by VPC
	hangings map[ID][]*Attachment   // by transit gateway
	routings map[ID][]*TransitTable // by transit gateway
}

// New sorts and indexes the parts, which the caller must not change
// afterwards.
func New(p Parts) *Model {
	m := &Model{Parts: p}
	m.sameAddress = make(map[string]int, len(m.VPCs))
	for _, v := range m.VPCs {
		m.sameAddress[v.Address]++
	}
	m.vpcs = index(m.VPCs, func(v *VPC) ID { return v.ID })
	m.subnets = index(m.Subnets, func(s *Subnet) ID { return s.ID })
	m.tables = index(m.RouteTables, func(t *RouteTable) ID { return t.ID })
	m.igws = index(m.InternetGateways, func(g *InternetGateway) ID { return g.ID })
	m.nats = index(m.NATGateways, func(g *NATGateway) ID { return g.ID })
	m.eips = index(m.ElasticIPs, func(e *ElasticIP) ID { return e.ID })
	m.peerings = index(m.Peerings, func(p *Peering) ID { return p.ID })
	m.transits = index(m.TransitGateways, func(g *TransitGateway) ID { return g.ID })
	m.attached = index(m.Attachments, func(a *Attachment) ID { return a.ID })
	index(m.TransitTables, func(t *TransitTable) ID { return t.ID }) // sorted, but found through their gateways
	m.clusters = index(m.Clusters, func(c *Cluster) ID { return c.ID })
	index(m.NetworkACLs, func(a *ACL) ID { return a.ID })
	m.acls = aclsBySubnet(m.NetworkACLs)
	m.members = group(m.Subnets, func(s *Subnet) ID { return s.VPC })
	m.hangings = group(m.Attachments, func(a *Attachment) ID { return a.Gateway })
	m.routings = group(m.TransitTables, func(t *TransitTable) ID { return t.Gateway })
	m.spans = make(map[ID][]knownRange, len(m.VPCs))
	for i := range m.VPCs {
		m.spans[m.VPCs[i].ID] = knownRanges(&m.VPCs[i])
	}
	slices.SortFunc(m.Destinations, func(a, b Destination) int { return cmp.Compare(a.Name, b.Name) })
	slices.SortFunc(m.Gaps, func(a, b Gap) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.What, b.What), cmp.Compare(a.Why, b.Why))
	})
	return m
}

// index sorts things by ID and maps each to its place.
func index[T any](things []T, id func(*T) ID) map[ID]*T {
	slices.SortFunc(things, func(a, b T) int { return cmp.Compare(id(&a), id(&b)) })
	byID := make(map[ID]*T, len(things))
	for i := range things {
		byID[id(&things[i])] = &things[i]
	}
	return byID
}

// group gathers things by what they belong to, in their order; those that belong
// to nothing known are left out.
func group[T any](things []T, owner func(*T) ID) map[ID][]*T {
	groups := map[ID][]*T{}
	for i := range things {
		if id := owner(&things[i]); id != "" {
			groups[id] = append(groups[id], &things[i])
		}
	}
	return groups
}

// AttachmentsOf gives a transit gateway's attachments in order of ID, and so
// does TransitTablesOf with its tables. The caller must not change the list.
func (m *Model) AttachmentsOf(gateway ID) []*Attachment { return m.hangings[gateway] }

// TransitTablesOf gives a transit gateway's route tables.
func (m *Model) TransitTablesOf(gateway ID) []*TransitTable { return m.routings[gateway] }

// Name tells a VPC from all others: its address, or its ID where root modules
// have several of the same address.
func (m *Model) Name(v *VPC) string {
	if m.sameAddress[v.Address] > 1 {
		return string(v.ID)
	}
	return v.Address
}

// VPC finds a VPC; nil where the model has none of that ID. So do the methods
// that follow.
func (m *Model) VPC(id ID) *VPC { return m.vpcs[id] }

// Subnet finds a subnet.
func (m *Model) Subnet(id ID) *Subnet { return m.subnets[id] }

// RouteTable finds a VPC's route table.
func (m *Model) RouteTable(id ID) *RouteTable { return m.tables[id] }

// InternetGateway finds an internet gateway.
func (m *Model) InternetGateway(id ID) *InternetGateway { return m.igws[id] }

// NATGateway finds a NAT gateway.
func (m *Model) NATGateway(id ID) *NATGateway { return m.nats[id] }

// ElasticIP finds an Elastic IP.
func (m *Model) ElasticIP(id ID) *ElasticIP { return m.eips[id] }

// Peering finds a peering connection.
func (m *Model) Peering(id ID) *Peering { return m.peerings[id] }

// TransitGateway finds a transit gateway.
func (m *Model) TransitGateway(id ID) *TransitGateway { return m.transits[id] }

// Attachment finds an attachment of a transit gateway.
func (m *Model) Attachment(id ID) *Attachment { return m.attached[id] }

// Cluster finds a cluster.
func (m *Model) Cluster(id ID) *Cluster { return m.clusters[id] }
