package json_test

import (
	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// estate is a model whose internal IDs differ from the addresses that people
// know.
type estate struct {
	model   *network.Model
	cluster network.ID
}

func newEstate() estate {
	return estate{
		cluster: "root/aws_eks_cluster.prod",
		model: network.New(network.Parts{
			Subnets: []network.Subnet{{Thing: thing(`root/aws_subnet.private["a"]`, `aws_subnet.private["a"]`)}},
			Clusters: []network.Cluster{{
				Thing:      thing("root/aws_eks_cluster.prod", "aws_eks_cluster.prod"),
				Name:       value.Known("prod", value.Origin{}),
				NodeGroups: []network.NodeGroup{{Thing: thing("root/aws_eks_node_group.main", "aws_eks_node_group.main")}},
			}},
		}),
	}
}

func thing(id, address string) network.Thing {
	return network.Thing{ID: network.ID(id), Address: address}
}

// byChance is delivered or dropped, whatever interface the pod gets.
func (e estate) byChance() egress.Result {
	at := source.Span{Path: "infra/eks.tf", Start: source.Position{Line: 41, Column: 3}, End: source.Position{Line: 41, Column: 60}}
	return egress.Result{Verdicts: []egress.Verdict{
		{
			Outcome: egress.Delivered, SeenAs: egress.NATGatewayIP, Addresses: []string{"203.0.113.10"},
			Interface: egress.PrimaryInterface, Subnet: `root/aws_subnet.private["a"]`,
			Groups:     []network.ID{"root/aws_eks_node_group.main"},
			Confidence: egress.Certain, Returns: egress.Yes, Admitted: egress.NotKnown, Stable: true,
			Why: "NAT gateway 'aws_nat_gateway.a' replaces the source by its public address '203.0.113.10'.",
			Path: []egress.Hop{
				{Hop: "pod", Detail: "A pod sends a packet to the internet."},
				{Hop: "snat", Detail: "The node leaves the source alone because AWS_VPC_K8S_CNI_EXTERNALSNAT is true.", At: at},
			},
		},
		{
			Outcome: egress.Dropped, Interface: egress.SecondaryInterface, Confidence: egress.Likely,
			Returns: egress.NotKnown, Admitted: egress.NotKnown, Why: "No route leads to the internet.",
		},
	}}
}

func (e estate) rows() []egress.Row {
	unknown := egress.Result{Deterministic: true, Verdicts: []egress.Verdict{{
		Outcome: egress.Unknown, Interface: egress.NoInterface, Confidence: egress.Certain,
		Returns: egress.NotKnown, Admitted: egress.NotKnown, Why: "The cluster's VPC is not in the files.",
	}}}
	return []egress.Row{
		{Cluster: e.cluster, Class: egress.ClassPod, Destination: egress.Destination{Text: "connected"}, Now: egress.Result{Deterministic: true}, Flipped: unknown},
		{Cluster: e.cluster, Class: egress.ClassHostNetwork, Destination: egress.Destination{Text: "internet"}, Now: e.byChance(), Flipped: unknown},
	}
}
