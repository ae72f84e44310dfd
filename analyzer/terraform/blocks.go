package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
)

// blockList is all nested blocks of one kind, dynamic ones expanded.
type blockList struct {
	items []*content // in order; nil stands for an unknown number of blocks
	why   string     // why there are such
	at    source.Span
}

// blockList finds the nested blocks of a kind; nil where none are written.
func (c *content) blockList(kind string) *blockList {
	if list, ok := c.blocks[kind]; ok {
		return list
	}
	var list *blockList
	spoils := c.ev.work.spoils
	for _, b := range c.body.blocks {
		switch {
		case b.kind == kind && kind != "dynamic":
			list = list.orNew()
			list.items = append(list.items, c.nested(kind, b.header, b.body, c.sc))
		case b.kind == "dynamic" && len(b.labels) == 1 && b.labels[0] == kind:
			list = list.orNew()
			c.dynamic(list, kind, b)
		}
	}
	if c.ev.work.spoils == spoils {
		c.blocks[kind] = list
	}
	return list
}

func (l *blockList) orNew() *blockList {
	if l == nil {
		return &blockList{}
	}
	return l
}

func (c *content) nested(kind string, header hcl.Range, in *body, sc *scope) *content {
	return &content{
		ev: c.ev, owner: c.owner, header: header, body: in, sc: sc, prefix: c.prefix + kind + ".",
		cells: map[string]*cell{}, blocks: map[string]*blockList{},
	}
}

// dynamic expands one dynamic block.
func (c *content) dynamic(list *blockList, kind string, b *block) {
	inner := b.body.ofKind("content")
	forEach := b.body.attr("for_each")
	if len(inner) == 0 || forEach == nil {
		return
	}
	iterator := iteratorName(b)
	v := c.ev.eval(forEach.expr, c.sc)
	items, known := dynamicItems(v)
	if !known {
		list.items = append(list.items, nil)
		list.why, list.at = "it is known only when Terraform runs", c.ev.span(forEach.expr.Range())
		if origin, ok := deepOrigin(v); ok {
			list.why = origin.Why
			if !origin.At.IsZero() {
				list.at = origin.At
			}
		}
		return
	}
	items = items[:c.ev.charge(len(items), b)]
	for _, item := range items {
		sc := c.sc.bind(map[string]*binding{iterator: eachBinding(item, forEach.expr, c.sc)})
		list.items = append(list.items, c.nested(kind, inner[0].header, inner[0].body, sc))
	}
}

// object is the value of a reference to the blocks: a list of objects.
func (l *blockList) object(d *demand) cty.Value {
	values := make([]cty.Value, 0, len(l.items))
	for _, item := range l.items {
		if item == nil {
			return unknown(cty.DynamicPseudoType, l.why, l.at)
		}
		values = append(values, item.object(d.forKey("")))
	}
	return cty.TupleVal(values)
}
