package terraform

import (
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
	"github.com/snatlint/snatlint/analyzer/value"
)

// told is a fact that a plan or state tells of an attribute that nobody writes,
// such as the zones of a region. What is only a thing's name is left to
// identities, which lead to the thing.
func (i *instance) told(attribute string) (cty.Value, bool) {
	p := i.ev.root.rendered
	if p == nil || strings.Contains(attribute, ".") || isNaming(attribute) {
		return cty.NilVal, false
	}
	found := p.byAddress[readable(i.address)]
	if found == nil {
		return cty.NilVal, false
	}
	n := found.Attr(attribute)
	if !n.IsSet() || !isSettled(n) {
		return cty.NilVal, false
	}
	return constant(n), true
}

// isMadeUp reports whether an instance has a key that only stands for one, such as
// the first zone of a region.
func (r *Resource) isMadeUp() bool {
	for sc := r.instance.sc; sc != nil; {
		if each := sc.lookup("each"); each != nil && each.value.Type().IsObjectType() && each.value.Type().HasAttribute("key") {
			key, _ := each.value.GetAttr("key").Unmark()
			if key.Type() == cty.String && key.IsKnown() && !key.IsNull() && funcs.IsIdentityText(key.AsString()) {
				return true
			}
		}
		if sc.mod == nil {
			return false
		}
		sc = sc.mod.callScope
	}
	return false
}

// isSettled reports whether all of a node is known.
func isSettled(n *value.Node) bool {
	if n.KindOf() == value.KindUnknown || n.KindOf() == value.KindIdentity {
		return false
	}
	for _, item := range n.Items {
		if !isSettled(item) {
			return false
		}
	}
	for _, member := range n.Members {
		if !isSettled(member.Value) {
			return false
		}
	}
	return true
}
