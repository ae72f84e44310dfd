package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// maxTraced bounds how many steps the places of one root module's values take in
// all; the rest keep the place where they are used.
const maxTraced = 5_000_000

// tracedKey names an expression in one scope.
type tracedKey struct {
	expr  hclsyntax.Expression
	sc    *scope
	shape bool // only its keys and length are asked for
}

// traced is an expression's value as the search for places needs it: each
// element of a list asks for the list.
type traced struct {
	value cty.Value
	ok    bool // it evaluates without an error

	listed bool
	items  []eachItem // of a collection
	known  bool       // it is one
	byText map[string]int
	flat   [][]cty.Value
}

// traced evaluates once.
func (ev *evaluator) traced(expr hclsyntax.Expression, sc *scope) *traced {
	return ev.tracedAs(tracedKey{expr: expr, sc: sc})
}

// shape evaluates a collection for its keys and length alone: all attributes of
// many resources would be dear.
func (ev *evaluator) shape(expr hclsyntax.Expression, sc *scope) *traced {
	return ev.tracedAs(tracedKey{expr: expr, sc: sc, shape: true})
}

func (ev *evaluator) tracedAs(key tracedKey) *traced {
	found := ev.traces[key]
	if found == nil {
		found = &traced{}
		ev.traces[key] = found // for the case that it leads back here
		needs := ev.needsOf(key.expr)
		if key.shape {
			needs = needsOf(key.expr, &demand{each: &demand{}, splat: true})
		}
		spoils := ev.work.spoils
		v, _, diags := ev.attempt(key.expr, key.sc, needs)
		found.value, found.ok = v, !diags.HasErrors() && v != cty.NilVal
		if ev.work.spoils != spoils {
			delete(ev.traces, key)
		}
	}
	return found
}

// list gives the elements; false where they aren't known.
func (t *traced) list() ([]eachItem, bool) {
	if !t.listed {
		t.listed = true
		if t.ok {
			t.items, t.known = dynamicItems(t.value)
		}
	}
	return t.items, t.known
}

// find gives the first element whose value has the text of v; -1 where there is
// none.
func (t *traced) find(v cty.Value) int {
	items, _ := t.list()
	if t.byText == nil {
		t.byText = make(map[string]int, len(items))
		for i, item := range items {
			if text, ok := keyText(item.value); ok {
				if _, twice := t.byText[text]; !twice {
					t.byText[text] = i
				}
			}
		}
	}
	text, ok := keyText(v)
	if i, found := t.byText[text]; ok && found {
		return i
	}
	return -1
}

// flattened gives the ways to the elements once all lists in lists are laid flat.
func (t *traced) flattened() [][]cty.Value {
	if t.flat == nil {
		t.flat = [][]cty.Value{}
		if t.ok {
			t.flatten(t.value, nil)
		}
	}
	return t.flat
}

func (t *traced) flatten(v cty.Value, way []cty.Value) {
	items, _ := dynamicItems(v)
	for _, item := range items {
		at := slices.Concat(way, []cty.Value{item.key})
		plain, _ := item.value.Unmark()
		if isList(plain) && len(at) < maxHops {
			t.flatten(plain, at)
		} else {
			t.flat = append(t.flat, at)
		}
	}
}
