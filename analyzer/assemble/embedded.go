package assemble

import (
	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addEmbedded adds the node classes that Terraform itself applies.
func (b *builder) addEmbedded() {
	for _, r := range b.all("kubernetes_manifest", "kubectl_manifest") {
		o := embedded(r)
		if o == nil || !isNodeClass(o) && !isEC2NodeClass(o) {
			continue
		}
		if c := b.clusterBeside(r.Root); c != nil {
			b.addNodeClass(c, o, r.Calls...)
		} else {
			b.gap("the cluster of '"+r.Address+"'", "several clusters may run it", r.Header)
		}
	}
}

// embedded is the object of a resource that applies one; nil where it can't be
// read.
func embedded(r *terraform.Resource) *manifest.Object {
	body := r.Attr("manifest")
	if n := r.Attr("yaml_body"); n != nil && n.Encoded != nil {
		body = n.Encoded
	} else if n.KindOf() == value.KindString {
		decoded, err := decode(n)
		if err != nil {
			return nil
		}
		body = decoded
	}
	name := body.Path("metadata", "name").Str().OrKnown(r.Address)
	return &manifest.Object{
		APIVersion: body.Get("apiVersion").Str().OrKnown(""), Kind: body.Get("kind").Str().OrKnown(""),
		Name: name, Body: body, At: r.Header,
	}
}

// clusterBeside finds the one cluster of a root module, or of the estate where
// the root module has none.
func (b *builder) clusterBeside(root *terraform.Root) *network.Cluster {
	here := b.clustersOf(root)
	if len(here) == 0 {
		here = b.declaredClusters()
	}
	if len(here) != 1 {
		return nil
	}
	return here[0]
}
