package snatlint.rules.snat201_test

import data.snatlint.facts_test as facts
import data.snatlint.rules.snat201

found(clusters, destination) := findings if {
	findings := snat201.findings with input as {"clusters": clusters, "destinations": [destination]}
}

# ad is a destination of the configuration that expects something.
ad(expect, changes) := facts.destination(object.union({"expect": expect}, changes))

cidrs := ["10.50.0.0/16"]

node := facts.verdict({"cidrs": cidrs, "path": [facts.hop("snat", 11), facts.hop("route", 41)]})

pod := object.union(node, {"seen_as": "pod-ip", "addresses": ["100.64.0.0/20"]})

public := facts.verdict({"cidrs": cidrs, "seen_as": "node-public-ip", "addresses": [], "why": "The gateway replaces it."})

lost := facts.dropped("no-route", {"cidrs": cidrs, "why": "There is no route."})

unknown := facts.verdict({"outcome": "unknown", "seen_as": ""})

# cluster is one whose pods are seen as now, and later with external SNAT set to
# the other value. Those on the host network are seen as nodes.
cluster(cni, now, later) := facts.cluster({"cni": cni, "flows": [
	facts.flow("pod", "ad", now, later),
	facts.flow("host-network", "ad", [node], [node]),
]})

on := {"external_snat": facts.written(true, 11)}

excluding(range) := {"exclude_snat_cidrs": facts.written([{"cidr": range}, {"cidr": "10.9.0.0/16"}], 12)}

test_node_snat_says_who_sees_what_and_why if {
	found([cluster({}, [node], [pod])], ad(["pod-ip"], {})) == {{
		"at": facts.at(10),
		"cluster": "prod",
		"source_class": "pod",
		"destination": "ad",
		"confidence": "certain",
		"message": concat(" ", [
			"'ad' expects the pod's own address from pods of cluster 'prod', but sees the node's address (10.0.1.0/24):",
			"AWS_VPC_K8S_CNI_EXTERNALSNAT is false (default of the VPC CNI).",
		]),
		"help": `Set AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS to "10.50.0.0/16", or let 'ad' accept 10.0.1.0/24.`,
		"related": [
			{"message": "What 'ad' expects is stated here.", "at": facts.at(90)},
			{"message": "The route.", "at": facts.at(41)},
		],
		"path": [facts.hop("snat", 11), facts.hop("route", 41)],
	}}
}

test_node_snat_names_the_routes_that_pods_would_lack if {
	later := [lost, object.union(pod, {"returns": "no"})]
	some finding in found([cluster(excluding("10.20.0.0/16"), [node], later)], ad(["pod-ip"], {}))
	startswith(finding.help, concat("", [
		`Set AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS to "10.20.0.0/16,10.50.0.0/16,10.9.0.0/16"`,
		" and give the pods' subnets a route back and a route there, or let",
	]))
}

test_external_snat if {
	some finding in found([cluster(on, [pod], [node])], ad(["node-ip"], {}))
	finding.at == facts.at(11)
	contains(finding.message, "expects the node's address from pods of cluster 'prod', but sees the pod's own address (100.64.0.0/20): AWS_VPC_K8S_CNI_EXTERNALSNAT is true.")
	finding.help == `Set AWS_VPC_K8S_CNI_EXTERNALSNAT to "false", or let 'ad' accept 100.64.0.0/20.`
}

# What external SNAT loses and node SNAT brings as expected is for the setting.
test_external_snat_loses_what_node_snat_brings if {
	some finding in found([cluster(on, [lost], [public])], ad(["node-public-ip", "node-ip"], {}))
	contains(finding.message, "expects the node's public address or the node's address from pods of cluster 'prod', but packets to 10.50.0.0/16 are lost: AWS")
	finding.help == `Set AWS_VPC_K8S_CNI_EXTERNALSNAT to "false".`
}

test_an_exclusion if {
	spared := object.union(pod, {"path": [facts.hop("snat", 12), facts.hop("route", 41)]})
	some finding in found([cluster(excluding("10.0.0.0/8"), [spared], [pod])], ad(["node-ip"], {}))
	finding.at == facts.at(12)
	contains(finding.message, "(100.64.0.0/20): AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS holds 10.0.0.0/8.")
	finding.help == "Take 10.0.0.0/8 out of AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS, or let 'ad' accept 100.64.0.0/20."
}

# No setting makes the node rewrite packets to its own VPC.
test_the_vpc_itself if {
	some finding in found([cluster(excluding("10.0.0.0/8"), [object.union(pod, {"why": "It is inside."})], [pod])], ad(["node-ip"], {}))
	endswith(finding.message, "(100.64.0.0/20).")
	finding.help == "It is inside. Change the way to 'ad', or what is expected there."
}

test_lost_packets if {
	every via, hint in {"": ` If a network that no file describes leads there, say so with "via" in .snatlint.yaml.`, "vpn": ""} {
		findings := found([cluster({}, [lost], [lost])], ad(["pod-ip", "node-ip"], {"via": via}))
		count(findings) == 1
		every finding in findings {
			endswith(finding.message, "of cluster 'prod', but packets to 10.50.0.0/16 are lost.")
			finding.help == concat("", ["There is no route. Change the way to 'ad', or what is expected there.", hint])
		}
	}
}

test_some_ranges_are_lost if {
	some finding in found([cluster({}, [node, object.union(lost, {"cidrs": ["10.51.0.0/16"]})], [pod])], ad(["pod-ip"], {"from": ["pod"]}))
	endswith(finding.message, "of cluster 'prod', but sees the node's address (10.0.1.0/24), and packets to 10.51.0.0/16 are lost.")
}

test_a_part_of_the_destination if {
	some finding in found([cluster({}, [node], [pod])], ad(["pod-ip"], {"cidrs": ["10.50.0.0/16", "10.60.0.0/16", "10.50.1.0/24"]}))
	startswith(finding.message, "'ad' (10.50.0.0/16) expects")
}

# One way for all pods is one finding.
test_both_classes_alike if {
	alike := facts.cluster({"flows": [facts.flow("pod", "ad", [public], [public]), facts.flow("host-network", "ad", [public], [public])]})
	findings := found([alike], ad(["nat-gateway-ip"], {}))
	count(findings) == 1
	some finding in findings
	finding.source_class == "pod"
	contains(finding.message, "'ad' expects a NAT gateway's address from all pods of cluster 'prod', but sees the node's public address.")
}

# Both lose what no route leads to, and only pods are seen as nodes beside that.
test_host_network_says_no_more_than_pods if {
	beside := facts.cluster({"flows": [facts.flow("pod", "ad", [node, lost], []), facts.flow("host-network", "ad", [node, lost], [])]})
	findings := found([beside], ad(["pod-ip"], {}))
	count(findings) == 1
	some finding in findings
	contains(finding.message, "from pods of cluster 'prod', but sees")
}

test_both_classes_in_their_own_way if {
	findings := found([cluster(on, [pod], [node])], ad(["private-nat-gateway-ip"], {}))
	{[finding.source_class, who] | some finding in findings; who := split(split(finding.message, " from ")[1], " of ")[0]} == {
		["pod", "pods"],
		["host-network", "pods on the host network"],
	}
	every finding in findings {
		startswith(finding.help, "So it is. Change the way to 'ad'")
	}
}

# The own address of a pod on the host network is its node's.
test_pod_addresses_of_the_host_network if {
	count(found([cluster(on, [pod], [node])], ad(["pod-ip"], {}))) == 0
	hidden := facts.cluster({"flows": [facts.flow("host-network", "ad", [public], [public])]})
	{finding.source_class | some finding in found([hidden], ad(["pod-ip"], {}))} == {"host-network"}
}

# The pods that say the same may not be asked about.
test_host_network_alone_is_asked_about if {
	alike := facts.cluster({"flows": [facts.flow("pod", "ad", [public], [public]), facts.flow("host-network", "ad", [public], [public])]})
	findings := found([alike], ad(["nat-gateway-ip"], {"from": ["host-network"]}))
	{finding.source_class | some finding in findings} == {"host-network"}
}

# A setting of the CNI does nothing for pods on the host network.
test_host_network_beside_a_setting_that_decides if {
	findings := found([cluster(on, [lost], [public])], ad(["node-public-ip"], {}))
	{[finding.source_class, startswith(finding.help, "Set ")] | some finding in findings} == {["pod", true], ["host-network", false]}
}

# External SNAT would bring what is expected, and changes every other way too.
test_external_snat_that_is_off_is_not_to_blame if {
	some finding in found([cluster({}, [public], [pod])], ad(["pod-ip"], {"from": ["pod"]}))
	finding.help == "The gateway replaces it. Change the way to 'ad', or what is expected there."
}

test_an_exclusion_of_other_ranges_is_not_to_blame if {
	some finding in found([cluster(excluding("10.60.0.0/16"), [pod], [pod])], ad(["node-ip"], {}))
	finding.at == facts.at(12) # nobody wrote external SNAT: the list is what one would change
	startswith(finding.help, "So it is. Change the way")
}

# What is lost may be lost without the exclusion too.
test_an_exclusion_on_the_way_of_lost_packets if {
	some finding in found([cluster(excluding("10.0.0.0/8"), [lost], [lost])], ad(["node-ip"], {}))
	startswith(finding.help, "There is no route. Change the way")
}

test_related_places if {
	stated := object.union(node, {"path": [facts.hop("route", 90), facts.hop("eni", 43)]})
	elsewhere := "variables.tf:3:13-3:17"
	cni := {"external_snat": object.union(facts.written(false, 11), {"at": elsewhere}), "settings": [facts.entry("AWS_VPC_K8S_CNI_EXTERNALSNAT", "string", {"at": elsewhere})]}
	some finding in found([cluster(cni, [stated], [pod])], ad(["pod-ip"], {}))
	finding.related == [
		{"message": "What 'ad' expects is stated here.", "at": facts.at(90)},
		{"message": "The setting is used here.", "at": "main.tf:11:1-11:40"},
	]
}

workloads := [
	{"namespace": "payments", "name": "api", "class": "pod"},
	{"namespace": "monitoring", "name": "agent", "class": "host-network"},
]

from(pattern, expect) := found([object.union(cluster({}, [node], [pod]), {"workloads": workloads})], ad([expect], {"from": [pattern]}))

test_workloads_are_named if {
	some finding in from("payments/*", "pod-ip")
	contains(finding.message, "from 'payments/api' of cluster 'prod'")
	endswith(finding.message, "is false (default of the VPC CNI).")
	some other in from("prod:monitoring/*", "nat-gateway-ip")
	contains(other.message, "from 'monitoring/agent' of cluster 'prod'")
	other.source_class == "host-network"
}

# Workloads of both classes are two findings, as the names differ.
test_workloads_of_both_classes if count(from("*/a*", "nat-gateway-ip")) == 2

test_undeclared_workloads_are_likely if {
	some finding in from("prod:billing/*", "pod-ip")
	finding.confidence == "likely"
	contains(finding.message, "from 'billing/*' of cluster 'prod'")
	endswith(finding.message, ". This assumes that 'billing/*' are ordinary pods, as no manifest declares them.")
}

test_likely_verdicts_say_what_they_assume if {
	likely := object.union(node, {"confidence": "likely", "why": "So, assuming that vpn leads there."})
	some finding in found([cluster({}, [likely], [pod])], ad(["pod-ip"], {}))
	finding.confidence == "likely"
	endswith(finding.message, ". This assumes that vpn leads there.")
}

# A seen_as word that later versions know is shown as it is.
test_unknown_words if {
	some finding in found([cluster({}, [node], [pod])], ad(["mars-ip"], {"from": ["pod"]}))
	contains(finding.message, "expects mars-ip from pods")
}

quiet(now, destination) if count(found([cluster({}, now, [pod])], destination)) == 0

test_quiet_where_nothing_is_expected if quiet([node], ad([], {}))

test_quiet_where_one_of_a_list_is_seen if quiet([node], ad(["pod-ip", "node-ip"], {}))

test_quiet_about_other_sources if {
	every pattern in ["dev:pod", "dev:*", "fargate", "dev:payments/*"] {
		quiet([node], ad(["pod-ip"], {"from": [pattern]}))
	}
}

test_quiet_where_it_is_unknown if quiet([unknown], ad(["pod-ip"], {}))

# isolated has no way to what prod reaches.
isolated := facts.cluster({"id": "d", "name": "dev", "address": "aws_eks_cluster.dev", "flows": [
	facts.flow("pod", "ad", [lost], [lost]),
	facts.flow("host-network", "ad", [lost], [lost]),
	facts.flow("pod", "internet", [public], [public]),
]})

test_quiet_about_clusters_that_are_not_connected if {
	count(found([cluster({}, [node], [pod]), isolated], ad(["node-ip"], {}))) == 0
}

test_lost_packets_of_clusters_that_are_named if {
	findings := found([cluster({}, [node], [pod]), isolated], ad(["node-ip"], {"from": ["dev:*"]}))
	{finding.cluster | some finding in findings} == {"dev"}
}

test_lost_packets_where_nobody_gets_there if count(found([isolated], ad(["node-ip"], {}))) == 1

# Pods that the VPC CNI's settings don't reach are found where their nodes are
# declared.
test_pods_of_nodes_without_settings if {
	seen := object.union(pod, {"node_groups": ["jobs"], "why": "A pod on Fargate has an interface of its own."})
	words := {
		"fargate": "pods on Fargate",
		"auto-mode": "pods on nodes of EKS Auto Mode",
		"windows": "pods on Windows nodes",
	}
	every class, named in words {
		cluster := facts.cluster({
			"cni": on,
			"node_groups": [{"id": "jobs", "address": "jobs", "at": facts.at(70), "stub": "", "plane": "fargate", "subnets": []}],
			"flows": [facts.flow(class, "ad", [seen], [seen])],
		})
		some finding in found([cluster], ad(["node-ip"], {}))
		finding.source_class == class
		finding.at == facts.at(70)
		contains(finding.message, named)
		startswith(finding.help, "A pod on Fargate has an interface of its own. Change the way")
	}
}

test_quiet_about_pods_that_can_not_be_followed if {
	count(found([facts.cluster({"flows": [facts.flow("hybrid", "ad", [unknown], [unknown])]})], ad(["pod-ip"], {}))) == 0
}
