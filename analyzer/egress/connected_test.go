package egress

import (
	"net/netip"
	"testing"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/value"
)

// manifestsAlone is a cluster whose network no file describes.
func manifestsAlone() *estate {
	e := &estate{}
	e.cluster("prod", "")
	return e
}

// corporate names a network in the configuration.
func corporate(via string) func(*estate) {
	return func(e *estate) {
		e.Destinations = []network.Destination{{Name: "corp-ad", CIDRs: []netip.Prefix{prefix("10.50.0.0/16")}, Via: via}}
	}
}

func TestConnectedAndNamedNetworks(t *testing.T) {
	t.Parallel()
	also := func(changes ...func(*estate)) *estate {
		e := golden()
		for _, change := range changes {
			change(e)
		}
		return e
	}
	for _, c := range []struct {
		name   string
		estate *estate
		to     string
		want   string
	}{
		{"no route leads anywhere", with(func(e *estate) { e.nodeRoutes("0.0.0.0/0 nat-gateway nat1") }), "connected", ""},
		{"a route into a part of the peer", with(func(e *estate) { e.nodeRoutes("10.20.1.0/24 peering pcx") }), "connected", "peer: delivered node-ip 10.0.1.0/24 by primary"},
		{"a peer behind the NAT gateway's subnet, which has no route to that", with(func(e *estate) {
			e.nodeRoutes("0.0.0.0/0 nat-gateway nat1")
			e.RouteTables[1].Routes = append(e.RouteTables[1].Routes, route("10.20.0.0/16 peering pcx"))
		}), "connected", "peer: delivered private-nat-gateway-ip 10.0.0.0/24 by primary"},
		{"a peer that the NAT gateway's subnet knows and that the nodes' table keeps away from it", with(func(e *estate) {
			e.nodeRoutes("0.0.0.0/0 nat-gateway nat1", "10.20.0.0/16 blackhole")
			e.RouteTables[1].Routes = append(e.RouteTables[1].Routes, route("10.20.0.0/16 peering pcx"))
		}), "connected", ""},
		{"a network behind a VPN gateway", with(func(e *estate) { e.nodeRoutes("10.50.0.0/16 vpn-gateway vgw") }), "connected", "10.50.0.0/16: delivered node-ip 10.0.1.0/24 by primary, returns unknown"},
		{"a peer and what a VPN gateway learns", with(learned), "connected", "VPN gateways: delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely\nfar: delivered node-ip 10.0.1.0/24 by primary\npeer: delivered node-ip 10.0.1.0/24 by primary"},
		{"a peer whose ranges can't be read", with(func(e *estate) {
			e.nodeRoutes("10.20.0.0/16 peering pcx")
			e.VPCs[1].CIDRs = []value.Value[netip.Prefix]{unread[netip.Prefix]()}
		}), "connected", "peer: delivered node-ip 10.0.1.0/24 by primary, likely"},
		{"a peer and a route that can't be read", with(func(e *estate) {
			e.nodeRoutes("? peering pcx")
			e.VPCs[1].CIDRs = []value.Value[netip.Prefix]{unread[netip.Prefix]()}
		}), "connected", "peer: unknown by none"},
		{"a connected network by two zones of which one has no route", with(func(e *estate) {
			e.table("main/lonely")
			e.subnet("main/priv-b", "10.0.2.0/24", "b", "main/lonely")
			e.Clusters[0].NodeGroups[0].Subnets = []network.ID{"main/priv-a", "main/priv-b"}
			e.nodeRoutes("10.20.0.0/16 peering pcx")
		}), "connected", "peer: delivered node-ip 10.0.1.0/24 by primary\npeer: dropped by primary\nby chance"},

		{"a route that covers the cluster's VPC too is about the rest", with(func(e *estate) {
			e.nodeRoutes("10.0.0.0/8 vpn-gateway vgw")
		}).set(excluded + "10.50.0.0/16"), "connected", "10.0.0.0/8: delivered node-ip 10.0.1.0/24 by primary, returns unknown\n10.0.0.0/8: delivered pod-ip 10.0.1.0/24 by primary, returns unknown"},

		{"a named network by its route", also(corporate(""), func(e *estate) { e.nodeRoutes("10.50.0.0/16 vpn-gateway vgw") }), "corp-ad", "delivered node-ip 10.0.1.0/24 by primary, returns unknown"},
		{"a named network without a route", also(corporate(""), func(e *estate) { e.nodeRoutes() }), "corp-ad", "dropped by primary"},
		{"a named network by the way that the configuration names", also(corporate("vpn")), "corp-ad", "delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely"},
		{"behind a transit gateway that can't tell", also(corporate("transit-gateway"), func(e *estate) { e.nodeRoutes("10.0.0.0/8 transit-gateway tgw") }), "corp-ad", "delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely"},

		{"manifests alone: the VPC sees pods", manifestsAlone(), "same-vpc", "delivered pod-ip by primary"},
		{"manifests alone: connected networks see nodes", manifestsAlone(), "connected", "connected networks: delivered node-ip by primary, returns unknown, likely"},
		{
			"manifests alone: but for exclusions", manifestsAlone().set(excluded + "10.20.0.0/16"), "connected",
			"10.20.0.0/16: delivered pod-ip by primary, returns unknown, likely\nconnected networks: delivered node-ip by primary, returns unknown, likely",
		},
		{"manifests alone: the internet", manifestsAlone(), "internet", "unknown by primary"},
		{"manifests alone: an address", manifestsAlone(), "10.20.1.1", "unknown by none"},
		{"manifests alone: a named network", func() *estate { e := manifestsAlone(); corporate("vpn")(e); return e }(), "corp-ad", "delivered node-ip by primary, returns unknown, likely"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := brief(c.estate.trace(ClassPod, c.to)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
