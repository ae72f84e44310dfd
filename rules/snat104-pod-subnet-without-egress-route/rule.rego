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
	some id in tables_of_lost(cluster)
	table := tables[id]
	losses := losses_by(cluster, table)
	count(losses) > 0
	subnets := {subnet | some loss in losses; some subnet in loss.subnets}
	verdicts := [verdict | some loss in losses; some verdict in [loss.pod, loss.node]]
	finding := {
		"at": place(table, subnets),
		"cluster": cluster.name,
		"source_class": "pod",
		"destination": destination(losses),
		"subject": table.address,
		"confidence": lib.confidence(verdicts),
		"message": message(cluster, table, subnets, losses, verdicts),
		"help": help(subnets, losses),
		"related": related(table, subnets, losses),
		"path": lib.first([loss.pod | some loss in losses]).path,
	}
}

tables := {table.id: table | some table in input.route_tables}

vpcs := {vpc.id: vpc | some vpc in input.vpcs}

# tables_of_lost are the IDs of the route tables by which packets of pods are lost.
tables_of_lost(cluster) := {subnet.route_table |
	some flow in cluster.flows
	flow.class == "pod"
	some pod in flow.verdicts
	pod.cause in {"no-route", "private-destination"}
	some subnet in pod.subnets
}

# losses_by are the ranges that pods can't reach by a route table, and that nodes
# of the same group reach by theirs.
losses_by(cluster, table) := {loss |
	some flow in cluster.flows
	flow.class == "pod"
	some pod in flow.verdicts
	pod.cause in {"no-route", "private-destination"}
	subnets := {subnet | some subnet in pod.subnets; subnet.route_table == table.id}
	count(subnets) > 0
	some range in pod.cidrs
	keeps_address(cluster, pod, range)
	not leads_to(table, range)
	some node in lib.verdicts(cluster, "host-network", flow.destination)
	node.outcome == "delivered"
	node.network == pod.network
	lib.covered(range, net.cidr_merge(node.cidrs))
	some group in node.node_groups
	group in pod.node_groups
	loss := {"destination": flow.destination, "range": range, "pod": pod, "node": node, "subnets": subnets}
}

# leads_to tells whether a table has a route for a range, other than that to the
# internet, where a private range ends.
leads_to(table, range) if {
	some route in table.routes
	route.destination.known
	net.cidr_contains(route.destination.value, range)
	not route.target in {"internet-gateway", "nat-gateway"}
}

# keeps_address tells whether the node leaves a packet's source alone. Nodes send
# what they rewrite by their own interface.
keeps_address(cluster, _, _) if cluster.cni.external_snat.value == true

keeps_address(_, pod, _) if pod.eni == "secondary"

keeps_address(cluster, _, range) if lib.covered(range, lib.excluded(cluster))

# place is the header of the route table. Nobody declares the main table that a
# VPC comes with: there it is the subnet that lacks an association.
place(table, _) := table.at if not undeclared(table)

place(table, subnets) := lib.first(subnets).at if undeclared(table)

undeclared(table) if vpcs[table.vpc].at == table.at

destination(losses) := "internet" if {
	some loss in losses
	loss.destination == "internet"
} else := "connected" if {
	some loss in losses
	loss.destination == "connected"
} else := min({loss.destination | some loss in losses})

message(cluster, table, subnets, losses, verdicts) := sprintf(
	"Pods of cluster '%s' lose their packets to %s: they leave by %s %s, whose route table, %s, %s, while the nodes' %s %s %s one.%s",
	[
		cluster.name, lib.joined(sort(targets(losses))),
		lib.plural(subnets, "subnet", "subnets"), lib.quoted({subnet.address | some subnet in subnets}), named(table, subnets),
		lack(losses),
		lib.plural(node_subnets(losses), "subnet", "subnets"), lib.quoted(node_subnets(losses)),
		lib.plural(node_subnets(losses), "has", "have"), lib.assumption(verdicts),
	],
)

named(table, subnets) := sprintf("the main one of '%s'", [vpcs[table.vpc].address]) if {
	fell_back(subnets)
	undeclared(table)
} else := sprintf("the VPC's main one '%s'", [table.address]) if {
	fell_back(subnets)
} else := sprintf("'%s'", [table.address])

# fell_back tells whether a subnet is associated with no route table.
fell_back(subnets) if {
	some subnet in subnets
	subnet.route_table_is_main
}

lack(losses) := "has no route there but its way to the internet" if {
	some loss in losses
	loss.pod.cause == "private-destination"
} else := "has no route there"

# targets names what is not reached.
targets(losses) := {lib.internet(ranges) | count(ranges) > 0} | {target(loss) |
	some loss in losses
	loss.destination != "internet"
	not repeated(loss, losses)
} if {
	ranges := {loss.range | some loss in losses; loss.destination == "internet"}
}

target(loss) := loss.range if loss.pod.network == loss.range

target(loss) := sprintf("%s ('%s')", [loss.range, loss.pod.network]) if not loss.pod.network in {loss.range, ""}

target(loss) := sprintf("%s ('%s')", [loss.range, loss.destination]) if loss.pod.network == ""

# repeated tells whether a destination of the configuration lies in a connected
# network that is lost anyway.
repeated(loss, losses) if {
	not loss.destination in {"internet", "connected"}
	lib.covered(loss.range, {other.range | some other in losses; other.destination == "connected"})
}

node_subnets(losses) := {subnet.address | some loss in losses; some subnet in loss.node.subnets}

help(subnets, losses) := sprintf(
	"Associate %s %s with a route table that has such routes as %s has. %s",
	[lib.plural(subnets, "subnet", "subnets"), lib.quoted({subnet.address | some subnet in subnets}), node_tables(losses), node_routes(losses)],
) if {
	fell_back(subnets)
} else := sprintf("Give route table '%s' such routes as %s has. %s", [lib.first(subnets).route_table_address, node_tables(losses), node_routes(losses)])

node_tables(losses) := lib.quoted({subnet.route_table_address | some loss in losses; some subnet in loss.node.subnets})

node_routes(losses) := concat(" ", {lib.hop(loss.node, "route").detail | some loss in losses})

# related names what lets the pods keep their address, the nodes' routes, and the
# subnets that are on the main table by default.
related(table, subnets, losses) := array.flatten([
	[{"message": "This keeps the pods' own address.", "at": at} | some at in {lib.hop(loss.pod, "snat").at | some loss in losses}],
	[{"message": concat(" ", ["The nodes take this route.", step.detail]), "at": step.at} |
		some step in {lib.hop(loss.node, "route") | some loss in losses}
	],
	[{"message": sprintf("Subnet '%s' is associated with no route table, so that the VPC's main one holds.", [subnet.address]), "at": subnet.at} |
		some subnet in subnets
		subnet.route_table_is_main
		subnet.at != place(table, subnets)
	],
])
