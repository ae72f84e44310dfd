package terraform

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/schema"
	"github.com/snatlint/snatlint/analyzer/value"
)

// isBlock reports whether a name is that of nested blocks, of which the JSON
// syntax may write a single one without its list
// (developer.hashicorp.com/terraform/language/syntax/json).
func (c *content) isBlock(name string) bool {
	if m := c.schema(name); m != nil {
		return m.Members != nil && (m.Kind == schema.List || m.Kind == schema.Set)
	}
	return isBlock(name)
}

// isBlock does so where the schema lacks the type. The names are those of the
// types that matter to a network (registry.terraform.io/providers/hashicorp/aws).
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
func (c *content) asBlocks(a *attribute, node *value.Node) *value.Node {
	if !a.json || node.KindOf() != value.KindMap || !c.isBlock(a.name) {
		return node
	}
	return &value.Node{Kind: value.KindList, Items: []*value.Node{node}, Origin: node.Origin}
}

// isLone reports whether a value is of blocks that the JSON syntax writes as one
// object.
func (c *content) isLone(a *attribute, v cty.Value) bool {
	plain, _ := v.Unmark()
	return a.json && plain.IsKnown() && !plain.IsNull() && plain.Type().IsObjectType() && c.isBlock(a.name)
}
