package snatlint.rules.snat401_test

import data.snatlint.facts_test as facts
import data.snatlint.rules.snat401

ignored(name, text, effective) := {"kind": "boolean", "name": name, "text": text, "why": "", "effective": effective, "at": facts.at(11)}

found(list, settings) := findings if {
	findings := snat401.findings with input as {"clusters": [facts.cluster({"cni": {"ignored": list, "settings": settings}})]}
}

# one is what is found of a text in one setting.
one(text, type) := found([ignored("ENABLE_POD_ENI", text, "false")], [facts.entry("ENABLE_POD_ENI", type, facts.written(text, 11))])

test_says_what_holds_instead if {
	one("yes", "string") == {{
		"at": facts.at(11),
		"cluster": "prod",
		"subject": "ENABLE_POD_ENI",
		"message": "ENABLE_POD_ENI of cluster 'prod' has no effect: the VPC CNI can't read 'yes' as a boolean, so that the default, false, holds.",
		"help": `Write "true" instead.`,
		"related": [],
	}}
}

test_help_guesses_what_is_meant if {
	every text, help in {
		"YES": `Write "true" instead.`,
		"\"true\"": `Write "true" instead.`,
		" disabled\n": `Write "false" instead.`,
		"Off": `Write "false" instead.`,
		"2": `Write "true" or "false" instead.`,
	} {
		{finding.help | some finding in one(text, "string")} == {help}
	}
}

# One local that several settings take is one cause.
test_one_value_for_several_settings if {
	elsewhere := object.union(facts.written("yes", 11), {"at": "variables.tf:2:1-2:5"})
	list := [object.union(ignored(name, "yes", effective), {"at": elsewhere.at}) | some name, effective in {"ENABLE_V4_EGRESS": "true", "ENABLE_POD_ENI": "false"}]
	settings := [
		facts.entry("ENABLE_V4_EGRESS", "string", elsewhere),
		facts.entry("ENABLE_POD_ENI", "string", elsewhere),
	]
	findings := found(list, settings)
	count(findings) == 1
	some finding in findings
	startswith(finding.message, "ENABLE_POD_ENI and ENABLE_V4_EGRESS of cluster 'prod' have no effect:")
	endswith(finding.message, "so that the defaults hold.")
	finding.related == [{"message": "The setting is used here.", "at": "main.tf:11:1-11:40"}]
}

# A value without a place of its own has that of its entry.
test_entry_without_a_place_for_its_value if {
	entry := object.union(facts.entry("ENABLE_POD_ENI", "string", facts.written("yes", 11)), {"at": facts.at(11), "value": {"at": ""}})
	count(found([ignored("ENABLE_POD_ENI", "yes", "false")], [entry])) == 1
}

# The same text in another setting, and another text in the same one.
test_entries_are_told_apart if {
	null_entry := facts.entry("ENABLE_POD_ENI", "null", facts.written("", 11))
	named := facts.entry("DISABLE_METRICS", "string", facts.written("yes", 11))
	placed := object.union(facts.entry("ENABLE_POD_ENI", "string", facts.written("no", 51)), {"at": facts.at(51)})
	count(found([ignored("ENABLE_POD_ENI", "yes", "false")], [null_entry, named, placed])) == 0
}

test_quiet_where_the_value_is_empty if count(one("", "string")) == 0

# EKS refuses what is no string before the CNI sees it: SNAT407.
test_quiet_where_it_is_no_string if {
	every type in ["number", "boolean", "null", "list", ""] {
		count(one("2", type)) == 0
	}
}

test_quiet_about_other_kinds if {
	word := object.union(ignored("AWS_VPC_K8S_CNI_RANDOMIZESNAT", "yes", "prng"), {"kind": "word"})
	count(found([word], [facts.entry("AWS_VPC_K8S_CNI_RANDOMIZESNAT", "string", facts.written("yes", 11))])) == 0
}
