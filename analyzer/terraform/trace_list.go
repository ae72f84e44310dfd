package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// stepList goes to the element that a function of lists gives.
func (ev *evaluator) stepList(p place, e *hclsyntax.FunctionCallExpr) (place, bool) {
	v, ok := ev.quietly(e.Args[0], p.sc)
	items, known := dynamicItems(v)
	if !ok || !known {
		return p, false
	}
	switch e.Name {
	case "one":
		if len(items) == 1 {
			return p.inner(e.Args[0], items[0].key), true
		}
		return p, false
	case "element":
		if i, ok := ev.number(e, 1, p.sc); ok && len(items) > 0 && i >= 0 {
			return p.inner(e.Args[0], items[i%len(items)].key), true
		}
		return p, false
	}
	if len(p.path) == 0 {
		return p, false
	}
	if e.Name == "zipmap" {
		if i := slices.IndexFunc(items, func(item eachItem) bool { return sameKey(item.value, p.path[0]) }); i >= 0 && len(e.Args) == 2 {
			return ev.replaceFirst(p, e.Args[1], cty.NumberIntVal(int64(i))), true
		}
		return p, false
	}
	index, ok := wholeNumber(p.path[0])
	if !ok || index < 0 {
		return p, false
	}
	switch e.Name {
	case "slice":
		start, ok := ev.number(e, 1, p.sc)
		if ok && start >= 0 && start+index < len(items) {
			return ev.replaceFirst(p, e.Args[0], items[start+index].key), true
		}
	case "values":
		if index < len(items) {
			return ev.replaceFirst(p, e.Args[0], items[index].key), true
		}
	case "flatten":
		if keys, ok := flattened(v, &index, 0); ok {
			return ev.replaceFirst(p, e.Args[0], keys...), true
		}
	default: // compact, distinct, sort: the element is found by its value
		return ev.stepSame(p, e, items, index)
	}
	return p, false
}

// stepSame finds the element of the argument that equals one of the result.
func (ev *evaluator) stepSame(p place, e *hclsyntax.FunctionCallExpr, items []eachItem, index int) (place, bool) {
	result, ok := ev.quietly(e, p.sc)
	results, known := dynamicItems(result)
	if !ok || !known || index >= len(results) {
		return p, false
	}
	for _, item := range items {
		if sameKey(item.value, results[index].value) {
			return ev.replaceFirst(p, e.Args[0], item.key), true
		}
	}
	return p, false
}

// flattened finds the way to the element that has an index once all lists in
// lists are laid flat.
func flattened(v cty.Value, index *int, depth int) ([]cty.Value, bool) {
	items, known := dynamicItems(v)
	if !known || depth > maxHops {
		return nil, false
	}
	for _, item := range items {
		plain, _ := item.value.Unmark()
		if t := plain.Type(); plain.IsKnown() && !plain.IsNull() && (t.IsListType() || t.IsTupleType() || t.IsSetType()) {
			if keys, ok := flattened(plain, index, depth+1); ok {
				return append([]cty.Value{item.key}, keys...), true
			}
			continue
		}
		if *index == 0 {
			return []cty.Value{item.key}, true
		}
		*index--
	}
	return nil, false
}

// number evaluates an argument that should be a whole number.
func (ev *evaluator) number(e *hclsyntax.FunctionCallExpr, arg int, sc *scope) (int, bool) {
	if arg >= len(e.Args) {
		return 0, false
	}
	v, ok := ev.quietly(e.Args[arg], sc)
	plain, _ := v.Unmark()
	converted, err := convertTo(plain, cty.Number)
	if !ok || err != nil {
		return 0, false
	}
	return wholeNumber(converted)
}
