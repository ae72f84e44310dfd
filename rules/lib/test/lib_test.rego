package snatlint.lib_test

import data.snatlint.facts_test as facts
import data.snatlint.lib

test_joined if {
	lib.joined(["a"]) == "a"
	lib.joined(["a", "b"]) == "a and b"
	lib.joined(["a", "b", "c", "d"]) == "a, b, c and d"
	lib.joined(["a", "b", "c", "d", "e", "f"]) == "a, b, c, d and 2 more"
	lib.quoted({"b", "a"}) == "'a' and 'b'"
}

test_plural if {
	lib.plural({"a"}, "is", "are") == "is"
	lib.plural({"a", "b"}, "is", "are") == "are"
}

test_shown_keeps_texts_short if {
	lib.shown("yes") == "'yes'"
	lib.shown("0123456789012345678901234567890123456789x") == "'0123456789012345678901234567890123456789…'"
}

test_confidence_and_assumption if {
	certain := facts.verdict({})
	lib.confidence([certain]) == "certain"
	lib.assumption([certain]) == ""
	likely := facts.verdict({"confidence": "likely", "why": "It is so, assuming that it rains."})
	also := facts.verdict({"confidence": "likely", "why": "It is so, assuming that it hails."})
	lib.confidence([certain, likely]) == "likely"
	lib.assumption([certain, likely, also, likely]) == " This assumes that it hails and that it rains."
}

test_verdicts_are_those_of_a_class_and_a_destination if {
	cluster := facts.cluster({"flows": [
		facts.flow("pod", "internet", [1], [2]),
		facts.flow("pod", "connected", [3], [4]),
		facts.flow("host-network", "internet", [5], [6]),
	]})
	lib.verdicts(cluster, "pod", "internet") == [1]
	lib.flipped(cluster, "pod", "internet") == [2]
}

test_hop_is_the_first_of_its_kind if {
	verdict := facts.verdict({"path": [facts.hop("eni", 1), facts.hop("route", 2), facts.hop("route", 3)]})
	lib.hop(verdict, "route") == facts.hop("route", 2)
	not lib.hop(verdict, "peering")
}

# Where nobody wrote external SNAT, the list of exclusions is what one would
# change; an empty one is none.
test_snat_at if {
	lib.snat_at(facts.cluster({})) == facts.at(10)
	lib.snat_at(facts.cluster({"cni": {"exclude_snat_cidrs": facts.written([], 12)}})) == facts.at(10)
	listed := facts.written([{"cidr": "10.20.0.0/16"}], 12)
	lib.snat_at(facts.cluster({"cni": {"exclude_snat_cidrs": listed}})) == facts.at(12)
	lib.snat_at(facts.cluster({"cni": {"exclude_snat_cidrs": listed, "external_snat": facts.written(false, 11)}})) == facts.at(11)
	lib.snat_at(facts.cluster({"cni": {"exclude_snat_cidrs": facts.unknown}})) == facts.at(10)
}

test_snat_text if {
	lib.snat_text(facts.cluster({})) == "AWS_VPC_K8S_CNI_EXTERNALSNAT is false (default of the VPC CNI)"
	lib.snat_text(facts.cluster({"cni": {"external_snat": facts.written(true, 1)}})) == "AWS_VPC_K8S_CNI_EXTERNALSNAT is true"
}

test_uses_are_entries_on_other_lines if {
	elsewhere := "variables.tf:3:13-3:17"
	cluster := facts.cluster({"cni": {"settings": [
		facts.entry("A", "string", object.union(facts.written("x", 11), {"at": elsewhere})),
		facts.entry("B", "string", facts.written("x", 11)),
		object.union(facts.entry("C", "string", facts.written("x", 51)), {"at": facts.at(50)}),
	]}})
	lib.uses(cluster, elsewhere) == [{"message": "The setting is used here.", "at": "main.tf:11:1-11:40"}]
	lib.uses(cluster, facts.at(11)) == []
}

test_holds if {
	lib.holds("a.tf:1:1-3:2", "a.tf:2:5-2:9")
	not lib.holds("a.tf:1:1-3:2", "a.tf:4:1-4:2")
	not lib.holds("a.tf:2:1-3:2", "a.tf:1:1-1:2")
	not lib.holds("b.tf:1:1-3:2", "a.tf:2:5-2:9")
	lib.holds("m/a-1:2.tf:1:1-3:2 via main.tf:9:1-9:5", "m/a-1:2.tf:2:5-2:9")
}

test_ranges if {
	lib.widest({"10.0.0.0/8", "10.20.0.0/16", "192.168.0.0/16"}) == {"10.0.0.0/8", "192.168.0.0/16"}
	lib.covered("10.20.1.0/24", {"172.16.0.0/12", "10.20.0.0/16"})
	not lib.covered("10.20.0.0/16", {"10.20.1.0/24"})
	not lib.covered("10.20.0.0/16", {"2001:db8::/32"})
	cluster := facts.cluster({"cni": {"exclude_snat_cidrs": facts.written([{"cidr": "10.20.1.0/24"}, {"cidr": "10.9.0.0/16"}], 12)}})
	lib.exclusions(cluster, {"10.20.0.0/16"}) == "10.20.0.0/16,10.9.0.0/16"
	lib.exclusions(facts.cluster({"cni": {"exclude_snat_cidrs": facts.unknown}}), {"10.20.0.0/16"}) == "10.20.0.0/16"
}

test_internet if {
	lib.internet({"0.0.0.0/0", "0.0.0.0/1"}) == "the internet"
	lib.internet({"0.0.0.0/1", "128.0.0.0/1"}) == "the internet"
	lib.internet({"128.0.0.0/2", "192.0.0.0/2"}) == "128.0.0.0/1 of the internet"
}

sees(cidr) := facts.verdict({"seen_as": "pod-ip", "cidrs": [cidr]})

# Turning external SNAT off would hide pods from networks that see them now.
test_external_snat_off_keeps_what_connected_networks_see if {
	hidden := [facts.verdict({})]
	now := [sees("10.20.0.0/16"), sees("10.30.0.0/16"), sees("0.0.0.0/0"), facts.verdict({"cidrs": ["10.40.0.0/16"]})]
	cluster := facts.cluster({"flows": [facts.flow("pod", "connected", now, hidden)]})
	lib.external_snat_off(cluster, set()) == concat("", [
		`AWS_VPC_K8S_CNI_EXTERNALSNAT to "false" and AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS to "10.20.0.0/16,10.30.0.0/16", `,
		"so that these networks still see pod addresses",
	])
	contains(lib.external_snat_off(cluster, {"10.30.1.1/32"}), `to "10.20.0.0/16", so`)
	lib.external_snat_off(cluster, {"10.0.0.0/8"}) == `AWS_VPC_K8S_CNI_EXTERNALSNAT to "false"`
	excluded := facts.cluster({"flows": [facts.flow("pod", "connected", now, [sees("10.20.0.0/16")])]})
	lib.external_snat_off(excluded, set()) == `AWS_VPC_K8S_CNI_EXTERNALSNAT to "false"`
}

workloads := [
	{"namespace": "payments", "name": "api", "class": "pod"},
	{"namespace": "monitoring", "name": "agent", "class": "host-network"},
	{"namespace": "payments", "name": "maybe", "class": ""},
]

asked(from, class) := lib.asked(facts.destination({"from": from}), facts.cluster({"workloads": workloads}), class)

test_sources_without_patterns_are_all if asked([], "host-network").by == "all"

test_sources_by_class if {
	every pattern in ["pod", "prod:pod", "aws_eks_cluster.prod:pod", "prod:*", "*:pod", "*", "p??d:pod", "*:*"] {
		asked(["nothing", pattern], "pod").by == "class"
	}
	every pattern in ["host-network", "dev:pod", "dev:*", "prod", "fargate", "Pod", "pods", "prod:po[d]", "prod:{pod}", "[", `\`, ":", ""] {
		not asked([pattern], "pod")
	}
}

test_sources_by_workload if {
	asked(["payments/*"], "pod") == {"by": "workloads", "names": {"payments/api"}}
	asked(["prod:payments/api", "*/agent"], "pod") == {"by": "workloads", "names": {"payments/api"}}
	asked(["monitoring/*"], "host-network") == {"by": "workloads", "names": {"monitoring/agent"}}
	not asked(["monitoring/*"], "pod")
	not asked(["payments/maybe"], "pod") # its class is unknown
	not asked(["dev:payments/*"], "pod")
}

test_sources_that_no_manifest_declares if {
	asked(["prod:billing/*", "fargate"], "pod") == {"by": "guess", "names": {"billing/*"}}
	not asked(["prod:billing/*"], "host-network")
	not asked(["dev:billing/*"], "pod")
}

# Addresses hold what other patterns would mean more by.
test_addresses_are_taken_literally if {
	cluster := facts.cluster({"name": "eu", "address": `module.eks["eu/a:b"].aws_eks_cluster.this[0]`})
	lib.asked(facts.destination({"from": [`module.eks["eu/a:b"].aws_eks_cluster.this[0]:pod`]}), cluster, "pod").by == "class"
	lib.asked(facts.destination({"from": ["module.eks*:pod"]}), cluster, "pod").by == "class"
	not lib.asked(facts.destination({"from": [`module.eks["eu/a:b"].aws_eks_cluster.this[1]:fargate`]}), cluster, "pod")
}
