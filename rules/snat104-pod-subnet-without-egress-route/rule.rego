# METADATA
# title: Pods leave by a subnet that has no route to what their nodes reach
# description: |
#   Packets that keep the pod's address leave by the pod's own interface, and the
#   route table of that interface's subnet decides about them. The node's subnet
#   may have a route to the internet, to a peer or to a transit gateway; where
#   the pod's subnet lacks it, the VPC drops the packet. A subnet without an
#   association is on the VPC's main route table, which often has no such route.
# related_resources:
# - ref: https://docs.aws.amazon.com/eks/latest/best-practices/custom-networking.html
#   description: Amazon EKS Best Practices Guide, "Custom Networking"
# - ref: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
#   description: Amazon VPC User Guide, "Configure route tables"
# - ref: https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/cmd/routed-eni-cni-plugin/driver/driver.go
#   description: Amazon VPC CNI v1.23.1, the rule by source address for pods on secondary interfaces
# schemas:
# - input: schema.facts
# custom:
#   id: SNAT104
#   name: PodSubnetWithoutEgressRoute
#   severity: error
#   group: egress
package snatlint.rules.snat104

import data.snatlint.lib

findings contains finding if {
	some cluster in input.clusters
	some table in {subnet.route_table | some loss in losses[cluster.id]; some subnet in loss.subnets}
	here := [loss | some loss in losses[cluster.id]; some subnet in loss.subnets; subnet.route_table == table]
	subnets := {subnet | some loss in here; some subnet in loss.subnets; subnet.route_table == table}
	some one in subnets
	one.address == min({subnet.address | some subnet in subnets})
	targets := {loss.target | some loss in here}
	verdicts := [loss.pod | some loss in here]
	finding := {
		"at": one.route_table_at,
		"cluster": cluster.name,
		"source_class": "pod",
		"destination": concat(", ", sort({loss.destination | some loss in here})),
		"subject": one.route_table_address,
		"confidence": lib.confidence(array.concat(verdicts, [loss.host | some loss in here])),
		"message": message(cluster, one, subnets, targets, verdicts),
		"help": help(one, targets, here),
		"related": related(here),
		"path": lib.first(verdicts).path,
	}
}

# losses are, by cluster, what pods can't send and their nodes can.
losses[cluster.id] contains loss if {
	some cluster in input.clusters
	some flow in cluster.flows
	flow.class == "pod"
	some verdict in flow.verdicts
	verdict.cause == "no-route"
	some host in lib.verdicts(cluster, "host-network", flow.destination)
	host.outcome == "delivered"
	host.network == verdict.network
	some group in host.node_groups
	group in verdict.node_groups
	loss := {
		"destination": flow.destination,
		"target": target(flow, verdict),
		"subnets": verdict.subnets,
		"pod": verdict,
		"host": host,
	}
}

# target names what is not reached: the internet, or ranges.
target(flow, _) := "the internet" if flow.destination == "internet"

target(flow, verdict) := concat(", ", verdict.cidrs) if flow.destination != "internet"

message(cluster, one, subnets, targets, verdicts) := sprintf(
	"Pods of cluster '%s' lose their packets to %s: they leave by %s %s, whose %sroute table '%s' has no route there, while their nodes have one.%s",
	[
		cluster.name, lib.joined(sort(targets)), lib.plural(subnets, "subnet", "subnets"),
		lib.quoted({subnet.address | some subnet in subnets}), main(one), one.route_table_address, lib.assumption(verdicts),
	],
)

main(subnet) := "main " if subnet.route_table_is_main

main(subnet) := "" if not subnet.route_table_is_main

help(one, targets, here) := sprintf(
	"%s%s to %s, as the nodes have: %s",
	[associate(one), add(one), lib.joined(sort(targets)), min({hop.detail | some loss in here; some hop in loss.host.path; hop.hop == "route"})],
)

associate(one) := sprintf("Associate subnet '%s' with a route table of its own, and give that ", [one.address]) if one.route_table_is_main

associate(one) := "" if not one.route_table_is_main

add(one) := "a route" if one.route_table_is_main

add(one) := sprintf("Give route table '%s' a route", [one.route_table_address]) if not one.route_table_is_main

# related names the setting that lets pods keep their address, and the routes of
# the nodes.
related(here) := array.concat(
	[{"message": "This keeps the pods' own address.", "at": at} |
		some at in {hop.at | some loss in here; some hop in loss.pod.path; hop.hop == "snat"; hop.at != ""}
	],
	[{"message": sprintf("The nodes take this route. %s", [hop.detail]), "at": hop.at} |
		some hop in {hop | some loss in here; some hop in loss.host.path; hop.hop == "route"; hop.at != ""}
	],
)
