package egress

import (
	"fmt"
	"slices"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
)

// walker walks the packets of one cluster.
type walker struct {
	m       *network.Model
	cluster *network.Cluster
	class   Class        // of the packets
	vpc     *network.VPC // nil where unknown
	cni     cni.Behaviour
	// learned keeps what [walker.propagated] works out.
	learned map[*network.TransitTable]*propagation
	steps   int // of the packet that is on its way
}

// Walk sends a packet from every place where a pod of the flow's class may be
// and tells what the destination sees. It walks IPv4 packets; for others, and for
// classes that the cluster has no nodes for, the verdict is unknown. Admitted is
// no where a network ACL that the packet leaves by lets nothing through, and
// unknown elsewhere: security groups are not read.
//
// A pod without custom networking is on the primary or on a secondary interface
// by chance; both are in the same subnet, so the verdict names the primary one.
// Secondary stands where the pod's address can't be on the primary one: with
// custom networking, and in subnets that the CNI discovered.
//
// Only the destination [ToConnected] may have no verdicts at all: where no
// route leads to another network.
func Walk(m *network.Model, f Flow) Result {
	cluster := m.Cluster(f.Cluster)
	if cluster == nil {
		return only(Verdict{
			Outcome: Unknown, Interface: NoInterface, Confidence: Certain, Returns: NotKnown, Admitted: NotKnown,
			Why: fmt.Sprintf("No cluster '%s' is in the files.", f.Cluster),
		})
	}
	w := newWalker(m, cluster, f.Class)
	ways := w.ways(f.Groups)
	if why, at := w.unwalkable(f); why != "" {
		p := packet{iface: NoInterface, way: ways[0]}
		return only(w.unknown(p, "pod", at, why)[0])
	}
	result := Result{Deterministic: true}
	for _, to := range w.targets(f.Destination, ways) {
		var verdicts []Verdict
		for _, y := range ways {
			verdicts = append(verdicts, w.walk(to, y)...)
		}
		verdicts = merge(verdicts)
		result.Deterministic = result.Deterministic && alike(verdicts)
		result.Verdicts = append(result.Verdicts, verdicts...)
	}
	result.Verdicts = merge(result.Verdicts)
	return result
}

func only(v Verdict) Result { return Result{Verdicts: []Verdict{v}, Deterministic: true} }

func newWalker(m *network.Model, cluster *network.Cluster, class Class) *walker {
	w := &walker{
		m: m, cluster: cluster, class: class, vpc: m.VPC(cluster.VPC),
		learned: map[*network.TransitTable]*propagation{},
	}
	if class.Configurable() {
		w.cni = cni.Resolve(cluster.Settings)
	}
	return w
}

// unwalkable says why this version can't answer for the flow at all.
func (w *walker) unwalkable(f Flow) (string, source.Span) {
	family := w.cluster.IPFamily
	switch text, known := family.Get(); {
	case known && text != "ipv4" && text != "":
		return fmt.Sprintf("Cluster '%s' gives its pods addresses of family '%s', and only IPv4 is walked.", w.cluster.Label(), text), family.Origin().At
	case f.Destination.Kind == ToAddress && !f.Destination.Prefix.Addr().Is4():
		return fmt.Sprintf("'%s' is no IPv4 destination, and only IPv4 is walked.", f.Destination.Prefix), source.Span{}
	case !slices.Contains(AllClasses(), f.Class):
		return fmt.Sprintf("Pods of class '%s' are not walked.", f.Class), source.Span{}
	case f.Class == ClassHybrid && !w.cluster.Hybrid.IsZero():
		return "Pods on hybrid nodes leave by a network on premises and by a CNI of its own, which no file describes.", w.cluster.Hybrid
	case f.Groups == nil && !Runs(w.cluster, f.Class):
		return w.noNodes(), w.cluster.At
	case f.Groups != nil && len(w.groups(f.Groups)) == 0:
		return fmt.Sprintf("None of the node groups that are asked about runs pods of class '%s'.", f.Class), w.cluster.At
	}
	return "", source.Span{}
}

// noNodes says that the cluster has none for the class.
func (w *walker) noNodes() string {
	text := fmt.Sprintf("Cluster '%s' has no nodes for pods of class '%s' in the files", w.cluster.Label(), w.class)
	if len(w.cluster.NodeGroups) > 0 {
		g := &w.cluster.NodeGroups[0]
		text += fmt.Sprintf(": those of '%s' are of kind '%s'", g.Address, g.Plane)
	}
	return text + "."
}

// walk sends one packet from one place.
func (w *walker) walk(to target, y way) []Verdict {
	w.steps = 0
	p := packet{to: to, way: y, iface: NoInterface}
	if w.cluster.IPFamily.IsUnknown() {
		p = p.assume("the cluster is an IPv4 one")
	}
	if y.group != nil {
		p = p.assume(y.group.Assumed)
	}
	switch w.class {
	case ClassHostNetwork:
		return w.hostNetwork(p)
	case ClassFargate:
		return w.fargate(p)
	case ClassWindows, ClassAutoMode:
		return w.managed(p)
	default:
		return w.pod(p)
	}
}
