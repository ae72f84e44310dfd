package analyzer

import (
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/assemble"
	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/network"
)

// assembleConfig hands on what the configuration says about networks.
func assembleConfig(c *config.Config) assemble.Config {
	out := assemble.Config{Facts: map[string]assemble.Fact{}}
	for _, d := range c.Destinations {
		out.Destinations = append(out.Destinations, network.Destination{
			Name: d.Name, CIDRs: d.CIDRs, Via: d.Via, Expect: d.Expect, From: d.From, At: d.At,
		})
	}
	for _, cluster := range c.Clusters {
		out.Clusters = append(out.Clusters, assemble.ClusterHint{
			Name: cluster.Name, TerraformDir: cluster.Terraform, ManifestDirs: cluster.Manifests,
		})
	}
	for key, fact := range c.Facts {
		out.Facts[key] = assemble.Fact{CIDRs: append([]netip.Prefix(nil), fact.CIDRs...), Name: fact.Name}
	}
	return out
}
