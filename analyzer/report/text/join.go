package text

import (
	"slices"

	"github.com/snatlint/snatlint/analyzer/egress"
)

// mostColumns is the number of columns up to which each connected network has
// its own.
const mostColumns = 6

// member is a network that shares a column with others.
type member struct {
	title  string
	ranges []string
}

// join puts connected networks with the same answers into one column where
// there are many. Those whose answers need a note stay alone, as the note is
// about one network.
func (g *grid) join() {
	if len(g.columns) <= mostColumns {
		return
	}
	var joined []column
	for _, c := range g.columns {
		i := -1
		if g.joins(c) {
			i = slices.IndexFunc(joined, func(have column) bool { return g.joins(have) && same(have, c) })
		}
		if i < 0 {
			joined = append(joined, c)
			continue
		}
		joined[i].members = append(joined[i].members, c.members...)
	}
	g.columns = joined
}

// joins reports whether a column may share its place.
func (g *grid) joins(c column) bool {
	n := notes{model: g.model}
	if c.destination.Kind != egress.ToConnected {
		return false
	}
	for i, f := range c.fields {
		for state, verdicts := range [][]egress.Verdict{f.now, f.flipped} {
			for _, v := range verdicts {
				if v.Returns != egress.Yes || n.unexpected(c, g.classes[i], v, g.external[state]) {
					return false
				}
			}
		}
	}
	return true
}

// same reports whether two columns show the same.
func same(a, b column) bool {
	return a.way() == b.way() && slices.EqualFunc(a.fields, b.fields, func(x, y field) bool {
		return alike(x.now, y.now) && alike(x.flipped, y.flipped)
	})
}
