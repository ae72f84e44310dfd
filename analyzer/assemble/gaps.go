package assemble

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/network"
)

// settleGaps notes what is unknown of ranges, names the modules that are missed,
// and drops repeats.
func (b *builder) settleGaps() {
	b.gapRanges()
	b.gapTables()
	b.gapModules()
	slices.SortFunc(b.gaps, func(x, y network.Gap) int {
		return cmp.Or(x.At.Compare(y.At), cmp.Compare(x.What, y.What), cmp.Compare(x.Why, y.Why))
	})
	b.gaps = slices.Compact(b.gaps)
}

// gapTables notes the tables that are declared elsewhere and that subnets or
// attachments use.
func (b *builder) gapTables() {
	for _, t := range b.tables.sorted() {
		b.gaps = append(b.gaps, t.Incomplete...)
	}
	for _, t := range b.ttables.sorted() {
		b.gaps = append(b.gaps, t.Incomplete...)
	}
}

// gapModules notes the module calls that are not on disk and whose outputs were
// needed, once each.
func (b *builder) gapModules() {
	for _, root := range b.in.Roots {
		for _, u := range root.Unresolved {
			name := u.Address[strings.LastIndex(u.Address, ".")+1:]
			mention := fmt.Sprintf("module '%s' (source '%s')", name, u.Source)
			needed := slices.ContainsFunc(b.gaps, func(g network.Gap) bool { return strings.Contains(g.Why, mention) })
			if needed {
				b.gap(fmt.Sprintf("the outputs of '%s'", u.Address), fmt.Sprintf("its source '%s' is not on disk", u.Source), u.At)
			}
		}
	}
}
