# Facts for tests: whole enough for the rules, and no larger.
package snatlint.facts_test

# at is the place of a line.
at(line) := sprintf("main.tf:%d:3-%d:20", [line, line])

written(value, line) := {"known": true, "value": value, "note": "", "reason": "", "at": at(line)}

default_of(value) := {"known": true, "value": value, "note": "default of the VPC CNI", "reason": "", "at": ""}

unknown := {"known": false, "value": null, "note": "", "reason": "'var.x' has no value", "at": ""}

# cluster is one whose CNI is left alone; changes are merged over it.
cluster(changes) := object.union(
	{
		"id": "c", "name": "prod", "address": "aws_eks_cluster.prod", "at": at(1), "vpc": "vpc",
		"cni": {
			"manager": {"source": "add-on", "address": "aws_eks_addon.vpc_cni", "at": at(10)},
			"header_at": at(10), "external_snat": default_of(false), "exclude_snat_cidrs": default_of([]),
			"settings": [], "ignored": [], "complete": true,
		},
		"workloads": [],
		"flows": [],
	},
	changes,
)

entry(name, type, value) := {
	"name": name, "container": "aws-node", "source": "add-on", "type": type,
	"value": value, "at": "main.tf:11:1-11:40",
}

flow(class, destination, verdicts, flipped) := {
	"class": class, "destination": destination, "deterministic": true,
	"verdicts": verdicts, "flipped": flipped,
}

# verdict is one of a node that delivers; changes are merged over it.
verdict(changes) := object.union(
	{
		"outcome": "delivered", "seen_as": "node-ip", "addresses": ["10.0.1.0/24"], "eni": "primary",
		"subnets": [subnet("nodes", {})], "node_groups": ["workers"], "confidence": "certain",
		"returns": "yes", "cause": "", "network": "", "cidrs": [], "why": "So it is.", "path": [],
	},
	changes,
)

dropped(cause, changes) := object.union(
	verdict({"outcome": "dropped", "seen_as": "", "addresses": [], "returns": "unknown", "cause": cause}),
	changes,
)

# subnet is one that packets leave from, with a route table of its own.
subnet(name, changes) := object.union(
	{
		"id": name, "address": concat(".", ["aws_subnet", name]), "at": at(30), "cidr": "10.0.1.0/24",
		"route_table": name, "route_table_address": concat(".", ["aws_route_table", name]),
		"route_table_at": at(40), "route_table_is_main": false,
	},
	changes,
)

# table is a route table; its routes are pairs of a range and a target.
table(name, routes) := {
	"id": name, "address": concat(".", ["aws_route_table", name]), "at": at(40), "vpc": "vpc", "main": false,
	"routes": [{"destination": written(route[0], 41), "target": route[1], "at": at(41)} | some route in routes],
}

hop(kind, line) := {"hop": kind, "detail": sprintf("The %s.", [kind]), "at": at(line)}

destination(changes) := object.union(
	{"name": "ad", "cidrs": ["10.50.0.0/16"], "via": "", "expect": ["pod-ip"], "from": [], "at": at(90)},
	changes,
)
