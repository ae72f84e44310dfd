package egress

import (
	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
)

// Row is one cell of the question who sees what, now and with external SNAT set
// to the other value.
type Row struct {
	Cluster      network.ID
	Class        Class
	Destination  Destination
	Now, Flipped Result
}

// Matrix walks from every class of every cluster to every destination, in order
// of cluster, class and [Destinations].
func Matrix(m *network.Model) []Row {
	var rows []Row
	for i := range m.Clusters {
		id := m.Clusters[i].ID
		flipped := Flip(m, id)
		for _, class := range Classes(m, id) {
			for _, d := range Destinations(m, id) {
				f := Flow{Cluster: id, Class: class, Destination: d}
				rows = append(rows, Row{Cluster: id, Class: class, Destination: d, Now: Walk(m, f), Flipped: Walk(flipped, f)})
			}
		}
	}
	return rows
}

// Flip gives a model in which a cluster has external SNAT set to the other
// value; to true where it is unknown.
func Flip(m *network.Model, cluster network.ID) *network.Model {
	c := m.Cluster(cluster)
	if c == nil {
		return m
	}
	other := "true"
	if cni.Resolve(c.Settings).ExternalSNAT.OrKnown(false) {
		other = "false"
	}
	return withSetting(m, cluster, cni.EnvExternalSNAT, other, "turned the other way")
}

// WithSetting gives a model in which a cluster's CNI has an environment
// variable set; the model given is left as it is. Where it has no such cluster
// the two are the same.
func WithSetting(m *network.Model, cluster network.ID, name, text string) *network.Model {
	return withSetting(m, cluster, name, text, "asked with --set")
}

func withSetting(m *network.Model, cluster network.ID, name, text, note string) *network.Model {
	c := m.Cluster(cluster)
	if c == nil {
		return m
	}
	changed := *c
	changed.Settings = c.Settings.With(name, text, note)
	return m.WithCluster(changed)
}
