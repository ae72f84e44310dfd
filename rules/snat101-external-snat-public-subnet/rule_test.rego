package snatlint.rules.snat101_test

import data.snatlint.facts_test as facts
import data.snatlint.rules.snat101

found(clusters) := findings if {
	findings := snat101.findings with input as {
		"clusters": clusters,
		"subnets": [
			{"address": "aws_subnet.private", "vpc": "vpc", "route_table": "private"},
			{"address": "aws_subnet.other", "vpc": "other", "route_table": "private"},
			{"address": "aws_subnet.public", "vpc": "vpc", "route_table": "public"},
			{"address": "aws_subnet.partial", "vpc": "vpc", "route_table": "partial"},
		],
		"route_tables": [
			facts.table("public", [["0.0.0.0/0", "internet-gateway"], ["10.20.0.0/16", "peering"]]),
			facts.table("unused", [["0.0.0.0/0", "internet-gateway"]]),
			facts.table("partial", [["198.51.100.0/24", "nat-gateway"], ["0.0.0.0/0", "peering"]]),
			facts.table("private", [["0.0.0.0/0", "nat-gateway"]]),
		],
	}
}

on := {"external_snat": facts.written(true, 11)}

lost := facts.dropped("no-public-address", {"cidrs": ["0.0.0.0/0"], "subnets": [facts.subnet("public", {})], "path": [facts.hop("snat", 11)]})

cluster(cni, verdicts, flipped) := facts.cluster({"cni": cni, "flows": [facts.flow("pod", "internet", verdicts, flipped)]})

test_says_who_loses_what_and_why if {
	found([cluster(on, [lost], [facts.verdict({"seen_as": "node-public-ip"})])]) == {{
		"at": facts.at(11),
		"cluster": "prod",
		"source_class": "pod",
		"destination": "internet",
		"confidence": "certain",
		"message": concat(" ", [
			"Pods of cluster 'prod' in subnet 'aws_subnet.public' lose their packets to the internet: AWS_VPC_K8S_CNI_EXTERNALSNAT is true,",
			"but the subnet leads to an internet gateway, which knows no public address for a pod.",
		]),
		"help": `Set AWS_VPC_K8S_CNI_EXTERNALSNAT to "false", or move the pods to subnets that lead to a NAT gateway, such as 'aws_subnet.private'.`,
		"related": [{"message": "Route table 'aws_route_table.public' leads to the internet gateway here.", "at": facts.at(41)}],
		"path": [facts.hop("snat", 11)],
	}}
}

# Nodes without a public address would lose the packets as well.
test_names_the_setting_only_where_that_helps if {
	some finding in found([object.union(cluster(on, [lost], [facts.dropped("no-public-address", {})]), {"vpc": "without a NAT gateway"})])
	finding.help == "Move the pods to subnets that lead to a NAT gateway."
}

# Pods in the private subnet are well: the finding speaks of the public one.
test_one_subnet_of_two_is_public if {
	nat := facts.verdict({"seen_as": "nat-gateway-ip", "subnets": [facts.subnet("private", {})]})
	some finding in found([cluster(on, [nat, lost], [nat])])
	contains(finding.message, "in subnet 'aws_subnet.public' lose")
}

# Only what the table sends to the internet gateway is lost.
test_a_part_of_the_internet if {
	part := object.union(lost, {"cidrs": ["198.51.100.0/24"]})
	some finding in found([cluster(on, [part], [])])
	contains(finding.message, "lose their packets to 198.51.100.0/24 of the internet: AWS")
}

test_several_subnets_are_one_finding if {
	two := object.union(lost, {"subnets": [facts.subnet("public", {}), facts.subnet("open", {})]})
	some finding in found([cluster(on, [two], [])])
	contains(finding.message, "in subnets 'aws_subnet.open' and 'aws_subnet.public' lose")
	contains(finding.message, "but the subnets lead to")
}

test_likely_verdicts_say_what_they_assume if {
	likely := object.union(lost, {"confidence": "likely", "why": "Dropped, assuming that the cluster is an IPv4 one."})
	some finding in found([cluster(on, [likely], [])])
	finding.confidence == "likely"
	endswith(finding.message, "a pod. This assumes that the cluster is an IPv4 one.")
}

test_quiet_where_the_node_rewrites if count(found([cluster({}, [lost], [])])) == 0

test_quiet_where_the_setting_is_unknown if count(found([cluster({"external_snat": facts.unknown}, [lost], [])])) == 0

test_quiet_where_pods_leave_by_a_nat_gateway if {
	count(found([cluster(on, [facts.verdict({"seen_as": "nat-gateway-ip"})], [])])) == 0
}

# A missing route is SNAT104's.
test_quiet_where_there_is_no_route if count(found([cluster(on, [facts.dropped("no-route", {})], [])])) == 0

test_quiet_where_only_pods_on_the_host_network_lose if {
	count(found([facts.cluster({"cni": on, "flows": [facts.flow("host-network", "internet", [lost], [])]})])) == 0
}

test_quiet_where_the_way_is_unknown if {
	count(found([cluster(on, [facts.verdict({"outcome": "unknown", "seen_as": ""})], [])])) == 0
}
