package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// jsonReader turns files of the JSON syntax into what the native one gives
// (developer.hashicorp.com/terraform/language/syntax/json).
type jsonReader struct {
	nesting int
	literal bool // texts are no templates: the file is one of values
	diags   hcl.Diagnostics
}

// blocks reads the top-level blocks.
func (r *jsonReader) blocks(in hcl.Body) []*block {
	content, _, diags := in.PartialContent(topLevel())
	r.diags = append(r.diags, diags...)
	var out []*block
	for _, nested := range content.Blocks {
		inner := r.topLevel(nested)
		if nested.Type == "terraform" {
			kinds := &hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{{Type: "backend", LabelNames: []string{"type"}}, {Type: "cloud"}}}
			backend, _, _ := nested.Body.PartialContent(kinds) //nolint:errcheck // all else is none of ours
			for _, b := range backend.Blocks {
				inner.blocks = append(inner.blocks, &block{kind: b.Type, labels: b.Labels, header: b.DefRange, body: r.body(b.Type, b.Body)})
			}
		}
		out = append(out, &block{kind: nested.Type, labels: nested.Labels, header: nested.DefRange, body: inner})
	}
	return out
}

// topLevel reads the content of a block of the top level.
func (r *jsonReader) topLevel(b *hcl.Block) *body {
	if b.Type == "resource" || b.Type == "data" {
		return r.content(schemaMembers(b.Type, b.Labels), b.Body)
	}
	return r.body(b.Type, b.Body)
}

// body reads the members of a block, attributes or not, as attributes, except
// some.
func (r *jsonReader) body(kind string, in hcl.Body, except ...string) *body {
	out := &body{attributes: map[string]*attribute{}}
	attributes, _ := in.JustAttributes() //nolint:errcheck // what isn't an attribute is none of ours
	for name, a := range attributes {
		if name == "//" || slices.Contains(except, name) {
			continue
		}
		read := r.expression
		switch {
		case kind == "variable" && name == "default":
			read = (&jsonReader{literal: true}).expression
		case kind == "variable" && name == "type", kind == "dynamic" && name == "iterator",
			name == "provider", name == "providers", name == "depends_on":
			read = r.static
		}
		out.attributes[name] = &attribute{name: name, expr: funcs.Rewrite(read(a.Expr)), rng: a.Range, name1: a.NameRange, json: true}
	}
	return out
}

// static reads what is written without quotes in the native syntax: types and
// references that are not evaluated.
func (r *jsonReader) static(in hcl.Expression) hclsyntax.Expression {
	out := (&jsonReader{literal: true}).expression(in)
	unquote := func(e hclsyntax.Expression) hclsyntax.Expression {
		literal, ok := e.(*hclsyntax.LiteralValueExpr)
		if !ok || literal.Val.Type() != cty.String || literal.Val.IsNull() {
			return e
		}
		text := []byte(literal.Val.AsString())
		if funcs.TooDeep(text, r.nesting, hclsyntax.LexExpression) >= 0 {
			return e
		}
		expr, diags := hclsyntax.ParseExpression(text, literal.SrcRange.Filename, inside(literal.SrcRange))
		r.diags = append(r.diags, diags...)
		if diags.HasErrors() {
			return e
		}
		return expr
	}
	switch e := out.(type) {
	case *hclsyntax.TupleConsExpr:
		for i := range e.Exprs {
			e.Exprs[i] = unquote(e.Exprs[i])
		}
	case *hclsyntax.ObjectConsExpr:
		for i := range e.Items {
			e.Items[i].ValueExpr = unquote(e.Items[i].ValueExpr)
		}
	}
	return unquote(out)
}

// expression turns a JSON value into the native expression that means the same.
func (r *jsonReader) expression(in hcl.Expression) hclsyntax.Expression {
	at := in.Range()
	if pairs, diags := hcl.ExprMap(in); !diags.HasErrors() {
		out := &hclsyntax.ObjectConsExpr{SrcRange: at, OpenRange: at}
		for _, pair := range pairs {
			out.Items = append(out.Items, hclsyntax.ObjectConsItem{
				KeyExpr:   &hclsyntax.ObjectConsKeyExpr{Wrapped: r.expression(pair.Key), ForceNonLiteral: true},
				ValueExpr: r.expression(pair.Value),
			})
		}
		return out
	}
	if list, diags := hcl.ExprList(in); !diags.HasErrors() {
		out := &hclsyntax.TupleConsExpr{SrcRange: at, OpenRange: at}
		for _, item := range list {
			out.Exprs = append(out.Exprs, r.expression(item))
		}
		return out
	}
	v, diags := in.Value(nil) // the text itself: templates need a context
	r.diags = append(r.diags, diags...)
	if r.literal || v.Type() != cty.String || !v.IsKnown() || v.IsNull() {
		return &hclsyntax.LiteralValueExpr{Val: v, SrcRange: at}
	}
	return r.template(v.AsString(), at)
}

// template reads a string. Escapes shift the places inside it.
func (r *jsonReader) template(text string, at hcl.Range) hclsyntax.Expression {
	literal := &hclsyntax.LiteralValueExpr{Val: cty.StringVal(text), SrcRange: at}
	if funcs.TooDeep([]byte(text), r.nesting, hclsyntax.LexTemplate) >= 0 {
		r.diags = append(r.diags, &hcl.Diagnostic{Severity: hcl.DiagError, Summary: "The template is nested too deep", Subject: &at})
		return literal
	}
	expr, diags := hclsyntax.ParseTemplate([]byte(text), at.Filename, inside(at))
	if diags.HasErrors() {
		r.diags = append(r.diags, diags...)
		return literal
	}
	if template, ok := expr.(*hclsyntax.TemplateExpr); ok && template.IsStringLiteral() {
		template.SrcRange = at // with its quotes, as native strings have it
	}
	return expr
}

// inside is where a string's text starts, behind its quote.
func inside(at hcl.Range) hcl.Pos {
	at.Start.Byte++
	at.Start.Column++
	return at.Start
}

// jsonTooDeep is the offset at which JSON is nested too deep, or -1.
func jsonTooDeep(data []byte, limit int) int {
	depth, quoted := 0, false
	for i := 0; i < len(data); i++ {
		switch b := data[i]; {
		case quoted && b == '\\':
			i++
		case b == '"':
			quoted = !quoted
		case quoted:
		case b == '[' || b == '{':
			if depth++; depth > limit {
				return i
			}
		case b == ']' || b == '}':
			depth--
		}
	}
	return -1
}

// topLevel is the schema of a Terraform file, which the JSON syntax needs to
// tell blocks from attributes.
func topLevel() *hcl.BodySchema {
	return &hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{
		{Type: "terraform"},
		{Type: "locals"},
		{Type: "variable", LabelNames: []string{"name"}},
		{Type: "output", LabelNames: []string{"name"}},
		{Type: "module", LabelNames: []string{"name"}},
		{Type: "provider", LabelNames: []string{"name"}},
		{Type: "resource", LabelNames: []string{"type", "name"}},
		{Type: "data", LabelNames: []string{"type", "name"}},
		{Type: "ephemeral", LabelNames: []string{"type", "name"}},
		{Type: "check", LabelNames: []string{"name"}},
		{Type: "moved"},
		{Type: "removed"},
		{Type: "import"},
	}}
}
