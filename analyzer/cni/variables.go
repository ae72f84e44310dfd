package cni

import "slices"

// deciding are the variables that decide which address a packet leaves with, or
// by which interface.
var deciding = []string{ //nolint:gochecknoglobals // a table
	EnvExternalSNAT, EnvExcludeSNATCIDRs, EnvCustomNetworking, EnvSubnetDiscovery, EnvExternalServices, EnvPodENI, EnvEnforcingMode,
}

// others are the variables that decide nothing about addresses and are no
// switches (amazon-vpc-cni-k8s README, "CNI Configuration Variables").
var others = []string{ //nolint:gochecknoglobals // a table
	EnvRandomizeSNAT,
	"ADDITIONAL_ENI_TAGS", "AWS_EC2_ENDPOINT", "AWS_VPC_ENI_MTU", "AWS_VPC_K8S_CNI_CONFIGURE_RPFILTER", "AWS_VPC_K8S_CNI_LOGLEVEL",
	"AWS_VPC_K8S_CNI_LOG_FILE", "AWS_VPC_K8S_CNI_VETHPREFIX", "AWS_VPC_K8S_PLUGIN_LOG_FILE", "AWS_VPC_K8S_PLUGIN_LOG_LEVEL",
	"CLUSTER_ENDPOINT", "CLUSTER_NAME", "ENABLE_NFTABLES", "ENI_CONFIG_ANNOTATION_DEF", "ENI_CONFIG_LABEL_DEF", "HOST_CNI_BIN_PATH",
	"HOST_CNI_CONFDIR_PATH", "INTROSPECTION_BIND_ADDRESS", "IP_COOLDOWN_PERIOD", "MAX_ENI", "MINIMUM_IP_TARGET",
	"NETWORK_POLICY_ENFORCING_MODE", "POD_MTU", "WARM_ENI_TARGET", "WARM_IP_TARGET", "WARM_PREFIX_TARGET",
}

// Variables lists the environment variables that the CNI's containers read,
// sorted.
func Variables() []string {
	names := slices.Concat(deciding, others)
	for _, s := range switches {
		names = append(names, s.name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Decides reports whether a variable is one of those that a packet's address or
// interface depends on.
func Decides(name string) bool { return slices.Contains(deciding, name) }
