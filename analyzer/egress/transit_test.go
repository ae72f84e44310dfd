package egress

import (
	"net/netip"
	"testing"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/value"
)

// egressVPC sends everybody's internet traffic through a VPC with a NAT gateway
// in each zone.
func egressVPC(e *estate) {
	e.nodeRoutes("0.0.0.0/0 transit-gateway tgw")
	e.vpc("out", "10.90.0.0/16")
	e.table("out/tgw-a", "0.0.0.0/0 nat-gateway nat-out")
	e.table("out/public", "0.0.0.0/0 internet-gateway igw-out", "10.0.0.0/8 transit-gateway tgw")
	e.subnet("out/tgw-a", "10.90.1.0/24", "a", "out/tgw-a")
	e.subnet("out/pub-a", "10.90.0.0/24", "a", "out/public")
	e.internetGateway("igw-out", "out")
	e.nat("nat-out", "out/pub-a", "198.51.100.4")
	e.attach("tgw", "out", "out/tgw-a")
	e.transitTable("default", "tgw", "0.0.0.0/0 tgw/out").Default = true
}

// open lets other accounts attach to the transit gateway.
func open(e *estate) {
	t := e.transitTable("tgw (default route table)", "tgw")
	t.Default, t.Open = true, "other accounts may attach to it"
}

// theirs makes the transit gateway somebody else's.
func theirs(e *estate) {
	gw := &e.TransitGateways[0]
	gw.DefaultAssociation, gw.DefaultPropagation = unread[bool](), unread[bool]()
	t := e.transitTable("tgw (default route table)", "tgw")
	t.Default, t.Incomplete = true, []network.Gap{{What: "the routes of 'tgw'", Why: "it is declared outside these files"}}
}

func TestTransitGateways(t *testing.T) {
	t.Parallel()
	vpn := func(e *estate, ranges ...netip.Prefix) {
		a := e.attach("tgw", "office")
		a.Kind, a.VPC, a.Ranges = network.AttachmentVPN, "", ranges
	}
	for _, c := range []struct {
		name, to, want string
		change         func(*estate)
	}{
		{"the default table propagates", "10.30.1.1", "delivered node-ip 10.0.1.0/24 by primary", func(*estate) {}},
		{"a gateway that propagates nothing by default", "10.30.1.1", "dropped by primary", func(e *estate) { e.TransitGateways[0].DefaultPropagation = known(false) }},
		{"a gateway that associates nothing by default", "10.30.1.1", "dropped by primary", func(e *estate) {
			e.TransitGateways[0].DefaultAssociation = known(false)
			e.transitTable("other", "tgw")
		}},
		{"an attachment that is associated with nothing", "10.30.1.1", "dropped by primary", func(e *estate) {
			e.Attachments[0].DefaultAssociation = known(false)
			e.transitTable("other", "tgw")
		}},
		{"or with one that can't be read whole", "10.30.1.1", "unknown by primary", func(e *estate) {
			e.Attachments[0].DefaultAssociation = known(false)
			e.transitTable("other", "tgw").Incomplete = []network.Gap{{What: "an association of 'other'", Why: "'var.x' has no value"}}
		}},
		{"nobody knows whether it is associated", "10.30.1.1", "unknown by primary", func(e *estate) { e.Attachments[0].DefaultAssociation = unread[bool]() }},
		{"an association wins over the default table", "10.30.1.1", "dropped by primary", func(e *estate) { e.transitTable("lonely", "tgw").Associations = []network.ID{"tgw/main"} }},
		{"a black hole", "10.30.1.1", "dropped by primary", func(e *estate) { e.transitTable("default", "tgw", "10.30.0.0/16 blackhole").Default = true }},
		{"a longer propagated route wins", "10.30.1.1", "delivered node-ip 10.0.1.0/24 by primary", func(e *estate) { e.transitTable("default", "tgw", "10.0.0.0/8 blackhole").Default = true }},
		{"the attachment lacks the node's zone", "10.30.1.1", "dropped by primary", func(e *estate) {
			e.subnet("main/tgw-b", "10.0.8.0/24", "b", "main/private")
			e.Attachments[0].Subnets = []network.ID{"main/tgw-b"}
		}},
		{"the attachment's zone may be the node's by another name", "10.30.1.1", "delivered node-ip 10.0.1.0/24 by primary", func(e *estate) {
			e.subnet("main/tgw-b", "10.0.8.0/24", "euw1-az2", "main/private")
			e.Attachments[0].Subnets = []network.ID{"main/tgw-b"}
		}},
		{"two VPCs with one range", "10.30.1.1", "unknown by primary", func(e *estate) { e.vpc("twin", "10.30.0.0/16"); e.attach("tgw", "twin") }},
		{"a VPC with unread ranges besides", "10.30.1.1", "delivered node-ip 10.0.1.0/24 by primary, likely", func(e *estate) {
			e.vpc("other", "?")
			e.attach("tgw", "other")
		}},
		{"a VPC with unread ranges alone", "10.31.1.1", "unknown by primary", func(e *estate) {
			e.nodeRoutes("10.0.0.0/8 transit-gateway tgw")
			e.vpc("other", "?")
			e.attach("tgw", "other")
		}},
		{"the far VPC has no route back", "10.30.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns no", func(e *estate) { e.RouteTables[4].Routes = nil }},
		{"the far attachment's table has no way back", "10.30.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns no", func(e *estate) { e.transitTable("far", "tgw").Associations = []network.ID{"tgw/far"} }},
		{"a VPN with static ranges", "10.50.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown", func(e *estate) { e.nodeRoutes("10.0.0.0/8 transit-gateway tgw"); vpn(e, prefix("10.50.0.0/16")) }},
		{"a VPN whose ranges nobody lists", "10.50.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely", func(e *estate) { e.nodeRoutes("10.0.0.0/8 transit-gateway tgw"); vpn(e) }},
		{"and that may lead to the internet", "internet", "unknown by primary", func(e *estate) { e.nodeRoutes("0.0.0.0/0 transit-gateway tgw"); vpn(e) }},
		{"or to a public address", "8.8.8.8", "unknown by primary", func(e *estate) { e.nodeRoutes("0.0.0.0/0 transit-gateway tgw"); vpn(e) }},
		{"takes no VPC's range away", "10.30.1.1", "delivered node-ip 10.0.1.0/24 by primary, likely", func(e *estate) { vpn(e) }},
		{"nor anything from a black hole for it", "10.50.1.1", "dropped by primary", func(e *estate) {
			e.nodeRoutes("10.0.0.0/8 transit-gateway tgw")
			e.transitTable("default", "tgw", "10.50.0.0/16 blackhole").Default = true
			vpn(e)
		}},
		{"nor from the internet", "8.8.8.8", "delivered nat-gateway-ip 198.51.100.4 by primary, likely", func(e *estate) { egressVPC(e); vpn(e) }},
		{"but a private range from the way to the internet", "10.50.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely", func(e *estate) { egressVPC(e); vpn(e) }},
		{"the networks behind a VPN whose ranges nobody lists", "connected", "far: delivered node-ip 10.0.1.0/24 by primary, likely\ntgw/office: delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely", func(e *estate) {
			e.nodeRoutes("10.0.0.0/8 transit-gateway tgw")
			vpn(e)
		}},
		{"with an exclusion", "connected", "10.50.0.0/16: delivered pod-ip 10.0.1.0/24 by primary, returns unknown, likely\nfar: delivered node-ip 10.0.1.0/24 by primary, likely\ntgw/office: delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely", func(e *estate) {
			e.nodeRoutes("10.0.0.0/8 transit-gateway tgw")
			e.set(excluded + "10.50.0.0/16")
			vpn(e)
		}},
		{"a gateway that other accounts attach to", "10.50.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely", func(e *estate) {
			e.nodeRoutes("10.0.0.0/8 transit-gateway tgw")
			open(e)
		}},
		{"for what isn't in the files only", "10.30.1.1", "delivered node-ip 10.0.1.0/24 by primary", open},
		{"and among the connected networks", "connected", "10.0.0.0/8: delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely\nfar: delivered node-ip 10.0.1.0/24 by primary", func(e *estate) {
			e.nodeRoutes("10.0.0.0/8 transit-gateway tgw")
			open(e)
		}},
		{"a gateway of somebody else", "10.30.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely", func(e *estate) { e.nodeRoutes("10.30.0.0/16 transit-gateway tgw-0abc") }},
		{"a table of somebody else", "10.50.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely", func(e *estate) {
			e.nodeRoutes("10.50.0.0/16 transit-gateway tgw")
			theirs := e.transitTable("theirs", "tgw")
			theirs.Default, theirs.Incomplete = true, []network.Gap{{What: "the routes of 'tgw'", Why: "it is declared outside these files"}}
		}},
		{"a table of somebody else with a VPC of ours", "10.30.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely", func(e *estate) {
			theirs := e.transitTable("theirs", "tgw")
			theirs.Default, theirs.Incomplete = true, []network.Gap{{What: "the routes of 'tgw'", Why: "it is declared outside these files"}}
		}},
		{"a gateway of somebody else that our VPC is attached to", "10.50.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely", func(e *estate) {
			e.nodeRoutes("10.50.0.0/16 transit-gateway tgw")
			theirs(e)
		}},
		{"though not to its default table", "10.50.1.1", "delivered node-ip 10.0.1.0/24 by primary, returns unknown, likely", func(e *estate) {
			e.nodeRoutes("10.50.0.0/16 transit-gateway tgw")
			theirs(e)
			e.Attachments[0].DefaultAssociation = known(false)
		}},
		{"to the internet by somebody else's gateway", "internet", "unknown by primary", func(e *estate) { e.nodeRoutes("0.0.0.0/0 transit-gateway tgw-0abc") }},
		{"to the internet by another VPC", "internet", "delivered nat-gateway-ip 198.51.100.4 by primary", egressVPC},
		{"which has no route back", "internet", "delivered nat-gateway-ip 198.51.100.4 by primary, returns no", func(e *estate) {
			egressVPC(e)
			e.RouteTables[len(e.RouteTables)-1].Routes = []network.Route{route("0.0.0.0/0 internet-gateway igw-out")}
		}},
		{"and no NAT gateway", "internet", "dropped by primary", func(e *estate) {
			egressVPC(e)
			e.RouteTables[len(e.RouteTables)-2].Routes = []network.Route{route("0.0.0.0/0 internet-gateway igw-out")}
		}},
		{"the networks behind a default route", "connected", "far: delivered node-ip 10.0.1.0/24 by primary\nout: delivered node-ip 10.0.1.0/24 by primary, returns unknown", egressVPC},
		{"a network that the gateway keeps apart isn't connected", "connected", "", func(e *estate) {
			e.nodeRoutes("0.0.0.0/0 transit-gateway tgw")
			e.TransitGateways[0].DefaultPropagation = known(false)
		}},
		{"one that a route is about is", "connected", "10.30.0.0/16: dropped by primary", func(e *estate) {
			e.nodeRoutes("10.30.0.0/16 transit-gateway tgw")
			e.VPCs[2].CIDRs = []value.Value[netip.Prefix]{known(prefix("10.77.0.0/16"))}
		}},
		{"routes in a circle", "10.50.1.1", "dropped by primary", func(e *estate) {
			e.nodeRoutes("10.50.0.0/16 transit-gateway tgw")
			e.transitTable("default", "tgw", "10.50.0.0/16 tgw/far").Default = true
			e.RouteTables[4].Routes = []network.Route{route("0.0.0.0/0 transit-gateway tgw")}
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

// twoWaysOut has a VPC with a NAT gateway in each of two zones.
func twoWaysOut(e *estate) {
	egressVPC(e)
	e.nat("nat-out-b", "out/pub-a", "198.51.100.5")
	e.table("out/tgw-b", "0.0.0.0/0 nat-gateway nat-out-b")
	e.subnet("out/tgw-b", "10.90.9.0/28", "b", "out/tgw-b")
	out := &e.Attachments[len(e.Attachments)-1]
	out.Subnets = append(out.Subnets, "out/tgw-b")
}

// A transit gateway keeps packets in their zone, unless appliance mode spreads
// them over all.
func TestTransitGatewayKeepsTheZone(t *testing.T) {
	t.Parallel()
	both := "delivered nat-gateway-ip 198.51.100.4 by primary\ndelivered nat-gateway-ip 198.51.100.5 by primary\nby chance"
	for _, c := range []struct {
		name, want string
		change     func(*network.Attachment)
	}{
		{"by itself", "delivered nat-gateway-ip 198.51.100.4 by primary", func(*network.Attachment) {}},
		{"not in appliance mode", both, func(a *network.Attachment) { a.Appliance = known(true) }},
		{"nor where that can't be read", both, func(a *network.Attachment) { a.Appliance = unread[bool]() }},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			e := with(twoWaysOut)
			c.change(&e.Attachments[len(e.Attachments)-1])
			if got := brief(e.trace(ClassPod, "internet")); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
