package egress

import (
	"fmt"
	"strings"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
)

// podPlace is a subnet that may hold a pod of a node.
type podPlace struct {
	subnet *network.Subnet // nil where unknown
	iface  Interface
	detail string // the sentence of the hop
	at     source.Span
	why    string // why the subnet is unknown
}

// podPlaces are the subnets that may hold the pods of a node, at least one.
func (w *walker) podPlaces(y way) []podPlace {
	switch {
	case y.subnet == nil && w.class == ClassFargate:
		return []podPlace{{iface: FargateInterface, why: y.why, at: y.at}}
	case y.subnet == nil:
		return []podPlace{{iface: PrimaryInterface, why: y.why, at: y.at}}
	case w.class == ClassFargate:
		return []podPlace{ownInterface(y.subnet, y.group)}
	case !w.class.Configurable():
		return w.autoPlaces(y)
	}
	custom := w.cni.CustomNetworking
	switch on, known := custom.Get(); {
	case !known:
		why := fmt.Sprintf("%s can't be read: %s", cni.EnvCustomNetworking, custom.Reason())
		return []podPlace{{iface: NoInterface, at: custom.Origin().At, why: why}}
	case on:
		return w.configured(y.subnet)
	default:
		return w.discovered(y.subnet)
	}
}

// configured finds the ENIConfig that holds for nodes of a subnet: by its name,
// which is a zone's by convention, by its subnet's zone, then the one called
// "default". A node's label or annotation may choose another; without reading
// nodes the zone is all there is, and an ENIConfig of another zone can't work.
func (w *walker) configured(node *network.Subnet) []podPlace {
	unknown := func(why string, at source.Span) []podPlace {
		return []podPlace{{iface: SecondaryInterface, why: why, at: at}}
	}
	configs := w.cluster.ENIConfigs
	if len(configs) == 0 {
		return unknown(fmt.Sprintf("%s is true, and the files hold no ENIConfig", cni.EnvCustomNetworking), w.cni.CustomNetworking.Origin().At)
	}
	zone, zoned := node.Zone.Get()
	chosen := choose(configs, func(c *network.ENIConfig) bool { return zoned && c.Name == zone })
	if len(chosen) == 0 {
		chosen = choose(configs, func(c *network.ENIConfig) bool {
			s := w.m.Subnet(c.Subnet)
			if s == nil || !zoned {
				return false
			}
			z, known := s.Zone.Get()
			return known && z == zone
		})
	}
	if len(chosen) == 0 {
		chosen = choose(configs, func(c *network.ENIConfig) bool { return c.Name == "default" })
	}
	if len(chosen) == 0 {
		return unknown(fmt.Sprintf("no ENIConfig is known to be for the zone of '%s'", node.Address), configs[0].At)
	}
	var places []podPlace
	for _, c := range chosen {
		s := w.m.Subnet(c.Subnet)
		if s == nil {
			why := c.SubnetWhy
			if why == "" {
				why = "its subnet is not in the files"
			}
			places = append(places, unknown(fmt.Sprintf("the subnet of ENIConfig '%s' is not known: %s", c.Name, why), c.At)...)
			continue
		}
		places = append(places, podPlace{
			subnet: s, iface: SecondaryInterface, at: c.At,
			detail: fmt.Sprintf("The packet leaves by a secondary interface, in subnet %s of ENIConfig '%s'.", described(s), c.Name),
		})
	}
	return places
}

func choose(configs []network.ENIConfig, fits func(*network.ENIConfig) bool) []*network.ENIConfig {
	var chosen []*network.ENIConfig
	for i := range configs {
		if fits(&configs[i]) {
			chosen = append(chosen, &configs[i])
		}
	}
	return chosen
}

// Tags that subnet discovery reads (amazon-vpc-cni-k8s v1.23.1,
// pkg/awsutils/awsutils.go).
const (
	tagRole    = "kubernetes.io/role/cni"
	tagCluster = "cni.networking.k8s.aws/cluster/"
)

// discovered are the node's subnet and those of its zone that are tagged for
// the CNI.
func (w *walker) discovered(node *network.Subnet) []podPlace {
	own := podPlace{
		subnet: node, iface: PrimaryInterface, at: node.At,
		detail: fmt.Sprintf("The packet leaves by the pod's interface, in the node's subnet %s.", described(node)),
	}
	discovery := w.cni.SubnetDiscovery
	if on, known := discovery.Get(); known && !on {
		return []podPlace{own}
	}
	var others []podPlace
	for _, s := range w.m.SubnetsOf(node.VPC) {
		role, tagged := s.Tags[tagRole]
		if s.ID == node.ID || !tagged || !w.taggedIn(role) || !w.forCluster(s) {
			continue
		}
		switch {
		case zonesApart(s, node):
		case discovery.IsUnknown():
			why := fmt.Sprintf("%s can't be read: %s", cni.EnvSubnetDiscovery, discovery.Reason())
			others = append(others, podPlace{iface: SecondaryInterface, at: s.At, why: why})
		case !sameZone(s, node):
			others = append(others, podPlace{iface: SecondaryInterface, at: s.At, why: fmt.Sprintf("it can't be told whether '%s' is in the zone of '%s'", s.Address, node.Address)})
		default:
			others = append(others, podPlace{
				subnet: s, iface: SecondaryInterface, at: s.At,
				detail: fmt.Sprintf("The packet leaves by a secondary interface, in subnet %s, which the CNI found by its tag '%s'.", described(s), tagRole),
			})
		}
	}
	if node.Tags[tagRole] == "0" && len(others) > 0 && w.excludesByTag() {
		return others
	}
	return append([]podPlace{own}, others...)
}

// excludesByTag reports whether the value "0" of the tag keeps a subnet out: it
// does from version 1.22.1 on, and earlier versions looked at the key alone.
func (w *walker) excludesByTag() bool {
	version, known := w.cluster.Settings.Version.Get()
	return !known || cni.AtLeast(version, 1, 22, 1)
}

func (w *walker) taggedIn(role string) bool { return role != "0" || !w.excludesByTag() }

// forCluster reports whether a subnet's tags leave it to this cluster.
func (w *walker) forCluster(s *network.Subnet) bool {
	name, known := w.cluster.Name.Get()
	others := false
	for tag := range s.Tags {
		of, found := strings.CutPrefix(tag, tagCluster)
		if !found {
			continue
		}
		if !known || of == name {
			return true
		}
		others = true
	}
	return !others
}
