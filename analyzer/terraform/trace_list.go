package terraform

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// stepList goes to the element that a function of lists gives.
func (ev *evaluator) stepList(p place, e *hclsyntax.FunctionCallExpr) (place, bool) {
	argument := ev.shape(e.Args[0], p.sc)
	switch e.Name {
	case "zipmap", "flatten", "compact", "distinct", "sort": // look at the elements
		argument = ev.traced(e.Args[0], p.sc)
	}
	items, known := argument.list()
	if !known {
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
		if i := argument.find(p.path[0]); i >= 0 && len(e.Args) == 2 {
			return ev.replaceFirst(p, e.Args[1], cty.NumberIntVal(int64(i))), true
		}
		return p, false
	}
	index, ok := wholeNumber(p.path[0])
	if !ok || index < 0 {
		return p, false
	}
	if keys := ev.elementOf(e, argument, index, p.sc); keys != nil {
		return ev.replaceFirst(p, e.Args[0], keys...), true
	}
	return p, false
}

// elementOf is the way to the element of the first argument that a list of a
// function's result holds at an index.
func (ev *evaluator) elementOf(e *hclsyntax.FunctionCallExpr, argument *traced, index int, sc *scope) []cty.Value {
	items, _ := argument.list()
	switch e.Name {
	case "slice":
		start, ok := ev.number(e, 1, sc)
		if ok && start >= 0 && start+index < len(items) {
			return []cty.Value{items[start+index].key}
		}
	case "values":
		if index < len(items) {
			return []cty.Value{items[index].key}
		}
	case "flatten":
		if flat := argument.flattened(); index < len(flat) {
			return flat[index]
		}
	default: // compact, distinct, sort: the element is found by its value
		results, known := ev.traced(e, sc).list()
		if !known || index >= len(results) {
			return nil
		}
		if i := argument.find(results[index].value); i >= 0 {
			return []cty.Value{items[i].key}
		}
	}
	return nil
}

// number evaluates an argument that should be a whole number.
func (ev *evaluator) number(e *hclsyntax.FunctionCallExpr, arg int, sc *scope) (int, bool) {
	if arg >= len(e.Args) {
		return 0, false
	}
	v := ev.traced(e.Args[arg], sc)
	if !v.ok {
		return 0, false
	}
	plain, _ := v.value.Unmark()
	converted, err := convertTo(plain, cty.Number)
	if err != nil {
		return 0, false
	}
	return wholeNumber(converted)
}
