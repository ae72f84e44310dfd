# METADATA
# title: A destination sees another source address than it expects
# description: |
#   The configuration states for a destination whose address its firewall, access
#   list or audit log expects to see. The walk of the packets, through the VPC
#   CNI's settings and the routes, comes to another one, or to none.
# related_resources:
# - ref: https://docs.aws.amazon.com/eks/latest/userguide/external-snat.html
#   description: Amazon EKS User Guide, "Enable outbound internet access for Pods"
# - ref: https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/README.md
#   description: Amazon VPC CNI, AWS_VPC_K8S_CNI_EXTERNALSNAT and AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS
# schemas:
# - input: schema.facts
# custom:
#   id: SNAT201
#   name: ExpectedSourceMismatch
#   severity: error
#   group: identity
package snatlint.rules.snat201

import data.snatlint.lib

findings contains finding if {
	some destination in input.destinations
	count(destination.expect) > 0
	some cluster in input.clusters
	some class in {flow.class | some flow in cluster.flows}
	scope := asked(destination, cluster, class)
	wrong := mismatches(destination, cluster, class)
	count(wrong) > 0
	finding := {
		"at": lib.setting_at(cluster, cluster.cni.external_snat),
		"cluster": cluster.name,
		"source_class": class,
		"destination": destination.name,
		"confidence": confidence(scope, wrong),
		"message": message(destination, cluster, class, scope, wrong),
		"help": help(destination, cluster, class, wrong),
		"related": related(destination, cluster, wrong),
		"path": lib.first(wrong).path,
	}
}

# mismatches are the verdicts that differ. What is unknown doesn't.
mismatches(destination, cluster, class) := [verdict |
	some verdict in lib.verdicts(cluster, class, destination.name)
	verdict.outcome != "unknown"
	not as_expected(destination, class, verdict)
]

as_expected(destination, _, verdict) if verdict.seen_as in destination.expect

# The own address of a pod on the host network is that of its node.
as_expected(destination, "host-network", verdict) if {
	verdict.seen_as == "node-ip"
	"pod-ip" in destination.expect
}

# asked tells whether a destination's patterns mean a class of a cluster: by
# itself, or by a workload of that class.
asked(destination, _, _) := {"by": "all"} if count(destination.from) == 0

asked(destination, cluster, class) := {"by": "class"} if {
	some pattern in destination.from
	some text in {class, cluster.name, sprintf("%s:%s", [cluster.name, class]), sprintf("%s:%s", [cluster.address, class])}
	glob.match(pattern, [":", "/"], text)
}

else := {"by": "workload", "workloads": workloads} if {
	workloads := {name |
		some workload in cluster.workloads
		workload.class == class
		name := sprintf("%s/%s", [workload.namespace, workload.name])
		some pattern in destination.from
		some text in {name, sprintf("%s:%s", [cluster.name, name]), sprintf("%s:%s", [cluster.address, name])}
		glob.match(pattern, [":", "/"], text)
	}
	count(workloads) > 0
}

# Workloads that no manifest in reach declares are taken for ordinary pods.
else := {"by": "guess", "pattern": pattern} if {
	class == "pod"
	some pattern in destination.from
	contains(pattern, "/")
	names_cluster(pattern, cluster)
	not declared(pattern, cluster)
}

names_cluster(pattern, _) if not contains(pattern, ":")

names_cluster(pattern, cluster) if {
	prefix := regex.replace(pattern, `:[^:]*$`, "")
	prefix != pattern
	some name in {cluster.name, cluster.address}
	glob.match(prefix, [":", "/"], name)
}

declared(pattern, cluster) if {
	some workload in cluster.workloads
	name := sprintf("%s/%s", [workload.namespace, workload.name])
	some text in {name, sprintf("%s:%s", [cluster.name, name]), sprintf("%s:%s", [cluster.address, name])}
	glob.match(pattern, [":", "/"], text)
}

confidence(scope, _) := "likely" if scope.by == "guess"

confidence(scope, wrong) := lib.confidence(wrong) if scope.by != "guess"

message(destination, cluster, class, scope, wrong) := sprintf(
	"'%s' expects %s from %s of cluster '%s' and %s.%s%s",
	[
		destination.name, lib.joined([words(word) | some word in destination.expect]), who(class, scope), cluster.name,
		lib.joined(sort({outcome(verdict) | some verdict in wrong})), guess(scope), lib.assumption(wrong),
	],
)

who("pod", scope) := "pods" if scope.by != "workload"

who("host-network", scope) := "pods on the host network" if scope.by != "workload"

who(_, scope) := lib.quoted(scope.workloads) if scope.by == "workload"

guess(scope) := sprintf(" This assumes that '%s' are ordinary pods: no manifest declares them.", [scope.pattern]) if scope.by == "guess"

guess(scope) := "" if scope.by != "guess"

outcome(verdict) := sprintf("sees %s%s", [words(verdict.seen_as), addresses(verdict)]) if verdict.outcome == "delivered"

outcome(verdict) := "gets nothing, as the packet is lost" if verdict.outcome == "dropped"

addresses(verdict) := sprintf(" (%s)", [concat(", ", verdict.addresses)]) if count(verdict.addresses) > 0

addresses(verdict) := "" if count(verdict.addresses) == 0

words(seen_as) := {
	"pod-ip": "the pod's own address",
	"node-ip": "the node's address",
	"node-public-ip": "the node's public address",
	"nat-gateway-ip": "a NAT gateway's address",
	"private-nat-gateway-ip": "a private NAT gateway's address",
	"egress-gateway-ip": "an egress gateway's address",
	"load-balancer-ip": "a load balancer's address",
}[seen_as]

help(destination, cluster, "pod", wrong) := sprintf(
	`Add %s to AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS, or let '%s' accept the node's address%s.`,
	[concat(", ", destination.cidrs), destination.name, ranges(wrong)],
) if {
	"pod-ip" in destination.expect
	rewritten(cluster, wrong)
} else := sprintf(
	`%s, or let '%s' accept the pod's address%s.`,
	[unset(cluster), destination.name, ranges(wrong)],
) if {
	"node-ip" in destination.expect
	every verdict in wrong { verdict.seen_as == "pod-ip" }
} else := otherwise(destination, wrong)

help(destination, _, "host-network", wrong) := otherwise(destination, wrong)

rewritten(cluster, wrong) if {
	cluster.cni.external_snat.value == false
	every verdict in wrong { verdict.seen_as == "node-ip" }
}

unset(cluster) := `Set AWS_VPC_K8S_CNI_EXTERNALSNAT to "false"` if cluster.cni.external_snat.value == true

unset(cluster) := "Take its ranges out of AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS" if not cluster.cni.external_snat.value == true

otherwise(destination, wrong) := sprintf(
	"Change the way to '%s', or what it expects: %s",
	[destination.name, concat(" ", sort({verdict.why | some verdict in wrong}))],
)

ranges(wrong) := sprintf(", one of %s", [concat(", ", sort(all))]) if {
	all := {address | some verdict in wrong; some address in verdict.addresses}
	count(all) > 0
} else := ""

related(destination, cluster, wrong) := array.concat(
	[{"message": sprintf("What '%s' expects is stated here.", [destination.name]), "at": destination.at}],
	array.concat(
		[{"message": "The setting is used here.", "at": at} |
			some at in lib.entries(cluster, "AWS_VPC_K8S_CNI_EXTERNALSNAT", cluster.cni.external_snat.at)
		],
		[{"message": hop.detail, "at": hop.at} |
			some hop in lib.first(wrong).path
			hop.hop == "route"
			hop.at != ""
		],
	),
)
