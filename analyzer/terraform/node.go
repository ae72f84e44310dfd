package terraform

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
	"github.com/snatlint/snatlint/analyzer/value"
)

// maxNodes bounds how many nodes one attribute is turned into, and maxNodeDepth
// how deep they are nested.
const (
	maxNodes     = 200_000
	maxNodeDepth = 200
)

// converter turns values into nodes that know where they were written.
type converter struct {
	ev    *evaluator
	nodes int
}

// node converts the value of an expression.
func (ev *evaluator) node(v cty.Value, p place) *value.Node {
	c := &converter{ev: ev}
	return c.node(v, p, 0)
}

func (c *converter) node(v cty.Value, p place, depth int) *value.Node {
	p = c.ev.follow(p)
	origin := value.Origin{At: c.ev.placeSpan(p), Note: p.note, Via: p.via}
	plain, marks := v.Unmark()
	if c.nodes++; c.nodes > maxNodes || depth > maxNodeDepth {
		if c.nodes == maxNodes+1 || depth > maxNodeDepth {
			c.ev.problem(source.ProblemLimit, origin.At, "The value is too large to be analysed.")
		}
		return &value.Node{Kind: value.KindUnknown, Reason: "it is too large to be analysed", Origin: origin}
	}
	switch t := plain.Type(); {
	case !plain.IsKnown():
		return c.unknown(v, marks, p, origin, depth)
	case differs(plain, marks):
		return c.unknown(cty.UnknownVal(t).WithMarks(marks), marks, p, origin, depth)
	case plain.IsNull():
		return &value.Node{Kind: value.KindNull, Origin: origin}
	case t == cty.Bool:
		return &value.Node{Kind: value.KindBool, Bool: plain.True(), Origin: origin}
	case t == cty.Number:
		return &value.Node{Kind: value.KindNumber, Text: decimal(plain.AsBigFloat()), Origin: origin}
	case t == cty.String:
		node := c.text(plain.AsString(), p, origin, depth)
		node.Secret = node.Kind == value.KindString && v.HasMark(funcs.SensitiveMark{})
		return node
	case t.IsListType() || t.IsSetType() || t.IsTupleType():
		node := &value.Node{Kind: value.KindList, Origin: origin}
		for it := plain.ElementIterator(); it.Next(); {
			key, element := it.Element()
			key, _ = key.Unmark()
			node.Items = append(node.Items, c.node(inherit(element, marks), p.child(key), depth+1))
		}
		c.addOthers(node, marks)
		return node
	case t.IsMapType() || t.IsObjectType():
		node := &value.Node{Kind: value.KindMap, Origin: origin}
		for it := plain.ElementIterator(); it.Next(); {
			key, element := it.Element()
			key, _ = key.Unmark()
			at := p.child(key)
			member := value.Member{Key: readable(key.AsString()), Value: c.node(inherit(element, marks), at, depth+1)}
			member.KeyAt = c.ev.placeSpan(c.ev.follow(at.asKey()))
			node.Members = append(node.Members, member)
		}
		node.SortMembers()
		return node
	default:
		return &value.Node{Kind: value.KindUnknown, Reason: "it is of a type that has no place in a configuration", Origin: origin}
	}
}

// differs reports whether a value is only that of the one instance that stands for
// all: what names such an instance names all of them, and all else is no fact.
func differs(plain cty.Value, marks cty.ValueMarks) bool {
	if _, found := marks[funcs.ClassMark{}]; !found || plain.IsNull() || !plain.Type().IsPrimitiveType() {
		return false
	}
	return !ofAll(plain)
}

// alike reports whether all elements are the one instance that stands for all.
func alike(items []*value.Node) bool {
	for _, item := range items {
		if item.Kind != value.KindIdentity || !strings.Contains(item.Ref.Address, "[*]") || item.Ref != items[0].Ref {
			return false
		}
	}
	return len(items) > 0
}

// addOthers adds what stands for the elements that a list of uncertain length may
// have beside those that are known.
func (c *converter) addOthers(list *value.Node, marks cty.ValueMarks) {
	_, uncertain := marks[funcs.LengthUnknownMark{}]
	if _, fewer := marks[funcs.FewerMark{}]; !uncertain || fewer {
		return
	}
	if alike(list.Items) {
		list.Items = list.Items[:1] // it stands for all of them
		return
	}
	why, ok := firstOrigin(marks)
	if !ok {
		why.Why = "it is not known how many there are"
	}
	list.Items = append(list.Items, &value.Node{Kind: value.KindUnknown, Reason: readable(why.Why), Origin: list.Origin})
}

// inherit hands the origin of a collection to an unknown element, and to all that
// it is sensitive or that of one instance alone.
func inherit(v cty.Value, marks cty.ValueMarks) cty.Value {
	for _, mark := range []any{funcs.SensitiveMark{}, funcs.ClassMark{}} {
		if _, found := marks[mark]; found {
			v = v.Mark(mark)
		}
	}
	if plain, own := v.Unmark(); !plain.IsKnown() {
		if _, ok := firstOrigin(own); !ok {
			if origin, ok := firstOrigin(marks); ok {
				return v.Mark(origin)
			}
		}
	}
	return v
}

func (c *converter) unknown(v cty.Value, marks cty.ValueMarks, p place, origin value.Origin, depth int) *value.Node {
	node := &value.Node{Kind: value.KindUnknown, Reason: "it is known only when Terraform runs", Origin: origin}
	if argument, ok := funcs.Encoded(v); ok {
		at := p
		if expr, ok := encoderArgument(p); ok && len(p.path) == 0 {
			at = p.inner(expr)
		}
		node.Encoded = c.node(argument, at, depth+1)
		if why, ok := deepOrigin(argument); ok {
			node.Reason = why.Why
			return node
		}
	}
	if node.Encoded == nil {
		node.Encoded = c.encodedAround(p, depth)
	}
	node.Members = c.certain(p, depth)
	if why, ok := firstOrigin(marks); ok {
		node.Reason = readable(why.Why)
		if !why.At.IsZero() && !isBuiltIn(why.At) {
			node.Origin.At = why.At
		}
	}
	return node
}

// text is a string, which may be an identity or encode something.
func (c *converter) text(text string, p place, origin value.Origin, depth int) *value.Node {
	if root, address, attribute, ok := funcs.ParseIdentity(text); ok {
		return &value.Node{Kind: value.KindIdentity, Ref: value.Ref{Root: root, Address: readable(address), Attribute: attribute}, Origin: origin}
	}
	if funcs.IsIdentityText(text) {
		return &value.Node{Kind: value.KindUnknown, Reason: readable(afterApply(text)), Origin: origin, Encoded: c.encodedAround(p, depth)}
	}
	node := &value.Node{Kind: value.KindString, Text: text, Origin: origin, Lines: c.ev.at(p.sc).lines(text, p)}
	if expr, ok := encoderArgument(p); ok && len(p.path) == 0 {
		if argument, ok := c.ev.quietly(expr, p.sc); ok {
			node.Encoded = c.node(argument, p.inner(expr), depth+1)
		}
	}
	return node
}

// decimal writes a number as Terraform prints it.
func decimal(f *big.Float) string {
	if f.Sign() == 0 {
		return "0" // and not "-0"
	}
	if n, accuracy := f.Int64(); accuracy == big.Exact {
		return strconv.FormatInt(n, 10)
	}
	return f.Text('f', -1)
}

// attrNode is the node of an attribute or of nested blocks; nil where neither
// is written.
func (c *content) attrNode(name string) *value.Node {
	if a := c.body.attr(name); a != nil {
		if isMeta(name) && c.prefix == "" {
			return c.metaNode(a)
		}
		v := c.attribute(a)
		return c.asBlocks(a, c.ev.node(v, place{expr: a.expr, sc: c.sc}))
	}
	if list := c.blockList(name); list != nil {
		return c.listNode(list)
	}
	return nil
}

// metaNode gives the provider that a resource names; other arguments of
// Terraform's own are of no interest to anybody.
func (c *content) metaNode(a *attribute) *value.Node {
	traversal, diags := hcl.AbsTraversalForExpr(a.expr)
	if a.name != "provider" || diags.HasErrors() {
		return nil
	}
	steps := []string{traversal.RootName()}
	for _, key := range keysOf(traversal[1:]) {
		step, _ := keyText(key)
		steps = append(steps, step)
	}
	return &value.Node{Kind: value.KindString, Text: strings.Join(steps, "."), Origin: value.Origin{At: c.visible(a.expr.Range())}}
}

func (c *content) listNode(list *blockList) *value.Node {
	node := &value.Node{Kind: value.KindList}
	for _, item := range list.items {
		if item == nil {
			at := c.owner.mod.visible(list.at)
			node.Items = append(node.Items, &value.Node{Kind: value.KindUnknown, Reason: list.why, Origin: value.Origin{At: at}})
			continue
		}
		node.Items = append(node.Items, item.blockNode())
	}
	if len(node.Items) > 0 {
		node.Origin = node.Items[0].Origin
	}
	return node
}

// blockNode is a nested block as a map.
func (c *content) blockNode() *value.Node {
	node := &value.Node{Kind: value.KindMap, Origin: value.Origin{At: c.visible(c.header)}}
	for _, name := range c.written() {
		member := value.Member{Key: name, Value: c.attrNode(name)}
		if a := c.body.attr(name); a != nil {
			member.KeyAt = c.visible(a.name1)
		} else {
			member.KeyAt = member.Value.At()
		}
		node.Members = append(node.Members, member)
	}
	node.SortMembers()
	return node
}

// visible is where people can look at a range of the content.
func (c *content) visible(r hcl.Range) source.Span { return c.owner.mod.visible(c.ev.span(r)) }

// outputNode is the value of an output of the root module.
func (ev *evaluator) outputNode(name string) *value.Node {
	p := place{sc: ev.top.scope}
	if a := ev.top.src.outputs[name].body.attr("value"); a != nil {
		p.expr = a.expr
	}
	return ev.node(ev.top.output(name), p)
}

// console evaluates an expression in the root module.
func (ev *evaluator) console(text string) *value.Node {
	expr, ok := ev.consoleExpression(text)
	if !ok {
		return &value.Node{Kind: value.KindUnknown, Reason: "it is not an expression", Origin: value.Origin{At: source.Span{Path: consolePath}}}
	}
	ev.checkExpression(ev.top.site, expr, nil)
	node := ev.node(ev.eval(expr, ev.top.scope), place{expr: expr, sc: ev.top.scope})
	delete(ev.needs, expr)
	return node
}

// region is the region of the root module's AWS provider.
func (ev *evaluator) region() *value.Node {
	a := ev.regionAttribute()
	if a == nil {
		return nil
	}
	v := ev.regionValue()
	if v == cty.NilVal {
		return nil
	}
	return ev.node(v, place{expr: a.expr, sc: ev.top.scope})
}
