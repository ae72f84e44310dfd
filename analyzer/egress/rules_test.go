package egress

import (
	"net/netip"
	"testing"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/value"
)

// with changes the golden estate.
func with(change func(*estate)) *estate {
	e := golden()
	change(e)
	return e
}

// nodeRoutes replaces the routes of the nodes' subnet.
func (e *estate) nodeRoutes(routes ...string) {
	e.RouteTables[0].Routes = nil
	for _, r := range routes {
		e.RouteTables[0].Routes = append(e.RouteTables[0].Routes, route(r))
	}
}

// TestRoutingRules has one case per rule of the underlay.
func TestRoutingRules(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, to, want string
		change         func(*estate)
	}{
		{"no route drops", "10.20.1.1", "dropped by primary", func(e *estate) { e.nodeRoutes() }},
		{"a black hole drops", "10.20.1.1", "dropped by primary", func(e *estate) { e.nodeRoutes("10.20.0.0/16 blackhole") }},
		{"the longest prefix wins", "10.20.1.1", "dropped by primary", func(e *estate) {
			e.nodeRoutes("10.20.0.0/16 peering pcx", "10.20.1.0/24 blackhole", "0.0.0.0/0 nat-gateway nat1")
		}},
		{"an appliance may do anything", "10.20.1.1", "unknown by primary", func(e *estate) { e.nodeRoutes("10.20.0.0/16 network-interface eni-1") }},
		{"so may a firewall endpoint", "internet", "unknown by primary", func(e *estate) { e.nodeRoutes("0.0.0.0/0 firewall-endpoint vpce-1") }},
		{"a target that can't be read", "internet", "unknown by primary", func(e *estate) { e.nodeRoutes("0.0.0.0/0 unknown") }},
		{"a route table that isn't known", "internet", "unknown by primary", func(e *estate) { e.Subnets[0].Table, e.Subnets[0].TableWhy = "", "the association is a secret" }},

		{"a route with an unread destination may be longer", "10.99.1.1", "unknown by primary", func(e *estate) { e.nodeRoutes("0.0.0.0/0 nat-gateway nat1", "? transit-gateway tgw") }},
		{"but never than the exact one", "internet", "delivered nat-gateway-ip 203.0.113.10 by primary", func(e *estate) { e.nodeRoutes("0.0.0.0/0 nat-gateway nat1", "? transit-gateway tgw") }},
		{"and doesn't matter if it leads the same way", "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary", func(e *estate) { e.nodeRoutes("0.0.0.0/0 nat-gateway nat1", "? nat-gateway nat1") }},
		{"an unread route to a peer is taken for one into its ranges", "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary, likely", func(e *estate) { e.nodeRoutes("0.0.0.0/0 nat-gateway nat1", "? peering pcx") }},
		{"it leads to no internet either, known or not", "internet", "dropped by primary, likely", func(e *estate) {
			e.nodeRoutes("? peering pcx")
			e.VPCs[1].CIDRs = []value.Value[netip.Prefix]{unread[netip.Prefix]()}
		}},
		{"while one to a transit gateway may", "internet", "unknown by primary", func(e *estate) { e.nodeRoutes("? transit-gateway tgw") }},
		{"an unread route to the peer itself", "10.20.1.1", "unknown by primary", func(e *estate) { e.nodeRoutes("0.0.0.0/0 nat-gateway nat1", "? peering pcx") }},
		{"a route that may not exist", "internet", "unknown by primary", func(e *estate) { e.RouteTables[0].Routes[0].Uncertain = "'var.nat' has no value" }},
		{"a table that can't be read whole", "10.20.1.1", "unknown by primary", func(e *estate) {
			e.RouteTables[0].Incomplete = []network.Gap{{What: "the routes of 'main/private'", Why: "'var.routes' has no value"}}
		}},

		{"a part about peers says nothing of the internet", "internet", "dropped by primary, likely", func(e *estate) {
			e.nodeRoutes()
			e.RouteTables[0].Incomplete = []network.Gap{{What: "the routes of 'main/private'", Why: "'module.peering' gets it", Peers: true}}
		}},
		{"but it does of private addresses", "10.99.1.1", "unknown by primary", func(e *estate) {
			e.nodeRoutes("0.0.0.0/0 nat-gateway nat1")
			e.RouteTables[0].Incomplete = []network.Gap{{What: "the routes of 'main/private'", Why: "'module.peering' gets it", Peers: true}}
		}},

		{"a node gets public addresses from its subnet", "internet", "delivered node-public-ip by primary", func(e *estate) {
			e.public(true).Clusters[0].NodeGroups[0].PublicIP = value.Value[bool]{}
			e.Subnets[1].MapPublicIPLaunch = known(true)
		}},
		{"unless its launch template says no", "internet", "dropped by primary", func(e *estate) { e.public(false).Subnets[1].MapPublicIPLaunch = known(true) }},
		{"and none by default", "internet", "dropped by primary", func(e *estate) { e.public(true).Clusters[0].NodeGroups[0].PublicIP = value.Value[bool]{} }},
		{"an unread switch stays unknown", "internet", "unknown by primary", func(e *estate) { e.public(true).Clusters[0].NodeGroups[0].PublicIP = unread[bool]() }},
		{"the internet has no private destinations", "10.99.1.1", "dropped by primary", func(e *estate) { e.public(true) }},

		{"a NAT gateway without a known address shows its Elastic IP's name", "internet", "delivered nat-gateway-ip eip-nat1 by primary", func(e *estate) { e.ElasticIPs[0].Address4 = value.Value[netip.Addr]{} }},
		{"a NAT gateway without a way to the internet drops", "internet", "dropped by primary", func(e *estate) { e.RouteTables[1].Routes = nil }},
		{"a NAT gateway in a subnet that leads back to it drops", "internet", "dropped by primary", func(e *estate) { e.NATGateways[0].Subnet = "main/priv-a" }},
		{"a private NAT gateway is not for the internet", "internet", "dropped by primary", func(e *estate) { e.NATGateways[0].Public = known(false) }},
		{"nobody knows whether it is public", "internet", "unknown by primary", func(e *estate) { e.NATGateways[0].Public = unread[bool]() }},
		{"a NAT gateway of somebody else", "internet", "delivered nat-gateway-ip nat-0abc by primary, likely", func(e *estate) { e.nodeRoutes("0.0.0.0/0 nat-gateway nat-0abc") }},
		{"a NAT gateway that can't be told has no address to show", "internet", "unknown by primary", func(e *estate) { e.nodeRoutes("0.0.0.0/0 nat-gateway") }},
		{"a NAT gateway on the way to a peer shows its private address", "10.20.1.1", "delivered private-nat-gateway-ip 10.0.0.7 by primary", func(e *estate) {
			e.NATGateways[0].Public, e.NATGateways[0].PrivateIP = known(false), known(netip.MustParseAddr("10.0.0.7"))
			e.nodeRoutes("10.20.0.0/16 nat-gateway nat1")
			e.RouteTables[1].Routes = []network.Route{route("10.20.0.0/16 peering pcx")}
		}},

		{"a peering leads to no internet", "internet", "dropped by primary", func(e *estate) { e.nodeRoutes("0.0.0.0/0 peering pcx") }},
		{"a peering passes nothing on", "10.21.1.1", "dropped by primary", func(e *estate) { e.nodeRoutes("10.0.0.0/8 peering pcx") }},
		{"a peer whose range can't be read", "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary, likely", func(e *estate) { e.VPCs[1].CIDRs = []value.Value[netip.Prefix]{unread[netip.Prefix]()} }},
		{"a peer that no file declares", "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown", func(e *estate) {
			e.Peerings[0].Accepter = network.PeerVPC{Text: "vpc-0abc", CIDRs: []netip.Prefix{prefix("10.20.0.0/16")}}
		}},
		{"a peering that no file declares", "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely", func(e *estate) { e.nodeRoutes("10.20.0.0/16 peering pcx-0abc") }},
		{"the peer has no route back", "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns no", func(e *estate) { e.RouteTables[3].Routes = nil }},
		{"the peer's route back leads elsewhere", "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns no", func(e *estate) {
			e.RouteTables[3].Routes = []network.Route{route("0.0.0.0/0 internet-gateway igw-peer")}
		}},
		{"the peer's route back takes another way that may work", "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown", func(e *estate) {
			e.RouteTables[3].Routes = []network.Route{route("10.0.0.0/16 transit-gateway tgw")}
		}},
		{"the peer's route back covers other nodes only", "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns no", func(e *estate) {
			e.RouteTables[3].Routes = []network.Route{route("10.0.0.0/24 peering pcx")}
		}},
		{"the peer's routes back cover some of the nodes", "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown", func(e *estate) {
			e.RouteTables[3].Routes = []network.Route{route("10.0.1.0/25 peering pcx")}
		}},
		{"some subnets of the peer have a route back", "10.20.0.0/16", "delivered node-ip 10.0.1.0/24 by primary, returns unknown", func(e *estate) {
			e.table("peer/none")
			e.subnet("peer/b", "10.20.2.0/24", "b", "peer/none")
		}},
		{"only the subnet of the destination counts", "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary", func(e *estate) {
			e.table("peer/none")
			e.subnet("peer/b", "10.20.2.0/24", "b", "peer/none")
		}},

		{"a replaced local route leads through an appliance", "10.0.9.9", "unknown by primary", func(e *estate) { e.nodeRoutes("10.0.0.0/16 network-interface eni-1") }},
		{"which holds for that range of the VPC", "same-vpc", "delivered pod-ip 10.0.1.0/24 by primary\nunknown by primary", func(e *estate) { e.nodeRoutes("10.0.0.0/16 network-interface eni-1") }},
		{"as does a longer route to one", "same-vpc", "delivered pod-ip 10.0.1.0/24 by primary\nunknown by primary", func(e *estate) { e.nodeRoutes("10.0.9.0/24 firewall-endpoint vpce-1") }},
		{"or one that can't be read", "same-vpc", "delivered pod-ip 10.0.1.0/24 by primary, likely", func(e *estate) { e.nodeRoutes("? firewall-endpoint vpce-1") }},
		{"but no unread one to elsewhere", "same-vpc", "delivered pod-ip 10.0.1.0/24 by primary", func(e *estate) { e.nodeRoutes("? peering pcx") }},

		{"halves make a default route", "internet", "delivered nat-gateway-ip 203.0.113.10 by primary", func(e *estate) { e.nodeRoutes("0.0.0.0/1 nat-gateway nat1", "128.0.0.0/1 nat-gateway nat1") }},
		{"one half leads to one half", "internet", "delivered nat-gateway-ip 203.0.113.10 by primary\ndropped by primary", func(e *estate) { e.nodeRoutes("0.0.0.0/1 nat-gateway nat1") }},
		{"a NAT gateway with several Elastic IPs", "internet", "delivered nat-gateway-ip 203.0.113.10 203.0.113.20 by primary", func(e *estate) {
			e.nat("nat2", "main/pub-a", "203.0.113.20")
			e.NATGateways[0].MoreElasticIPs = []network.ID{"eip-nat2"}
		}},
		{"of which some can't be read", "internet", "delivered nat-gateway-ip 203.0.113.10 by primary, likely", func(e *estate) { e.NATGateways[0].MoreUnread = "'var.more' has no value" }},

		{"a VPN gateway leads to networks that no file describes", "10.50.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown", func(e *estate) { e.nodeRoutes("10.50.0.0/16 vpn-gateway vgw") }},
		{"what a VPN gateway learns", "10.50.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely", learned},
		{"is hardly longer than a route to a peer", "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary, likely", learned},
		{"nor about the internet's own addresses", "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary, likely", learned},
		{"nor about the internet as a whole", "internet", "delivered nat-gateway-ip 203.0.113.10 by primary", learned},
		{"unless nothing else leads there", "internet", "unknown by primary", func(e *estate) { e.nodeRoutes(); learned(e) }},
		{"nor to a public address", "8.8.8.8", "unknown by primary", func(e *estate) { e.nodeRoutes(); learned(e) }},
		{"nor about the VPC", "10.0.9.9", "delivered pod-ip 10.0.1.0/24 by primary", learned},
		{"a static route beats a propagated one", "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary", func(e *estate) {
			e.nodeRoutes("10.20.0.0/16 vpn-gateway vgw propagated", "10.20.0.0/16 peering pcx")
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := brief(with(c.change).trace(ClassPod, c.to)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// learned has a VPN gateway put routes into the nodes' table that no file tells.
func learned(e *estate) {
	e.RouteTables[0].Incomplete = []network.Gap{{What: "the routes that 'vgw' propagates", Why: "it learns them by BGP", Learned: true}}
}

// TestNodeRules has one case per rule of the node's decision.
func TestNodeRules(t *testing.T) {
	t.Parallel()
	unknownRange := func(e *estate) { e.VPCs[0].CIDRs = append(e.VPCs[0].CIDRs, unread[netip.Prefix]()) }
	for _, c := range []struct {
		name, to, want string
		change         func(*estate)
	}{
		{"an unread setting", "10.20.1.1", "unknown by none", func(e *estate) {
			e.set(external).Clusters[0].Settings.Env[0].Value = unread[string]()
		}},
		{"doesn't matter in the VPC", "10.0.9.9", "delivered pod-ip 10.0.1.0/24 by primary", func(e *estate) {
			e.set(external).Clusters[0].Settings.Env[0].Value = unread[string]()
		}},
		{"settings that can't be read leave no default", "10.20.1.1", "unknown by none", func(e *estate) { e.Clusters[0].Settings.EnvUnknown = unread[string]() }},
		{"unread exclusions", "10.20.1.1", "unknown by none", func(e *estate) {
			e.set(excluded).Clusters[0].Settings.Env[0].Value = unread[string]()
		}},
		{"unread exclusions don't matter with external SNAT", "10.20.1.1", "delivered pod-ip 10.0.1.0/24 by primary", func(e *estate) {
			e.set(external, excluded).Clusters[0].Settings.Env[1].Value = unread[string]()
		}},
		{"makes no difference behind a NAT gateway", "internet", "delivered nat-gateway-ip 203.0.113.10 by primary", func(e *estate) {
			e.set(external).Clusters[0].Settings.Env[0].Value = unread[string]()
		}},
		{"nor do exclusions", "internet", "delivered nat-gateway-ip 203.0.113.10 by primary", func(e *estate) {
			e.set(excluded).Clusters[0].Settings.Env[0].Value = unread[string]()
		}},
		{"but where the internet sees nodes it does", "internet", "unknown by none", func(e *estate) {
			e.public(true).set(external).Clusters[0].Settings.Env[0].Value = unread[string]()
		}},
		{"a range of the VPC that can't be read", "10.40.1.1", "unknown by none", unknownRange},
		{"doesn't matter for the internet", "internet", "delivered nat-gateway-ip 203.0.113.10 by primary", unknownRange},
		{"nor for a public address, but for a doubt", "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary, likely", unknownRange},
		{"but for a private address that only a default route leads to", "10.40.1.1", "unknown by primary", func(e *estate) { unknownRange(e); e.set(external) }},
		{"nor for a peer, but for a doubt", "connected", "far: delivered node-ip 10.0.1.0/24 by primary, likely\npeer: delivered node-ip 10.0.1.0/24 by primary, likely", unknownRange},
		{"nor with external SNAT", "10.20.1.1", "delivered pod-ip 10.0.1.0/24 by primary", func(e *estate) { unknownRange(e); e.set(external) }},
		{"exclusions cut a destination", "10.20.0.0/16", "delivered node-ip 10.0.1.0/24 by primary\ndelivered pod-ip 10.0.1.0/24 by primary", func(e *estate) { e.set(excluded + "10.20.1.0/24") }},
		{"an exclusion of a part of the internet", "internet", "delivered node-public-ip by primary\ndropped by primary", func(e *estate) { e.public(true).set(excluded + "198.51.100.0/24") }},
		{"exclusions of all parts of it", "internet", "dropped by primary", func(e *estate) {
			e.public(true).set(excluded + "0.0.0.0/5,8.0.0.0/7,11.0.0.0/8,12.0.0.0/6,16.0.0.0/4,32.0.0.0/3,64.0.0.0/2,128.0.0.0/1")
		}},
		{"an exclusion of private ranges is none of it", "internet", "delivered node-public-ip by primary", func(e *estate) { e.public(true).set(excluded + "10.0.0.0/8") }},
		{"an exclusion of everything", "internet", "delivered nat-gateway-ip 203.0.113.10 by primary", func(e *estate) { e.set(excluded + "0.0.0.0/0") }},
		{"custom networking without ENIConfigs", "10.20.1.1", "unknown by secondary", func(e *estate) { e.set(cni.EnvCustomNetworking+"=true", external) }},
		{"matters not where the node rewrites", "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary", func(e *estate) { e.set(cni.EnvCustomNetworking + "=true") }},
		{"an ENIConfig is found by its subnet's zone", "10.0.9.9", "delivered pod-ip 100.64.0.0/20 by secondary", func(e *estate) { e.custom().Clusters[0].ENIConfigs[0].Name = "pods" }},
		{"an ENIConfig called default", "10.0.9.9", "delivered pod-ip 100.64.0.0/20 by secondary", func(e *estate) {
			e.custom().Clusters[0].ENIConfigs[0].Name = "default"
			e.Subnets[2].Zone = known("b")
		}},
		{"an ENIConfig of another zone", "10.0.9.9", "unknown by secondary", func(e *estate) {
			e.custom().Clusters[0].ENIConfigs[0].Name = "b"
			e.Subnets[2].Zone = known("b")
		}},
		{"external service ranges leave by the primary interface", "10.20.1.1", "delivered pod-ip 10.0.1.0/24 by primary\ndropped by primary, likely\nby chance", func(e *estate) { e.set(external, cni.EnvExternalServices+"=10.20.0.0/16") }},
		{"external service ranges may hold the internet, too", "internet", "delivered nat-gateway-ip 203.0.113.10 by primary\ndropped by primary, likely\nby chance", func(e *estate) { e.set(external, cni.EnvExternalServices+"=0.0.0.0/0") }},
		{"external service ranges may hold a part of it", "internet", "delivered nat-gateway-ip 203.0.113.10 by primary\ndropped by primary, likely\nby chance", func(e *estate) { e.set(external, cni.EnvExternalServices+"=198.51.100.0/24") }},
		{"a subnet tagged 0 is left out", "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary", func(e *estate) {
			e.set(external).Subnets[2].Tags = map[string]string{"kubernetes.io/role/cni": "0"}
		}},
		{"but not by early versions", "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary\ndropped by secondary\nby chance", func(e *estate) {
			e.set(external).Subnets[2].Tags = map[string]string{"kubernetes.io/role/cni": "0"}
			e.Clusters[0].Settings.Version = known("1.20.0")
		}},
		{"a tagged subnet whose zone is written in another way", "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary\nunknown by secondary\nby chance", func(e *estate) {
			e.set(external).Subnets[2].Tags = map[string]string{"kubernetes.io/role/cni": "1"}
			e.Subnets[2].Zone = known("euw1-az1")
		}},
		{"nor is a tagged subnet of another zone in question", "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary", func(e *estate) {
			e.set(external).Subnets[2].Tags = map[string]string{"kubernetes.io/role/cni": "1"}
			e.Subnets[2].Zone = known("b")
		}},

		{"an IPv6 cluster", "10.20.1.1", "unknown by none", func(e *estate) { e.Clusters[0].IPFamily = known("ipv6") }},
		{"an IPv6 destination", "2001:db8::1", "unknown by none", func(*estate) {}},
		{"Windows nodes", "10.20.1.1", "unknown by none", func(e *estate) { e.Clusters[0].NodeGroups[0].Plane = network.PlaneWindows }},
		{"Fargate beside Linux nodes is left out", "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary", func(e *estate) {
			fargate := group("fargate", "main/pub-a")
			fargate.Plane = network.PlaneFargate
			e.Clusters[0].NodeGroups = append(e.Clusters[0].NodeGroups, fargate)
		}},
		{"nodes in subnets that can't be read", "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary\nunknown by primary\nby chance", func(e *estate) {
			e.Clusters[0].NodeGroups[0].SubnetsIncomplete = []network.Gap{{What: "the subnets of 'nodes'", Why: "'var.subnets' has no value"}}
		}},
		{"no nodes in the files", "internet", "unknown by primary", func(e *estate) {
			e.Clusters[0].NodeGroups, e.Clusters[0].Subnets = nil, []network.ID{"main/priv-a"}
		}},
		{"connected networks see these nodes all the same", "connected", "connected networks: delivered node-ip 10.0.0.0/16 100.64.0.0/16 by primary, returns unknown, likely", func(e *estate) {
			e.Clusters[0].NodeGroups = nil
		}},
		{"and those whose routes are somebody else's", "connected", "connected networks: delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely", func(e *estate) {
			e.nodeRoutes()
			e.RouteTables[0].Incomplete = []network.Gap{{What: "the routes of 'main/private'", Why: "it is declared outside these files"}}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := brief(with(c.change).trace(ClassPod, c.to)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
