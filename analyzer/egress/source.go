package egress

import (
	"github.com/snatlint/snatlint/analyzer/network"
)

// Classes are the kinds of pods of a cluster that [Walk] tells apart: those that
// its nodes run, and ordinary ones where its nodes aren't known.
func Classes(m *network.Model, cluster network.ID) []Class {
	c := m.Cluster(cluster)
	var classes []Class
	for _, class := range AllClasses() {
		if c == nil && class.onLinux() || c != nil && Runs(c, class) {
			classes = append(classes, class)
		}
	}
	return classes
}

// AllClasses are those that [Walk] answers for, in the order of a [Matrix].
func AllClasses() []Class {
	return []Class{ClassPod, ClassHostNetwork, ClassFargate, ClassWindows, ClassAutoMode, ClassHybrid}
}

// Runs reports whether a cluster has nodes for pods of a class, or may have.
func Runs(c *network.Cluster, class Class) bool {
	for _, g := range c.NodeGroups {
		if class.runsOn(g.Plane) {
			return true
		}
	}
	if class == ClassHybrid {
		return !c.Hybrid.IsZero()
	}
	return class.onLinux() && (len(c.NodesIncomplete) > 0 || len(c.NodeGroups) == 0)
}

// onLinux reports whether nodes that can't be read may run pods of the class.
func (c Class) onLinux() bool { return c == ClassPod || c == ClassHostNetwork }

// runsOn reports whether nodes of a kind run pods of the class. Those on the host
// network run on nodes of EKS Auto Mode too (Amazon EKS User Guide, "Learn about
// VPC networking and load balancing in EKS Auto Mode").
func (c Class) runsOn(plane network.Plane) bool {
	switch plane {
	case network.PlaneFargate:
		return c == ClassFargate
	case network.PlaneWindows:
		return c == ClassWindows
	case network.PlaneAutoMode:
		return c == ClassAutoMode || c == ClassHostNetwork
	default:
		return c.onLinux()
	}
}

// Configurable reports whether the VPC CNI's settings decide about packets of a
// class.
func (c Class) Configurable() bool { return c == ClassPod || c == ClassHostNetwork }
