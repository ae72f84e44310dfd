package snatlint.lib

# verdicts are what a destination sees of a source class of a cluster.
verdicts(cluster, class, destination) := [verdict |
	some flow in cluster.flows
	flow.class == class
	flow.destination == destination
	some verdict in flow.verdicts
]

# flipped are the same with external SNAT set to the other value.
flipped(cluster, class, destination) := [verdict |
	some flow in cluster.flows
	flow.class == class
	flow.destination == destination
	some verdict in flow.flipped
]

# confidence is certain where that of all verdicts is.
confidence(those) := "likely" if {
	some verdict in those
	verdict.confidence != "certain"
} else := "certain"

# assumption is the end of a message whose verdicts rest on one.
assumption(those) := sprintf(" This assumes that %s.", [concat(" and that ", sort(texts))]) if {
	texts := {text |
		some verdict in those
		verdict.confidence != "certain"
		text := assumed(verdict.why)
	}
	count(texts) > 0
} else := ""

# assumed is what a verdict assumes: its sentence ends with that.
assumed(why) := trim_suffix(parts[count(parts) - 1], ".") if parts := split(why, ", assuming that ")

# first is the one verdict that stands for several.
first(those) := sort(those)[0]

# hop is the first step of a kind on a verdict's path.
hop(verdict, kind) := [step | some step in verdict.path; step.hop == kind][0]
