package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// maxHops bounds how many references one value is followed through.
const maxHops = 100

// place is where a value comes from: a part, given by path, of what an
// expression gives in its scope.
type place struct {
	expr  hclsyntax.Expression // nil where only a span or a note is known
	sc    *scope
	path  []cty.Value // keys and indexes still to be followed, outermost first
	key   bool        // it is the key of the last step that is meant
	at    source.Span // of what is no expression
	note  string
	via   []source.Span
	hops  int
	stuck bool // the way ends here although path is not empty
}

// asKey is the place of the key instead of that of the value under it.
func (p place) asKey() place {
	p.key = true
	return p
}

// span is the stretch of text that the place stands for.
func (ev *evaluator) placeSpan(p place) source.Span {
	if p.expr == nil {
		return p.at
	}
	at := ev.span(p.expr.Range())
	if p.sc != nil && p.sc.mod != nil {
		at = p.sc.mod.visible(at)
	}
	return at
}

// child is the place of a member of what p stands for.
func (p place) child(key cty.Value) place {
	p.path = append(slices.Clone(p.path), key)
	return p
}

// to moves on to another expression with steps put before the rest of the path.
func (p place) to(target place, steps ...cty.Value) place {
	next := target
	next.path = slices.Concat(target.path, steps, p.path)
	next.key = next.key || p.key
	next.via = slices.Clone(p.via)
	next.hops = p.hops + 1
	return next
}

// inner moves on within the same scope.
func (p place) inner(expr hclsyntax.Expression, steps ...cty.Value) place {
	return p.to(place{expr: expr, sc: p.sc}, steps...)
}

// follow goes from a use of a value to where it was written.
func (ev *evaluator) follow(p place) place {
	var room [4]place // for most ways
	seen := room[:0]  // after many hops the way may lead in a circle
	for p.hops < maxHops && !p.stuck && p.expr != nil && ev.steps < maxTraced {
		ev.steps++
		next, ok := ev.at(p.sc).step(p)
		if !ok {
			break
		}
		p = next
		if p.hops > maxHops/4 {
			if i := slices.IndexFunc(seen, p.sameAs); i >= 0 {
				p = seen[i]
				break
			}
		}
		seen = append(seen, p)
	}
	p.stuck = p.stuck || len(p.path) > 0
	return p
}

// sameAs reports whether two places are of the same part of an expression.
func (p place) sameAs(q place) bool {
	return p.expr == q.expr && p.sc == q.sc && p.key == q.key &&
		slices.EqualFunc(p.path, q.path, func(a, b cty.Value) bool { return a.RawEquals(b) })
}

// step goes one expression further; false where the way ends.
func (ev *evaluator) step(p place) (place, bool) {
	if p.key && len(p.path) == 0 {
		return p, false
	}
	switch e := p.expr.(type) {
	case *hclsyntax.ParenthesesExpr:
		return p.inner(e.Expression), true
	case *hclsyntax.TemplateWrapExpr:
		return p.inner(e.Wrapped), true
	case *hclsyntax.ScopeTraversalExpr:
		return ev.stepReference(p, e.Traversal)
	case *hclsyntax.RelativeTraversalExpr:
		return p.inner(e.Source, keysOf(e.Traversal)...), true
	case *hclsyntax.IndexExpr:
		key := ev.traced(e.Key, p.sc)
		if !key.ok {
			return p, false
		}
		plain, _ := key.value.Unmark()
		return p.inner(e.Collection, plain), plain.IsKnown()
	case funcs.Conditional:
		condition := ev.traced(e.Condition, p.sc)
		if !condition.ok {
			return p, false
		}
		if taken := branch(e, condition.value); taken != nil {
			return p.inner(taken), true
		}
		return p, false
	case *hclsyntax.ObjectConsExpr:
		return ev.stepObject(p, e)
	case *hclsyntax.TupleConsExpr:
		return ev.stepTuple(p, e)
	case *hclsyntax.SplatExpr:
		return ev.stepSplat(p, e)
	case *hclsyntax.ForExpr:
		return ev.stepFor(p, e)
	case *hclsyntax.FunctionCallExpr:
		return ev.stepCall(p, e)
	default:
		return p, false
	}
}

// keysOf reads a traversal's steps as keys.
func keysOf(steps hcl.Traversal) []cty.Value {
	var keys []cty.Value
	for _, step := range steps {
		switch s := step.(type) {
		case hcl.TraverseAttr:
			keys = append(keys, cty.StringVal(s.Name))
		case hcl.TraverseIndex:
			keys = append(keys, s.Key)
		}
	}
	return keys
}

// stepObject goes into the item of an object.
func (ev *evaluator) stepObject(p place, e *hclsyntax.ObjectConsExpr) (place, bool) {
	if len(p.path) == 0 {
		return p, false
	}
	name, _ := keyText(p.path[0])
	i, ok := ev.objectItems(e, p.sc)[name]
	if !ok {
		return p, false
	}
	item, rest := e.Items[i], p.path[1:]
	if p.key && len(rest) == 0 {
		next := p.inner(item.KeyExpr)
		next.path = nil
		return next, true
	}
	next := p.inner(item.ValueExpr)
	next.path = slices.Clone(rest)
	return next, true
}

// objectItems finds the item of each key once; the last one of several holds.
func (ev *evaluator) objectItems(e *hclsyntax.ObjectConsExpr, sc *scope) map[string]int {
	key := tracedKey{expr: e} // where all keys are written out the scope is none of it
	if found, ok := ev.objects[key]; ok {
		return found
	}
	scoped := tracedKey{expr: e, sc: sc}
	if found, ok := ev.objects[scoped]; ok {
		return found
	}
	items := make(map[string]int, len(e.Items))
	for i, item := range e.Items {
		v, ok := literal(item.KeyExpr)
		if !ok {
			key = scoped
			v, ok = ev.quietly(item.KeyExpr, sc)
		}
		if !ok {
			continue
		}
		if name, ok := keyText(v); ok {
			items[name] = i
		}
	}
	ev.objects[key] = items
	return items
}

// stepTuple goes into an element, found by its index or, in what becomes a set,
// by its value.
func (ev *evaluator) stepTuple(p place, e *hclsyntax.TupleConsExpr) (place, bool) {
	if len(p.path) == 0 {
		return p, false
	}
	found, ok := wholeNumber(p.path[0])
	if !ok {
		found = ev.traced(e, p.sc).find(p.path[0])
	}
	if found < 0 || found >= len(e.Exprs) {
		return p, false
	}
	next := p.inner(e.Exprs[found])
	next.path = slices.Clone(p.path[1:])
	next.key = next.key && len(next.path) > 0
	return next, true
}

// stepSplat goes to the element of the source that an element comes from.
func (ev *evaluator) stepSplat(p place, e *hclsyntax.SplatExpr) (place, bool) {
	steps, ok := stepsOfEach(e.Each)
	if !ok || len(p.path) == 0 {
		return p, false
	}
	index, rest := p.path[0], p.path[1:]
	next := p.inner(e.Source)
	next.path = slices.Concat(steps, rest)
	if v := ev.shape(e.Source, p.sc); v.ok {
		plain, _ := v.value.Unmark()
		if t := plain.Type(); t.IsTupleType() || t.IsListType() || t.IsSetType() {
			next.path = slices.Concat([]cty.Value{index}, steps, rest)
		}
	}
	return next, true
}

// stepsOfEach reads what a splat does to every element.
func stepsOfEach(e hclsyntax.Expression) ([]cty.Value, bool) {
	switch e := e.(type) {
	case *hclsyntax.AnonSymbolExpr:
		return nil, true
	case *hclsyntax.RelativeTraversalExpr:
		steps, ok := stepsOfEach(e.Source)
		return append(steps, keysOf(e.Traversal)...), ok
	default:
		return nil, false
	}
}
