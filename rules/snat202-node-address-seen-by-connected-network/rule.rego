# METADATA
# title: Connected networks see node addresses
# description: |
#   Unless AWS_VPC_K8S_CNI_EXTERNALSNAT is on, the node rewrites the source of
#   packets that leave the VPC to its own primary address, also on the way to
#   peered VPCs and networks behind a transit gateway. Firewalls, access lists and
#   audit logs there see nodes and can't tell one pod from another. That may be
#   what is wanted; state it with "expect" in .snatlint.yaml and it is checked.
# related_resources:
# - ref: https://docs.aws.amazon.com/eks/latest/userguide/external-snat.html
#   description: Amazon EKS User Guide, "Enable outbound internet access for Pods"
# - ref: https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/README.md
#   description: Amazon VPC CNI, AWS_VPC_K8S_CNI_EXTERNALSNAT and AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS
# schemas:
# - input: schema.facts
# custom:
#   id: SNAT202
#   name: NodeAddressSeenByConnectedNetwork
#   severity: note
#   group: identity
package snatlint.rules.snat202

import data.snatlint.lib

findings contains finding if {
	some cluster in input.clusters
	cluster.cni.external_snat.value == false
	seen := hidden(cluster)
	count(seen) > 0
	networks := {verdict.network | some verdict in seen}
	finding := {
		"at": lib.setting_at(cluster, cluster.cni.external_snat),
		"cluster": cluster.name,
		"source_class": "pod",
		"destination": "connected",
		"confidence": lib.confidence(seen),
		"message": sprintf(
			"%s %s node addresses instead of those of the pods of cluster '%s': %s.%s",
			[
				lib.quoted(networks), lib.plural(networks, "sees", "see"), cluster.name,
				lib.setting_text("AWS_VPC_K8S_CNI_EXTERNALSNAT", cluster.cni.external_snat), lib.assumption(seen),
			],
		),
		"help": help(cluster, seen),
		"related": related(cluster, seen),
		"path": lib.first(seen).path,
	}
}

# hidden are the verdicts of networks that see nodes, and of which nobody says
# what they expect.
hidden(cluster) := [verdict |
	some verdict in lib.verdicts(cluster, "pod", "connected")
	verdict.seen_as == "node-ip"
	verdict.eni == "primary"
	not "0.0.0.0/0" in verdict.cidrs
	not expected(verdict)
]

expected(verdict) if {
	some destination in input.destinations
	count(destination.expect) > 0
	some theirs in destination.cidrs
	some ours in verdict.cidrs
	net.cidr_intersects(theirs, ours)
}

help(cluster, seen) := sprintf(
	`To show pod addresses there, set AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS to "%s", and give the pods' subnets routes to these networks and back. To keep it so, state expect: node-ip for them in .snatlint.yaml.`,
	[concat(",", sort(ranges))],
) if {
	ranges := {cidr | some verdict in seen; some cidr in verdict.cidrs} | {item.cidr | some item in cluster.cni.exclude_snat_cidrs.value}
}

# related names the routes that lead to the networks.
related(cluster, seen) := array.concat(
	[{"message": "The setting is used here.", "at": at} |
		some at in lib.entries(cluster, "AWS_VPC_K8S_CNI_EXTERNALSNAT", cluster.cni.external_snat.at)
	],
	[{"message": sprintf("'%s' is reached here: %s", [step.network, step.detail]), "at": step.at} |
		some step in {{"network": verdict.network, "detail": hop.detail, "at": hop.at} |
			some verdict in seen
			some hop in verdict.path
			hop.hop == "route"
			hop.at != ""
		}
	],
)
