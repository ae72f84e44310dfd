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

findings contains finding if {
	some cluster in input.clusters
	some entry in cluster.cni.settings
	entry.source == "add-on"
	entry.type in {"boolean", "number", "null", "list", "map"}
	finding := {
		"at": entry.at,
		"cluster": cluster.name,
		"subject": sprintf("%s of %s", [entry.name, entry.container]),
		"message": sprintf(
			"Add-on '%s' of cluster '%s' gives %s as %s, and EKS takes strings only, so that the apply fails.",
			[cluster.cni.manager.address, cluster.name, entry.name, article(entry.type)],
		),
		"help": help(entry),
	}
}

help(entry) := sprintf(`Write %s = "%s", or wrap what gives the value in tostring().`, [entry.name, entry.value.value]) if scalar(entry)

help(entry) := sprintf("Give %s a string, or leave it out.", [entry.name]) if not scalar(entry)

scalar(entry) if {
	entry.type in {"boolean", "number"}
	entry.value.known
}

article("null") := "null"

article(type) := sprintf("a %s", [type]) if type != "null"
