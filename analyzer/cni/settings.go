package cni

import (
	"slices"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// Names of the environment variables of the container aws-node that decide
// about addresses (amazon-vpc-cni-k8s README, "CNI Configuration Variables").
const (
	EnvExternalSNAT     = "AWS_VPC_K8S_CNI_EXTERNALSNAT"
	EnvExcludeSNATCIDRs = "AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS"
	EnvRandomizeSNAT    = "AWS_VPC_K8S_CNI_RANDOMIZESNAT"
	EnvCustomNetworking = "AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG"
	EnvPodENI           = "ENABLE_POD_ENI"
	EnvEnforcingMode    = "POD_SECURITY_GROUP_ENFORCING_MODE"
	EnvSubnetDiscovery  = "ENABLE_SUBNET_DISCOVERY"
	EnvExternalServices = "AWS_EXTERNAL_SERVICE_CIDRS"
	EnvNodePortSupport  = "AWS_VPC_CNI_NODE_PORT_SUPPORT"
)

// Names of the containers of the DaemonSet kube-system/aws-node
// (amazon-vpc-cni-k8s charts/aws-vpc-cni/templates/daemonset.yaml).
const (
	ContainerNode = "aws-node"
	ContainerInit = "aws-vpc-cni-init"
)

// Source tells which kind of configuration a setting stands in.
type Source string

// Where settings come from.
const (
	SourceDefault  Source = "default"  // the CNI's own
	SourceAddon    Source = "add-on"   // configuration_values of the managed add-on
	SourceManifest Source = "manifest" // the aws-node DaemonSet
	SourceWhatIf   Source = "what-if"  // asked on the command line
)

// Setting is one environment variable as it was written.
type Setting struct {
	Name      string
	Container string
	Source    Source
	// Value is the text that the container gets. Where the file holds another
	// type than a string, it is the text of that value and Type names the type.
	Value value.Value[string]
	// Type is the type as written: "string", "boolean", "number", "null",
	// "list", "map"; empty where it can't be known.
	Type string
	// At is the entry's place: the whole name and value.
	At source.Span
}

// Settings are everything that was written for one cluster's VPC CNI.
type Settings struct {
	// Managed tells what owns the settings and where its header is: the add-on
	// or the DaemonSet. Zero where nothing declares the CNI.
	Managed Manager
	// Version is the CNI's version, such as "1.20.0"; unknown or absent where the
	// files don't say.
	Version value.Value[string]
	// Env are the entries in order of Name, then Container. Where several
	// sources set one name the winner stands first.
	Env []Setting
	// EnvUnknown is not absent where entries may exist that can't be read: then
	// no default may be assumed for a name that Env lacks.
	EnvUnknown value.Value[string]
}

// Manager is what declares aws-node.
type Manager struct {
	Source  Source
	Address string      // Terraform address, or namespace/name
	At      source.Span // header
	// Calls are the headers of the module calls around At, outermost first.
	Calls []source.Span
}

// With gives settings in which name has the value. The note says who asks.
func (s Settings) With(name, text, note string) Settings {
	env := slices.DeleteFunc(slices.Clone(s.Env), func(e Setting) bool {
		return e.Name == name && e.Container == ContainerNode
	})
	s.Env = append([]Setting{{
		Name: name, Container: ContainerNode, Source: SourceWhatIf, Type: "string",
		Value: value.Known(text, value.Origin{Note: note}),
	}}, env...)
	return s
}

// Lookup finds what holds for a variable of the container aws-node; absent
// where nobody set it, unknown where somebody may have.
func (s Settings) Lookup(name string) (Setting, bool) { return s.entry(name, ContainerNode) }

// entry finds the first entry of a container's variable.
func (s Settings) entry(name, container string) (Setting, bool) {
	for _, e := range s.Env {
		if e.Name == name && e.Container == container {
			return e, true
		}
	}
	return Setting{}, false
}
