package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// body is a block's content, alike for both syntaxes.
type body struct {
	attributes map[string]*attribute
	blocks     []*block // as written
}

// attribute is "name = expression".
type attribute struct {
	name  string
	expr  hcl.Expression
	rng   hcl.Range // the whole of it
	name1 hcl.Range // the name
}

// block is a nested or top-level block.
type block struct {
	kind   string
	labels []string
	header hcl.Range
	body   *body
}

// attr finds an attribute; nil where it isn't written.
func (b *body) attr(name string) *attribute {
	if b == nil {
		return nil
	}
	return b.attributes[name]
}

// ofKind lists the blocks of one kind.
func (b *body) ofKind(kind string) []*block {
	if b == nil {
		return nil
	}
	var found []*block
	for _, nested := range b.blocks {
		if nested.kind == kind {
			found = append(found, nested)
		}
	}
	return found
}

// nativeBody reads a body of the native syntax.
func nativeBody(in *hclsyntax.Body) *body {
	out := &body{attributes: make(map[string]*attribute, len(in.Attributes))}
	for name, a := range in.Attributes {
		out.attributes[name] = &attribute{name: name, expr: a.Expr, rng: a.SrcRange, name1: a.NameRange}
	}
	for _, nested := range in.Blocks {
		out.blocks = append(out.blocks, &block{
			kind: nested.Type, labels: nested.Labels, header: nested.DefRange(), body: nativeBody(nested.Body),
		})
	}
	return out
}

// jsonBody reads the attributes of a JSON object. Nested blocks can't be told
// from attributes there; both come out as attributes.
func jsonBody(in hcl.Body) *body {
	out := &body{attributes: map[string]*attribute{}}
	attributes, _ := in.JustAttributes() // what isn't an attribute is none of ours
	for name, a := range attributes {
		if name == "//" {
			continue
		}
		out.attributes[name] = &attribute{name: name, expr: a.Expr, rng: a.Range, name1: a.NameRange}
	}
	return out
}

// topLevel is the schema of a Terraform file, which the JSON syntax needs to
// tell blocks from attributes.
func topLevel() *hcl.BodySchema {
	return &hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{
		{Type: "terraform"}, {Type: "locals"},
		{Type: "variable", LabelNames: []string{"name"}},
		{Type: "output", LabelNames: []string{"name"}},
		{Type: "module", LabelNames: []string{"name"}},
		{Type: "provider", LabelNames: []string{"name"}},
		{Type: "resource", LabelNames: []string{"type", "name"}},
		{Type: "data", LabelNames: []string{"type", "name"}},
		{Type: "ephemeral", LabelNames: []string{"type", "name"}},
		{Type: "check", LabelNames: []string{"name"}},
		{Type: "moved"}, {Type: "removed"}, {Type: "import"},
	}}
}

// jsonBlocks reads the top-level blocks of a file in JSON.
func jsonBlocks(in hcl.Body) ([]*block, hcl.Diagnostics) {
	content, _, diags := in.PartialContent(topLevel())
	var out []*block
	for _, nested := range content.Blocks {
		inner := jsonBody(nested.Body)
		if nested.Type == "terraform" {
			backend, _, _ := nested.Body.PartialContent(&hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{{Type: "backend", LabelNames: []string{"type"}}, {Type: "cloud"}}})
			for _, b := range backend.Blocks {
				inner.blocks = append(inner.blocks, &block{kind: b.Type, labels: b.Labels, header: b.DefRange, body: jsonBody(b.Body)})
			}
		}
		out = append(out, &block{kind: nested.Type, labels: nested.Labels, header: nested.DefRange, body: inner})
	}
	return out, diags
}
