package text_test

import (
	"fmt"
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
)

// scenarios are the estates that the goldens show.
func scenarios() map[string]*estate {
	return map[string]*estate{
		"peered":    peered(),
		"external":  peered().set(cni.EnvExternalSNAT, "true"),
		"excluded":  peered().set(cni.EnvExcludeSNATCIDRs, "10.20.1.0/24, 10.20.2.0/24"),
		"custom":    custom(),
		"public":    public(),
		"unknown":   unknownNetwork(),
		"named":     named(),
		"long":      longAddresses(),
		"undecided": undecided(),
		"many":      manyNetworks(),
		"alone":     alone(),
		"two":       two(),
		"divided":   divided(),
	}
}

// custom has the pods in a secondary range that the peer has no way back to.
func custom() *estate {
	e := peered()
	v := &e.VPCs[0]
	v.CIDRs = append(v.CIDRs, known(prefix("100.64.0.0/16"), v.At))
	for i, zone := range []string{"a", "b"} {
		address := `aws_subnet.pods["` + zone + `"]`
		e.subnet(address, "aws_vpc.prod", fmt.Sprintf("100.64.%d.0/20", 16*i), zone, `aws_route_table.private["`+zone+`"]`)
		c := network.ENIConfig{Thing: e.thing("eniconfig-" + zone), Name: zone, Subnet: id(address)}
		e.Clusters[0].ENIConfigs = append(e.Clusters[0].ENIConfigs, c)
	}
	return e.set(cni.EnvCustomNetworking, "true").set("ENI_CONFIG_LABEL_DEF", "topology.kubernetes.io/zone")
}

// public has one of two node groups in a public subnet.
func public() *estate {
	e := peered()
	g := network.NodeGroup{Thing: e.thing("aws_eks_node_group.edge"), Plane: network.PlaneLinux, Subnets: []network.ID{id(`aws_subnet.public["a"]`)}}
	g.PublicIP = known(true, g.At)
	e.Clusters[0].NodeGroups = append(e.Clusters[0].NodeGroups, g)
	return e
}

// unknownNetwork is known by its manifests alone.
func unknownNetwork() *estate {
	e := &estate{}
	c := network.Cluster{Thing: network.Thing{ID: "k8s/prod", Address: "k8s/prod", At: e.at("k8s/prod/aws-node.yaml")}}
	c.VPCWhy = "the files are manifests alone"
	c.Settings.Managed = cni.Manager{Source: cni.SourceManifest, Address: "kube-system/aws-node", At: e.at("k8s/prod/aws-node.yaml")}
	e.Clusters = append(e.Clusters, c)
	return e
}

// named has destinations that the configuration names.
func named() *estate {
	e := peered()
	e.Destinations = []network.Destination{
		{Name: "corp-ad", CIDRs: []netip.Prefix{prefix("10.50.0.0/16"), prefix("10.51.0.0/16")}, Via: "transit-gateway", At: e.at(".snatlint.yaml")},
		{Name: "nginx", CIDRs: []netip.Prefix{prefix("10.20.1.1/32")}, At: e.at(".snatlint.yaml")},
	}
	return e
}

// divided has nodes in a public subnet, pods that keep their address to a
// partner's part of the internet, and an appliance before a part of the VPC.
func divided() *estate {
	e := public().set(cni.EnvExcludeSNATCIDRs, "198.51.100.0/24")
	e.Clusters[0].NodeGroups = e.Clusters[0].NodeGroups[1:]
	for i := range e.RouteTables {
		if t := &e.RouteTables[i]; t.ID == id("aws_route_table.public") {
			t.Routes = append(t.Routes, network.Route{
				Destination: known(prefix("10.0.16.0/20"), t.At), DestinationText: "10.0.16.0/20",
				Target: network.TargetFirewallEndpoint, TargetText: "aws_vpc_endpoint.inspect", At: t.At,
			})
		}
	}
	return e
}

// undecided has a setting that no file tells.
func undecided() *estate {
	e := peered().set(cni.EnvExternalSNAT, "?")
	env := e.Clusters[0].Settings.Env
	env[0].Value = unread[string]("'var.external_snat' has no value", env[0].At)
	return e
}

// longAddresses has names that fit into no table.
func longAddresses() *estate {
	e := peered()
	for i := range e.ElasticIPs {
		e.ElasticIPs[i].Address = fmt.Sprintf("module.network[\"eu-central-1\"].module.vpc[0].aws_eip.nat[\"zone-%c of the region\"]", 'a'+i)
	}
	return e
}

// alone has no route out of its VPC.
func alone() *estate {
	e := &estate{}
	e.vpc("aws_vpc.lab", "10.9.0.0/16")
	e.table("aws_route_table.lab", "aws_vpc.lab")
	e.subnet("aws_subnet.lab", "aws_vpc.lab", "10.9.1.0/24", "a", "aws_route_table.lab")
	e.cluster("lab", "aws_vpc.lab", map[string][]string{"aws_eks_node_group.lab": {"aws_subnet.lab"}})
	return e
}

// two has a second cluster in the peered VPC.
func two() *estate {
	e := peered()
	e.cluster("tools", "aws_vpc.shared", map[string][]string{"aws_eks_node_group.tools": {"aws_subnet.nginx"}})
	return e.set(cni.EnvExternalSNAT, "true")
}

// manyNetworks has more peers than columns.
func manyNetworks() *estate {
	e := peered()
	for i := range 9 {
		vpc, pcx := fmt.Sprintf("aws_vpc.team%d", i), fmt.Sprintf("aws_vpc_peering_connection.team%d", i)
		cidr := fmt.Sprintf("10.1%d0.0.0/16", i)
		e.vpc(vpc, cidr)
		e.peer(pcx, "aws_vpc.prod", vpc)
		e.table("aws_route_table.team"+fmt.Sprint(i), vpc, "10.0.0.0/16", "peering", pcx)
		e.subnet("aws_subnet.team"+fmt.Sprint(i), vpc, cidr, "a", "aws_route_table.team"+fmt.Sprint(i))
		for j := range e.RouteTables {
			if e.RouteTables[j].VPC == id("aws_vpc.prod") && !e.RouteTables[j].Main {
				at := e.at("routes.tf")
				e.RouteTables[j].Routes = append(e.RouteTables[j].Routes, network.Route{
					Destination: known(prefix(cidr), at), DestinationText: cidr,
					Target: network.TargetPeering, TargetID: id(pcx), TargetText: pcx, At: at,
				})
			}
		}
	}
	return e
}
