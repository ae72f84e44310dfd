package reporttest

import (
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/source"
)

// lostPackets has everything: related places, a path with steps that no file
// decides, help.
func lostPackets(files map[string]*source.File) finding.Finding {
	addon, network := files[addonPath], files[networkPath]
	setting, route := At(addon, `"true"`), At(network, `destination_cidr_block = "0.0.0.0/0"`)
	return finding.Finding{
		Rule: "SNAT101", Name: "ExternalSnatPublicSubnet", Severity: finding.SeverityError, Confidence: "certain",
		Message: "Pods of cluster 'prod-🚀' lose every packet to the internet. " +
			`External SNAT is on, and subnet 'aws_subnet.pods["a"]' sends them to an internet gateway.`,
		Cluster: "prod-🚀", SourceClass: "pod", Destination: "internet",
		At: setting,
		Related: []finding.Related{
			{Message: `The route that subnet 'aws_subnet.pods["a"]' uses.`, At: route},
			{Message: "The cluster's name.", At: At(addon, `"prod-🚀"`)},
		},
		Path: []finding.Step{
			{Hop: "pod", Detail: "A pod sends a packet to the internet."},
			{Hop: "snat", Detail: "The node leaves the source alone because AWS_VPC_K8S_CNI_EXTERNALSNAT is true.", At: setting},
			{Hop: "eni", Detail: `The packet leaves by the pod's interface in subnet 'aws_subnet.pods["a"]'.`, At: At(network, `resource "aws_subnet" "pods"`)},
			{Hop: "route", Detail: "The route 0.0.0.0/0 leads to internet gateway 'aws_internet_gateway.main'.", At: route},
			{Hop: "internet-gateway", Detail: "The internet gateway drops the packet: the pod has no public address."},
		},
		Help:        "Set AWS_VPC_K8S_CNI_EXTERNALSNAT to \"false\", or route the subnet through a NAT gateway.",
		Fingerprint: "f1d2d2f924e986ac86fdf7b36c94bcdf32beec15",
	}
}

// nodeSeen has little, and stretches over lines.
func nodeSeen(files map[string]*source.File) finding.Finding {
	network := files[networkPath]
	at := At(network, "aws_route_table.pods.id")
	at.End = At(network, `"0.0.0.0/0"`).End
	return finding.Finding{
		Rule: "SNAT202", Name: "NodeAddressSeenByConnectedNetwork", Severity: finding.SeverityWarning, Confidence: "likely",
		Message: "VPC 'shared' sees node addresses of cluster 'prod-🚀', assuming that the cluster is an IPv4 one.",
		Cluster: "prod-🚀", SourceClass: "pod", Destination: "connected",
		At: at, Fingerprint: "e242ed3bffccdf271b7fbaf34ed72d089537b42f",
	}
}

// accepted is hidden by an entry of the configuration.
func accepted(files map[string]*source.File) finding.Finding {
	return finding.Finding{
		Rule: "SNAT202", Name: "NodeAddressSeenByConnectedNetwork", Severity: finding.SeverityNote, Confidence: "certain",
		Message: "VPC 'legacy' sees node addresses.",
		At:      At(files[networkPath], "each.value"), Fingerprint: "6dcd4ce23d88e2ee9568ba546c007c63d9131c1b",
		Suppressed: &finding.Suppression{
			Kind: "config", Reason: "legacy is switched off in March", Until: "2027-03-31",
			At: source.Span{Path: ".snatlint.yaml", Start: source.Position{Line: 3, Column: 5}, End: source.Position{Line: 3, Column: 40}},
		},
	}
}

// rules are two rules with what a page holds: paragraphs that are wrapped,
// lists, code.
func rules() []finding.Rule {
	return []finding.Rule{
		{
			ID: "SNAT101", Name: "ExternalSnatPublicSubnet", Severity: finding.SeverityError, Group: "egress",
			Title: "External SNAT is on in a public subnet",
			Description: "With external SNAT the node leaves a pod's address alone, and an internet\n" +
				"gateway drops what has no public address.\n\nMore is on the page.",
			Page: "# SNAT101 ExternalSnatPublicSubnet\n\nWith external SNAT the node leaves a pod's\naddress alone.\n\n" +
				"- one point\n  on two lines\n- another\n\n```hcl\nresource \"aws_route\" \"out\" {\n}\n```\n",
			References: []finding.Reference{{Title: "Amazon VPC CNI", URL: "https://example.com/cni"}},
		},
		{
			ID: "SNAT202", Name: "NodeAddressSeenByConnectedNetwork", Severity: finding.SeverityNote, Group: "identity",
			Title: "A connected network sees node addresses",
		},
	}
}
