package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// inputs adds the values that the plan was made with to those of the files that
// Terraform reads by itself; what the user names comes later. A value that the
// configuration has, too, keeps its place there.
func (p *rendered) inputs(tree *source.Tree, src *moduleSource, inputs map[string]*input) {
	file, err := tree.Read(p.doc.Path)
	if err != nil {
		return
	}
	for name, node := range p.doc.Variables {
		v, at := constant(node), node.At()
		if isWritten(v, name, src, inputs) {
			continue
		}
		inputs[name] = &input{expr: &hclsyntax.LiteralValueExpr{Val: v, SrcRange: hcl.Range{
			Filename: p.doc.Path,
			Start:    hcl.Pos{Line: at.Start.Line, Column: at.Start.Column, Byte: file.Offset(at.Start)},
			End:      hcl.Pos{Line: at.End.Line, Column: at.End.Column, Byte: file.Offset(at.End)},
		}}}
	}
}

// isWritten reports whether a variable has a value already, in a variable file or
// by default.
func isWritten(v cty.Value, name string, src *moduleSource, inputs map[string]*input) bool {
	var expr hclsyntax.Expression
	if in := inputs[name]; in != nil {
		expr = in.expr
	} else if b := src.variables[name]; b != nil && b.body.attr("default") != nil {
		expr = b.body.attr("default").expr
	}
	if expr == nil {
		return false
	}
	written, diags := expr.Value(nil)
	if diags.HasErrors() {
		return false
	}
	written, err := convert.Convert(written, v.Type())
	return err == nil && written.RawEquals(v)
}

// constant turns a node without positions into a value.
func constant(n *value.Node) cty.Value {
	switch n.KindOf() {
	case value.KindBool:
		return cty.BoolVal(n.Bool)
	case value.KindNumber:
		v, err := cty.ParseNumberVal(n.Text)
		if err != nil {
			return cty.DynamicVal
		}
		return v
	case value.KindString:
		return cty.StringVal(n.Text)
	case value.KindList:
		items := make([]cty.Value, len(n.Items))
		for i, item := range n.Items {
			items[i] = constant(item)
		}
		return cty.TupleVal(items)
	case value.KindMap:
		members := map[string]cty.Value{}
		for _, m := range n.Members {
			members[m.Key] = constant(m.Value)
		}
		return cty.ObjectVal(members)
	case value.KindNull:
		return cty.NullVal(cty.DynamicPseudoType)
	default:
		return cty.DynamicVal
	}
}
