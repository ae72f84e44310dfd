package egress

import (
	"net/netip"
	"strings"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// estate builds a model; its methods read like the files that the model would
// come from.
type estate struct{ network.Parts }

func known[T any](v T) value.Value[T] {
	return value.Known(v, value.Origin{At: source.Span{Path: "main.tf"}})
}

func unread[T any]() value.Value[T] { return value.Unknown[T]("'var.x' has no value", value.Origin{}) }

func prefix(text string) netip.Prefix { return netip.MustParsePrefix(text) }

func thing(name string) network.Thing {
	return network.Thing{ID: network.ID(name), Address: name, At: source.Span{Path: name + ".tf", Start: source.Position{Line: 1, Column: 1}}}
}

// vpc adds a VPC; "?" is a range that can't be read.
func (e *estate) vpc(name string, ranges ...string) {
	v := network.VPC{Thing: thing(name)}
	for _, r := range ranges {
		if r == "?" {
			v.CIDRs = append(v.CIDRs, unread[netip.Prefix]())
			continue
		}
		v.CIDRs = append(v.CIDRs, known(prefix(r)))
	}
	e.VPCs = append(e.VPCs, v)
}

// subnet adds a subnet "vpc/name" in a zone with a route table.
func (e *estate) subnet(name, cidr, zone, table string) *network.Subnet {
	vpc, _, _ := strings.Cut(name, "/")
	s := network.Subnet{Thing: thing(name), VPC: network.ID(vpc), CIDR: known(prefix(cidr)), Zone: known(zone), Table: network.ID(table)}
	e.Subnets = append(e.Subnets, s)
	return &e.Subnets[len(e.Subnets)-1]
}

// table adds a route table "vpc/name" with routes such as
// "0.0.0.0/0 nat-gateway nat-a"; a destination of "?" can't be read.
func (e *estate) table(name string, routes ...string) *network.RouteTable {
	vpc, _, _ := strings.Cut(name, "/")
	t := network.RouteTable{Thing: thing(name), VPC: network.ID(vpc)}
	for _, text := range routes {
		t.Routes = append(t.Routes, route(text))
	}
	e.RouteTables = append(e.RouteTables, t)
	return &e.RouteTables[len(e.RouteTables)-1]
}

func route(text string) network.Route {
	fields := strings.Fields(text)
	r := network.Route{At: source.Span{Path: "route " + fields[0]}, DestinationText: fields[0], Target: network.TargetKind(fields[1])}
	if fields[0] == "?" {
		r.Destination = unread[netip.Prefix]()
	} else {
		r.Destination = known(prefix(fields[0]))
	}
	if len(fields) > 2 {
		r.TargetID, r.TargetText = network.ID(fields[2]), fields[2]
	}
	r.Propagated = len(fields) > 3 && fields[3] == "propagated"
	return r
}

func (e *estate) internetGateway(name, vpc string) {
	e.InternetGateways = append(e.InternetGateways, network.InternetGateway{Thing: thing(name), VPC: network.ID(vpc)})
}

// nat adds a public NAT gateway with an Elastic IP; "" leaves that unknown.
func (e *estate) nat(name, subnet, address string) *network.NATGateway {
	eip := network.ElasticIP{Thing: thing("eip-" + name)}
	if address != "" {
		eip.Address4 = known(netip.MustParseAddr(address))
	}
	e.ElasticIPs = append(e.ElasticIPs, eip)
	e.NATGateways = append(e.NATGateways, network.NATGateway{Thing: thing(name), Subnet: network.ID(subnet), ElasticIP: eip.ID})
	return &e.NATGateways[len(e.NATGateways)-1]
}

func (e *estate) peer(name, requester, accepter string) *network.Peering {
	e.Peerings = append(e.Peerings, network.Peering{
		Thing:     thing(name),
		Requester: network.PeerVPC{VPC: network.ID(requester), Text: requester},
		Accepter:  network.PeerVPC{VPC: network.ID(accepter), Text: accepter},
	})
	return &e.Peerings[len(e.Peerings)-1]
}

func (e *estate) transit(name string) *network.TransitGateway {
	e.TransitGateways = append(e.TransitGateways, network.TransitGateway{Thing: thing(name)})
	return &e.TransitGateways[len(e.TransitGateways)-1]
}

// attach adds an attachment "gateway/vpc".
func (e *estate) attach(gateway, vpc string, subnets ...string) *network.Attachment {
	a := network.Attachment{Thing: thing(gateway + "/" + vpc), Kind: network.AttachmentVPC, Gateway: network.ID(gateway), VPC: network.ID(vpc)}
	for _, s := range subnets {
		a.Subnets = append(a.Subnets, network.ID(s))
	}
	e.Attachments = append(e.Attachments, a)
	return &e.Attachments[len(e.Attachments)-1]
}

// transitTable adds a table of a transit gateway with static routes such as
// "0.0.0.0/0 tgw/egress".
func (e *estate) transitTable(name, gateway string, routes ...string) *network.TransitTable {
	t := network.TransitTable{Thing: thing(name), Gateway: network.ID(gateway)}
	for _, text := range routes {
		fields := strings.Fields(text)
		r := network.TransitRoute{Destination: known(prefix(fields[0])), At: source.Span{Path: name + ".tf"}}
		if r.Blackhole = fields[1] == "blackhole"; !r.Blackhole {
			r.Attachment = network.ID(fields[1])
		}
		t.Routes = append(t.Routes, r)
	}
	e.TransitTables = append(e.TransitTables, t)
	return &e.TransitTables[len(e.TransitTables)-1]
}

// cluster adds a cluster whose nodes stand in the subnets.
func (e *estate) cluster(name, vpc string, subnets ...string) *network.Cluster {
	c := network.Cluster{Thing: thing(name), Name: known(name), VPC: network.ID(vpc)}
	if len(subnets) > 0 {
		c.NodeGroups = []network.NodeGroup{group("nodes", subnets...)}
	}
	e.Clusters = append(e.Clusters, c)
	return &e.Clusters[len(e.Clusters)-1]
}

func group(name string, subnets ...string) network.NodeGroup {
	g := network.NodeGroup{Thing: thing(name), Plane: network.PlaneLinux}
	for _, s := range subnets {
		g.Subnets = append(g.Subnets, network.ID(s))
	}
	return g
}

// set gives the only cluster settings such as NAME=VALUE.
func (e *estate) set(pairs ...string) *estate {
	for _, pair := range pairs {
		name, text, _ := strings.Cut(pair, "=")
		s := &e.Clusters[0].Settings
		s.Env = append(s.Env, cni.Setting{
			Name: name, Container: cni.ContainerNode, Source: cni.SourceAddon, Type: "string",
			Value: known(text), At: source.Span{Path: "addon.tf"},
		})
	}
	return e
}

func (e *estate) model() *network.Model { return network.New(e.Parts) }

// trace walks in the only cluster.
func (e *estate) trace(class Class, to string) Result {
	m := e.model()
	d, err := ParseDestination(m, to)
	if err != nil {
		panic(err)
	}
	return Walk(m, Flow{Cluster: m.Clusters[0].ID, Class: class, Destination: d})
}

// brief writes a result as tests expect it, a line per verdict:
// "[network: ]outcome[ seen-as addresses] by interface[, returns answer][, likely]".
func brief(r Result) string {
	var lines []string
	for _, v := range r.Verdicts {
		line := string(v.Outcome)
		if v.Network != "" {
			line = v.Network + ": " + line
		}
		if v.SeenAs != "" {
			line += " " + strings.Join(append([]string{string(v.SeenAs)}, v.Addresses...), " ")
		}
		line += " by " + string(v.Interface)
		if v.Outcome == Delivered && v.Returns != Yes {
			line += ", returns " + string(v.Returns)
		}
		if v.Confidence == Likely {
			line += ", likely"
		}
		lines = append(lines, line)
	}
	if !r.Deterministic {
		lines = append(lines, "by chance")
	}
	return strings.Join(lines, "\n")
}

// golden is the estate of the first vectors: a private and a public node
// subnet, a pod subnet with local routes alone, a peer, and a VPC behind a
// transit gateway.
func golden() *estate {
	e := &estate{}
	e.vpc("main", "10.0.0.0/16", "100.64.0.0/16")
	e.table("main/private", "0.0.0.0/0 nat-gateway nat1", "10.20.0.0/16 peering pcx", "10.30.0.0/16 transit-gateway tgw")
	e.table("main/public", "0.0.0.0/0 internet-gateway igw")
	e.table("main/pods")
	e.subnet("main/priv-a", "10.0.1.0/24", "a", "main/private")
	e.subnet("main/pub-a", "10.0.0.0/24", "a", "main/public")
	e.subnet("main/pod-a", "100.64.0.0/20", "a", "main/pods")
	e.internetGateway("igw", "main")
	e.nat("nat1", "main/pub-a", "203.0.113.10")
	e.vpc("peer", "10.20.0.0/16")
	e.table("peer/all", "10.0.0.0/16 peering pcx")
	e.subnet("peer/a", "10.20.1.0/24", "a", "peer/all")
	e.peer("pcx", "main", "peer")
	e.vpc("far", "10.30.0.0/16")
	e.table("far/all", "0.0.0.0/0 transit-gateway tgw")
	e.subnet("far/a", "10.30.1.0/24", "a", "far/all")
	e.transit("tgw")
	e.attach("tgw", "main", "main/priv-a")
	e.attach("tgw", "far", "far/a")
	e.cluster("prod", "main", "main/priv-a")
	return e
}

// public moves the nodes of the golden estate into the public subnet.
func (e *estate) public(addresses bool) *estate {
	e.Clusters[0].NodeGroups = []network.NodeGroup{group("nodes", "main/pub-a")}
	e.Clusters[0].NodeGroups[0].PublicIP = known(addresses)
	return e
}

// custom switches on custom networking with the pod subnet.
func (e *estate) custom() *estate {
	e.Clusters[0].ENIConfigs = []network.ENIConfig{{Thing: thing("eniconfig-a"), Name: "a", Subnet: "main/pod-a"}}
	return e.set(cni.EnvCustomNetworking + "=true")
}
