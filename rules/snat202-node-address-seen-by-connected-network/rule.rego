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
	finding := {
		"at": lib.snat_at(cluster),
		"cluster": cluster.name,
		"source_class": "pod",
		"destination": "connected",
		"confidence": lib.confidence([view.verdict | some view in seen]),
		"message": message(cluster, seen),
		"help": help(cluster, seen),
		"related": related(cluster, seen),
		"path": lib.first([view.verdict | some view in seen]).path,
	}
}

# hidden are the networks that see nodes because the node rewrites the source,
# with the ranges of which nobody says what they expect. Without any route in
# reach there is no network to name.
hidden(cluster) := {view |
	some verdict in lib.verdicts(cluster, "pod", "connected")
	verdict.seen_as == "node-ip"
	ranges := {range | some range in verdict.cidrs; range != "0.0.0.0/0"; not stated(cluster, range)}
	count(ranges) > 0
	view := {"network": verdict.network, "ranges": ranges, "verdict": verdict}
}

# stated tells whether a destination of the configuration expects something of
# these pods: then SNAT201 speaks.
stated(cluster, range) if {
	some destination in input.destinations
	count(destination.expect) > 0
	lib.asked(destination, cluster, "pod")
	some cidr in destination.cidrs
	net.cidr_intersects(cidr, range)
}

message(cluster, seen) := sprintf(
	"%s %s node addresses instead of those of the pods of cluster '%s': %s.%s",
	[
		lib.joined(sort({named(view.network, seen) | some view in seen})),
		lib.plural({view.network | some view in seen}, "sees", "see"),
		cluster.name, lib.snat_text(cluster), lib.assumption([view.verdict | some view in seen]),
	],
)

# named is a network with the ranges that see nodes.
named(network, seen) := sprintf("'%s'", [network]) if {
	network in ranges_of(network, seen)
} else := sprintf("'%s' (%s)", [network, lib.joined(sort(ranges_of(network, seen)))])

ranges_of(network, seen) := {range | some view in seen; view.network == network; some range in view.ranges}

help(cluster, seen) := sprintf(
	`To show pod addresses there, set AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS to "%s"%s. To keep it so, state "expect: node-ip" for these ranges in .snatlint.yaml.`,
	[lib.exclusions(cluster, {range | some view in seen; some range in view.ranges}), routes(cluster, seen)],
)

# routes says what pod addresses lack on the way there and back.
routes(cluster, seen) := sprintf(", and give %s", [lib.joined(sort(missing))]) if {
	missing := {"the pods' subnets routes there" | some verdict in later(cluster, seen); verdict.outcome == "dropped"} | {sprintf("'%s' routes back to the pods' subnets", [verdict.network]) | some verdict in later(cluster, seen); verdict.returns == "no"}
	count(missing) > 0
} else := ""

# later is what the networks see where the node leaves the source alone.
later(cluster, seen) := [verdict |
	some verdict in lib.flipped(cluster, "pod", "connected")
	verdict.network in {view.network | some view in seen}
]

# related names the routes that lead to the networks.
related(cluster, seen) := array.concat(
	lib.uses(cluster, lib.snat_at(cluster)),
	[{"message": sprintf("'%s' is reached here. %s", [step.network, step.detail]), "at": step.at} |
		some step in {{"network": view.network, "detail": hop.detail, "at": hop.at} |
			some view in seen
			hop := lib.hop(view.verdict, "route")
		}
	],
)
