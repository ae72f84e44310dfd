// Package estate has the clusters that snatlint and the kernel are asked about:
// what may differ between them, a generator, and their Terraform.
package estate

import "slices"

// Estate is a cluster in a VPC with a peered VPC, an office behind a transit
// gateway, and the internet. What it leaves out is the same in all of them.
type Estate struct {
	Version  string    // of the CNI, such as "1.23.2"
	Settings []Setting // of the CNI, in order of their names
	Second   bool      // the VPC has [SecondRange], too
	Pods     Place
	Nodes    Routes // of the nodes' subnet
	Own      Routes // of the pods' own subnet, where they have one
	Public   bool   // nodes get public addresses
	Stranded bool   // the NAT gateway's own subnet has no way to the internet
	Back     Back
}

// Setting is an environment variable of the CNI.
type Setting struct{ Name, Value string }

// Place tells which subnets the pods' interfaces are in.
type Place string

// Places. Which interfaces get pods is what the CNI's documentation says: its
// daemon, which hands out the addresses, needs AWS and isn't run.
const (
	WithNodes  Place = "with-nodes" // by chance on a primary or secondary interface of the nodes' subnet
	Configured Place = "configured" // custom networking: on secondary interfaces of their own subnet alone
	Discovered Place = "discovered" // by chance in the nodes' subnet or in one that is tagged for the CNI
	Moved      Place = "moved"      // the nodes' subnet is tagged with 0: from 1.22.1 on in the other one alone
)

// Target is what a route leads to.
type Target string

// Targets of routes.
const (
	Nowhere    Target = ""
	Internet   Target = "internet-gateway"
	NAT        Target = "nat-gateway"
	PrivateNAT Target = "private-nat-gateway"
	Direct     Target = "direct" // the peering, or the transit gateway
)

// Routes are what the route table of a subnet has beside the local routes.
type Routes struct {
	Default Target // Nowhere, Internet or NAT
	Peer    Target // Nowhere, Direct or PrivateNAT, for the peer's whole range
	Office  Target // Nowhere, Direct or PrivateNAT
	Part    Target // Nowhere, Direct or Internet, for half of the peer's range
}

// Back tells which ranges of the VPC the peer has routes to.
type Back string

// Routes of the peer.
const (
	BackToAll   Back = "all"
	BackToFirst Back = "first" // to the VPC's first range alone
	BackToNone  Back = "none"
)

// Setting is the value of a setting, and whether it is there.
func (e Estate) Setting(name string) (string, bool) {
	i := slices.IndexFunc(e.Settings, func(s Setting) bool { return s.Name == name })
	if i < 0 {
		return "", false
	}
	return e.Settings[i].Value, true
}

// Apart reports whether the secondary interface is in a subnet of its own.
func (e Estate) Apart() bool { return e.Pods != WithNodes }

// OnPrimary reports whether a pod may be on the node's primary interface.
func (e Estate) OnPrimary() bool {
	return e.Pods != Configured && !(e.Pods == Moved && !e.tagsCountByKey())
}

// tagsCountByKey holds for versions up to 1.22.0, which look at the key of the
// discovery tag alone (amazon-vpc-cni-k8s, pkg/awsutils/awsutils.go).
func (e Estate) tagsCountByKey() bool {
	return e.Version < "1.22.1" // all versions here have two digits in the middle
}
