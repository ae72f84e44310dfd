package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// collectMentions gathers the names that the module's expressions ask values
// for. A reference to a whole resource is given those attributes and no others:
// without a provider's schema there is no other list of them.
func (m *moduleSource) collectMentions() {
	visit := func(b *body) { m.mentionBody(b) }
	for _, b := range m.variables {
		visit(b.body)
	}
	for _, b := range m.outputs {
		visit(b.body)
	}
	for _, b := range m.calls {
		visit(b.body)
	}
	for _, r := range m.resources {
		visit(r.block.body)
	}
	for _, a := range m.locals {
		m.mention(a.expr)
	}
}

func (m *moduleSource) mentionBody(b *body) {
	for _, a := range b.attributes {
		m.mention(a.expr)
	}
	for _, nested := range b.blocks {
		m.mentionBody(nested.body)
	}
}

// mention walks an expression.
func (m *moduleSource) mention(expr hclsyntax.Expression) {
	hclsyntax.VisitAll(expr, func(node hclsyntax.Node) hcl.Diagnostics { //nolint:errcheck // the visitor gives none
		switch e := node.(type) {
		case *hclsyntax.ScopeTraversalExpr:
			m.mentionSteps(e.Traversal)
		case *hclsyntax.RelativeTraversalExpr:
			m.mentionSteps(e.Traversal)
		case *hclsyntax.IndexExpr:
			if literal, ok := e.Key.(*hclsyntax.TemplateExpr); ok && literal.IsStringLiteral() {
				if v, diags := literal.Value(nil); !diags.HasErrors() {
					m.mentioned[v.AsString()] = true
				}
			}
		case *hclsyntax.FunctionCallExpr:
			m.mentionLookup(e)
		}
		return nil
	})
}

// mentionLookup notes the key of lookup(resource, "key").
func (m *moduleSource) mentionLookup(e *hclsyntax.FunctionCallExpr) {
	if e.Name != "lookup" || len(e.Args) < 2 {
		return
	}
	if v, diags := e.Args[1].Value(nil); !diags.HasErrors() && v.Type() == cty.String && v.IsKnown() && !v.IsNull() {
		m.mentioned[v.AsString()] = true
	}
}

func (m *moduleSource) mentionSteps(traversal hcl.Traversal) {
	m.mentionHandedOver(traversal)
	for _, step := range traversal {
		switch s := step.(type) {
		case hcl.TraverseAttr:
			m.mentioned[s.Name] = true
		case hcl.TraverseIndex:
			if s.Key.Type() == cty.String && s.Key.IsKnown() && !s.Key.IsNull() {
				m.mentioned[s.Key.AsString()] = true
			}
		}
	}
}

// mentionHandedOver notes what is asked of the outputs of other root modules, so
// that whole resources among them are given it: what stands behind
// data.KIND.NAME.outputs.OUTPUT.
func (m *moduleSource) mentionHandedOver(traversal hcl.Traversal) {
	if traversal.IsRelative() || traversal.RootName() != "data" {
		return
	}
	if kind := stepName(traversal, 1); kind != "terraform_remote_state" && kind != "tfe_outputs" {
		return
	}
	for _, step := range traversal[min(len(traversal), 5):] {
		if s, ok := step.(hcl.TraverseAttr); ok {
			m.beyond = append(m.beyond, s.Name)
		}
	}
}
