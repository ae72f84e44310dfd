package json

import (
	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
)

// verdictJSON is what the server at a destination sees.
type verdictJSON struct {
	Outcome    string    `json:"outcome"`
	SeenAs     *string   `json:"seen_as"` // null unless delivered
	Addresses  []string  `json:"addresses"`
	ENI        string    `json:"eni"`
	Subnet     string    `json:"subnet"` // Terraform address, empty where unknown
	Confidence string    `json:"confidence"`
	Returns    string    `json:"returns"`
	Admitted   string    `json:"admitted"`
	Stable     bool      `json:"stable"`
	Why        string    `json:"why"`
	Path       []hopJSON `json:"path"`
	Network    string    `json:"network"` // empty but for the destination "connected"
	NodeGroups []string  `json:"groups"`  // Terraform addresses
	CIDRs      []string  `json:"cidrs"`   // the parts of the destination that it is about
}

// verdicts copies a result with the model's internal IDs turned into Terraform
// addresses.
func verdicts(m *network.Model, cluster network.ID, r egress.Result) []verdictJSON {
	out := make([]verdictJSON, 0, len(r.Verdicts))
	for _, v := range r.Verdicts {
		out = append(out, newVerdict(m, cluster, v))
	}
	return out
}

func newVerdict(m *network.Model, cluster network.ID, v egress.Verdict) verdictJSON {
	out := verdictJSON{
		Outcome: string(v.Outcome), Addresses: append([]string{}, v.Addresses...), ENI: string(v.Interface),
		Confidence: string(v.Confidence), Returns: string(v.Returns), Admitted: string(v.Admitted), Stable: v.Stable,
		Why: v.Why, Path: make([]hopJSON, 0, len(v.Path)), Network: v.Network,
		NodeGroups: groups(m, cluster, v.Groups), CIDRs: make([]string, 0, len(v.Ranges)),
	}
	if v.SeenAs != "" && v.Outcome == egress.Delivered {
		seenAs := string(v.SeenAs)
		out.SeenAs = &seenAs
	}
	if s := m.Subnet(v.Subnet); s != nil {
		out.Subnet = s.Address
	}
	for _, r := range v.Ranges {
		out.CIDRs = append(out.CIDRs, r.String())
	}
	for _, h := range v.Path {
		out.Path = append(out.Path, hopJSON{Hop: h.Hop, Detail: h.Detail, Location: newLocation(h.At)})
	}
	return out
}

// groups names node groups by their addresses, in the order of their IDs.
func groups(m *network.Model, cluster network.ID, ids []network.ID) []string {
	names := make([]string, 0, len(ids))
	c := m.Cluster(cluster)
	if c == nil {
		return names
	}
	for _, id := range ids {
		for i := range c.NodeGroups {
			if c.NodeGroups[i].ID == id {
				names = append(names, c.NodeGroups[i].Address)
			}
		}
	}
	return names
}

// clusterLabel is what people call a cluster.
func clusterLabel(m *network.Model, id network.ID) string {
	if c := m.Cluster(id); c != nil {
		return c.Label()
	}
	return string(id)
}
