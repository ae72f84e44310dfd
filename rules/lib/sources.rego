package snatlint.lib

# asked tells by what a destination of the configuration means a source class of
# a cluster: all of them, the class itself, workloads of that class, or patterns
# for workloads that no manifest declares, which are taken for ordinary pods.
asked(destination, _, _) := {"by": "all"} if count(destination.from) == 0

asked(destination, cluster, class) := {"by": "class"} if {
	some pattern in destination.from
	means(pattern, cluster, class)
} else := {"by": "workloads", "names": names} if {
	names := {name |
		some workload in cluster.workloads
		workload.class == class
		name := sprintf("%s/%s", [workload.namespace, workload.name])
		some pattern in destination.from
		means(pattern, cluster, name)
	}
	count(names) > 0
} else := {"by": "guess", "names": patterns} if {
	class == "pod"
	patterns := {source(pattern) |
		some pattern in destination.from
		contains(source(pattern), "/")
		means_cluster(pattern, cluster)
		not declared(pattern, cluster)
	}
	count(patterns) > 0
}

declared(pattern, cluster) if {
	some workload in cluster.workloads
	means(pattern, cluster, sprintf("%s/%s", [workload.namespace, workload.name]))
}

# means matches "[CLUSTER:]CLASS" and "[CLUSTER:]NAMESPACE/WORKLOAD".
means(pattern, cluster, name) if {
	means_cluster(pattern, cluster)
	glob.match(literal(source(pattern)), ["/"], name)
}

means_cluster(pattern, _) if not contains(pattern, ":")

means_cluster(pattern, cluster) if {
	some name in {cluster.name, cluster.address}
	glob.match(literal(trim_suffix(pattern, concat("", [":", source(pattern)]))), null, name)
}

# source is what stands after the cluster.
source(pattern) := parts[count(parts) - 1] if parts := split(pattern, ":")

# literal leaves * and ? alone to stand for others: addresses hold brackets.
literal(pattern) := replace(replace(glob.quote_meta(pattern), `\*`, "*"), `\?`, "?")
