package analyzer

import (
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/assemble"
	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// facts hands on what the configuration says that no file does.
func facts(c *config.Config) map[string]terraform.Fact {
	out := map[string]terraform.Fact{}
	for key, fact := range c.Facts {
		out[key] = terraform.Fact{CIDRs: append([]netip.Prefix(nil), fact.CIDRs...), Name: fact.Name}
	}
	return out
}

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
