package text

import (
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
	var networks []string
	for _, f := range fields {
		for _, v := range slices.Concat(f.now, f.flipped) {
			networks = append(networks, v.Network)
		}
	}
	slices.Sort(networks)
	networks = slices.Compact(networks)
	if len(networks) == 0 {
		return []column{{destination: d, members: []member{{title: d.Text}}, fields: fields}}
	}
	var columns []column
	for _, name := range networks {
		of := make([]field, len(fields))
		for i, f := range fields {
			of[i] = f.only(func(v egress.Verdict) bool { return v.Network == name })
		}
		columns = append(columns, g.parts(d, name, of)...)
	}
	return columns
}

// only keeps some verdicts.
func (f field) only(keep func(egress.Verdict) bool) field {
	drop := func(v egress.Verdict) bool { return !keep(v) }
	return field{
		now:     slices.DeleteFunc(slices.Clone(f.now), drop),
		flipped: slices.DeleteFunc(slices.Clone(f.flipped), drop),
	}
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
