package policy

// ClusterFacts are those of an EKS cluster.
type ClusterFacts struct {
	Thing
	Name       string           `json:"name" desc:"what people call it"`
	VPC        string           `json:"vpc" desc:"ID of its VPC, or empty where unknown"`
	IPFamily   Fact[string]     `json:"ip_family"`
	NodeGroups []NodeGroupFacts `json:"node_groups"`
	CNI        CNIFacts         `json:"cni"`
	Workloads  []WorkloadFacts  `json:"workloads"`
	Flows      []FlowFacts      `json:"flows" desc:"a walk per source class and destination"`
}

// NodeGroupFacts are those of a group of nodes.
type NodeGroupFacts struct {
	Thing
	Plane   string   `json:"plane" desc:"linux, windows, fargate or auto-mode"`
	Subnets []string `json:"subnets" desc:"IDs"`
}

// CNIFacts are what was written for a cluster's VPC CNI and what it makes of
// it.
type CNIFacts struct {
	Manager  ManagerFacts   `json:"manager"`
	Version  Fact[string]   `json:"version"`
	Settings []SettingFacts `json:"settings" desc:"environment variables as written; of several for one name the first holds"`
	Complete bool           `json:"complete" desc:"false where settings may exist that can't be read"`
	// HeaderAt is where one would write a setting that nobody has written.
	HeaderAt             Place             `json:"header_at" desc:"what declares the CNI's settings, else the cluster: the place for a setting that nobody has written"`
	ExternalSNAT         Fact[bool]        `json:"external_snat" desc:"AWS_VPC_K8S_CNI_EXTERNALSNAT as the CNI takes it"`
	ExcludeSNATCIDRs     Fact[[]CIDRFacts] `json:"exclude_snat_cidrs" desc:"AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS as the CNI takes it"`
	ExternalServiceCIDRs Fact[[]CIDRFacts] `json:"external_service_cidrs" desc:"AWS_EXTERNAL_SERVICE_CIDRS as the CNI takes it"`
	RandomizeSNAT        Fact[string]      `json:"randomize_snat"`
	CustomNetworking     Fact[bool]        `json:"custom_networking"`
	PodENI               Fact[bool]        `json:"pod_eni"`
	EnforcingMode        Fact[string]      `json:"enforcing_mode"`
	SubnetDiscovery      Fact[bool]        `json:"subnet_discovery"`
	Ignored              []IgnoredFacts    `json:"ignored" desc:"what was written and has no effect"`
}

// ManagerFacts tell what declares aws-node.
type ManagerFacts struct {
	Source  string `json:"source" desc:"add-on, manifest, or empty where nothing declares it"`
	Address string `json:"address"`
	At      Place  `json:"at"`
}

// SettingFacts are one environment variable as it was written.
type SettingFacts struct {
	Name      string       `json:"name"`
	Container string       `json:"container"`
	Source    string       `json:"source" desc:"add-on, manifest or what-if"`
	Type      string       `json:"type" desc:"string, boolean, number, null, list or map; empty where unknown"`
	Value     Fact[string] `json:"value"`
	At        Place        `json:"at" desc:"the whole entry"`
}

// CIDRFacts are one item of a list of ranges.
type CIDRFacts struct {
	CIDR string `json:"cidr" desc:"without host bits"`
	Text string `json:"text" desc:"as written"`
	At   Place  `json:"at"`
}

// IgnoredFacts are something written that the CNI doesn't act on.
type IgnoredFacts struct {
	Kind      string `json:"kind" desc:"boolean, word, range, superseded, version or container"`
	Name      string `json:"name"`
	Text      string `json:"text"`
	Why       string `json:"why"`
	Effective string `json:"effective" desc:"what holds instead; empty for an item of a list"`
	At        Place  `json:"at"`
}

// WorkloadFacts are something in a manifest that runs pods.
type WorkloadFacts struct {
	Namespace string `json:"namespace"`
	Name      string `json:"name"`
	Kind      string `json:"kind"`
	Class     string `json:"class" desc:"source class of its pods; empty where unknown"`
	At        Place  `json:"at"`
}

// FlowFacts are the answer to who sees what of a source class at a destination.
type FlowFacts struct {
	Class         string         `json:"class" desc:"pod, host-network, fargate, windows, auto-mode or hybrid"`
	Destination   string         `json:"destination" desc:"same-vpc, connected, internet, or a name of destinations"`
	Deterministic bool           `json:"deterministic" desc:"false where chance decides among the verdicts"`
	Verdicts      []VerdictFacts `json:"verdicts"`
	Flipped       []VerdictFacts `json:"flipped" desc:"with external SNAT set to the other value"`
}

// VerdictFacts are what the destination sees, for one way that a packet can
// take.
type VerdictFacts struct {
	Outcome    string       `json:"outcome" desc:"delivered, dropped or unknown"`
	SeenAs     string       `json:"seen_as" desc:"whose address it is; empty unless delivered"`
	Addresses  []string     `json:"addresses"`
	ENI        string       `json:"eni" desc:"interface that the packet leaves by: primary, secondary, fargate or none"`
	Subnets    []FlowSubnet `json:"subnets" desc:"subnets of that interface, each with its route table"`
	NodeGroups []string     `json:"node_groups" desc:"IDs of the groups that this holds for"`
	Confidence string       `json:"confidence" desc:"certain or likely"`
	Returns    string       `json:"returns" desc:"whether replies find their way: yes, no or unknown"`
	Stable     bool         `json:"stable"`
	Cause      string       `json:"cause" desc:"why it is dropped, such as no-route or no-public-address"`
	Network    string       `json:"network" desc:"the connected network that it is about"`
	CIDRs      []string     `json:"cidrs" desc:"the destination's ranges that it is about"`
	Why        string       `json:"why" desc:"one sentence"`
	Path       []HopFacts   `json:"path"`
}

// FlowSubnet is a subnet that packets leave from.
type FlowSubnet struct {
	Thing
	CIDR              string `json:"cidr" desc:"empty where unknown"`
	RouteTable        string `json:"route_table" desc:"ID, or empty where unknown"`
	RouteTableAddress string `json:"route_table_address"`
	RouteTableAt      Place  `json:"route_table_at"`
	RouteTableIsMain  bool   `json:"route_table_is_main"`
}

// HopFacts are one step of a packet's path.
type HopFacts struct {
	Hop    string `json:"hop"`
	Detail string `json:"detail"`
	At     Place  `json:"at"`
}
