package terraform

import (
	"strings"

	"github.com/snatlint/snatlint/analyzer/terraform/plan"
	"github.com/snatlint/snatlint/analyzer/terraform/schema"
	"github.com/snatlint/snatlint/analyzer/value"
)

// link finds what the unknown parts of an attribute will name. A plan keeps only
// which names an expression refers to, so that this works where they leave no
// choice; otherwise the part stays unknown and says why.
func (p *rendered) link(r *plan.Resource, name string, n *value.Node) *value.Node {
	block := p.config(r)
	if n == nil || block == nil {
		return n
	}
	p.links = 0
	l := linker{rendered: p, resource: r, block: block, schema: schema.Lookup(r.Type, r.Managed)}
	return l.node(n, name, block.Arguments[name])
}

// linker links the unknown parts of one resource.
type linker struct {
	*rendered
	resource *plan.Resource
	block    *plan.Block
	schema   *schema.Type
}

// node links a node at a path of names, joined by dots.
func (l *linker) node(n *value.Node, path string, e *plan.Expression) *value.Node {
	switch {
	case e == nil:
		return n
	case n.KindOf() == value.KindUnknown && n.Reason == plan.Later:
		if m := l.schema.At(path); m != nil && (m.Kind == schema.List || m.Kind == schema.Set) || m == nil && strings.HasSuffix(path, "_ids") {
			return l.whole(n, path, e)
		}
		return l.scalar(n, path, e)
	case n.KindOf() == value.KindList:
		return l.list(n, path, e)
	case n.KindOf() == value.KindMap:
		if len(e.Blocks) == 1 {
			return l.members(n, path, e.Blocks[0], e)
		}
		return l.members(n, path, nil, e)
	default:
		return n
	}
}

// members links the members of a map: by their own expressions in a block, by that
// of the whole where it is written as one.
func (l *linker) members(n *value.Node, path string, block map[string]*plan.Expression, whole *plan.Expression) *value.Node {
	for i, m := range n.Members {
		e := whole
		if block != nil {
			e = block[m.Key]
		}
		n.Members[i].Value = l.node(m.Value, path+"."+m.Key, e)
	}
	return n
}

func (l *linker) list(n *value.Node, path string, e *plan.Expression) *value.Node {
	unknown := 0
	for i, item := range n.Items {
		switch {
		case item.KindOf() == value.KindUnknown && item.Reason == plan.Later:
			unknown++
		case item.KindOf() == value.KindMap && len(e.Blocks) == 0:
			n.Items[i] = l.members(item, path, nil, e)
		case item.KindOf() == value.KindMap:
			if block := l.blockOf(item, path, i, len(n.Items), e.Blocks); block != nil {
				n.Items[i] = l.members(item, path, block, e)
			}
		}
	}
	if unknown == 0 {
		return n
	}
	found := l.resolve(l.resource.Module, l.scope(), e.References)
	refs, why := found.all(wanted(path))
	if unknown != len(n.Items) || why == "" && len(refs) != unknown {
		why = "the plan doesn't tell which of its items are which"
	}
	for i, item := range n.Items {
		if item.KindOf() == value.KindUnknown && item.Reason == plan.Later {
			if why == "" {
				n.Items[i] = l.identity(item, refs[i])
			} else {
				item.Reason = laterBecause(why)
			}
		}
	}
	return n
}

// blockOf finds the block that an item of several was written as; nil where that
// can't be told. Only lists keep the order in which blocks are written.
func (l *linker) blockOf(item *value.Node, path string, i, items int, blocks []map[string]*plan.Expression) map[string]*plan.Expression {
	if m := l.schema.At(path); len(blocks) == items && (items == 1 || m != nil && m.Kind == schema.List) {
		return blocks[i]
	}
	var fitting []map[string]*plan.Expression
	for _, block := range blocks {
		if writtenAs(item, block) {
			fitting = append(fitting, block)
		}
	}
	if len(fitting) != 1 {
		return nil
	}
	return fitting[0]
}

// writtenAs reports whether an item may have been written as a block.
func writtenAs(item *value.Node, block map[string]*plan.Expression) bool {
	for _, m := range item.Members {
		e := block[m.Key]
		switch text, known := m.Value.Str().Get(); {
		case m.Value.KindOf() == value.KindUnknown && e == nil:
			return false
		case e == nil || e.Constant == nil:
		case known && e.Constant.Str().OrKnown(text) != text:
			return false
		}
	}
	return true
}

// whole links a list of which nothing is known, not even how long it is.
func (l *linker) whole(n *value.Node, path string, e *plan.Expression) *value.Node {
	found := l.resolve(l.resource.Module, l.scope(), e.References)
	refs, why := found.all(wanted(path))
	if why == "" && found.others {
		why = "the plan doesn't tell how it is chosen from what it refers to"
	}
	if why != "" {
		n.Reason = laterBecause(why)
		return n
	}
	list := &value.Node{Kind: value.KindList, Origin: n.Origin}
	for _, ref := range refs {
		list.Items = append(list.Items, l.identity(n, ref))
	}
	return list
}

func (l *linker) scalar(n *value.Node, path string, e *plan.Expression) *value.Node {
	ref, why := l.resolve(l.resource.Module, l.scope(), e.References).one(wanted(path))
	if why != "" {
		n.Reason = laterBecause(why)
		return n
	}
	return l.identity(n, ref)
}

func (l *linker) scope() linkScope { return linkScope{key: l.resource.Key, forEach: l.block.ForEach} }

func (l *linker) identity(n *value.Node, ref value.Ref) *value.Node {
	ref.Root = l.root.ID()
	return &value.Node{Kind: value.KindIdentity, Ref: ref, Origin: n.Origin}
}

func laterBecause(why string) string { return plan.Later + ", and " + why }

// wanted is the attribute that an argument asks of what it names, where the
// reference doesn't say: subnet_id and subnet_ids ask for id.
func wanted(path string) string {
	last := path[strings.LastIndex(path, ".")+1:]
	for _, ending := range []string{"id", "arn"} {
		if last == ending || strings.HasSuffix(last, "_"+ending) || strings.HasSuffix(last, "_"+ending+"s") {
			return ending
		}
	}
	return ""
}
