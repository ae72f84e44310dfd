package text

import (
	"maps"
	"net/netip"
	"slices"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
)

// grid is the matrix of one cluster.
type grid struct {
	model    *network.Model
	cluster  *network.Cluster
	external [2]string // external SNAT now and flipped: "off", "on" or "unknown"
	classes  []egress.Class
	columns  []column
}

// column is a destination, or a part of one that is treated as a whole: one
// connected network, and of it the ranges that have the same answers.
type column struct {
	destination egress.Destination
	members     []member // one, or several that are alike
	fields      []field  // one per class
	part        string   // tells the parts of one network apart
}

// field is what one destination sees of one class.
type field struct{ now, flipped []egress.Verdict }

// newGrid arranges a cluster's rows.
func newGrid(m *network.Model, rows []egress.Row) grid {
	g := grid{model: m, cluster: m.Cluster(rows[0].Cluster), external: [2]string{"unknown", "on"}}
	if g.cluster == nil {
		g.cluster = &network.Cluster{Thing: network.Thing{ID: rows[0].Cluster, Address: string(rows[0].Cluster)}}
	}
	if on, known := cni.Resolve(g.cluster.Settings).ExternalSNAT.Get(); known && on {
		g.external = [2]string{"on", "off"}
	} else if known {
		g.external = [2]string{"off", "on"}
	}
	var order []egress.Destination
	byClass := map[egress.Class]map[egress.Destination]egress.Row{}
	for _, r := range rows {
		if byClass[r.Class] == nil {
			byClass[r.Class] = map[egress.Destination]egress.Row{}
			g.classes = append(g.classes, r.Class)
		}
		byClass[r.Class][r.Destination] = r
		if !slices.Contains(order, r.Destination) {
			order = append(order, r.Destination)
		}
	}
	for _, d := range order {
		fields := make([]field, len(g.classes))
		for i, class := range g.classes {
			r := byClass[class][d]
			fields[i] = field{r.Now.Verdicts, r.Flipped.Verdicts}
		}
		g.columns = append(g.columns, g.split(d, fields)...)
	}
	g.join()
	return g
}

// split makes a column of each connected network, and several of one whose
// ranges have different answers.
func (g *grid) split(d egress.Destination, fields []field) []column {
	byNetwork := map[string][]field{}
	fields = everywhere(d, fields)
	sort := func(class int, verdicts []egress.Verdict, put func(*field, egress.Verdict)) {
		for _, v := range verdicts {
			if byNetwork[v.Network] == nil {
				byNetwork[v.Network] = make([]field, len(fields))
			}
			put(&byNetwork[v.Network][class], v)
		}
	}
	for i, f := range fields {
		sort(i, f.now, func(to *field, v egress.Verdict) { to.now = append(to.now, v) })
		sort(i, f.flipped, func(to *field, v egress.Verdict) { to.flipped = append(to.flipped, v) })
	}
	if len(byNetwork) == 0 {
		return []column{{destination: d, members: []member{{title: d.Text}}, fields: fields}}
	}
	var columns []column
	for _, name := range slices.Sorted(maps.Keys(byNetwork)) {
		columns = append(columns, g.parts(d, name, byNetwork[name])...)
	}
	return columns
}

// everywhere repeats an answer about connected networks as a whole, which are
// unknown to its class, for each of those that other classes have.
func everywhere(d egress.Destination, fields []field) []field {
	ranges := map[string][]netip.Prefix{}
	for _, f := range fields {
		for _, v := range slices.Concat(f.now, f.flipped) {
			if v.Network != "" {
				ranges[v.Network] = append(ranges[v.Network], v.Ranges...)
			}
		}
	}
	if d.Kind != egress.ToConnected || len(ranges) == 0 {
		return fields
	}
	spread := func(verdicts []egress.Verdict) []egress.Verdict {
		if len(verdicts) != 1 || verdicts[0].Network != "" {
			return verdicts
		}
		var repeated []egress.Verdict
		for _, name := range slices.Sorted(maps.Keys(ranges)) {
			v := verdicts[0]
			v.Network, v.Ranges = name, ranges[name]
			repeated = append(repeated, v)
		}
		return repeated
	}
	fields = slices.Clone(fields)
	for i, f := range fields {
		fields[i] = field{spread(f.now), spread(f.flipped)}
	}
	return fields
}

// title names a column.
func (g *grid) title(d egress.Destination, name string) string {
	switch {
	case d.Kind == egress.ToVPC:
		return "same VPC"
	case name != "":
		return name
	default:
		return d.Text
	}
}
