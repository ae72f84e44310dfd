package snatlint.lib

# exclusions is the value of AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS that adds ranges
# to those that the list holds now.
exclusions(cluster, ranges) := concat(",", sort(widest(ranges | excluded(cluster))))

# excluded are the ranges that the list holds now.
excluded(cluster) := {item.cidr | some item in cluster.cni.exclude_snat_cidrs.value}

# widest leaves out what another range of the set covers.
widest(ranges) := {range |
	some range in ranges
	every other in ranges - {range} {
		not net.cidr_contains(other, range)
	}
}

# covered tells whether one of the ranges holds all of another.
covered(range, ranges) if {
	some other in ranges
	net.cidr_contains(other, range)
}

# external_snat_off turns external SNAT off and keeps the addresses of pods for
# the connected networks that see them now, but for those with other ranges.
external_snat_off(cluster, others) := sprintf(
	`AWS_VPC_K8S_CNI_EXTERNALSNAT to "false" and AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS to "%s", so that these networks still see pod addresses`,
	[concat(",", sort(widest(kept)))],
) if {
	some verdict in flipped(cluster, "pod", "connected")
	verdict.seen_as == "node-ip"
	kept := {range |
		some range in connected_ranges(cluster)
		every other in others { not net.cidr_intersects(other, range) }
	}
	count(kept) > 0
} else := `AWS_VPC_K8S_CNI_EXTERNALSNAT to "false"`

# connected_ranges are those of the networks that see the addresses of a
# cluster's pods.
connected_ranges(cluster) := {range |
	some verdict in verdicts(cluster, "pod", "connected")
	verdict.seen_as == "pod-ip"
	some range in verdict.cidrs
	range != "0.0.0.0/0"
}

# internet names the parts of the internet that ranges are, or all of it.
internet(ranges) := "the internet" if {
	"0.0.0.0/0" in net.cidr_merge(ranges)
} else := sprintf("%s of the internet", [joined(sort(net.cidr_merge(ranges)))])
