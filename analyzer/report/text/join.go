package text

import (
	"fmt"
	"strings"

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
	place := map[string]int{}
	for _, c := range g.columns {
		if g.joins(c) {
			key := c.answers()
			if i, have := place[key]; have {
				joined[i].members = append(joined[i].members, c.members...)
				continue
			}
			place[key] = len(joined)
		}
		joined = append(joined, c)
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

// answers is a text that is the same for columns that show the same.
func (c column) answers() string {
	var b strings.Builder
	b.WriteString(c.way())
	for _, f := range c.fields {
		for _, verdicts := range [][]egress.Verdict{f.now, f.flipped} {
			for _, s := range says(verdicts) {
				fmt.Fprintf(&b, "|%q %q %t %q", s.head, s.addresses, s.oneOf, s.extras)
			}
			b.WriteByte(';')
		}
	}
	return b.String()
}
