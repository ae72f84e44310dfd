package terraform

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// provider is the configuration of the AWS provider that a resource uses, as the
// root module calls it: "aws" or "aws.peer"; "" where that can't be told.
func (i *instance) provider() string {
	name := "aws"
	if a := i.body.attr("provider"); a != nil {
		name = providerName(a.expr)
	}
	for m := i.mod; m != nil && m.call != nil && name != ""; m = m.parent() {
		handed := m.call.body.attr("providers")
		if handed == nil && name == "aws" {
			continue
		}
		name = handedProvider(handed, name)
	}
	return name
}

// handedProvider is what a call hands to a module under a name. Without a word
// the module has the one without an alias.
func handedProvider(handed *attribute, name string) string {
	if handed == nil {
		return ""
	}
	e, ok := handed.expr.(*hclsyntax.ObjectConsExpr)
	if !ok {
		return ""
	}
	for _, item := range e.Items {
		if key, ok := item.KeyExpr.(*hclsyntax.ObjectConsKeyExpr); ok && providerName(key.Wrapped) == name {
			return providerName(item.ValueExpr)
		}
	}
	if name == "aws" {
		return name
	}
	return ""
}

// providerName reads a reference such as aws.peer.
func providerName(expr hclsyntax.Expression) string {
	traversal, diags := hcl.AbsTraversalForExpr(expr)
	if diags.HasErrors() {
		v, _ := expr.Value(nil) //nolint:errcheck // what isn't in quotes has no value; in quotes, as before Terraform 0.12
		text, _ := keyText(v)
		return text
	}
	steps := []string{traversal.RootName()}
	for _, key := range keysOf(traversal[1:]) {
		step, _ := keyText(key)
		steps = append(steps, step)
	}
	return strings.Join(steps, ".")
}

// providerBlock is the block that configures a provider; nil where none does.
func (ev *evaluator) providerBlock(name string) *block {
	for _, b := range ev.top.src.providers {
		called := b.labels[0]
		if alias := literalText(b.body.attr("alias")); alias != "" {
			called += "." + alias
		}
		if called == name {
			return b
		}
	}
	return nil
}

// region is where a resource is made, as its provider or it itself says; "" where
// that isn't known.
func (i *instance) region() string {
	if v, ok := i.writtenValue("region"); ok {
		text, _ := keyText(v)
		return text
	}
	name := i.provider()
	b := i.ev.providerBlock(name)
	if b == nil || b.body.attr("region") == nil {
		return ""
	}
	a := b.body.attr("region")
	v := i.ev.force(i.ev.top.cell("provider."+name+".region"), a.rng, func() cty.Value { return i.ev.eval(a.expr, i.ev.top.scope) })
	text, _ := keyText(v)
	return text
}

// elsewhere reports whether two resources surely are in two regions; otherwise
// doubt says whether they may be in two accounts or regions.
func elsewhere(a, b *instance) (sure, doubt bool) {
	providerA, providerB := a.provider(), b.provider()
	if a.ev == b.ev && providerA == providerB && providerA != "" {
		return false, false
	}
	regionA, regionB := a.region(), b.region()
	if regionA != "" && regionB != "" && regionA != regionB {
		return true, false
	}
	return false, a.ev == b.ev
}
