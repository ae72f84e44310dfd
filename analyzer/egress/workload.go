package egress

import (
	"fmt"
	"maps"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
)

// WorkloadClass is the class of a workload's pods. Where it can't be told the
// class is "" and the reason completes "its class is unknown because …".
func WorkloadClass(c *network.Cluster, w *network.Workload) (class Class, reason string) {
	switch host, known := w.HostNetwork.Get(); {
	case w.HostNetwork.IsUnknown():
		return "", fmt.Sprintf("whether it uses the host network can't be read: %s", w.HostNetwork.Reason())
	case known && host:
		return ClassHostNetwork, ""
	}
	if chosen, why := onFargate(c, w); chosen == Yes {
		return ClassFargate, ""
	} else if chosen == NotKnown {
		return "", why
	}
	system, typ := w.NodeSelector["kubernetes.io/os"], w.NodeSelector["eks.amazonaws.com/compute-type"]
	auto, linux := Runs(c, ClassAutoMode), Runs(c, ClassPod)
	switch {
	case system.OrKnown("") == "windows":
		return ClassWindows, ""
	case typ.OrKnown("") == "auto":
		return ClassAutoMode, ""
	case auto && linux && typ.IsUnknown():
		return "", fmt.Sprintf("the kind of nodes that it asks for can't be read: %s", typ.Reason())
	case auto && linux && typ.IsAbsent():
		return "", "both nodes of EKS Auto Mode and others may run it"
	case auto && !linux:
		return ClassAutoMode, ""
	default:
		return ClassPod, ""
	}
}

// onFargate tells whether a workload's pods run on Fargate. Those of DaemonSets
// never do.
func onFargate(c *network.Cluster, w *network.Workload) (Answer, string) {
	found, reason := No, ""
	for i := range c.NodeGroups {
		g := &c.NodeGroups[i]
		if g.Plane != network.PlaneFargate || w.Kind == "DaemonSet" {
			continue
		}
		switch chosen, why := selects(g, w); chosen {
		case Yes:
			return Yes, ""
		case NotKnown:
			found, reason = NotKnown, fmt.Sprintf("whether '%s' selects it for Fargate can't be read: %s", g.Address, why)
		case No:
		}
	}
	return found, reason
}

// selects tells whether a Fargate profile selects a workload's pods (Amazon EKS
// User Guide, "Define which Pods use AWS Fargate when launched").
func selects(g *network.NodeGroup, w *network.Workload) (Answer, string) {
	found, reason := No, ""
	for _, s := range g.Selectors {
		switch chosen, why := matches(s, w); chosen {
		case Yes:
			return Yes, ""
		case NotKnown:
			found, reason = NotKnown, why
		case No:
		}
	}
	return found, reason
}

// matches tells whether one selector selects a workload's pods.
func matches(s network.PodSelector, w *network.Workload) (Answer, string) {
	namespace, known := s.Namespace.Get()
	if known && !network.Stands(namespace, w.Namespace) {
		return No, ""
	}
	reason := s.LabelsWhy
	if !known {
		reason = firstOf(s.Namespace.Reason(), "it is not written")
	}
	for _, name := range slices.Sorted(maps.Keys(s.Labels)) {
		want, have := s.Labels[name], w.Labels[name]
		text, known := want.Get()
		label, labelled := have.Get()
		switch {
		case have.IsAbsent() || known && labelled && !network.Stands(text, label):
			return No, ""
		case !known || !labelled:
			reason = firstOf(want.Reason(), have.Reason())
		}
	}
	if reason != "" {
		return NotKnown, reason
	}
	return Yes, ""
}

func firstOf(texts ...string) string {
	i := slices.IndexFunc(texts, func(text string) bool { return text != "" })
	return texts[max(i, 0)]
}
