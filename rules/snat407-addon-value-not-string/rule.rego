# METADATA
# title: An environment value of the vpc-cni add-on that is no string
# description: |
#   EKS checks configuration_values against the add-on's JSON Schema, in which
#   every value below env is a string. It refuses a boolean, a number or null
#   ("boolean found, string expected"), and the apply fails.
# related_resources:
# - ref: https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-field-management.html
#   description: Amazon EKS User Guide, "Determine fields you can customize for Amazon EKS add-ons"
# - ref: https://github.com/terraform-aws-modules/terraform-aws-eks/pull/2349
#   description: The refusal as users meet it
# schemas:
# - input: schema.facts
# custom:
#   id: SNAT407
#   name: AddonValueNotString
#   severity: error
#   group: settings
package snatlint.rules.snat407

import data.snatlint.lib

findings contains finding if {
	some cluster in input.clusters
	some at in {entry.at | some entry in refused(cluster)}
	entries := {entry | some entry in refused(cluster); entry.at == at}
	names := {entry.name | some entry in entries}
	one := lib.first(entries)
	finding := {
		"at": at,
		"cluster": cluster.name,
		"subject": concat(" ", names),
		"message": sprintf(
			"Add-on '%s' of cluster '%s' gives %s as %s, and EKS takes strings only, so that the apply fails.",
			[cluster.cni.manager.address, cluster.name, lib.joined(sort(names)), found(one)],
		),
		"help": help(one),
		"related": [{"message": sprintf("The value, %s, is written here.", [found(entry)]), "at": entry.value.at} |
			some entry in entries
			elsewhere(entry)
		],
	}
}

# refused are the values that are known to be no strings. An add-on that may not
# exist gives none that is known, and leaves the settings incomplete.
refused(cluster) := {entry |
	some entry in cluster.cni.settings
	entry.source == "add-on"
	not_string(cluster, entry)
}

not_string(_, entry) if {
	scalar(entry)
	entry.value.known
}

not_string(cluster, entry) if {
	entry.type in {"null", "list", "map"}
	cluster.cni.complete
}

# found is what stands there instead of a string.
found(entry) := sprintf("the %s %s", [entry.type, entry.value.value]) if {
	scalar(entry)
} else := "null" if {
	entry.type == "null"
} else := sprintf("a %s", [entry.type])

scalar(entry) if entry.type in {"boolean", "number"}

help(entry) := sprintf("Make it a string where it is used: %s = tostring(…).", [entry.name]) if {
	scalar(entry)
	elsewhere(entry)
} else := sprintf(`Put the value in quotes: "%s".`, [entry.value.value]) if {
	scalar(entry)
} else := sprintf("Give %s a string, or leave it out.", [entry.name])

# elsewhere tells whether the value was written on another line than its entry.
elsewhere(entry) if {
	entry.value.at != ""
	not lib.holds(entry.at, entry.value.at)
}
