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
	scope := lib.asked(destination, cluster, class)
	wrong := mismatches(destination, cluster, class)
	count(wrong) > 0
	not said_of_pods(destination, cluster, class)
	decides := decision(destination, cluster, class, wrong)
	at := place(cluster, class, decides, wrong)
	finding := {
		"at": at,
		"cluster": cluster.name,
		"source_class": class,
		"destination": destination.name,
		"confidence": confidence(scope, wrong),
		"message": message(destination, cluster, who(destination, cluster, class, scope), decides, wrong, guess(scope)),
		"help": help(destination, cluster, decides, wrong),
		"related": related(destination, cluster, at, wrong),
		"path": lib.first(wrong).path,
	}
}

# mismatches are the verdicts that differ from what is expected. What is unknown
# does not.
mismatches(destination, cluster, class) := [verdict |
	some verdict in lib.verdicts(cluster, class, destination.name)
	differs(destination, cluster, class, verdict)
]

differs(destination, _, class, verdict) if {
	verdict.outcome == "delivered"
	not verdict.seen_as in destination.expect
	not own_address(destination, class, verdict)
}

differs(destination, cluster, _, verdict) if {
	verdict.outcome == "dropped"
	not unconnected(destination, cluster)
}

# own_address tells whether the pod's own address is expected and seen: that of a
# pod on the host network is its node's.
own_address(destination, "host-network", verdict) if {
	"pod-ip" in destination.expect
	verdict.seen_as == "node-ip"
}

# unconnected tells whether nothing of a cluster reaches what another one
# reaches, and nobody says that it should.
unconnected(destination, cluster) if {
	count(destination.from) == 0
	not [destination.name, cluster.id] in reached
	destination.name in reached_by_some
}

reached_by_some := {name | some [name, _] in reached}

# reached are the destinations with the clusters of which something gets there,
# or may.
reached := {[flow.destination, cluster.id] |
	some cluster in input.clusters
	some flow in cluster.flows
	some verdict in flow.verdicts
	verdict.outcome != "dropped"
}

# said_of_pods tells whether a finding about ordinary pods says all that one about
# those on the host network would.
said_of_pods(destination, cluster, "host-network") if {
	every class in ["pod", "host-network"] {
		lib.asked(destination, cluster, class).by in {"all", "class"}
	}
	pods := outcomes(mismatches(destination, cluster, "pod"))
	every said in outcomes(mismatches(destination, cluster, "host-network")) { said in pods }
}

# decision is what makes the difference: a setting, or else the way of the packet.
decision(destination, cluster, "pod", wrong) := "node SNAT" if {
	"pod-ip" in destination.expect
	every verdict in wrong { verdict.seen_as == "node-ip" }
} else := "external SNAT" if {
	cluster.cni.external_snat.value == true
	every verdict in lib.flipped(cluster, "pod", destination.name) { verdict.seen_as in destination.expect }
} else := "an exclusion" if {
	"node-ip" in destination.expect
	every verdict in wrong {
		verdict.seen_as == "pod-ip"
		lib.hop(verdict, "snat").at == split(lib.exclusions_at(cluster), " via ")[0] # hops name inner places
	}
} else := "the way"

decision(_, _, class, _) := "the way" if class != "pod"

ranges(wrong) := {range | some verdict in wrong; some range in verdict.cidrs}

# place is where one would change what decides: a setting of the VPC CNI, or what
# declares nodes that have none.
place(cluster, class, decides, wrong) := lib.exclusions_at(cluster) if {
	decides == "an exclusion"
} else := [group.at | some group in cluster.node_groups; group.id in lib.first(wrong).node_groups][0] if {
	not class in {"pod", "host-network"}
} else := lib.snat_at(cluster)

confidence(scope, wrong) := "likely" if {
	scope.by == "guess"
} else := lib.confidence(wrong)

message(destination, cluster, sources, decides, wrong, note) := sprintf(
	"%s expects %s from %s of cluster '%s', but %s%s.%s%s",
	[
		named(destination, wrong), concat(" or ", [words(word) | some word in destination.expect]), sources, cluster.name,
		concat(", and ", outcomes(wrong)), because(cluster, decides, wrong), note, lib.assumption(wrong),
	],
)

# named is a destination, with its part that differs where the rest doesn't.
named(destination, wrong) := sprintf("'%s'", [destination.name]) if {
	every range in lib.widest({range | some range in destination.cidrs}) { range in ranges(wrong) }
} else := sprintf("'%s' (%s)", [destination.name, lib.joined(sort(lib.widest(ranges(wrong))))])

who(destination, cluster, class, scope) := lib.quoted(scope.names) if {
	scope.names
} else := "all pods" if {
	class == "pod"
	said_of_pods(destination, cluster, "host-network")
	outcomes(mismatches(destination, cluster, "pod")) == outcomes(mismatches(destination, cluster, "host-network"))
} else := "pods" if {
	class == "pod"
} else := {
	"host-network": "pods on the host network",
	"fargate": "pods on Fargate",
	"windows": "pods on Windows nodes",
	"auto-mode": "pods on nodes of EKS Auto Mode",
	"hybrid": "pods on hybrid nodes",
}[class]

# outcomes are what is seen, and which packets are lost.
outcomes(verdicts) := array.concat(
	[sprintf("sees %s", [lib.joined(sort(seen))]) | count(seen) > 0],
	[sprintf("packets to %s are lost", [lib.joined(sort(lost))]) | count(lost) > 0],
) if {
	seen := {outcome(verdict) | some verdict in verdicts; verdict.outcome == "delivered"}
	lost := {range | some verdict in verdicts; verdict.outcome == "dropped"; some range in verdict.cidrs}
}

outcome(verdict) := sprintf("%s (%s)", [words(verdict.seen_as), lib.joined(verdict.addresses)]) if {
	count(verdict.addresses) > 0
} else := words(verdict.seen_as)

words(seen_as) := object.get(
	{
		"pod-ip": "the pod's own address",
		"node-ip": "the node's address",
		"node-public-ip": "the node's public address",
		"nat-gateway-ip": "a NAT gateway's address",
		"private-nat-gateway-ip": "a private NAT gateway's address",
		"egress-gateway-ip": "an egress gateway's address",
		"load-balancer-ip": "a load balancer's address",
	},
	seen_as, seen_as,
)

because(cluster, decides, wrong) := sprintf(": %s", [lib.snat_text(cluster)]) if {
	decides in {"node SNAT", "external SNAT"}
} else := sprintf(": AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS holds %s", [lib.joined(sort(exclusions_of(cluster, wrong)))]) if {
	decides == "an exclusion"
} else := ""

guess(scope) := sprintf(" This assumes that %s are ordinary pods, as no manifest declares them.", [lib.quoted(scope.names)]) if {
	scope.by == "guess"
} else := ""

help(destination, cluster, decides, wrong) := sprintf(
	`Set AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS to "%s"%s%s.`,
	[lib.exclusions(cluster, ranges(wrong)), routes(destination, cluster), accept(destination, wrong)],
) if {
	decides == "node SNAT"
} else := sprintf("Set %s%s.", [lib.external_snat_off(cluster, ranges(wrong)), accept(destination, wrong)]) if {
	decides == "external SNAT"
} else := sprintf("Take %s out of AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS%s.", [lib.joined(sort(exclusions_of(cluster, wrong))), accept(destination, wrong)]) if {
	decides == "an exclusion"
} else := sprintf("%s Change the way to '%s', or what is expected there.%s", [lib.first(wrong).why, destination.name, undescribed(destination, wrong)])

accept(destination, wrong) := sprintf(", or let '%s' accept %s", [destination.name, lib.joined(addresses)]) if {
	addresses := sort({address | some verdict in wrong; some address in verdict.addresses})
	count(addresses) > 0
} else := ""

undescribed(destination, wrong) := ` If a network that no file describes leads there, say so with "via" in .snatlint.yaml.` if {
	destination.via == ""
	some verdict in wrong
	verdict.outcome == "dropped"
} else := ""

exclusions_of(cluster, wrong) := {cidr |
	some cidr in lib.excluded(cluster)
	some range in ranges(wrong)
	net.cidr_contains(cidr, range)
}

# routes says what pod addresses lack on the way there and back.
routes(destination, cluster) := sprintf(" and give the pods' subnets %s", [lib.joined(sort(missing))]) if {
	later := lib.flipped(cluster, "pod", destination.name)
	missing := {"a route there" | some verdict in later; verdict.outcome == "dropped"} | {"a route back" | some verdict in later; verdict.returns == "no"}
	count(missing) > 0
} else := ""

# related names the expectation, the setting's use and the routes.
related(destination, cluster, at, wrong) := array.flatten([
	[{"message": sprintf("What '%s' expects is stated here.", [destination.name]), "at": destination.at}],
	lib.uses(cluster, at),
	[{"message": hop.detail, "at": hop.at} |
		some hop in lib.first(wrong).path
		hop.hop == "route"
		hop.at != destination.at
	],
])
