package analyzer

import (
	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
)

// Trace is the answer to "which address does the destination see".
type Trace struct {
	Model   *network.Model // with the what-if settings in it
	Cluster network.ID
	From    string
	To      string
	Result  egress.Result
	Notes   []string // full sentences about settings that change nothing
}

// Trace walks from a source, "[CLUSTER:]CLASS" or
// "[CLUSTER:]NAMESPACE/WORKLOAD", to a destination. Settings are ENV=VALUE
// pairs that replace what the files say; of several for one variable the last
// counts. Errors name what would be accepted; a [NotFoundError] means that what
// was asked for may be in files that could not be analysed.
func (e *Estate) Trace(from, to string, settings []string) (*Trace, error) {
	asked, err := parseSettings(settings)
	if err != nil {
		return nil, err
	}
	destination, err := egress.ParseDestination(e.Model, to)
	if err != nil {
		return nil, err
	}
	name, source, err := splitSource(from)
	if err != nil {
		return nil, err
	}
	cluster, err := e.cluster(name)
	if err != nil {
		return nil, err
	}
	class, err := sourceClass(cluster, source)
	if err != nil {
		return nil, err
	}
	model := e.Model
	for _, s := range asked {
		model = egress.WithSetting(model, cluster.ID, s.name, s.text)
	}
	return &Trace{
		Model: model, Cluster: cluster.ID, From: source, To: to,
		Result: egress.Walk(model, egress.Flow{Cluster: cluster.ID, Class: class, Destination: destination}),
		Notes:  withoutEffect(model.Cluster(cluster.ID), class, asked),
	}, nil
}
