package assemble

import (
	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/value"
)

// podSpec finds the specification of the pods that an object runs; false for
// objects that run none.
func podSpec(o *manifest.Object) (*value.Node, bool) {
	switch o.Kind {
	case "Pod":
		return o.Body.Get("spec"), true
	case "Deployment", "DaemonSet", "StatefulSet", "ReplicaSet", "ReplicationController", "Job":
		return o.Body.Path("spec", "template", "spec"), true
	case "CronJob":
		return o.Body.Path("spec", "jobTemplate", "spec", "template", "spec"), true
	default:
		return nil, false
	}
}

// workload describes an object that runs pods.
func workload(o *manifest.Object) (network.Workload, bool) {
	spec, runs := podSpec(o)
	if !runs || o.Name == "" {
		return network.Workload{}, false
	}
	w := network.Workload{Namespace: o.Namespace, Name: o.Name, Kind: o.Kind, At: o.At}
	if w.Namespace == "" {
		w.Namespace = "default"
	}
	w.Labels, w.NodeSelector = texts(podLabels(o)), texts(spec.Get("nodeSelector"))
	w.HostNetwork = spec.Get("hostNetwork").Boolean().Or(value.Known(false, value.Default("default of Kubernetes")))
	return w, true
}

// podLabels finds the labels of the pods that an object runs.
func podLabels(o *manifest.Object) *value.Node {
	switch o.Kind {
	case "Pod":
		return o.Body.Path("metadata", "labels")
	case "CronJob":
		return o.Body.Path("spec", "jobTemplate", "spec", "template", "metadata", "labels")
	default:
		return o.Body.Path("spec", "template", "metadata", "labels")
	}
}

// texts gives the members of a map of texts.
func texts(n *value.Node) map[string]value.Value[string] {
	if n.KindOf() != value.KindMap || len(n.Members) == 0 {
		return nil
	}
	found := make(map[string]value.Value[string], len(n.Members))
	for _, m := range n.Members {
		found[m.Key] = identityless(m.Value)
	}
	return found
}
