package terraform

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/value"
)

// judgeTag asks a candidate for a tag: its own, one that aws_ec2_tag adds, or one
// that its provider gives everything.
func (i *instance) judgeTag(key string, asked *value.Node) verdict {
	own, written := i.writtenValue("tags")
	plain, _ := own.Unmark()
	switch {
	case !written:
	case plain.IsKnown() && hasKey(plain, cty.StringVal(key)):
		return i.compare(member(plain, key), nil, asked)
	case plain.IsKnown():
	default:
		if n := i.attrNode("tags").Get(key); n.KindOf() != value.KindUnknown {
			return i.compareNode(n, asked)
		}
		return perhapsAsked
	}
	out := notAsked
	for _, t := range i.supporting("aws_ec2_tag") {
		with, of := equal("key")(t, &value.Node{Kind: value.KindString, Text: key}), itself(i, t.attrNode("resource_id"))
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

// judgeDefaultTag asks the default_tags of the providers that a resource may
// use.
func (i *instance) judgeDefaultTag(key string, asked *value.Node) verdict {
	out, several := notAsked, false
	for _, b := range i.ev.top.src.providers {
		isDefault := b.body.attr("alias") == nil
		switch {
		case b.labels[0] != "aws" || i.defaultProvider() && !isDefault:
			continue
		case !i.defaultProvider():
			several = true
		}
		for _, tags := range b.body.ofKind("default_tags") {
			if a := tags.body.attr("tags"); a != nil {
				out = min(out, i.ev.judgeDefault(a, key, asked))
			}
		}
	}
	if several && out == asAsked {
		return perhapsAsked
	}
	return out
}

// judgeDefault asks one map of default tags.
func (ev *evaluator) judgeDefault(a *attribute, key string, asked *value.Node) verdict {
	cell := ev.top.cell("provider.aws.default_tags." + a.rng.String())
	v := ev.force(cell, a.rng, func() cty.Value { v, _ := ev.quietly(a.expr, ev.top.scope); return v })
	if v == cty.NilVal {
		return perhapsAsked
	}
	plain, _ := v.Unmark()
	switch {
	case !plain.IsKnown():
		return perhapsAsked
	case hasKey(plain, cty.StringVal(key)):
		return compareText(newRough(member(plain, key)), asked)
	default:
		return notAsked
	}
}

// compareNode does so with what is certain of an unknown map.
func (i *instance) compareNode(have, asked *value.Node) verdict {
	if have.KindOf() == value.KindString {
		return compareText(rough(have.Text), asked)
	}
	return perhapsAsked
}
