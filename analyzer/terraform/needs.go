package terraform

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// needs is what an expression asks for, by the first name of its references.
type needs struct {
	top     map[string]*demand
	foreign map[string]function.Function // functions of providers, which are unknown
	depth   int                          // how deep the expression is nested
}

// needsOf reads an expression of which a part is asked for.
func needsOf(expr hclsyntax.Expression, asked *demand) *needs {
	c := collector{needs: &needs{top: map[string]*demand{}}}
	c.need(expr, asked, nil, 0)
	return c.needs
}

// bound is a name that an expression itself binds, and what is asked of it.
type bound struct {
	name   string
	symbol *hclsyntax.AnonSymbolExpr
	asked  *demand
	outer  *bound
}

// collector walks expressions; names are those bound around the current one.
type collector struct{ needs *needs }

func (c collector) reference(traversal hcl.Traversal, d *demand, names *bound) {
	if traversal.IsRelative() {
		return
	}
	root := traversal.RootName()
	d = below(traversal[1:], d)
	for b := names; b != nil; b = b.outer {
		if b.symbol == nil && b.name == root {
			b.asked.add(d)
			return
		}
	}
	if c.needs.top[root] == nil {
		c.needs.top[root] = &demand{}
	}
	c.needs.top[root].add(d)
}

// maxExpressionDepth bounds the recursion over an expression.
const maxExpressionDepth = 5000

// need notes what expr refers to when d is asked of its value.
func (c collector) need(expr hclsyntax.Expression, d *demand, names *bound, depth int) {
	c.needs.depth = max(c.needs.depth, depth)
	if depth > maxExpressionDepth {
		return
	}
	switch e := expr.(type) {
	case *hclsyntax.ScopeTraversalExpr:
		c.reference(e.Traversal, d, names)
	case *hclsyntax.RelativeTraversalExpr:
		c.need(e.Source, below(e.Traversal, d), names, depth+1)
	case *hclsyntax.IndexExpr:
		c.whole(names, depth, e.Key)
		c.need(e.Collection, &demand{each: d}, names, depth+1)
	case *hclsyntax.SplatExpr:
		item := &bound{symbol: e.Item, asked: &demand{}, outer: names}
		c.need(e.Each, d.element(), item, depth+1)
		c.need(e.Source, &demand{each: item.asked, splat: true}, names, depth+1)
	case *hclsyntax.AnonSymbolExpr:
		for b := names; b != nil; b = b.outer {
			if b.symbol == e {
				b.asked.add(d)
			}
		}
	case *hclsyntax.ForExpr:
		c.needFor(e, d, names, depth)
	case funcs.Conditional:
		c.whole(names, depth, e.Condition)
		c.need(e.TrueResult, d, names, depth+1)
		c.need(e.FalseResult, d, names, depth+1)
	case *hclsyntax.ParenthesesExpr:
		c.need(e.Expression, d, names, depth+1)
	case *hclsyntax.TemplateWrapExpr:
		c.need(e.Wrapped, d, names, depth+1)
	case *hclsyntax.FunctionCallExpr:
		c.needCall(e, d, names, depth)
	default:
		c.needParts(expr, d, names, depth)
	}
}

// needParts does so for what makes a new value of its parts.
func (c collector) needParts(expr hclsyntax.Expression, d *demand, names *bound, depth int) {
	switch e := expr.(type) {
	case *hclsyntax.TemplateExpr:
		c.whole(names, depth, e.Parts...)
	case *hclsyntax.TemplateJoinExpr:
		c.whole(names, depth, e.Tuple)
	case *hclsyntax.TupleConsExpr:
		for _, item := range e.Exprs {
			c.need(item, d.element(), names, depth+1)
		}
	case *hclsyntax.ObjectConsExpr:
		for _, item := range e.Items {
			c.whole(names, depth, item.KeyExpr)
			c.need(item.ValueExpr, d.element(), names, depth+1)
		}
	case *hclsyntax.ObjectConsKeyExpr:
		if e.ForceNonLiteral || hcl.ExprAsKeyword(e.Wrapped) == "" {
			c.whole(names, depth, e.Wrapped)
		}
	case *hclsyntax.BinaryOpExpr:
		c.whole(names, depth, e.LHS, e.RHS)
	case *hclsyntax.UnaryOpExpr:
		c.whole(names, depth, e.Val)
	case *hclsyntax.LiteralValueExpr:
	default:
		for _, traversal := range expr.Variables() {
			c.reference(traversal, wholeDemand(), names)
		}
	}
}

// whole asks for all of the parts of an expression.
func (c collector) whole(names *bound, depth int, parts ...hclsyntax.Expression) {
	for _, part := range parts {
		c.need(part, wholeDemand(), names, depth+1)
	}
}

func (c collector) needFor(e *hclsyntax.ForExpr, d *demand, names *bound, depth int) {
	item := &bound{name: e.ValVar, asked: &demand{}, outer: names}
	inner := item
	if e.KeyVar != "" {
		inner = &bound{name: e.KeyVar, asked: &demand{}, outer: item}
	}
	if e.KeyExpr != nil {
		c.need(e.KeyExpr, wholeDemand(), inner, depth+1)
	}
	if e.CondExpr != nil {
		c.need(e.CondExpr, wholeDemand(), inner, depth+1)
	}
	result := d.element()
	if e.Group {
		result = result.element()
	}
	c.need(e.ValExpr, result, inner, depth+1)
	c.need(e.CollExpr, &demand{each: item.asked}, names, depth+1)
}

// needCall knows the functions that only pass on what they are given.
func (c collector) needCall(e *hclsyntax.FunctionCallExpr, d *demand, names *bound, depth int) {
	if strings.HasPrefix(e.Name, "provider::") && !strings.HasPrefix(e.Name, "provider::terraform::") {
		if c.needs.foreign == nil {
			c.needs.foreign = map[string]function.Function{}
		}
		c.needs.foreign[e.Name] = foreignFunction(e.Name)
	}
	for i, arg := range e.Args {
		asked := wholeDemand()
		if !e.ExpandFinal {
			asked = askedOf(e.Name, i, d)
		}
		c.need(arg, asked, names, depth+1)
	}
}

// foreignFunction stands for a function of a provider, which isn't run.
func foreignFunction(name string) function.Function {
	if f := funcs.Foreign(name); f != nil {
		return *f
	}
	return function.New(&function.Spec{
		VarParam: &function.Parameter{
			Name: "arguments", Type: cty.DynamicPseudoType,
			AllowNull: true, AllowUnknown: true, AllowDynamicType: true, AllowMarked: true,
		},
		Type: function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func([]cty.Value, cty.Type) (cty.Value, error) {
			return unknown(cty.DynamicPseudoType, fmt.Sprintf("only its provider has the function '%s'", name), source.Span{}), nil
		},
	})
}

// askedOf is what a function asks of an argument when d is asked of its result.
func askedOf(name string, argument int, d *demand) *demand {
	switch name {
	case "try", "coalesce", "coalescelist", "merge":
		return d
	case "concat":
		return &demand{each: d.element()}
	}
	switch {
	case funcs.IsPassage(name):
		return d
	case argument > 0:
	case name == "one", name == "element":
		return &demand{each: d, splat: true}
	case name == "values", name == "reverse", name == "slice":
		return &demand{each: d.element()}
	case name == "keys", name == "length":
		return &demand{each: &demand{}}
	}
	return wholeDemand()
}
