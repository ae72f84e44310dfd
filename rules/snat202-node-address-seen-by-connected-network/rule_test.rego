package snatlint.rules.snat202_test

import data.snatlint.facts_test as facts
import data.snatlint.rules.snat202

found(cluster, destinations) := findings if {
	findings := snat202.findings with input as {"clusters": [cluster], "destinations": destinations}
}

sees(network, cidrs) := facts.verdict({"network": network, "cidrs": cidrs, "path": [facts.hop("snat", 11), facts.hop("route", 41)]})

cluster(cni, verdicts, flipped) := facts.cluster({"cni": cni, "flows": [facts.flow("pod", "connected", verdicts, flipped)]})

pod_address := facts.verdict({"network": "aws_vpc.shared", "seen_as": "pod-ip"})

test_says_who_sees_what_and_why if {
	found(cluster({}, [sees("aws_vpc.shared", ["10.20.0.0/16"])], [pod_address]), []) == {{
		"at": facts.at(10),
		"cluster": "prod",
		"source_class": "pod",
		"destination": "connected",
		"confidence": "certain",
		"message": concat(" ", [
			"'aws_vpc.shared' (10.20.0.0/16) sees node addresses instead of those of the pods of cluster 'prod':",
			"AWS_VPC_K8S_CNI_EXTERNALSNAT is false (default of the VPC CNI).",
		]),
		"help": concat(" ", [
			`To show pod addresses there, set AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS to "10.20.0.0/16".`,
			`To keep it so, state "expect: node-ip" for these ranges in .snatlint.yaml.`,
		]),
		"related": [{"message": "'aws_vpc.shared' is reached here. The route.", "at": facts.at(41)}],
		"path": [facts.hop("snat", 11), facts.hop("route", 41)],
	}}
}

# All networks of a cluster are one finding, with the value that would do for all.
test_several_networks if {
	cni := {"exclude_snat_cidrs": facts.written([{"cidr": "10.9.0.0/16"}], 12)}
	networks := [sees("aws_vpc.data", ["10.30.0.0/16", "10.31.0.0/16"]), sees("10.60.0.0/16", ["10.60.0.0/16"])]
	findings := found(cluster(cni, networks, [pod_address]), [])
	count(findings) == 1
	some finding in findings
	startswith(finding.message, "'10.60.0.0/16' and 'aws_vpc.data' (10.30.0.0/16 and 10.31.0.0/16) see node addresses")
	contains(finding.help, `to "10.30.0.0/16,10.31.0.0/16,10.60.0.0/16,10.9.0.0/16".`)
	finding.at == facts.at(12) # the list of exclusions is what one would change
}

test_names_the_routes_that_pods_would_lack if {
	networks := [sees("aws_vpc.shared", ["10.20.0.0/16"])]
	later := [facts.dropped("no-route", {"network": "aws_vpc.shared"}), object.union(pod_address, {"returns": "no"})]
	some finding in found(cluster({}, networks, later), [])
	contains(finding.help, `"10.20.0.0/16", and give 'aws_vpc.shared' routes back to the pods' subnets and the pods' subnets routes there. To`)
}

test_names_no_routes_of_networks_that_see_pods_already if {
	excluded := object.union(pod_address, {"network": "aws_vpc.data", "returns": "no"})
	some finding in found(cluster({}, [sees("aws_vpc.shared", ["10.20.0.0/16"])], [pod_address, excluded]), [])
	not contains(finding.help, "and give")
}

test_likely_verdicts_say_what_they_assume if {
	likely := object.union(sees("10.60.0.0/16", ["10.60.0.0/16"]), {"confidence": "likely", "why": "So, assuming that it passes."})
	some finding in found(cluster({}, [likely], []), [])
	finding.confidence == "likely"
	endswith(finding.message, ". This assumes that it passes.")
}

shared := [sees("aws_vpc.shared", ["10.20.0.0/16", "10.21.0.0/16"])]

# What the configuration states of a range is SNAT201's, also of a part of it;
# other ranges of the same network stay.
test_expectations_take_the_place_of_the_note if {
	some finding in found(cluster({}, shared, []), [facts.destination({"cidrs": ["10.20.1.1/32"]})])
	startswith(finding.message, "'aws_vpc.shared' (10.21.0.0/16) sees")
	count(found(cluster({}, shared, []), [facts.destination({"cidrs": ["10.20.0.0/15"]})])) == 0
}

test_expectations_of_others_do_not if {
	every other in [
		{"expect": []},
		{"from": ["dev:*"]},
		{"from": ["host-network"]},
		{"cidrs": ["10.99.0.0/16", "2001:db8::/32"]},
	] {
		count(found(cluster({}, shared, []), [facts.destination(object.union({"cidrs": ["10.20.0.0/15"]}, other))])) == 1
	}
}

quiet(cni, verdict) if count(found(cluster(cni, [verdict], []), [])) == 0

test_quiet_where_external_snat_is_on if quiet({"external_snat": facts.written(true, 11)}, sees("aws_vpc.shared", ["10.20.0.0/16"]))

test_quiet_where_the_setting_is_unknown if quiet({"external_snat": facts.unknown}, sees("aws_vpc.shared", ["10.20.0.0/16"]))

# What an exclusion covers arrives with the pod's address.
test_quiet_where_pods_are_seen if quiet({}, pod_address)

# A private NAT gateway hides pods and nodes alike.
test_quiet_behind_a_private_nat_gateway if {
	quiet({}, object.union(sees("aws_vpc.shared", ["10.20.0.0/16"]), {"seen_as": "private-nat-gateway-ip"}))
}

test_quiet_where_no_network_is_known if quiet({}, sees("connected networks", ["0.0.0.0/0"]))

test_quiet_where_packets_are_lost if quiet({}, facts.dropped("no-route", {"network": "aws_vpc.shared", "cidrs": ["10.20.0.0/16"]}))
