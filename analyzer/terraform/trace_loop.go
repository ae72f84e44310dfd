package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// loop is a for expression in one scope.
type loop struct {
	elements []*loopElement
	byKey    map[string][]*loopElement // of the result; several where they are grouped
}

// loopElement is one element of a for expression's result.
type loopElement struct {
	sc *scope // with the names that the expression binds
}

// loop finds the elements of a for expression once.
func (ev *evaluator) loop(e *hclsyntax.ForExpr, sc *scope) *loop {
	key := tracedKey{expr: e, sc: sc}
	if found, ok := ev.loops[key]; ok {
		return found
	}
	found := &loop{byKey: map[string][]*loopElement{}}
	ev.loops[key] = found // for the case that it leads back here
	items, known := ev.traced(e.CollExpr, sc).list()
	if !known || len(items) > ev.limits.Instances {
		return found
	}
	for _, item := range items {
		at := place{expr: e.CollExpr, sc: sc, path: []cty.Value{item.key}}
		names := map[string]*binding{e.ValVar: {value: item.value, place: at}}
		if e.KeyVar != "" {
			names[e.KeyVar] = &binding{value: item.key, place: at.asKey()}
		}
		element := &loopElement{sc: sc.bind(names)}
		if e.CondExpr != nil {
			condition, ok := ev.quietly(e.CondExpr, element.sc)
			if taken, known := truth(condition); !ok || !known || !taken {
				continue
			}
		}
		if e.KeyExpr != nil {
			result, ok := ev.quietly(e.KeyExpr, element.sc)
			text, known := keyText(result)
			if !ok || !known {
				continue
			}
			found.byKey[text] = append(found.byKey[text], element)
		}
		found.elements = append(found.elements, element)
	}
	return found
}

// stepFor goes to the result expression of the element that is meant.
func (ev *evaluator) stepFor(p place, e *hclsyntax.ForExpr) (place, bool) {
	if len(p.path) == 0 {
		return p, false
	}
	rest := p.path[1:]
	nth := 0
	if e.Group && len(rest) > 0 {
		nth, _ = wholeNumber(rest[0])
		rest = rest[1:]
	}
	element := ev.findElement(p, e, nth)
	if element == nil {
		return p, false
	}
	result := e.ValExpr
	if p.key && len(rest) == 0 && e.KeyExpr != nil {
		result = e.KeyExpr
	}
	next := p.to(place{expr: result, sc: element.sc})
	next.path = slices.Clone(rest)
	next.key = p.key && len(rest) > 0
	return next, true
}

func (ev *evaluator) findElement(p place, e *hclsyntax.ForExpr, nth int) *loopElement {
	found := ev.loop(e, p.sc)
	elements, i := found.elements, nth
	if e.KeyExpr != nil {
		name, _ := keyText(p.path[0])
		elements = found.byKey[name]
	} else if index, ok := wholeNumber(p.path[0]); ok {
		i = index
	} else {
		// A list that became a set: its elements are found by their value.
		i = ev.traced(e, p.sc).find(p.path[0])
	}
	if i < 0 || i >= len(elements) {
		return nil
	}
	return elements[i]
}
