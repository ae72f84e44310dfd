package terraform

import (
	"strings"

	"github.com/snatlint/snatlint/analyzer/terraform/plan"
	"github.com/snatlint/snatlint/analyzer/value"
)

// output is an output of the root module as the configuration and the document
// together have it.
func (p *rendered) output(name string) *value.Node {
	found := clone(p.doc.Outputs[name])
	if found.KindOf() == value.KindUnknown && found.Reason == plan.Later && p.doc.Config != nil {
		if e := p.doc.Config.Outputs[name]; e != nil {
			p.links = 0
			if ref, why := p.resolve("", linkScope{}, e.References).one(wanted(name)); why == "" {
				ref.Root = p.root.ID()
				found = &value.Node{Kind: value.KindIdentity, Ref: ref, Origin: found.Origin}
			}
		}
	}
	if p.alone {
		return found
	}
	p.root.Resources() // says which resources there are
	written := p.root.evaluator.outputNode(name)
	m := merger{rendered: p, header: written.At(), budget: maxMerged}
	return m.merge(written, found, name)
}

// region is the region of the default AWS provider.
func (p *rendered) region(written *value.Node) *value.Node {
	e := p.doc.Region
	if written.KindOf() != value.KindAbsent && written.KindOf() != value.KindUnknown || e == nil {
		return written
	}
	if e.Constant.KindOf() == value.KindString {
		return e.Constant
	}
	if len(e.References) == 1 {
		name, ok := strings.CutPrefix(e.References[0], "var.")
		if found := p.doc.Variables[name]; ok && found.KindOf() == value.KindString {
			return found
		}
	}
	return written
}
