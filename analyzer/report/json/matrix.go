package json

import (
	"io"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
)

// matrixDocument is described by matrix.schema.json.
type matrixDocument struct {
	SchemaVersion int       `json:"schema_version"`
	Rows          []rowJSON `json:"rows"`
}

// rowJSON is one cell; flipped answers with external SNAT set to the other
// value.
type rowJSON struct {
	Cluster       string            `json:"cluster"`
	SourceClass   string            `json:"source_class"`
	Destination   string            `json:"destination"`
	Now           []verdictJSON     `json:"now"`
	Flipped       []verdictJSON     `json:"flipped"`
	Deterministic deterministicJSON `json:"deterministic"`
	ClusterID     string            `json:"cluster_id"`
}

type deterministicJSON struct {
	Now     bool `json:"now"`
	Flipped bool `json:"flipped"`
}

// WriteMatrix prints who sees what, in the order of the rows.
func WriteMatrix(w io.Writer, m *network.Model, rows []egress.Row) error {
	document := matrixDocument{SchemaVersion: schemaVersion, Rows: make([]rowJSON, 0, len(rows))}
	for _, row := range rows {
		document.Rows = append(document.Rows, rowJSON{
			Cluster: clusterLabel(m, row.Cluster), SourceClass: string(row.Class), Destination: row.Destination.String(),
			Now:           verdicts(m, row.Cluster, row.Now),
			Flipped:       verdicts(m, row.Cluster, row.Flipped),
			Deterministic: deterministicJSON{Now: row.Now.Deterministic, Flipped: row.Flipped.Deterministic},
			ClusterID:     string(row.Cluster),
		})
	}
	return Encode(w, document)
}
