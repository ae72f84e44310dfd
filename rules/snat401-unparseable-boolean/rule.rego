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
	some entry in cluster.cni.ignored
	entry.kind == "boolean"
	finding := {
		"at": entry.at,
		"cluster": cluster.name,
		"subject": entry.name,
		"message": sprintf(
			"%s of cluster '%s' has no effect: the VPC CNI can't read '%s' as a boolean, so that its default, %s, holds.",
			[entry.name, cluster.name, entry.text, entry.effective],
		),
		"help": help(entry),
		"related": [{"message": "The setting is used here.", "at": at} |
			some at in lib.entries(cluster, entry.name, entry.at)
		],
	}
}

help(entry) := sprintf(`Write %s = "%s".`, [entry.name, word]) if word := meant(entry.text)

help(entry) := sprintf(`Write "true" or "false" for %s.`, [entry.name]) if not meant(entry.text)

# meant is the boolean that a word stands for elsewhere.
meant(text) := "true" if word(text) in {"true", "yes", "y", "on", "enabled", "enable", "1"}

meant(text) := "false" if word(text) in {"false", "no", "n", "off", "disabled", "disable", "0", "none"}

word(text) := lower(trim(text, " \t\r\n\"'"))
