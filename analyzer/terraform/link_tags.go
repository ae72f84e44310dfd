package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
	"github.com/snatlint/snatlint/analyzer/value"
)

// judgeTag asks a candidate for a tag: its own, one that aws_ec2_tag adds, or one
// that its provider gives everything.
func (i *instance) judgeTag(key string, asked *value.Node) verdict {
	switch own := i.tag(key); {
	case own.value != cty.NilVal:
		return compare(own.value, asked)
	case own.has != notAsked:
		return perhapsAsked
	}
	out := notAsked
	for _, t := range i.ev.estate.links.naming("aws_ec2_tag", "resource_id", i) {
		with, of := equal("key")(t, &value.Node{Kind: value.KindString, Text: key}), i.namedBy(t, "resource_id")
		switch {
		case with == notAsked || of == notAsked:
		case with == asAsked && of == asAsked && t.uncertain == "":
			return equal("value")(t, asked)
		default:
			out = perhapsAsked
		}
	}
	return min(out, i.judgeDefaultTag(key, asked))
}

// tagKey names a tag of a resource.
type tagKey struct {
	of  *instance
	key string
}

// tag is a tag's value, NilVal where there is none or where it can't be told.
type tag struct {
	value cty.Value
	has   verdict
}

// tag reads a tag that a resource writes, once.
func (i *instance) tag(key string) tag {
	a := i.body.attr("tags")
	if a == nil {
		return tag{has: notAsked}
	}
	links := i.ev.estate.links
	found, done := links.tags[tagKey{i, key}]
	if !done {
		spoils := i.ev.work.spoils
		found.value, found.has = i.ev.memberOf(a.expr, i.sc, key)
		if i.ev.work.spoils == spoils {
			links.tags[tagKey{i, key}] = found
		}
	}
	return found
}

// judgeDefaultTag asks the default_tags of the provider that a resource uses, or
// of all that it may use.
func (i *instance) judgeDefaultTag(key string, asked *value.Node) verdict {
	if name := i.provider(); name != "" {
		return i.ev.judgeDefaults(i.ev.providerBlock(name), key, asked)
	}
	out := notAsked
	for _, b := range i.ev.top.src.providers {
		if i.ev.judgeDefaults(b, key, asked) != notAsked {
			out = perhapsAsked
		}
	}
	return out
}

// judgeDefaults asks one provider.
func (ev *evaluator) judgeDefaults(b *block, key string, asked *value.Node) verdict {
	out := notAsked
	if b == nil {
		return out
	}
	for _, tags := range b.body.ofKind("default_tags") {
		if a := tags.body.attr("tags"); a != nil {
			out = min(out, ev.judgeDefault(a, key, asked))
		}
	}
	return out
}

// judgeDefault asks one map of default tags.
func (ev *evaluator) judgeDefault(a *attribute, key string, asked *value.Node) verdict {
	switch v, has := ev.memberOf(a.expr, ev.top.scope, key); {
	case v != cty.NilVal:
		return compare(v, asked)
	case has == notAsked:
		return notAsked
	default:
		return perhapsAsked
	}
}

// memberOf is the member of a map that an expression gives, NilVal where it has
// none or where that can't be told. Other members aren't evaluated where they are
// written beside it: they may depend on the answer.
func (ev *evaluator) memberOf(expr hclsyntax.Expression, sc *scope, key string) (v cty.Value, has verdict) {
	switch e := expr.(type) {
	case *hclsyntax.ParenthesesExpr:
		return ev.memberOf(e.Expression, sc, key)
	case *hclsyntax.ObjectConsExpr:
		if items, ok := literalItems(e); ok {
			if items[key] == nil {
				return cty.NilVal, notAsked
			}
			v, ok := ev.quietly(items[key], sc)
			if plain, _ := v.Unmark(); !ok || plain.IsKnown() && plain.IsNull() {
				return cty.NilVal, perhapsAsked
			}
			return v, asAsked
		}
	case *hclsyntax.FunctionCallExpr:
		if e.Name == "merge" && !e.ExpandFinal {
			for _, arg := range slices.Backward(e.Args) {
				if v, has := ev.memberOf(arg, sc, key); has != notAsked {
					return v, has
				}
			}
			return cty.NilVal, notAsked
		}
	}
	whole, ok := ev.quietly(expr, sc)
	plain, _ := whole.Unmark()
	switch {
	case !ok || !plain.IsKnown() || whole.HasMark(funcs.LengthUnknownMark{}):
		return cty.NilVal, perhapsAsked
	case hasKey(plain, cty.StringVal(key)):
		return member(plain, key), asAsked
	default:
		return cty.NilVal, notAsked
	}
}

// literalItems are the values of an object whose keys are written out; the last
// one of several holds.
func literalItems(e *hclsyntax.ObjectConsExpr) (map[string]hclsyntax.Expression, bool) {
	items := make(map[string]hclsyntax.Expression, len(e.Items))
	for _, item := range e.Items {
		key, diags := item.KeyExpr.Value(nil)
		text, ok := keyText(key)
		if diags.HasErrors() || !ok {
			return nil, false
		}
		items[text] = item.ValueExpr
	}
	return items, true
}
