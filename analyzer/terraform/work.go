package terraform

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
)

// work is what is being computed, in all root modules of an estate: one may need
// what another one hands over.
type work struct {
	pending []*cell            // outermost first
	depth   int                // of the expressions being evaluated
	spoils  int                // how often values were found to be of one use only
	only    source.ProblemKind // that is reported; "" for all kinds
	// unordered says that there are lists in an order that nobody knows.
	unordered bool
}

// cell is a value that is computed once.
type cell struct {
	name  string // for messages
	at    hcl.Range
	ev    *evaluator // set when it is computed
	state cellState
	value cty.Value
	cycle *unknownOrigin // set where it depends on itself
	// search says that this looks through the estate for what it means. What it
	// looks at doesn't depend on it in truth.
	search  bool
	border  bool // it is read from a state: what leads back to it is no circle
	spoiled bool // what it came to holds only for the search around it
	tangled bool // it is a search that another one needs, and the other way round
}

type cellState uint8

const (
	cellNew cellState = iota
	cellBusy
	cellDone
)

// force gives a cell's value, computing it if need be. A value that needs
// itself is unknown and a problem.
func (ev *evaluator) force(c *cell, at hcl.Range, compute func() cty.Value) cty.Value {
	switch c.state {
	case cellDone:
		return c.value
	case cellBusy:
		return ev.cycle(c)
	case cellNew:
	}
	c.state, c.at, c.ev = cellBusy, at, ev
	ev.work.pending = append(ev.work.pending, c)
	c.value = compute()
	if c.cycle != nil {
		c.value = unknown(cty.DynamicPseudoType, c.cycle.Why, c.cycle.At)
	}
	ev.work.pending = ev.work.pending[:len(ev.work.pending)-1]
	c.state = cellDone
	if c.spoiled {
		c.state, c.spoiled = cellNew, false
	}
	return c.value
}

// cycle is the value of what is needed while it is being computed. All values on
// the way from it back to itself are unknown, and the way starts at the first
// name in order, whichever value was asked for first.
func (ev *evaluator) cycle(c *cell) cty.Value {
	i := slices.Index(ev.work.pending, c)
	if ev.work.spoil(i) {
		return unknown(cty.DynamicPseudoType, fmt.Sprintf("'%s' is needed to tell what it is", c.name), source.Span{})
	}
	way := slices.Clone(ev.work.pending[i:])
	first, among := 0, false
	for i := range way {
		among = among || way[i].border || way[i].ev != way[0].ev
		if way[i].before(way[first]) {
			first = i
		}
	}
	way = slices.Concat(way[first:], way[:first])
	names := make([]string, len(way))
	origin := unknownOrigin{Why: fmt.Sprintf("'%s' depends on itself", way[0].name), At: ev.span(way[0].at)}
	if among {
		// Each reads what the other one has left in its state: Terraform allows it.
		origin.Why = fmt.Sprintf("'%s' of root module '%s' depends on itself by way of states", way[0].name, way[0].ev.root.ID())
	}
	for i, on := range way {
		names[i] = on.name
		if on.cycle == nil {
			on.cycle = &origin
		}
	}
	if !among {
		ev.problem(source.ProblemCycle, origin.At, fmt.Sprintf("%s: %s → %s.", origin.Why, strings.Join(names, " → "), names[0]))
	}
	return unknown(cty.DynamicPseudoType, origin.Why, origin.At)
}

// before puts cells in order of name, and then of root module.
func (c *cell) before(other *cell) bool {
	if c.name != other.name || c.ev == other.ev {
		return c.name < other.name
	}
	return c.ev.root.ID() < other.ev.root.ID()
}

// spoil marks what a search that leads back to the value at an index has come to
// so far, and reports whether there is such a search: the first one of several
// ends, and what it was looking at isn't kept. Several can't be told apart.
func (w *work) spoil(index int) bool {
	var searches []*cell
	for _, c := range w.pending[index:] {
		c.spoiled = c.spoiled || len(searches) > 0
		if c.search {
			searches = append(searches, c)
		}
	}
	if len(searches) == 0 {
		return false
	}
	for _, c := range searches {
		c.tangled = c.tangled || len(searches) > 1
	}
	w.spoils++
	return true
}

// abandon gives up the values that are being computed.
func (w *work) abandon() {
	for _, c := range w.pending {
		c.value = unknown(cty.DynamicPseudoType, "it could not be evaluated because of a defect of snatlint", source.Span{})
		c.state = cellDone
	}
	w.pending, w.depth = nil, 0
}
