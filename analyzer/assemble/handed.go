package assemble

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addHandedRoutes notes the tables that modules get whose sources are not on
// disk: such a module is there to add routes to them.
func (b *builder) addHandedRoutes() {
	for _, root := range b.in.Roots {
		for _, h := range root.HandedRoutes() {
			b.handOver(h, h.Value)
		}
	}
}

// handOver follows a value that is, or holds, names of tables.
func (b *builder) handOver(h terraform.Handed, n *value.Node) {
	switch n.KindOf() {
	case value.KindIdentity:
		id, _ := b.tableAt(n)
		if t := b.tables[id]; t != nil {
			b.mayGrow(t, h, h.At.Or(n.At()))
		}
	case value.KindList:
		for _, item := range n.Items {
			b.handOver(h, item)
		}
	case value.KindMap:
		for _, member := range n.Members {
			b.handOver(h, member.Value)
		}
	case value.KindUnknown:
		b.gap(fmt.Sprintf("the route tables that '%s' gets, whose source '%s' is not on disk", h.Address, h.Source), reasonOf(n), h.At)
	default: // names no table
	}
}

// mayGrow notes once that a module may add routes to a table.
func (b *builder) mayGrow(t *network.RouteTable, h terraform.Handed, at source.Span) {
	gap := routesOf(t.Thing, fmt.Sprintf("'%s' gets it, and its source '%s' is not on disk", h.Address, h.Source))
	gap.At, gap.Peers = at, strings.Contains(h.Source, "peering")
	if !slices.Contains(t.Incomplete, gap) {
		b.incomplete(t, gap)
	}
}
