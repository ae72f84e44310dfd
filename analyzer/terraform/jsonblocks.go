package terraform

import (
	"github.com/snatlint/snatlint/analyzer/value"
)

// isBlock reports whether a name is that of nested blocks. The JSON syntax
// writes them like attributes, and a single one may stand without its list
// (developer.hashicorp.com/terraform/language/syntax/json). The names are those
// of the types that matter to a network
// (registry.terraform.io/providers/hashicorp/aws).
func isBlock(name string) bool {
	switch name {
	case "tags", "tags_all", "labels", "filter", "timeouts":
		return name == "filter" || name == "timeouts"
	case "ingress", "egress", "route", "vpc_config", "kubernetes_network_config", "scaling_config", "update_config",
		"launch_template", "launch_specification", "network_interfaces", "metadata_options", "access_config",
		"compute_config", "storage_config", "remote_network_config", "remote_node_networks", "remote_pod_networks",
		"elastic_load_balancing", "accepter", "requester", "taint", "remote_access", "encryption_config",
		"node_repair_config", "block_device_mappings", "ebs", "options":
		return true
	}
	return false
}

// asBlocks makes a list of what the JSON syntax writes as one object.
func asBlocks(a *attribute, node *value.Node) *value.Node {
	if !a.json || node.KindOf() != value.KindMap || !isBlock(a.name) {
		return node
	}
	return &value.Node{Kind: value.KindList, Items: []*value.Node{node}, Origin: node.Origin}
}
