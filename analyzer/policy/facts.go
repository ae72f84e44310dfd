package policy

import (
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/value"
)

// Facts writes down a model and the walks through it.
func Facts(m *network.Model, rows []egress.Row) *Document {
	d := &Document{
		SchemaVersion: SchemaVersion,
		VPCs:          list(m.VPCs, vpcFacts), Subnets: list(m.Subnets, subnetFacts),
		RouteTables:      list(m.RouteTables, tableFacts),
		InternetGateways: list(m.InternetGateways, gatewayFacts),
		Peerings:         list(m.Peerings, peeringFacts),
		Destinations:     list(m.Destinations, destinationFacts),
	}
	d.NATGateways = list(m.NATGateways, func(g *network.NATGateway) NATGatewayFacts { return natFacts(m, g) })
	d.TransitGateways = list(m.TransitGateways, func(g *network.TransitGateway) TransitGatewayFacts { return transitFacts(m, g) })
	d.Clusters = list(m.Clusters, func(c *network.Cluster) ClusterFacts { return clusterFacts(m, c, rows) })
	return d
}

// list converts things in their order. JSON shows an empty list as one.
func list[T, U any](things []T, convert func(*T) U) []U {
	facts := make([]U, 0, len(things))
	for i := range things {
		facts = append(facts, convert(&things[i]))
	}
	return facts
}

// around is the frame of a thing.
func around(t network.Thing) frame { return frameOf(t.At, t.Calls) }

func thing(t network.Thing) Thing {
	return Thing{ID: string(t.ID), Address: t.Address, Stub: t.Stub, At: around(t).place(t.At)}
}

// fact converts a value. One that nobody wrote and that has no default is not
// known, for that reason.
func fact[T, U any](v value.Value[T], in frame, convert func(T) U) Fact[U] {
	f := Fact[U]{Note: v.Origin().Note, Reason: v.Reason(), At: in.place(v.Origin().At)}
	if t, known := v.Get(); known {
		u := convert(t)
		f.Known, f.Value = true, &u
	} else if v.IsAbsent() {
		f.Reason = "it is not written"
	}
	return f
}

func same[T any](v T) T { return v }

func vpcFacts(v *network.VPC) VPCFacts {
	return VPCFacts{
		Thing: thing(v.Thing), Name: v.Name.OrKnown(""),
		CIDRs: list(v.CIDRs, func(c *value.Value[netip.Prefix]) Fact[string] { return fact(*c, around(v.Thing), netip.Prefix.String) }),
	}
}

func subnetFacts(s *network.Subnet) SubnetFacts {
	in := around(s.Thing)
	return SubnetFacts{
		Thing: thing(s.Thing), VPC: string(s.VPC),
		CIDR: fact(s.CIDR, in, netip.Prefix.String), Zone: fact(s.Zone, in, same),
		MapPublicIPOnLaunch: fact(s.MapPublicIPLaunch, in, same),
		RouteTable:          string(s.Table), RouteTableIsMain: s.TableIsMain, AssociationAt: in.place(s.TableAt),
	}
}

func tableFacts(t *network.RouteTable) RouteTableFacts {
	return RouteTableFacts{
		Thing: thing(t.Thing), VPC: string(t.VPC), Main: t.Main, Complete: len(t.Incomplete) == 0,
		Routes: list(t.Routes, func(r *network.Route) RouteFacts {
			in := frameOf(r.At, r.Calls)
			return RouteFacts{
				Destination: fact(r.Destination, in, netip.Prefix.String), DestinationText: r.DestinationText,
				Target: string(r.Target), TargetID: string(r.TargetID), TargetText: r.TargetText,
				Propagated: r.Propagated, Certain: r.Uncertain == "", At: in.place(r.At),
			}
		}),
	}
}

func gatewayFacts(g *network.InternetGateway) GatewayFacts {
	return GatewayFacts{Thing: thing(g.Thing), VPC: string(g.VPC)}
}

func natFacts(m *network.Model, g *network.NATGateway) NATGatewayFacts {
	f := NATGatewayFacts{Thing: thing(g.Thing), Subnet: string(g.Subnet), Public: fact(g.Public, around(g.Thing), same)}
	if eip := m.ElasticIP(g.ElasticIP); eip != nil {
		f.ElasticIP = eip.Address
	}
	return f
}

func peeringFacts(p *network.Peering) PeeringFacts {
	side := func(v network.PeerVPC) string {
		if v.VPC != "" {
			return string(v.VPC)
		}
		return v.Text
	}
	return PeeringFacts{Thing: thing(p.Thing), Requester: side(p.Requester), Accepter: side(p.Accepter)}
}

func destinationFacts(d *network.Destination) DestinationFacts {
	return DestinationFacts{
		Name: d.Name, CIDRs: list(d.CIDRs, func(p *netip.Prefix) string { return p.String() }),
		Via: d.Via, Expect: list(d.Expect, text), From: list(d.From, text), At: Place(d.At.String()),
	}
}

func text[T ~string](t *T) string { return string(*t) }

// transitFacts gathers a transit gateway's attachments and tables.
func transitFacts(m *network.Model, g *network.TransitGateway) TransitGatewayFacts {
	f := TransitGatewayFacts{Thing: thing(g.Thing), Attachments: []AttachmentFacts{}, Tables: []TransitTableFacts{}}
	for i := range m.Attachments {
		if a := &m.Attachments[i]; a.Gateway == g.ID {
			f.Attachments = append(f.Attachments, AttachmentFacts{
				Thing: thing(a.Thing), Kind: string(a.Kind), VPC: string(a.VPC), Subnets: list(a.Subnets, text),
			})
		}
	}
	for i := range m.TransitTables {
		if t := &m.TransitTables[i]; t.Gateway == g.ID {
			f.Tables = append(f.Tables, transitTableFacts(t))
		}
	}
	return f
}

func transitTableFacts(t *network.TransitTable) TransitTableFacts {
	return TransitTableFacts{
		Thing: thing(t.Thing), Default: t.Default, Complete: len(t.Incomplete) == 0,
		Associations: list(t.Associations, text), Propagations: list(t.Propagations, text),
		Routes: list(t.Routes, func(r *network.TransitRoute) TransitRouteFacts {
			in := frameOf(r.At, r.Calls)
			return TransitRouteFacts{
				Destination: fact(r.Destination, in, netip.Prefix.String), Attachment: string(r.Attachment),
				BlackHole: r.Blackhole, Certain: r.Uncertain == "", At: in.place(r.At),
			}
		}),
	}
}
