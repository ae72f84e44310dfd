package terraform

import (
	"github.com/hashicorp/hcl/v2"

	"github.com/snatlint/snatlint/analyzer/terraform/schema"
)

// content reads the body of a resource, data source or block in one. The JSON
// syntax writes nested blocks like attributes: those that the schema knows become
// blocks, as in the native syntax
// (developer.hashicorp.com/terraform/language/syntax/json).
func (r *jsonReader) content(known schema.Members, in hcl.Body) *body {
	attributes, _ := in.JustAttributes() //nolint:errcheck // what isn't an attribute is none of ours
	var taken []string
	var all []*block
	for _, name := range sortedNames(attributes) {
		var found []*block
		var ok bool
		switch m := known[name]; {
		case m != nil && m.Block:
			found, ok = r.nested(attributes[name], m.Members, in)
		case name == "dynamic":
			found, ok = r.dynamic(known, in)
		}
		if ok {
			taken, all = append(taken, name), append(all, found...)
		}
	}
	out := r.body("", in, taken...)
	out.blocks = all
	return out
}

// nested reads blocks of one name: an object is one, a list several. False where
// something else is written, such as an expression.
func (r *jsonReader) nested(a *hcl.Attribute, known schema.Members, in hcl.Body) ([]*block, bool) {
	content, _, diags := in.PartialContent(&hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{{Type: a.Name}}})
	if diags.HasErrors() {
		return nil, false
	}
	items, diags := hcl.ExprList(a.Expr)
	listed := !diags.HasErrors() && len(items) == len(content.Blocks)
	var found []*block
	for i, b := range content.Blocks {
		header := a.NameRange
		if listed {
			header = items[i].Range()
		}
		found = append(found, &block{kind: a.Name, header: header, body: r.content(known, b.Body)})
	}
	return found, true
}

// dynamic reads dynamic blocks.
func (r *jsonReader) dynamic(known schema.Members, in hcl.Body) ([]*block, bool) {
	content, _, diags := in.PartialContent(&hcl.BodySchema{Blocks: []hcl.BlockHeaderSchema{{Type: "dynamic", LabelNames: []string{"kind"}}}})
	if diags.HasErrors() {
		return nil, false
	}
	var found []*block
	for _, b := range content.Blocks {
		var members schema.Members
		if m := known[b.Labels[0]]; m != nil {
			members = m.Members
		}
		inner := r.body("dynamic", b.Body, "content")
		if attributes, _ := b.Body.JustAttributes(); attributes["content"] != nil { //nolint:errcheck // as above
			inner.blocks, _ = r.nested(attributes["content"], members, b.Body)
		}
		found = append(found, &block{kind: "dynamic", labels: b.Labels, header: b.DefRange, body: inner})
	}
	return found, true
}

// schemaMembers are the members of a resource or data source; nil where the
// schema lacks its type.
func schemaMembers(kind string, labels []string) schema.Members {
	if t := schema.Lookup(labels[0], kind == "resource"); t != nil {
		return t.Members
	}
	return nil
}
