package snatlint.lib

# verdicts are what a destination sees of a source class of a cluster.
verdicts(cluster, class, destination) := [verdict |
	some flow in cluster.flows
	flow.class == class
	flow.destination == destination
	some verdict in flow.verdicts
]

# connected_ranges are those of the networks that a cluster's pods reach by
# peerings and gateways.
connected_ranges(cluster) := {cidr |
	some verdict in verdicts(cluster, "pod", "connected")
	verdict.outcome == "delivered"
	some cidr in verdict.cidrs
	cidr != "0.0.0.0/0"
}

# confidence is certain where that of all verdicts is.
confidence(those) := "certain" if every verdict in those { verdict.confidence == "certain" }

confidence(those) := "likely" if {
	some verdict in those
	verdict.confidence != "certain"
}

# assumption ends a message: verdicts that rest on one say so themselves.
assumption(those) := "" if confidence(those) == "certain"

assumption(those) := sprintf(" This rests on an assumption: %s", [whys[0]]) if {
	whys := sort([verdict.why |
		some verdict in those
		verdict.confidence != "certain"
	])
	count(whys) > 0
}

# first is the one verdict that stands for several.
first(those) := sort(those)[0]
