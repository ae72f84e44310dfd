package snatlint.lib

# snat_at is where one would change what decides about node SNAT: where external
# SNAT was written, else the list of exclusions, else what would hold them.
snat_at(cluster) := at if {
	settings := [cluster.cni.external_snat.at, exclusions_at(cluster), cluster.cni.header_at]
	at := [at | some at in settings; at != ""][0]
}

exclusions_at(cluster) := cluster.cni.exclude_snat_cidrs.at if {
	some _ in cluster.cni.exclude_snat_cidrs.value
} else := ""

# snat_text says what external SNAT is and, where nobody wrote it, who says so.
snat_text(cluster) := sprintf("AWS_VPC_K8S_CNI_EXTERNALSNAT is %v%s", [cluster.cni.external_snat.value, note(cluster.cni.external_snat)])

note(fact) := sprintf(" (%s)", [fact.note]) if fact.note != ""

note(fact) := "" if fact.note == ""

# uses are related places: the entries that take their value from elsewhere.
uses(cluster, written_at) := [{"message": "The setting is used here.", "at": at} |
	some at in {entry.at |
		some entry in cluster.cni.settings
		entry.value.at == written_at
	}
	not holds(at, written_at)
]

# holds tells whether a place has the first line of another.
holds(outer, inner) if {
	parts := place(outer)
	parts.file == place(inner).file
	parts.from <= place(inner).from
	parts.to >= place(inner).from
}

# place takes "path:line:column-line:column" apart; inside modules the inner
# place counts.
place(text) := {"file": found[1], "from": to_number(found[2]), "to": to_number(found[3])} if {
	found := regex.find_all_string_submatch_n(`^(.*):([0-9]+):[0-9]+-([0-9]+):[0-9]+$`, split(text, " via ")[0], 1)[0]
}
