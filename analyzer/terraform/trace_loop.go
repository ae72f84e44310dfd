package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// loopKey names a for expression in one scope.
type loopKey struct {
	expr *hclsyntax.ForExpr
	sc   *scope
}

// loopElement is one element of a for expression's result.
type loopElement struct {
	key cty.Value // of the result: index or key
	nth int       // among those with the same key, for grouping
	sc  *scope    // with the names that the expression binds
}

// loop finds the elements of a for expression once.
func (ev *evaluator) loop(e *hclsyntax.ForExpr, sc *scope) []*loopElement {
	key := loopKey{e, sc}
	if found, ok := ev.loops[key]; ok {
		return found
	}
	ev.loops[key] = nil // for the case that it leads back here
	collection, ok := ev.quietly(e.CollExpr, sc)
	items, known := dynamicItems(collection)
	if !ok || !known || len(items) > ev.limits.Instances {
		return nil
	}
	var elements []*loopElement
	seen := map[string]int{}
	for _, item := range items {
		at := place{expr: e.CollExpr, sc: sc, path: []cty.Value{item.key}}
		names := map[string]*binding{e.ValVar: {value: item.value, place: at}}
		if e.KeyVar != "" {
			names[e.KeyVar] = &binding{value: item.key, place: at.asKey()}
		}
		element := &loopElement{sc: sc.bind(names), key: cty.NumberIntVal(int64(len(elements)))}
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
			element.key, element.nth = cty.StringVal(text), seen[text]
			seen[text]++
		}
		elements = append(elements, element)
	}
	ev.loops[key] = elements
	return elements
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
	elements := ev.loop(e, p.sc)
	if e.KeyExpr == nil {
		if i, ok := wholeNumber(p.path[0]); ok {
			if i >= 0 && i < len(elements) {
				return elements[i]
			}
			return nil
		}
		// A list that became a set: its elements are found by their value.
		for _, element := range elements {
			if v, ok := ev.quietly(e.ValExpr, element.sc); ok && sameKey(v, p.path[0]) {
				return element
			}
		}
		return nil
	}
	for _, element := range elements {
		if sameKey(element.key, p.path[0]) && element.nth == nth {
			return element
		}
	}
	return nil
}
