package snatlint.rules.snat104_test

import data.snatlint.facts_test as facts
import data.snatlint.rules.snat104

vpc := {"id": "vpc", "address": "aws_vpc.main", "at": facts.at(5)}

other_vpc := {"id": "other", "address": "aws_vpc.other", "at": facts.at(6)}

found(cluster, table) := findings if {
	findings := snat104.findings with input as {"clusters": [cluster], "vpcs": [vpc, other_vpc], "route_tables": [table]}
}

pods := facts.subnet("pods", {"at": facts.at(31)})

lost(range, changes) := facts.dropped("no-route", object.union(
	{"subnets": [pods], "eni": "secondary", "cidrs": [range], "path": [facts.hop("snat", 11), facts.hop("eni", 31)]},
	changes,
))

reached(range, changes) := facts.verdict(object.union(
	{"cidrs": [range], "path": [facts.hop("route", 42), facts.hop("nat-gateway", 43), facts.hop("route", 44)]},
	changes,
))

everything := "0.0.0.0/0"

peer := {"network": "aws_vpc.shared"}

# internet is a cluster whose pods and nodes get these verdicts on the way to the
# internet.
internet(cni, pod, node) := facts.cluster({"cni": cni, "flows": [
	facts.flow("pod", "internet", pod, []),
	facts.flow("host-network", "internet", node, []),
]})

on := {"external_snat": facts.written(true, 11)}

test_says_who_loses_what_and_why if {
	found(internet(on, [lost(everything, {})], [reached(everything, {})]), facts.table("pods", [])) == {{
		"at": facts.at(40),
		"cluster": "prod",
		"source_class": "pod",
		"destination": "internet",
		"subject": "aws_route_table.pods",
		"confidence": "certain",
		"message": concat(" ", [
			"Pods of cluster 'prod' lose their packets to the internet: they leave by subnet 'aws_subnet.pods',",
			"whose route table, 'aws_route_table.pods', has no route there, while the nodes' subnet 'aws_subnet.nodes' has one.",
		]),
		"help": "Give route table 'aws_route_table.pods' such routes as 'aws_route_table.nodes' has. The route.",
		"related": [
			{"message": "This keeps the pods' own address.", "at": facts.at(11)},
			{"message": "The nodes take this route. The route.", "at": facts.at(42)},
		],
		"path": [facts.hop("snat", 11), facts.hop("eni", 31)],
	}}
}

# The table that a VPC comes with is declared by nobody: the subnet lacks an
# association.
test_forgotten_association if {
	fallen := object.union(pods, {"route_table": "vpc/main", "route_table_is_main": true})
	main := object.union(facts.table("main", []), {"id": "vpc/main", "at": vpc.at, "main": true})
	some finding in found(internet(on, [lost(everything, {"subnets": [fallen]})], [reached(everything, {})]), main)
	finding.at == facts.at(31)
	contains(finding.message, "whose route table, the main one of 'aws_vpc.main', has no route there")
	startswith(finding.help, "Associate subnet 'aws_subnet.pods' with a route table that has such routes as 'aws_route_table.nodes' has.")
	{related.at | some related in finding.related} == {facts.at(11), facts.at(42)} # and not the subnet once more
}

# A subnet may be associated with the table that its VPC came with and that is
# not the main one any more.
test_default_table_by_association if {
	default_table := object.union(facts.table("pods", []), {"at": vpc.at})
	some finding in found(internet(on, [lost(everything, {})], [reached(everything, {})]), default_table)
	finding.at == facts.at(31)
	contains(finding.message, "whose route table, 'aws_route_table.pods', has no route there")
	startswith(finding.help, "Give route table 'aws_route_table.pods' such routes")
}

# What else the table holds doesn't help.
test_other_routes if {
	other := facts.table("pods", [["10.99.0.0/16", "peering"], ["2001:db8::/32", "transit-gateway"]])
	unread := object.union(other, {"routes": array.concat(other.routes, [{"destination": facts.unknown, "target": "peering", "at": facts.at(43)}])})
	count(found(internet(on, [lost(everything, {})], [reached(everything, {})]), unread)) == 1
}

test_declared_main_table if {
	fallen := object.union(pods, {"route_table_is_main": true})
	main := object.union(facts.table("pods", []), {"main": true})
	some finding in found(internet(on, [lost(everything, {"subnets": [fallen]})], [reached(everything, {})]), main)
	finding.at == facts.at(40)
	contains(finding.message, "whose route table, the VPC's main one 'aws_route_table.pods', has no route there")
	{"message": "Subnet 'aws_subnet.pods' is associated with no route table, so that the VPC's main one holds.", "at": facts.at(31)} in finding.related
}

# A table that lacks several routes is one cause.
test_several_destinations_are_one_finding if {
	cluster := facts.cluster({"cni": on, "flows": [
		facts.flow("pod", "internet", [lost(everything, {})], []),
		facts.flow("host-network", "internet", [reached(everything, {})], []),
		facts.flow("pod", "connected", [lost("10.20.0.0/16", peer), lost("10.60.0.0/16", {"network": "10.60.0.0/16"})], []),
		facts.flow("host-network", "connected", [reached("10.20.0.0/16", peer), reached("10.60.0.0/16", {"network": "10.60.0.0/16"})], []),
		facts.flow("pod", "nginx", [lost("10.20.1.0/24", {})], []),
		facts.flow("host-network", "nginx", [reached("10.20.1.0/24", {})], []),
		facts.flow("pod", "ad", [lost("10.50.0.0/16", {})], []),
		facts.flow("host-network", "ad", [reached("10.50.0.0/16", {})], []),
	]})
	findings := found(cluster, facts.table("pods", []))
	count(findings) == 1
	some finding in findings
	contains(finding.message, "to 10.20.0.0/16 ('aws_vpc.shared'), 10.50.0.0/16 ('ad'), 10.60.0.0/16 and the internet:")
	finding.destination == "internet"
}

# connected is a cluster whose node rewrites sources, but for 10.20.0.0/16.
connected(pod, node) := facts.cluster({
	"cni": {"exclude_snat_cidrs": facts.written([{"cidr": "10.20.0.0/16"}], 12)},
	"flows": [facts.flow("pod", "connected", pod, []), facts.flow("host-network", "connected", node, [])],
})

test_exclusions_keep_the_address_too if {
	some finding in found(
		connected([lost("10.20.0.0/16", object.union(peer, {"eni": "primary"}))], [reached("10.20.0.0/16", peer)]),
		facts.table("pods", []),
	)
	finding.destination == "connected"
}

test_destination_of_the_configuration_alone if {
	cluster := facts.cluster({"cni": on, "flows": [
		facts.flow("pod", "ad", [lost("10.50.0.0/16", {})], []),
		facts.flow("host-network", "ad", [reached("10.50.0.0/16", {})], []),
	]})
	some finding in found(cluster, facts.table("pods", []))
	finding.destination == "ad"
}

# A private range that takes the way to the internet ends there.
test_only_the_way_to_the_internet if {
	some finding in found(
		connected([lost("10.20.0.0/16", object.union(peer, {"cause": "private-destination"}))], [reached("10.20.0.0/16", peer)]),
		facts.table("pods", [["0.0.0.0/0", "nat-gateway"]]),
	)
	contains(finding.message, "has no route there but its way to the internet, while")
}

# A default route in halves makes parts of the internet.
test_parts_of_the_internet if {
	halves := {"cidrs": ["0.0.0.0/1", "128.0.0.0/1"]}
	all := found(internet(on, [lost(everything, halves)], [reached(everything, halves)]), facts.table("pods", []))
	{contains(finding.message, "lose their packets to the internet: they") | some finding in all} == {true}
	half := found(internet(on, [lost("128.0.0.0/1", {})], [reached(everything, halves)]), facts.table("pods", [["0.0.0.0/1", "nat-gateway"]]))
	{contains(finding.message, "lose their packets to 128.0.0.0/1 of the internet: they") | some finding in half} == {true}
	rest := found(internet(on, [lost(everything, {})], [reached(everything, halves)]), facts.table("pods", []))
	{contains(finding.message, "lose their packets to the internet: they") | some finding in rest} == {true}
}

test_likely_nodes_make_it_likely if {
	assumed := reached(everything, {"confidence": "likely", "why": "Delivered, assuming that the NAT gateway is public."})
	some finding in found(internet(on, [lost(everything, {})], [assumed]), facts.table("pods", []))
	finding.confidence == "likely"
	endswith(finding.message, "has one. This assumes that the NAT gateway is public.")
}

test_several_subnets_share_a_table if {
	more := object.union(pods, {"address": "aws_subnet.more"})
	two := [facts.subnet("a", {}), facts.subnet("b", {})]
	some finding in found(internet(on, [lost(everything, {"subnets": [pods, more]})], [reached(everything, {"subnets": two})]), facts.table("pods", []))
	contains(finding.message, "they leave by subnets 'aws_subnet.more' and 'aws_subnet.pods', whose")
	contains(finding.message, "while the nodes' subnets 'aws_subnet.a' and 'aws_subnet.b' have one.")
}

quiet(cluster, table) if count(found(cluster, table)) == 0

# Nobody in an isolated VPC reaches the internet, and that may be meant.
test_quiet_where_nodes_have_no_route_either if {
	quiet(internet(on, [lost(everything, {})], [facts.dropped("no-route", {"cidrs": [everything]})]), facts.table("pods", []))
}

test_quiet_about_pods_on_the_host_network if {
	cluster := facts.cluster({"cni": on, "flows": [facts.flow("host-network", "internet", [lost(everything, {}), reached(everything, {})], [])]})
	quiet(cluster, facts.table("pods", []))
}

test_quiet_about_tables_of_others if {
	quiet(internet(on, [lost(everything, {})], [reached(everything, {})]), facts.table("others", []))
}

test_quiet_where_only_nodes_of_another_group_have_a_route if {
	quiet(internet(on, [lost(everything, {})], [reached(everything, {"node_groups": ["others"]})]), facts.table("pods", []))
}

# The node's own subnet of one zone lacks the route: that is not about pods.
test_quiet_where_the_node_rewrites if {
	quiet(internet({}, [lost(everything, {"eni": "primary"})], [reached(everything, {})]), facts.table("pods", []))
	quiet(connected([lost("10.30.0.0/16", {"eni": "primary"})], [reached("10.30.0.0/16", {})]), facts.table("pods", []))
}

# Verdicts of several subnets and ranges are joined: this table has a route.
test_quiet_where_another_table_lacks_the_route if {
	quiet(connected([lost("10.20.1.0/24", peer)], [reached("10.20.0.0/16", peer)]), facts.table("pods", [["10.20.0.0/16", "peering"]]))
}

test_quiet_where_nodes_reach_another_network if {
	quiet(connected([lost("10.20.0.0/16", peer)], [reached("10.20.0.0/16", {"network": "aws_vpc.twin"})]), facts.table("pods", []))
	quiet(connected([lost("10.20.0.0/16", peer)], [reached("10.20.1.0/24", peer)]), facts.table("pods", []))
}

# A foreign prefix list, routes that a VPN propagates or that
# can't be read all leave the verdict unknown.
test_quiet_where_the_way_is_unknown if {
	unknown := lost(everything, {"outcome": "unknown", "cause": ""})
	quiet(internet(on, [unknown], [reached(everything, {})]), facts.table("pods", []))
	quiet(internet(on, [lost(everything, {})], [unknown]), facts.table("pods", []))
}

test_quiet_where_the_setting_is_unknown if {
	quiet(internet({"external_snat": facts.unknown}, [lost(everything, {"eni": "primary"})], [reached(everything, {})]), facts.table("pods", []))
}
