package cni

import (
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// Behaviour is what the CNI does with a cluster's settings. Every value is
// known or unknown, never absent: defaults are known, with an origin that says
// so.
type Behaviour struct {
	// ExternalSNAT true leaves the source of packets to destinations outside the
	// VPC alone; false has the node rewrite it to its own primary address.
	ExternalSNAT value.Value[bool]
	// Exclusions are the destinations that the node doesn't rewrite although
	// ExternalSNAT is false. Empty where ExternalSNAT is true: the CNI doesn't
	// read them then. Unknown where the list can't be read.
	Exclusions value.Value[[]Exclusion]
	// Ignored are the entries, or items of lists, that the CNI drops.
	Ignored []Ignored
	// CustomNetworking true takes pod addresses from the subnets of ENIConfigs.
	CustomNetworking value.Value[bool]
	// PodENI true gives pods with a SecurityGroupPolicy an interface of their own.
	PodENI value.Value[bool]
	// EnforcingMode is "strict" or "standard"; it matters where PodENI is true.
	EnforcingMode value.Value[string]
	// RandomizeSNAT says how the node chooses source ports when it rewrites
	// sources: "prng", "hashrandom" or "none".
	RandomizeSNAT value.Value[string]
	// SubnetDiscovery true lets pods take addresses from other tagged subnets of
	// their node's zone. It has no effect where CustomNetworking is true.
	SubnetDiscovery value.Value[bool]
	// ExternalServices are the destinations that always leave by the node's
	// primary interface, whatever the source.
	ExternalServices value.Value[[]Exclusion]
}

// Exclusion is one parsed item of AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS or of
// AWS_EXTERNAL_SERVICE_CIDRS.
type Exclusion struct {
	Prefix netip.Prefix // masked
	Text   string       // as written
	At     source.Span
}

// IgnoredKind tells why something written has no effect.
type IgnoredKind string

// Why something has no effect.
const (
	KindBoolean    IgnoredKind = "boolean"    // a value that the CNI can't read as a boolean
	KindWord       IgnoredKind = "word"       // a value that is none of those the CNI knows
	KindRange      IgnoredKind = "range"      // an item of a list that is no range to the CNI
	KindSuperseded IgnoredKind = "superseded" // another setting makes it pointless
	KindVersion    IgnoredKind = "version"    // the CNI of that version doesn't know it
	KindContainer  IgnoredKind = "container"  // the container doesn't read it
)

// Ignored is something written that the CNI doesn't act on.
type Ignored struct {
	Kind IgnoredKind
	Name string // environment variable
	Text string // the value or item, as written
	Why  string // completes "it is ignored because …"
	// Effective is what holds instead, as text; empty for an item of a list.
	Effective string
	At        source.Span
}
