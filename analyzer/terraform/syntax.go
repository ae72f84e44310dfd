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
	expr  hclsyntax.Expression
	rng   hcl.Range // the whole of it
	name1 hcl.Range // the name
	json  bool      // nested blocks can't be told from attributes there
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
