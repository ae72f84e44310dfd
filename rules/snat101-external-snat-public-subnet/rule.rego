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
	lost := [verdict |
		some verdict in lib.verdicts(cluster, "pod", "internet")
		verdict.cause == "no-public-address"
	]
	count(lost) > 0
	subnets := {subnet.address | some verdict in lost; some subnet in verdict.subnets}
	finding := {
		"at": cluster.cni.external_snat.at,
		"cluster": cluster.name,
		"source_class": "pod",
		"destination": "internet",
		"confidence": lib.confidence(lost),
		"message": message(cluster, subnets, lost),
		"help": help(cluster),
		"related": related(cluster, lost),
		"path": lib.first(lost).path,
	}
}

message(cluster, subnets, lost) := sprintf(
	"Pods of cluster '%s' in %s %s lose their packets to %s: AWS_VPC_K8S_CNI_EXTERNALSNAT is true, but the %s an internet gateway, which knows no public address for a pod.%s",
	[
		cluster.name, lib.plural(subnets, "subnet", "subnets"), lib.quoted(subnets),
		lib.internet({range | some verdict in lost; some range in verdict.cidrs}),
		lib.plural(subnets, "subnet leads to", "subnets lead to"), lib.assumption(lost),
	],
)

# help names the setting where that is enough: where nodes have no public address
# they lose the packets too.
help(cluster) := sprintf("Set %s, or move the pods to %s.", [lib.external_snat_off(cluster, set()), elsewhere(cluster)]) if {
	every verdict in lib.flipped(cluster, "pod", "internet") { verdict.outcome == "delivered" }
} else := sprintf("Move the pods to %s.", [elsewhere(cluster)])

# elsewhere names the subnets of the VPC that a NAT gateway serves.
elsewhere(cluster) := sprintf("subnets that lead to a NAT gateway, such as %s", [lib.quoted(behind_nat(cluster))]) if {
	count(behind_nat(cluster)) > 0
} else := "subnets that lead to a NAT gateway"

behind_nat(cluster) := {subnet.address |
	some subnet in input.subnets
	subnet.vpc == cluster.vpc
	some route in tables[subnet.route_table].routes
	route.target == "nat-gateway"
	route.destination.value == "0.0.0.0/0"
}

tables := {table.id: table | some table in input.route_tables}

# related names the entry of the setting and the routes to the internet gateway.
related(cluster, lost) := array.concat(
	lib.uses(cluster, cluster.cni.external_snat.at),
	[{"message": sprintf("Route table '%s' leads to the internet gateway here.", [table.address]), "at": route.at} |
		some id in {subnet.route_table | some verdict in lost; some subnet in verdict.subnets}
		table := tables[id]
		some route in table.routes
		route.target == "internet-gateway"
		route.destination.known
	],
)
