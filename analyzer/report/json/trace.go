package json

import (
	"io"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
)

// traceDocument is described by trace.schema.json.
type traceDocument struct {
	SchemaVersion int           `json:"schema_version"`
	Cluster       string        `json:"cluster"`
	From          string        `json:"from"`
	To            string        `json:"to"`
	Verdicts      []verdictJSON `json:"verdicts"`
	Deterministic bool          `json:"deterministic"`
	ClusterID     string        `json:"cluster_id"`
}

// WriteTrace prints the answer to one question: from and to are the source and
// the destination as the user wrote them.
func WriteTrace(w io.Writer, m *network.Model, cluster network.ID, from, to string, r egress.Result) error {
	return Encode(w, traceDocument{
		SchemaVersion: schemaVersion, Cluster: clusterLabel(m, cluster), From: from, To: to,
		Verdicts: verdicts(m, cluster, r), Deterministic: r.Deterministic, ClusterID: string(cluster),
	})
}
