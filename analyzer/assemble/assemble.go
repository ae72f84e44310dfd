// Package assemble links Terraform resources and Kubernetes objects into one
// network model. It is the only package that knows AWS resource types.
package assemble

import (
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// Input is everything that an estate's model is made of.
type Input struct {
	Roots   []*terraform.Root  // sorted by directory
	Objects []*manifest.Object // sorted by place
	Config  Config
}

// Config is what the configuration adds to the files.
type Config struct {
	Destinations []network.Destination
	Clusters     []ClusterHint
	// Facts are what no file in reach says, by Terraform address, with or without the
	// root module's directory and a colon before it, or by AWS id.
	Facts map[string]Fact
}

// ClusterHint says which manifests belong to which cluster.
type ClusterHint struct {
	Name         string
	TerraformDir string   // root module, relative to the working directory; "" where the name says it
	ManifestDirs []string // relative to the working directory
}

// Fact is what the configuration says about a VPC or subnet.
type Fact struct {
	CIDRs []netip.Prefix
	Name  string // "" where it says none
}

// Assemble builds the model. What the files don't tell is among its gaps.
func Assemble(in Input) *network.Model {
	b := newBuilder(in)
	b.addVPCs()
	b.addSubnets()
	b.addGateways()
	b.addPeerings()
	b.addTransitGateways()
	b.addRouteTables()
	b.addRoutes()
	b.addHandedRoutes()
	b.addTransitTables()
	b.addClusters()
	b.addManifests()
	b.addNetworkACLs()
	// Anything above may have met a VPC or transit gateway for the first time,
	// so the tables that each of them has come last.
	b.settleMainTables()
	b.settleSubnetTables()
	b.settleTransitTables()
	b.settleGaps()
	return network.New(b.parts())
}
