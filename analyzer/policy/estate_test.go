package policy_test

import (
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// at is a line of a file.
func at(path string, line int) source.Span {
	return source.Span{Path: path, Start: source.Position{Line: line, Column: 1}, End: source.Position{Line: line, Column: 20}}
}

func thing(id string, line int) network.Thing {
	return network.Thing{ID: network.ID(id), Address: id, At: at("main.tf", line)}
}

func known[T any](v T, line int) value.Value[T] {
	return value.Known(v, value.Origin{At: at("main.tf", line)})
}

// estate is a cluster whose only subnet leads to an internet gateway and to a
// peer. The add-on stands in a module and has external SNAT on.
func estate() network.Parts {
	addon := thing("module.eks.aws_eks_addon.cni", 1)
	addon.At, addon.Calls = at("modules/eks/main.tf", 4), []source.Span{at("main.tf", 40)}
	setting := at("modules/eks/main.tf", 6)
	return network.Parts{
		VPCs: []network.VPC{
			{Thing: thing("aws_vpc.main", 1), CIDRs: []value.Value[netip.Prefix]{known(netip.MustParsePrefix("10.0.0.0/16"), 2)}},
			{Thing: thing("aws_vpc.peer", 5), CIDRs: []value.Value[netip.Prefix]{value.Unknown[netip.Prefix]("'var.cidr' has no value", value.Origin{At: at("main.tf", 6)})}},
		},
		Subnets: []network.Subnet{{
			Thing: thing("aws_subnet.public", 10), VPC: "aws_vpc.main", CIDR: known(netip.MustParsePrefix("10.0.0.0/24"), 11),
			Table: "aws_route_table.public", MapPublicIPLaunch: value.Known(false, value.Default("default of aws_subnet")),
		}},
		RouteTables: []network.RouteTable{{
			Thing: thing("aws_route_table.public", 20), VPC: "aws_vpc.main",
			Routes: []network.Route{
				{Destination: known(netip.MustParsePrefix("0.0.0.0/0"), 22), DestinationText: "0.0.0.0/0", Target: network.TargetInternetGateway, TargetID: "aws_internet_gateway.main", At: at("main.tf", 21)},
			},
		}},
		InternetGateways: []network.InternetGateway{{Thing: thing("aws_internet_gateway.main", 25), VPC: "aws_vpc.main"}},
		Peerings: []network.Peering{{
			Thing: thing("aws_vpc_peering_connection.peer", 28), Requester: network.PeerVPC{VPC: "aws_vpc.main"}, Accepter: network.PeerVPC{Text: "vpc-0abc"},
		}},
		Clusters: []network.Cluster{{
			Thing: thing("aws_eks_cluster.prod", 30), Name: known("prod", 31), VPC: "aws_vpc.main", IPFamily: value.Known("ipv4", value.Default("default of EKS")),
			NodeGroups: []network.NodeGroup{{Thing: thing("aws_eks_node_group.workers", 35), Plane: network.PlaneLinux, Subnets: []network.ID{"aws_subnet.public"}}},
			Settings: cni.Settings{
				Managed: cni.Manager{Source: cni.SourceAddon, Address: addon.Address, At: addon.At, Calls: addon.Calls},
				Env: []cni.Setting{{
					Name: cni.EnvExternalSNAT, Container: cni.ContainerNode, Source: cni.SourceAddon, Type: "string", At: setting,
					Value: value.Known("true", value.Origin{At: setting}),
				}},
			},
			Workloads: []network.Workload{{Namespace: "shop", Name: "checkout", Kind: "Deployment", HostNetwork: value.Known(true, value.Origin{}), At: at("k8s/shop.yaml", 2)}},
		}},
		Destinations: []network.Destination{{Name: "corp", CIDRs: []netip.Prefix{netip.MustParsePrefix("10.50.0.0/16")}, Via: "transit-gateway", Expect: []string{"pod-ip"}, At: at(".snatlint.yaml", 3)}},
	}
}
