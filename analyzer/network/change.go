package network

import "slices"

// WithCluster gives a model in which a cluster is replaced by another of the
// same ID. The two models share everything else. Where there is no such cluster
// it is the same model.
func (m *Model) WithCluster(c Cluster) *Model {
	i := slices.IndexFunc(m.Clusters, func(have Cluster) bool { return have.ID == c.ID })
	if i < 0 {
		return m
	}
	changed := *m
	changed.Clusters = slices.Clone(m.Clusters)
	changed.Clusters[i] = c
	changed.clusters = make(map[ID]*Cluster, len(changed.Clusters))
	for i := range changed.Clusters {
		changed.clusters[changed.Clusters[i].ID] = &changed.Clusters[i]
	}
	return &changed
}
