package terraform

import (
	"fmt"
	"slices"

	"github.com/snatlint/snatlint/analyzer/value"
)

// lists merges two lists, which are often sets, so that the order says nothing: an
// item goes with one that it doesn't contradict, what is known first.
func (m *merger) lists(written, found *value.Node, path string) *value.Node {
	pairs, whole := m.pairs(written, found)
	if !whole {
		if m.template {
			return m.placed(found, written.At())
		}
		return m.differ(written, found, path)
	}
	out := *written
	out.Items = nil
	taken := map[int]bool{}
	for i, w := range written.Items {
		j, ok := pairs[i]
		if !ok {
			continue // it stood for items that the document names
		}
		taken[j] = true
		out.Items = append(out.Items, m.merge(w, found.Items[j], fmt.Sprintf("%s[%d]", path, i)))
	}
	for j, f := range found.Items {
		if !taken[j] {
			out.Items = append(out.Items, m.placed(f, placeOf(written, m.header)))
		}
	}
	return &out
}

// pairs finds which items of two lists are the same. Two lists go together where
// every item of either has its like; items that the configuration can't read may
// stand for any number.
func (m *merger) pairs(written, found *value.Node) (pairs map[int]int, whole bool) {
	taken := make([]bool, len(found.Items))
	pairs = equalTexts(written.Items, found.Items, taken)
	open := false
	var unlike []int
	for _, settled := range []bool{true, false} {
		for i, w := range written.Items {
			if _, done := pairs[i]; done || isSettled(w) != settled {
				continue
			}
			j := m.like(w, found.Items, i, taken)
			switch {
			case j >= 0:
				pairs[i], taken[j] = j, true
			case w.KindOf() == value.KindUnknown:
				open = true
			default:
				unlike = append(unlike, i)
			}
		}
	}
	for i := range written.Items {
		open = open || written.Items[i].KindOf() == value.KindUnknown
	}
	if len(unlike) == 1 && len(pairs)+1 == len(found.Items) { // the same item, in two ways
		pairs[unlike[0]] = slices.Index(taken, false)
		return pairs, true
	}
	return pairs, len(unlike) == 0 && (open || len(pairs) == len(found.Items))
}

// equalTexts pairs the scalars that are the same: long lists of ranges must not
// cost the square of their length.
func equalTexts(written, found []*value.Node, taken []bool) map[int]int {
	at := map[string][]int{}
	for j, f := range found {
		if text, known := f.Str().Get(); known {
			at[text] = append(at[text], j)
		}
	}
	pairs := map[int]int{}
	for i, w := range written {
		text, known := w.Str().Get()
		if left := at[text]; known && len(left) > 0 {
			pairs[i], taken[left[0]] = left[0], true
			at[text] = left[1:]
		}
	}
	return pairs
}

// like finds an item that another one doesn't contradict, in the same place first;
// -1 where there is none.
func (m *merger) like(w *value.Node, items []*value.Node, i int, taken []bool) int {
	if i < len(items) && !taken[i] && m.agrees(w, items[i]) {
		return i
	}
	for j := range items {
		if !taken[j] && m.agrees(w, items[j]) {
			return j
		}
	}
	return -1
}

// agrees reports whether two nodes may be the same.
func (m *merger) agrees(written, found *value.Node) bool {
	trial := merger{rendered: m.rendered, header: m.header, template: false, budget: m.budget}
	trial.merge(written, clone(found), "")
	m.budget = trial.budget
	return len(trial.differs) == 0 && trial.budget >= 0
}

// clone copies a node with all that is in it.
func clone(n *value.Node) *value.Node {
	if n == nil {
		return nil
	}
	out := *n
	out.Items = nil
	for _, item := range n.Items {
		out.Items = append(out.Items, clone(item))
	}
	out.Members = nil
	for _, member := range n.Members {
		member.Value = clone(member.Value)
		out.Members = append(out.Members, member)
	}
	return &out
}
