# METADATA
# title: Pods keep their own address in a subnet that leads to an internet gateway
# description: |
#   With AWS_VPC_K8S_CNI_EXTERNALSNAT on, the node leaves the source of a pod's
#   packets alone. An internet gateway knows public addresses for the primary
#   address of a node and for nothing else on it, so it drops what pods send.
#   Nodes and pods on the host network still reach the internet, which hides the
#   loss until a pod needs it.
# related_resources:
# - ref: https://docs.aws.amazon.com/eks/latest/userguide/external-snat.html
#   description: Amazon EKS User Guide, "Enable outbound internet access for Pods"
# - ref: https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/README.md
#   description: Amazon VPC CNI, AWS_VPC_K8S_CNI_EXTERNALSNAT
# - ref: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
#   description: Amazon VPC User Guide, "Enable internet access for a VPC using an internet gateway"
# schemas:
# - input: schema.facts
# custom:
#   id: SNAT101
#   name: ExternalSnatPublicSubnet
#   severity: error
#   group: egress
package snatlint.rules.snat101

import data.snatlint.lib

findings contains finding if {
	some cluster in input.clusters
	cluster.cni.external_snat.value == true
	lost := lost_verdicts(cluster)
	count(lost) > 0
	subnets := {subnet.address | some verdict in lost; some subnet in verdict.subnets}
	finding := {
		"at": lib.setting_at(cluster, cluster.cni.external_snat),
		"cluster": cluster.name,
		"source_class": "pod",
		"destination": "internet",
		"confidence": lib.confidence(lost),
		"message": message(cluster, subnets, lost),
		"help": help(cluster, subnets),
		"related": related(cluster, lost),
		"path": lib.first(lost).path,
	}
}

# lost_verdicts are those of pods whose own address an internet gateway drops.
lost_verdicts(cluster) := [verdict |
	some verdict in lib.verdicts(cluster, "pod", "internet")
	verdict.cause == "no-public-address"
]

message(cluster, subnets, lost) := sprintf(
	"Pods of cluster '%s' lose their packets to the internet: external SNAT is on, and %s %s %s the internet to an internet gateway, which drops pod addresses.%s",
	[
		cluster.name, lib.plural(subnets, "subnet", "subnets"), lib.quoted(subnets),
		lib.plural(subnets, "routes", "route"), lib.assumption(lost),
	],
)

help(cluster, subnets) := sprintf("%s, or route the internet from %s to a NAT gateway.", [setting_help(cluster), lib.quoted(subnets)])

setting_help(cluster) := `Set AWS_VPC_K8S_CNI_EXTERNALSNAT to "false"` if count(lib.connected_ranges(cluster)) == 0

setting_help(cluster) := sprintf(
	`Set AWS_VPC_K8S_CNI_EXTERNALSNAT to "false" and AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS to "%s", so that connected networks still see pod addresses`,
	[concat(",", sort(ranges))],
) if {
	ranges := lib.connected_ranges(cluster)
	count(ranges) > 0
}

# related names the entry of the setting and the routes to the internet gateway.
related(cluster, lost) := array.concat(
	[{"message": "The setting is used here.", "at": at} |
		some at in lib.entries(cluster, "AWS_VPC_K8S_CNI_EXTERNALSNAT", cluster.cni.external_snat.at)
	],
	[{"message": sprintf("Route table '%s' leads to the internet gateway here.", [table.address]), "at": route.at} |
		some table in input.route_tables
		table.id in {subnet.route_table | some verdict in lost; some subnet in verdict.subnets}
		some route in table.routes
		route.target == "internet-gateway"
		route.destination.value == "0.0.0.0/0"
	],
)
