package policy

import (
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
)

// clusterFacts describes a cluster with the walks from it.
func clusterFacts(m *network.Model, c *network.Cluster, rows []egress.Row) ClusterFacts {
	f := ClusterFacts{
		Thing: thing(c.Thing), Name: c.Label(), VPC: string(c.VPC), IPFamily: fact(c.IPFamily, around(c.Thing), same),
		NodeGroups: list(c.NodeGroups, func(g *network.NodeGroup) NodeGroupFacts {
			return NodeGroupFacts{Thing: thing(g.Thing), Plane: string(g.Plane), Subnets: list(g.Subnets, text)}
		}),
		CNI: cniFacts(c), Flows: []FlowFacts{},
		Workloads: list(c.Workloads, func(w *network.Workload) WorkloadFacts { return workloadFacts(c, w) }),
	}
	for _, row := range rows {
		if row.Cluster != c.ID {
			continue
		}
		verdict := func(v *egress.Verdict) VerdictFacts { return verdictFacts(m, v) }
		f.Flows = append(f.Flows, FlowFacts{
			Class: string(row.Class), Destination: row.Destination.Text, Deterministic: row.Now.Deterministic,
			Verdicts: list(row.Now.Verdicts, verdict), Flipped: list(row.Flipped.Verdicts, verdict),
		})
	}
	return f
}

// cniFacts tells what is written for a cluster's CNI and what holds.
func cniFacts(c *network.Cluster) CNIFacts {
	s, b := c.Settings, cni.Resolve(c.Settings)
	in := frameOf(s.Managed.At, s.Managed.Calls)
	f := CNIFacts{
		Manager: ManagerFacts{Source: string(s.Managed.Source), Address: s.Managed.Address, At: in.place(s.Managed.At)},
		Version: fact(s.Version, in, same), Complete: s.EnvUnknown.IsAbsent(),
		HeaderAt: in.place(s.Managed.At),
		Settings: list(s.Env, func(e *cni.Setting) SettingFacts {
			return SettingFacts{
				Name: e.Name, Container: e.Container, Source: string(e.Source), Type: e.Type,
				Value: fact(e.Value, in, same), At: in.place(e.At),
			}
		}),
		ExternalSNAT: fact(b.ExternalSNAT, in, same),
		Ignored: list(b.Ignored, func(i *cni.Ignored) IgnoredFacts {
			return IgnoredFacts{Kind: string(i.Kind), Name: i.Name, Text: i.Text, Why: i.Why, Effective: i.Effective, At: in.place(i.At)}
		}),
		RandomizeSNAT: fact(b.RandomizeSNAT, in, same), CustomNetworking: fact(b.CustomNetworking, in, same),
		PodENI: fact(b.PodENI, in, same), EnforcingMode: fact(b.EnforcingMode, in, same),
		SubnetDiscovery: fact(b.SubnetDiscovery, in, same),
	}
	ranges := func(items []cni.Exclusion) []CIDRFacts { return rangeFacts(items, in) }
	f.ExcludeSNATCIDRs, f.ExternalServiceCIDRs = fact(b.Exclusions, in, ranges), fact(b.ExternalServices, in, ranges)
	if s.Managed.At.IsZero() {
		f.HeaderAt = around(c.Thing).place(c.At)
	}
	return f
}

func rangeFacts(items []cni.Exclusion, in frame) []CIDRFacts {
	return list(items, func(e *cni.Exclusion) CIDRFacts {
		return CIDRFacts{CIDR: e.Prefix.String(), Text: e.Text, At: in.place(e.At)}
	})
}

func workloadFacts(c *network.Cluster, w *network.Workload) WorkloadFacts {
	class, _ := egress.WorkloadClass(c, w)
	return WorkloadFacts{Namespace: w.Namespace, Name: w.Name, Kind: w.Kind, Class: string(class), At: Place(w.At.String())}
}

func verdictFacts(m *network.Model, v *egress.Verdict) VerdictFacts {
	f := VerdictFacts{
		Outcome: string(v.Outcome), SeenAs: string(v.SeenAs), Addresses: list(v.Addresses, text), ENI: string(v.Interface),
		Subnets: []FlowSubnet{}, NodeGroups: list(v.Groups, text), Confidence: string(v.Confidence), Returns: string(v.Returns),
		Stable: v.Stable, Cause: string(v.Cause), Network: v.Network,
		CIDRs: list(v.Ranges, func(p *netip.Prefix) string { return p.String() }), Why: v.Why,
		Path: list(v.Path, func(h *egress.Hop) HopFacts {
			return HopFacts{Hop: h.Hop, Detail: h.Detail, At: Place(h.At.String())}
		}),
	}
	for _, id := range v.Subnets {
		if s := m.Subnet(id); s != nil {
			f.Subnets = append(f.Subnets, flowSubnet(m, s))
		}
	}
	return f
}

func flowSubnet(m *network.Model, s *network.Subnet) FlowSubnet {
	f := FlowSubnet{Thing: thing(s.Thing), RouteTable: string(s.Table), RouteTableIsMain: s.TableIsMain}
	if cidr, known := s.CIDR.Get(); known {
		f.CIDR = cidr.String()
	}
	if t := m.RouteTable(s.Table); t != nil {
		f.RouteTableAddress, f.RouteTableAt = t.Address, around(t.Thing).place(t.At)
	}
	return f
}
