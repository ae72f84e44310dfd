package text_test

import (
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// estate builds models; its methods read like the files that they would come
// from.
type estate struct {
	network.Parts
	line int
}

// at makes up a place: each thing stands on a line of its own.
func (e *estate) at(path string) source.Span {
	e.line += 10
	return source.Span{Path: path, Start: source.Position{Line: e.line, Column: 1}, End: source.Position{Line: e.line, Column: 9}}
}

func (e *estate) thing(address string) network.Thing {
	return network.Thing{ID: network.ID("root//" + address), Address: address, At: e.at("network.tf")}
}

func id(address string) network.ID {
	if address == "" {
		return ""
	}
	return network.ID("root//" + address)
}

func known[T any](v T, at source.Span) value.Value[T] { return value.Known(v, value.Origin{At: at}) }

func unread[T any](why string, at source.Span) value.Value[T] {
	return value.Unknown[T](why, value.Origin{At: at})
}

func prefix(text string) netip.Prefix { return netip.MustParsePrefix(text) }

func (e *estate) vpc(address string, ranges ...string) {
	v := network.VPC{Thing: e.thing(address)}
	for _, r := range ranges {
		v.CIDRs = append(v.CIDRs, known(prefix(r), v.At))
	}
	e.VPCs = append(e.VPCs, v)
}

func (e *estate) subnet(address, vpc, cidr, zone, table string) {
	t := e.thing(address)
	e.Subnets = append(e.Subnets, network.Subnet{
		Thing: t, VPC: id(vpc), CIDR: known(prefix(cidr), t.At), Zone: known(zone, t.At), Table: id(table), TableAt: e.at("network.tf"),
	})
}

// table adds a route table; routes are triples of destination, kind and target.
func (e *estate) table(address, vpc string, routes ...string) {
	t := network.RouteTable{Thing: e.thing(address), VPC: id(vpc)}
	for i := 0; i < len(routes); i += 3 {
		at := e.at("routes.tf")
		t.Routes = append(t.Routes, network.Route{
			Destination: known(prefix(routes[i]), at), DestinationText: routes[i],
			Target: network.TargetKind(routes[i+1]), TargetID: id(routes[i+2]), TargetText: routes[i+2], At: at,
		})
	}
	e.RouteTables = append(e.RouteTables, t)
}

func (e *estate) nat(address, subnet, eip string) {
	e.ElasticIPs = append(e.ElasticIPs, network.ElasticIP{Thing: e.thing(eip)})
	e.NATGateways = append(e.NATGateways, network.NATGateway{Thing: e.thing(address), Subnet: id(subnet), ElasticIP: id(eip)})
}

func (e *estate) peer(address, requester, accepter string) {
	e.Peerings = append(e.Peerings, network.Peering{
		Thing:     e.thing(address),
		Requester: network.PeerVPC{VPC: id(requester), Text: requester},
		Accepter:  network.PeerVPC{VPC: id(accepter), Text: accepter},
	})
}

func (e *estate) attach(address, gateway, vpc string, subnets ...string) {
	a := network.Attachment{Thing: e.thing(address), Kind: network.AttachmentVPC, Gateway: id(gateway), VPC: id(vpc)}
	for _, s := range subnets {
		a.Subnets = append(a.Subnets, id(s))
	}
	e.Attachments = append(e.Attachments, a)
}

func (e *estate) cluster(name, vpc string, groups map[string][]string) {
	c := network.Cluster{Thing: network.Thing{ID: id("aws_eks_cluster." + name), Address: "aws_eks_cluster." + name, At: e.at("cluster.tf")}, VPC: id(vpc)}
	c.Name = known(name, c.At)
	c.Settings.Version = known("1.20.0", c.At)
	c.Settings.Managed = cni.Manager{Source: cni.SourceAddon, Address: "aws_eks_addon.vpc_cni", At: e.at("cluster.tf")}
	for address, subnets := range groups {
		g := network.NodeGroup{Thing: network.Thing{ID: id(address), Address: address, At: e.at("cluster.tf")}, Plane: network.PlaneLinux}
		for _, s := range subnets {
			g.Subnets = append(g.Subnets, id(s))
		}
		c.NodeGroups = append(c.NodeGroups, g)
	}
	e.Clusters = append(e.Clusters, c)
}

// set gives the last cluster's CNI an environment variable.
func (e *estate) set(name, text string) *estate {
	s := &e.Clusters[len(e.Clusters)-1].Settings
	at := e.at("cluster.tf")
	s.Env = append(s.Env, cni.Setting{
		Name: name, Container: cni.ContainerNode, Source: cni.SourceAddon, Type: "string", Value: known(text, at), At: at,
	})
	return e
}

func (e *estate) model() *network.Model { return network.New(e.Parts) }

// peered is a private cluster in two zones with a NAT gateway each, a peered
// VPC and one behind a transit gateway.
func peered() *estate {
	e := &estate{}
	e.vpc("aws_vpc.prod", "10.0.0.0/16")
	e.vpc("aws_vpc.shared", "10.20.0.0/16")
	e.vpc("aws_vpc.data", "10.30.0.0/16")
	for i, zone := range []string{"a", "b"} {
		key := `["` + zone + `"]`
		e.table("aws_route_table.private"+key, "aws_vpc.prod",
			"0.0.0.0/0", "nat-gateway", "aws_nat_gateway.prod"+key,
			"10.20.0.0/16", "peering", "aws_vpc_peering_connection.shared",
			"10.30.0.0/16", "transit-gateway", "aws_ec2_transit_gateway.hub")
		e.subnet("aws_subnet.private"+key, "aws_vpc.prod", []string{"10.0.16.0/20", "10.0.32.0/20"}[i], zone, "aws_route_table.private"+key)
		e.subnet("aws_subnet.public"+key, "aws_vpc.prod", []string{"10.0.0.0/24", "10.0.1.0/24"}[i], zone, "aws_route_table.public")
		e.nat("aws_nat_gateway.prod"+key, "aws_subnet.public"+key, "aws_eip.nat"+key)
	}
	e.table("aws_route_table.public", "aws_vpc.prod", "0.0.0.0/0", "internet-gateway", "aws_internet_gateway.prod")
	e.InternetGateways = append(e.InternetGateways, network.InternetGateway{Thing: e.thing("aws_internet_gateway.prod"), VPC: id("aws_vpc.prod")})
	e.table("aws_route_table.nginx", "aws_vpc.shared", "10.0.0.0/16", "peering", "aws_vpc_peering_connection.shared")
	e.subnet("aws_subnet.nginx", "aws_vpc.shared", "10.20.1.0/24", "a", "aws_route_table.nginx")
	e.peer("aws_vpc_peering_connection.shared", "aws_vpc.prod", "aws_vpc.shared")
	e.table("aws_route_table.data", "aws_vpc.data", "10.0.0.0/16", "transit-gateway", "aws_ec2_transit_gateway.hub")
	e.subnet("aws_subnet.data", "aws_vpc.data", "10.30.1.0/24", "a", "aws_route_table.data")
	e.TransitGateways = append(e.TransitGateways, network.TransitGateway{Thing: e.thing("aws_ec2_transit_gateway.hub")})
	e.attach("aws_ec2_transit_gateway_vpc_attachment.prod", "aws_ec2_transit_gateway.hub", "aws_vpc.prod", `aws_subnet.private["a"]`, `aws_subnet.private["b"]`)
	e.attach("aws_ec2_transit_gateway_vpc_attachment.data", "aws_ec2_transit_gateway.hub", "aws_vpc.data", "aws_subnet.data")
	e.cluster("prod", "aws_vpc.prod", map[string][]string{"aws_eks_node_group.workers": {`aws_subnet.private["a"]`, `aws_subnet.private["b"]`}})
	return e
}
