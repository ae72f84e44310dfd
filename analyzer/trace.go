package analyzer

import (
	"fmt"
	"slices"
	"strings"

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
}

// Trace walks from a source, "[CLUSTER:]CLASS" or
// "[CLUSTER:]NAMESPACE/WORKLOAD", to a destination. Settings are ENV=VALUE
// pairs that replace what the files say. Errors name what would be accepted.
func (e *Estate) Trace(from, to string, settings []string) (*Trace, error) {
	name, source := "", from
	if i := strings.LastIndex(from, ":"); i >= 0 {
		name, source = from[:i], from[i+1:]
	}
	cluster, err := e.cluster(name)
	if err != nil {
		return nil, err
	}
	class, err := sourceClass(cluster, source)
	if err != nil {
		return nil, err
	}
	destination, err := egress.ParseDestination(e.Model, to)
	if err != nil {
		return nil, err
	}
	model := e.Model
	for _, setting := range settings {
		variable, text, _ := strings.Cut(setting, "=")
		model = egress.WithSetting(model, cluster.ID, variable, text)
	}
	return &Trace{
		Model: model, Cluster: cluster.ID, From: source, To: to,
		Result: egress.Walk(model, egress.Flow{Cluster: cluster.ID, Class: class, Destination: destination}),
	}, nil
}

// cluster finds a cluster by its name or address; without either it is the only
// one.
func (e *Estate) cluster(name string) (*network.Cluster, error) {
	var names []string
	for i := range e.Model.Clusters {
		c := &e.Model.Clusters[i]
		if name != "" && (c.Name.OrKnown("") == name || c.Address == name || string(c.ID) == name) {
			return c, nil
		}
		names = append(names, "'"+c.Label()+"'")
	}
	switch {
	case len(names) == 0:
		return nil, fmt.Errorf("no cluster was found in the files")
	case name == "" && len(names) == 1:
		return &e.Model.Clusters[0], nil
	case name == "":
		return nil, fmt.Errorf("the files hold %d clusters: name one, as in CLUSTER:pod; there are %s", len(names), strings.Join(names, ", "))
	default:
		return nil, fmt.Errorf("no cluster is called '%s'; there are %s", name, strings.Join(names, ", "))
	}
}

// sourceClass reads a class, or a workload that belongs to one.
func sourceClass(c *network.Cluster, text string) (egress.Class, error) {
	classes := []egress.Class{egress.ClassPod, egress.ClassHostNetwork}
	if slices.Contains(classes, egress.Class(text)) {
		return egress.Class(text), nil
	}
	namespace, name, isWorkload := strings.Cut(text, "/")
	if !isWorkload {
		return "", fmt.Errorf("'%s' is no source: it takes pod, host-network or NAMESPACE/WORKLOAD", text)
	}
	for _, w := range c.Workloads {
		if w.Namespace != namespace || w.Name != name {
			continue
		}
		switch host, known := w.HostNetwork.Get(); {
		case w.HostNetwork.IsUnknown():
			return "", fmt.Errorf("whether '%s' uses the host network is unknown: %s", text, w.HostNetwork.Reason())
		case known && host:
			return egress.ClassHostNetwork, nil
		default:
			return egress.ClassPod, nil
		}
	}
	return "", fmt.Errorf("no manifest of cluster '%s' declares a workload '%s'", c.Label(), text)
}
