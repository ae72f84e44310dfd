package assemble

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addManifests gives every object to the cluster that it belongs to. Objects
// that configure a VPC CNI and find no cluster make one.
func (b *builder) addManifests() {
	hinted := b.hintedClusters()
	var alone []*manifest.Object
	for _, o := range b.in.Objects {
		if o == nil || !matters(o) {
			continue
		}
		if c := b.clusterOfObject(o, hinted); c != nil {
			b.addObject(c, o)
		} else {
			alone = append(alone, o)
		}
	}
	b.addManifestClusters(alone)
	b.addEmbedded()
	b.doubtReleases()
	b.settleNodes()
	for _, c := range b.clusters.sorted() {
		b.doubtBootstrap(c)
		b.gapSettings(c)
		slices.SortStableFunc(c.Workloads, func(a, b network.Workload) int {
			return cmp.Or(cmp.Compare(a.Namespace, b.Namespace), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Kind, b.Kind), a.At.Compare(b.At))
		})
		slices.SortStableFunc(c.ENIConfigs, func(a, b network.ENIConfig) int {
			return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
		})
	}
}

// configuresCNI reports whether an object says something of a VPC CNI, or of what
// EKS Auto Mode has in its place.
func configuresCNI(o *manifest.Object) bool {
	return isAWSNode(o) || isENIConfig(o) || isNodeClass(o)
}

// matters reports whether the model has room for an object.
func matters(o *manifest.Object) bool {
	_, runs := podSpec(o)
	return runs || isENIConfig(o) || isNodeClass(o) || isEC2NodeClass(o)
}

// addObject adds an object to a cluster.
func (b *builder) addObject(c *network.Cluster, o *manifest.Object) {
	if isENIConfig(o) {
		c.ENIConfigs = append(c.ENIConfigs, b.eniConfig(network.Thing{
			ID: network.ID("ENIConfig/" + o.Name + "@" + o.At.String()), Address: "ENIConfig/" + o.Name, At: o.At,
		}, o.Name, o.Body.Path("spec", "subnet")))
		return
	}
	if isNodeClass(o) || isEC2NodeClass(o) {
		b.addNodeClass(c, o)
		return
	}
	if isAWSNode(o) {
		b.addAWSNode(c, o)
	}
	if w, runs := workload(o); runs {
		c.Workloads = append(c.Workloads, w)
	}
}

// hint is a directory of manifests with the cluster that it belongs to.
type hint struct {
	dir     string
	cluster *network.Cluster
}

// hintedClusters reads the configuration's hints; one that names no cluster of
// the files makes one where it has manifests.
func (b *builder) hintedClusters() []hint {
	var hints []hint
	for _, h := range b.in.Config.Clusters {
		c := b.hintedCluster(h)
		for _, dir := range h.ManifestDirs {
			dir = path.Clean(dir)
			if c == nil && b.hasObjects(dir) {
				c = b.manifestCluster(dir, h.Name)
			}
			if c != nil {
				hints = append(hints, hint{dir, c})
			}
		}
	}
	// The longest directory knows best.
	slices.SortStableFunc(hints, func(a, b hint) int { return cmp.Compare(len(b.dir), len(a.dir)) })
	return hints
}

func (b *builder) hasObjects(dir string) bool {
	return slices.ContainsFunc(b.in.Objects, func(o *manifest.Object) bool {
		return o != nil && matters(o) && within(path.Dir(o.At.Path), dir)
	})
}

// hintedCluster finds the cluster that a hint means: by root module, by name or
// address, or by both.
func (b *builder) hintedCluster(h ClusterHint) *network.Cluster {
	candidates := b.clusters.sorted()
	if h.TerraformDir != "" {
		candidates = slices.DeleteFunc(candidates, func(c *network.Cluster) bool {
			r := b.clusterOf[c.ID]
			return r == nil || r.Root.Dir != path.Clean(h.TerraformDir)
		})
	}
	byName := slices.DeleteFunc(slices.Clone(candidates), func(c *network.Cluster) bool {
		name, known := c.Name.Get()
		return !(known && name == h.Name) && c.Address != h.Name && string(c.ID) != h.Name
	})
	switch {
	case len(byName) == 1:
		return byName[0]
	case len(byName) == 0 && h.TerraformDir != "" && len(candidates) == 1:
		return candidates[0]
	default:
		return nil
	}
}

// clusterOfObject finds an object's cluster: by the configuration, as the only
// one there is, by its directory beside that of a root module, or by a directory
// of the cluster's name.
func (b *builder) clusterOfObject(o *manifest.Object, hints []hint) *network.Cluster {
	dir := path.Dir(o.At.Path)
	for _, h := range hints {
		if within(dir, h.dir) {
			return h.cluster
		}
	}
	declared := b.declaredClusters()
	if len(declared) == 1 {
		return declared[0]
	}
	if c := b.nearest(declared, dir); c != nil {
		return c
	}
	return b.namesake(declared, dir)
}

// namesake finds the one cluster that a directory is called after, or after
// whose root module: the manifests of "clusters/prod" go with cluster 'prod' and
// with root module "infra/prod". The innermost such directory counts.
func (b *builder) namesake(clusters []*network.Cluster, dir string) *network.Cluster {
	parts := strings.Split(dir, "/")
	for _, part := range slices.Backward(parts) {
		var same []*network.Cluster
		for _, c := range clusters {
			name, known := c.Name.Get()
			if known && name == part || path.Base(b.clusterOf[c.ID].Root.Dir) == part {
				same = append(same, c)
			}
		}
		switch len(same) {
		case 0:
		case 1:
			return same[0]
		default:
			return nil
		}
	}
	return nil
}

// declaredClusters are those that Terraform declares.
func (b *builder) declaredClusters() []*network.Cluster {
	var found []*network.Cluster
	for _, c := range b.clusters.sorted() {
		if b.clusterOf[c.ID] != nil {
			found = append(found, c)
		}
	}
	return found
}

// nearest finds the one cluster whose root module shares most of a directory's
// path: the manifests of "prod/k8s" go with the root module "prod/infra". None
// where several are as near, or where nothing is shared.
func (b *builder) nearest(clusters []*network.Cluster, dir string) *network.Cluster {
	var best *network.Cluster
	most, several := 0, false
	for _, c := range clusters {
		switch shared := source.SharedDirs(b.clusterOf[c.ID].Root.Dir, dir); {
		case shared > most:
			best, most, several = c, shared, false
		case shared == most && shared > 0:
			several = true
		}
	}
	if several {
		return nil
	}
	return best
}

// within reports whether a directory is another or below it.
func within(dir, parent string) bool {
	return parent == "." && !strings.HasPrefix(dir, "..") || dir == parent || strings.HasPrefix(dir, parent+"/")
}

// addManifestClusters makes clusters of manifests that find none: one per
// directory that configures a VPC CNI, with all that is below it.
func (b *builder) addManifestClusters(objects []*manifest.Object) {
	var dirs []string
	for _, o := range objects {
		if configuresCNI(o) {
			dirs = append(dirs, path.Dir(o.At.Path))
		}
	}
	slices.SortFunc(dirs, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	var tops []string
	for _, dir := range dirs {
		if !slices.ContainsFunc(tops, func(top string) bool { return within(dir, top) }) {
			tops = append(tops, dir)
		}
	}
	declared := len(b.declaredClusters()) > 0
	clusters := map[string]*network.Cluster{}
	for _, top := range tops {
		clusters[top] = b.manifestCluster(top, baseName(top, tops))
		if declared {
			b.gap(fmt.Sprintf("which cluster the VPC CNI of '%s' belongs to", top), "several clusters are declared, and none is known to be its own", b.firstObject(top))
		}
	}
	for _, o := range objects {
		top := topOf(path.Dir(o.At.Path), tops, declared)
		if c := clusters[top]; c != nil {
			b.addObject(c, o)
		} else if declared {
			b.gap(fmt.Sprintf("the cluster of %s '%s'", o.Kind, o.Name), "several clusters may run it", o.At)
		}
	}
}

// topOf finds the directory that an object belongs to: the one above it, or the
// only one there is where no clusters are declared.
func topOf(dir string, tops []string, declared bool) string {
	for _, top := range tops {
		if within(dir, top) {
			return top
		}
	}
	if len(tops) == 1 && !declared {
		return tops[0]
	}
	return ""
}

// baseName names a cluster after its directory: by the last part where no other
// has the same.
func baseName(dir string, all []string) string {
	base := path.Base(dir)
	for _, other := range all {
		if other != dir && path.Base(other) == base {
			return dir
		}
	}
	return base
}

// manifestCluster adds a cluster that only manifests tell of.
func (b *builder) manifestCluster(dir, name string) *network.Cluster {
	reason := "no Terraform resource declares this cluster"
	c := &network.Cluster{
		Thing: network.Thing{ID: network.ID("manifests:" + dir), Address: dir, At: b.firstObject(dir)},
		Name:  value.Known(name, value.Origin{Note: "name of the directory"}), VPCWhy: reason,
		IPFamily: value.Known("ipv4", value.Default("default of EKS")),
	}
	b.clusters[c.ID] = c
	b.gap(fmt.Sprintf("the network of cluster '%s'", name), reason, c.At)
	b.noNodes(c, network.Gap{What: fmt.Sprintf("the nodes of cluster '%s'", name), Why: "only its manifests are in the files", At: c.At})
	return c
}

// firstObject is the place of the first object below a directory, one that
// configures the CNI where there is one.
func (b *builder) firstObject(dir string) source.Span {
	var first source.Span
	for _, wanted := range []func(*manifest.Object) bool{configuresCNI, matters} {
		for _, o := range b.in.Objects {
			if o == nil || !wanted(o) || !within(path.Dir(o.At.Path), dir) {
				continue
			}
			if first.IsZero() || o.At.Compare(first) < 0 {
				first = o.At
			}
		}
		if !first.IsZero() {
			break
		}
	}
	return first
}
