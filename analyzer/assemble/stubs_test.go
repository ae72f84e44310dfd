package assemble

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// modulesVariable names the environment variable with the directory of the git
// repositories of real modules, OWNER+NAME/repo with tags. Without it the stubs
// are held against what the real modules gave when the goldens were written.
const modulesVariable = "SNATLINT_MODULES"

// TestStubs holds our stubs against the modules that they stand for: facts.golden
// of a case is what the network model, and the resources around it, are with the
// real modules.
func TestStubs(t *testing.T) {
	t.Parallel()
	dirs, err := filepath.Glob("testdata/stubs/*")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("find the cases: %v, %d found", err, len(dirs))
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			golden := filepath.Join(dir, "facts.golden")
			real := ""
			if modules := os.Getenv(modulesVariable); modules != "" {
				real = facts(t, realModules(t, dir, modules))
				if *update {
					if err := os.WriteFile(golden, []byte(real), 0o644); err != nil {
						t.Fatal(err)
					}
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if real != "" && real != string(want) {
				t.Errorf("the real module gives something else now (-golden +real):\n%s", cmp.Diff(string(want), real))
			}
			if diff := cmp.Diff(string(want), facts(t, dir)); diff != "" {
				t.Errorf("the stub differs from the real module (-real +stub):\n%s", diff)
			}
		})
	}
}

// facts writes what a root module comes to, without places and reasons, which
// differ by nature.
func facts(t *testing.T, dir string) string {
	t.Helper()
	tree, err := source.Walk(context.Background(), source.Options{Dir: dir, NoIgnore: true})
	if err != nil {
		t.Fatal(err)
	}
	estate, err := terraform.Load(context.Background(), tree, terraform.Options{Limits: terraform.DefaultLimits()})
	if err != nil {
		t.Fatal(err)
	}
	if len(estate.Roots) != 1 {
		t.Fatalf("%s has %d root modules, want 1", dir, len(estate.Roots))
	}
	root := estate.Roots[0]
	d := &dumper{}
	m := Assemble(Input{Roots: estate.Roots})
	m.NetworkACLs = nil // those of stubs are left out of the model: compared says what they tell
	d.WriteString(placeless(dump(m)))
	for _, r := range root.Resources() {
		if names, ok := compared()[r.Type]; ok && r.Managed {
			d.printf("resource %s%s\n", r.Address, map[bool]string{true: " may not exist"}[r.Uncertain != ""])
			for _, name := range names {
				if n := r.Attr(name); n.IsSet() && !noBlock(name, plainNode(n)) {
					d.part("%s = %s", name, plainNode(n))
				}
			}
		}
	}
	for _, name := range root.OutputNames() {
		d.printf("output %s = %s\n", name, plainNode(root.Outputs()[name]))
	}
	for _, p := range estate.AllProblems() {
		t.Logf("problem: %s %s", p.At, p.Message)
	}
	return d.String()
}

// compared are the attributes that decide about packets of those resources that
// the network model doesn't have whole.
func compared() map[string][]string {
	return map[string][]string{
		"aws_security_group":                       {"vpc_id", "ingress", "egress"},
		"aws_security_group_rule":                  {"security_group_id", "type", "protocol", "from_port", "to_port", "cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "source_security_group_id", "self"},
		"aws_vpc_security_group_ingress_rule":      {"security_group_id", "ip_protocol", "from_port", "to_port", "cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id"},
		"aws_vpc_security_group_egress_rule":       {"security_group_id", "ip_protocol", "from_port", "to_port", "cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id"},
		"aws_default_security_group":               {"vpc_id", "ingress", "egress"},
		"aws_network_acl":                          {"vpc_id", "subnet_ids", "ingress", "egress"},
		"aws_network_acl_rule":                     {"network_acl_id", "egress", "rule_number", "rule_action", "protocol", "from_port", "to_port", "cidr_block", "ipv6_cidr_block"},
		"aws_network_acl_association":              {"network_acl_id", "subnet_id"},
		"aws_default_network_acl":                  {"default_network_acl_id", "subnet_ids", "ingress", "egress"},
		"aws_subnet":                               {"ipv6_cidr_block", "ipv6_native", "assign_ipv6_address_on_creation", "enable_dns64", "tags"},
		"aws_vpc":                                  {"assign_generated_ipv6_cidr_block", "ipv6_cidr_block", "instance_tenancy"},
		"aws_route":                                {"destination_ipv6_cidr_block", "egress_only_gateway_id"},
		"aws_egress_only_internet_gateway":         {"vpc_id"},
		"aws_nat_gateway":                          {"connectivity_type", "allocation_id", "subnet_id", "private_ip", "secondary_allocation_ids"},
		"aws_vpn_gateway":                          {"vpc_id"},
		"aws_vpn_gateway_attachment":               {"vpc_id", "vpn_gateway_id"},
		"aws_vpn_gateway_route_propagation":        {"route_table_id", "vpn_gateway_id"},
		"aws_vpc_endpoint":                         {"vpc_id", "service_name", "vpc_endpoint_type", "subnet_ids", "route_table_ids", "security_group_ids", "private_dns_enabled"},
		"aws_vpc_endpoint_route_table_association": {"vpc_endpoint_id", "route_table_id"},
		"aws_eks_cluster":                          {"name", "vpc_config", "kubernetes_network_config", "compute_config", "remote_network_config", "bootstrap_self_managed_addons"},
		"aws_eks_addon":                            {"addon_name", "addon_version", "configuration_values", "resolve_conflicts", "resolve_conflicts_on_create", "resolve_conflicts_on_update"},
		"aws_eks_node_group":                       {"cluster_name", "subnet_ids", "launch_template"},
		"aws_eks_fargate_profile":                  {"cluster_name", "subnet_ids", "selector"},
		"aws_autoscaling_group":                    {"vpc_zone_identifier", "launch_template"},
		"aws_launch_template":                      {"network_interfaces", "vpc_security_group_ids"},
		"aws_launch_configuration":                 {"associate_public_ip_address", "security_groups"},
		"helm_release":                             {"chart", "values"},
	}
}

// noBlock reports whether a value is that of a nested block that isn't there: a
// module's versions with a dynamic one that makes none say the same as those
// without.
func noBlock(name, text string) bool {
	switch name {
	case "compute_config", "remote_network_config", "remote_pod_networks", "elastic_load_balancing",
		"connection_tracking_specification", "ena_srd_specification":
		return text == "[]"
	default:
		return false
	}
}

// plainNode writes a value without the places and reasons in it, and without the
// descriptions of rules, which a stub leaves out.
func plainNode(n *value.Node) string {
	switch n.KindOf() {
	case value.KindAbsent, value.KindNull:
		return "null"
	case value.KindUnknown:
		if n.Encoded != nil {
			return "unknown, encodes " + plainNode(n.Encoded)
		}
		return "unknown"
	case value.KindIdentity:
		return n.Ref.Address + "." + n.Ref.Attribute
	case value.KindBool:
		return map[bool]string{true: "true", false: "false"}[n.Bool]
	case value.KindList:
		items := make([]string, len(n.Items))
		for i, item := range n.Items {
			items[i] = plainNode(item)
		}
		return "[" + strings.Join(items, ", ") + "]"
	case value.KindMap:
		var members []string
		for _, m := range n.Members {
			if text := plainNode(m.Value); text != "null" && m.Key != "description" && !noBlock(m.Key, text) {
				members = append(members, m.Key+": "+text)
			}
		}
		return "{" + strings.Join(members, ", ") + "}"
	default:
		return n.Text
	}
}

// placeless takes out what differs between a stub and the real module without
// meaning anything: places, notes and reasons.
func placeless(text string) string {
	for _, cut := range []struct{ pattern, instead string }{
		{`( called)?@[^\s,]*`, ""},
		{`zone unknown: .*, public addresses`, "zone unknown, public addresses"},
		{`(?m)unknown: .*$`, "unknown"},
		{`(?m)^(  incomplete: [^:]*|.*, uncertain): .*$`, "$1"},
		{` \[default[^\]]*\]`, ""},
		{`(?m)^gap .*\n`, ""},
		{`(?m) +$`, ""},
	} {
		text = regexp.MustCompile(cut.pattern).ReplaceAllString(text, cut.instead)
	}
	return text
}
