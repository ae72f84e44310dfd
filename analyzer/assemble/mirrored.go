package assemble

import (
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
)

// dropMirrored takes those of a table's own routes away that resources declare: a
// state lists all routes of a table there, whoever declares them.
func (b *builder) dropMirrored(t *network.RouteTable, declared []network.Route) {
	owner := b.owners[t.ID]
	if owner == nil || !owner.Planned() {
		return
	}
	elsewhere := map[string]bool{}
	for _, d := range declared {
		elsewhere[d.DestinationText] = d.DestinationText != ""
	}
	own := b.inline[t.ID]
	kept := slices.DeleteFunc(slices.Clone(t.Routes[:own]), func(r network.Route) bool { return elsewhere[r.DestinationText] })
	b.inline[t.ID] = len(kept)
	t.Routes = append(kept, t.Routes[own:]...)
}
