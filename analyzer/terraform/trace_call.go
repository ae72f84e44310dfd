package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// stepCall goes to the argument that a function passes on. Functions that make
// something new end the way.
func (ev *evaluator) stepCall(p place, e *hclsyntax.FunctionCallExpr) (place, bool) {
	if len(e.Args) == 0 || (e.ExpandFinal && e.Name != "merge" && e.Name != "concat") {
		return p, false
	}
	if funcs.IsPassage(e.Name) {
		return p.inner(e.Args[0]), true
	}
	switch e.Name {
	case "tostring", "tonumber", "tobool", "tolist", "toset", "tomap", "sensitive", "nonsensitive", "ephemeralasnull":
		return p.inner(e.Args[0]), true
	case "try":
		for _, arg := range e.Args {
			if ev.traced(arg, p.sc).ok {
				return p.inner(arg), true
			}
		}
	case "coalesce", "coalescelist":
		return ev.stepCoalesce(p, e)
	case "merge":
		return ev.stepMerge(p, e)
	case "concat":
		return ev.stepConcat(p, e)
	case "lookup":
		return ev.stepLookup(p, e)
	case "jsondecode", "yamldecode":
		return ev.stepDecode(p, e)
	case "element", "one", "slice", "values", "flatten", "compact", "distinct", "sort", "zipmap":
		return ev.stepList(p, e)
	}
	return p, false
}

// stepCoalesce goes to the first argument that has something in it.
func (ev *evaluator) stepCoalesce(p place, e *hclsyntax.FunctionCallExpr) (place, bool) {
	for _, arg := range e.Args {
		v := ev.traced(arg, p.sc)
		if !v.ok {
			return p, false
		}
		plain, _ := v.value.Unmark()
		_, encoded := funcs.Encoded(v.value)
		switch {
		case encoded: // known neither, but sure to be no empty text
		case !plain.IsKnown():
			return p, false
		case plain.IsNull() || isEmpty(plain):
			continue
		}
		return p.inner(arg), true
	}
	return p, false
}

// stepMerge goes to the last argument that holds the key.
func (ev *evaluator) stepMerge(p place, e *hclsyntax.FunctionCallExpr) (place, bool) {
	if len(p.path) == 0 {
		return p, false
	}
	for i, arg := range slices.Backward(e.Args) {
		v := ev.traced(arg, p.sc)
		if !v.ok {
			return p, false
		}
		if !e.ExpandFinal || i < len(e.Args)-1 {
			if hasKey(v.value, p.path[0]) {
				return p.inner(arg), true
			}
			continue
		}
		items, known := v.list()
		if !known {
			return p, false
		}
		ev.steps += len(items)
		for _, item := range slices.Backward(items) {
			if hasKey(item.value, p.path[0]) {
				return p.inner(arg, item.key), true
			}
		}
	}
	return p, false
}

// hasKey reports whether a map or object surely has a key.
func hasKey(v, key cty.Value) bool {
	v, _ = v.Unmark()
	name, ok := keyText(key)
	if !ok || !v.IsKnown() || v.IsNull() {
		return false
	}
	switch t := v.Type(); {
	case t.IsObjectType():
		return t.HasAttribute(name)
	case t.IsMapType():
		return v.HasIndex(cty.StringVal(name)).True()
	default:
		return false
	}
}

// stepConcat goes to the argument that holds the index.
func (ev *evaluator) stepConcat(p place, e *hclsyntax.FunctionCallExpr) (place, bool) {
	if len(p.path) == 0 {
		return p, false
	}
	index, ok := wholeNumber(p.path[0])
	for i, arg := range e.Args {
		expands := e.ExpandFinal && i == len(e.Args)-1
		argument := ev.shape(arg, p.sc)
		if expands {
			argument = ev.traced(arg, p.sc)
		}
		items, known := argument.list()
		if !ok || !known {
			return p, false
		}
		if expands {
			ev.steps += len(items)
			for _, item := range items {
				inner, known := dynamicItems(item.value)
				if !known {
					return p, false
				}
				if index < len(inner) {
					return ev.replaceFirst(p, arg, item.key, inner[index].key), true
				}
				index -= len(inner)
			}
			return p, false
		}
		if index < len(items) {
			return ev.replaceFirst(p, arg, items[index].key), true
		}
		index -= len(items)
	}
	return p, false
}

// replaceFirst moves to an argument with other keys in the place of the first.
func (ev *evaluator) replaceFirst(p place, arg hclsyntax.Expression, keys ...cty.Value) place {
	next := p.inner(arg)
	next.path = append(slices.Clone(keys), p.path[1:]...)
	return next
}

func (ev *evaluator) stepLookup(p place, e *hclsyntax.FunctionCallExpr) (place, bool) {
	if len(e.Args) < 2 {
		return p, false
	}
	container, key := ev.traced(e.Args[0], p.sc), ev.traced(e.Args[1], p.sc)
	if !container.ok || !key.ok {
		return p, false
	}
	plain, _ := container.value.Unmark()
	switch {
	case !plain.IsKnown():
		return p, false
	case hasKey(plain, key.value):
		bare, _ := key.value.Unmark()
		return p.inner(e.Args[0], bare), true
	case len(e.Args) == 3:
		return p.inner(e.Args[2]), true
	}
	return p, false
}

// stepDecode goes into what an encoder was given.
func (ev *evaluator) stepDecode(p place, e *hclsyntax.FunctionCallExpr) (place, bool) {
	bare := p
	bare.path, bare.key = nil, false
	landed := ev.follow(bare.inner(e.Args[0]))
	next := landed
	next.path, next.key, next.stuck = slices.Clone(p.path), p.key, false
	if argument, ok := encoderArgument(landed); ok {
		return next.inner(argument), true
	}
	next.stuck = true
	return next, true
}

// encoderArgument is what a place's call of an encoder encodes.
func encoderArgument(p place) (hclsyntax.Expression, bool) {
	call, ok := p.expr.(*hclsyntax.FunctionCallExpr)
	if !ok || len(call.Args) != 1 || (call.Name != "jsonencode" && call.Name != "yamlencode") {
		return nil, false
	}
	return call.Args[0], true
}
