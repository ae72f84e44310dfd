# METADATA
# title: A value that the VPC CNI does not read as a boolean
# description: |
#   The VPC CNI reads its switches with Go's strconv.ParseBool, which takes 1, t,
#   T, TRUE, true, True, 0, f, F, FALSE, false and False. For anything else, such
#   as "yes" or "enabled", it logs an error and goes on with its default, so that
#   the setting has no effect.
# related_resources:
# - ref: https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/pkg/networkutils/network.go
#   description: Amazon VPC CNI v1.23.1, getBoolEnvVar
# - ref: https://github.com/aws/amazon-vpc-cni-k8s/blob/v1.23.1/utils/utils.go
#   description: Amazon VPC CNI v1.23.1, GetBoolAsStringEnvVar
# schemas:
# - input: schema.facts
# custom:
#   id: SNAT401
#   name: UnparseableBoolean
#   severity: error
#   group: settings
package snatlint.rules.snat401

import data.snatlint.lib

findings contains finding if {
	some cluster in input.clusters
	some at in {ignored.at | some ignored in unread(cluster)}
	values := {ignored | some ignored in unread(cluster); ignored.at == at}
	names := {value.name | some value in values}
	finding := {
		"at": at,
		"cluster": cluster.name,
		"subject": concat(" ", names),
		"message": sprintf(
			"%s of cluster '%s' %s no effect: the VPC CNI can't read %s as a boolean, so that %s.",
			[
				lib.joined(sort(names)), cluster.name, lib.plural(names, "has", "have"), lib.shown(lib.first(values).text),
				defaults({value.effective | some value in values}),
			],
		),
		"help": help(lib.first(values).text),
		"related": lib.uses(cluster, at),
	}
}

# unread are the texts that the CNI can't parse. One that is empty asks for the
# default, and what is no string never gets as far as the CNI: see SNAT407.
unread(cluster) := {ignored |
	some ignored in cluster.cni.ignored
	ignored.kind == "boolean"
	ignored.text != ""
	some entry in cluster.cni.settings
	entry.name == ignored.name
	ignored.at in {entry.value.at, entry.at}
	entry.type == "string"
}

defaults(values) := sprintf("the default, %s, holds", [lib.first(values)]) if {
	count(values) == 1
} else := "the defaults hold"

help(text) := sprintf(`Write "%s" instead.`, [meant(text)]) if {
	meant(text)
} else := `Write "true" or "false" instead.`

# meant is the boolean that a word stands for elsewhere.
meant(text) := "true" if word(text) in {"true", "t", "yes", "y", "on", "enabled", "enable", "1"}

meant(text) := "false" if word(text) in {"false", "f", "no", "n", "off", "disabled", "disable", "0"}

word(text) := lower(trim(text, " \t\r\n\"'"))
