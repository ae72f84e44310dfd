package snatlint.rules.snat407_test

import data.snatlint.facts_test as facts
import data.snatlint.rules.snat407

found(settings) := findings if {
	findings := snat407.findings with input as {"clusters": [facts.cluster({"cni": {"settings": settings}})]}
}

# one is what is found of a value in one setting.
one(type, text) := found([facts.entry("ENABLE_POD_ENI", type, facts.written(text, 11))])

test_says_what_stands_there_instead_of_a_string if {
	one("boolean", "true") == {{
		"at": "main.tf:11:1-11:40",
		"cluster": "prod",
		"subject": "ENABLE_POD_ENI",
		"message": "Add-on 'aws_eks_addon.vpc_cni' of cluster 'prod' gives ENABLE_POD_ENI as the boolean true, and EKS takes strings only, so that the apply fails.",
		"help": `Put the value in quotes: "true".`,
		"related": [],
	}}
}

test_other_types if {
	every type, words in {
		"number": ["the number 2", `Put the value in quotes: "2".`],
		"null": ["null", "Give ENABLE_POD_ENI a string, or leave it out."],
		"map": ["a map", "Give ENABLE_POD_ENI a string, or leave it out."],
	} {
		findings := one(type, "2")
		count(findings) == 1
		every finding in findings {
			contains(finding.message, sprintf("ENABLE_POD_ENI as %s, and", [words[0]]))
			finding.help == words[1]
		}
	}
}

# Quotes around the value of a variable would change its type for everybody.
test_value_from_elsewhere if {
	value := object.union(facts.written("true", 11), {"at": "variables.tf:3:13-3:17"})
	some finding in found([facts.entry("ENABLE_POD_ENI", "boolean", value)])
	finding.help == "Make it a string where it is used: ENABLE_POD_ENI = tostring(…)."
	finding.related == [{"message": "The value, the boolean true, is written here.", "at": "variables.tf:3:13-3:17"}]
}

test_list_from_elsewhere if {
	value := object.union(facts.unknown, {"at": "variables.tf:3:13-3:17"})
	some finding in found([facts.entry("ENABLE_POD_ENI", "list", value)])
	finding.help == "Give ENABLE_POD_ENI a string, or leave it out."
	finding.related == [{"message": "The value, a list, is written here.", "at": "variables.tf:3:13-3:17"}]
}

test_value_without_a_place if {
	some finding in found([facts.entry("ENABLE_POD_ENI", "null", facts.unknown)])
	finding.related == []
}

# In a text that is not taken apart all entries have one place.
test_several_settings_in_one_place if {
	findings := found([facts.entry(name, "boolean", facts.written("true", 11)) | some name in ["ENABLE_POD_ENI", "DISABLE_METRICS"]])
	count(findings) == 1
	some finding in findings
	contains(finding.message, "gives DISABLE_METRICS and ENABLE_POD_ENI as the boolean true")
}

# It is not sure that the add-on exists.
test_quiet_about_an_add_on_in_doubt if {
	entries := [facts.entry("A", type, facts.unknown) | some type in ["boolean", "number", "null", "list", "map"]]
	doubtful := facts.cluster({"cni": {"settings": entries, "complete": false}})
	count(snat407.findings) == 0 with input as {"clusters": [doubtful]}
}

test_quiet_about_strings if count(one("string", "true")) == 0

test_quiet_where_the_type_is_unknown if count(one("", "true")) == 0

# The API server checks manifests, and another way.
test_quiet_about_manifests if {
	count(found([object.union(facts.entry("ENABLE_POD_ENI", "boolean", facts.written("true", 11)), {"source": "manifest"})])) == 0
}
