package assemble

import (
	"fmt"
	"path"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/value"
)

// doubtBootstrap notes that a cluster that EKS makes without its own VPC CNI, and
// that no file gives one, has another CNI or a VPC CNI with settings that nobody
// knows (Amazon EKS User Guide, "Create an Amazon EKS cluster": option
// bootstrapSelfManagedAddons).
func (b *builder) doubtBootstrap(c *network.Cluster) {
	r := b.clusterOf[c.ID]
	if r == nil || c.Settings.Managed.Source != "" || c.Settings.EnvUnknown.IsUnknown() {
		return
	}
	onLinux := func(g network.NodeGroup) bool { return g.Plane == network.PlaneLinux }
	given, known := boolean(r, "bootstrap_self_managed_addons", true).Get()
	if !known || given || !slices.ContainsFunc(c.NodeGroups, onLinux) {
		return
	}
	why := fmt.Sprintf("'bootstrap_self_managed_addons' of '%s' is false, and no file installs the VPC CNI", r.Address)
	c.Settings.EnvUnknown = value.Unknown[string](why, value.Origin{At: r.Attr("bootstrap_self_managed_addons").At().Or(r.Header)})
}

// doubtReleases notes the clusters whose network a Helm chart sets up, as the
// values of charts are not read.
func (b *builder) doubtReleases() {
	for _, r := range b.all("helm_release") {
		chart := path.Base(r.Attr("chart").Str().OrKnown(""))
		if chart != "aws-vpc-cni" && chart != "cilium" {
			continue
		}
		clusters := b.clustersOf(r.Root)
		if len(clusters) == 0 {
			clusters = b.declaredClusters()
		}
		for _, c := range clusters {
			if chart == "aws-vpc-cni" || c.Settings.Managed.Source == "" {
				b.doubtSettings([]*network.Cluster{c}, fmt.Sprintf("'%s' may set them with the chart %s, whose values are not read", r.Address, chart), r)
			}
		}
	}
}
