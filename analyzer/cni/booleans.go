package cni

import "strconv"

// switches are the booleans that decide nothing about addresses here, but that
// the CNI reads, with what holds where it can't (amazon-vpc-cni-k8s v1.23.1:
// pkg/ipamd/ipamd.go, pkg/networkutils/network.go, cmd/aws-vpc-cni/main.go,
// cmd/aws-vpc-cni-init/main.go, cmd/aws-k8s-agent/main.go).
var switches = []struct { //nolint:gochecknoglobals // a table
	container, name string
	otherwise       bool
	empty           emptiness
}{
	{ContainerNode, EnvNodePortSupport, true, emptyIsUnset},
	{ContainerNode, "ANNOTATE_POD_IP", false, emptyIsWrong},
	{ContainerNode, "AWS_MANAGE_ENIS_NON_SCHEDULABLE", false, emptyIsUnset},
	{ContainerNode, "DISABLE_INTROSPECTION", false, emptyIsWrong},
	{ContainerNode, "DISABLE_LEAKED_ENI_CLEANUP", false, emptyIsWrong},
	{ContainerNode, "DISABLE_METRICS", false, emptyIsWrong},
	{ContainerNode, "DISABLE_NETWORK_RESOURCE_PROVISIONING", false, emptyIsWrong},
	{ContainerNode, "DISABLE_POD_V6", false, emptyIsWrong},
	{ContainerNode, "ENABLE_BANDWIDTH_PLUGIN", false, emptyIsWrong},
	{ContainerNode, "ENABLE_IMDS_ONLY_MODE", false, emptyIsWrong},
	{ContainerNode, "ENABLE_IPv4", false, emptyIsWrong},
	{ContainerNode, "ENABLE_IPv6", false, emptyIsWrong},
	{ContainerNode, "ENABLE_MULTI_NIC", false, emptyIsWrong},
	{ContainerNode, "ENABLE_PREFIX_DELEGATION", false, emptyIsWrong},
	{ContainerNode, "ENABLE_V4_EGRESS", true, emptyIsWrong},
	{ContainerNode, "ENABLE_V6_EGRESS", false, emptyIsWrong},
	{ContainerNode, "MANAGE_UNTAGGED_ENI", true, emptyIsWrong},
	{ContainerInit, "DISABLE_TCP_EARLY_DEMUX", false, emptyIsWrong},
	{ContainerInit, "ENABLE_IPv6", false, emptyIsWrong},
	{ContainerInit, "ENABLE_V6_EGRESS", false, emptyIsWrong},
}

// otherBooleans notes the switches whose values the CNI can't parse.
func (r *resolver) otherBooleans() {
	for _, s := range switches {
		e, found := r.settings.entry(s.name, s.container)
		if !found {
			continue
		}
		written := placed(e)
		text, known := written.Get()
		if !known || text == "" && s.empty == emptyIsUnset {
			continue
		}
		if _, complaint := parseBoolean(text); complaint != "" {
			r.ignore(KindBoolean, s.name, text, complaint, strconv.FormatBool(s.otherwise), written.Origin().At)
		}
	}
}
