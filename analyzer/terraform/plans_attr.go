package terraform

import (
	"fmt"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/plan"
	"github.com/snatlint/snatlint/analyzer/value"
)

// maxTold bounds the differences that are told of one attribute.
const maxTold = 50

// attr is an attribute as the configuration and the document together have it:
// what is known before what isn't. Of two known values that differ the plan's
// counts, and of the configuration and a state the configuration's.
func (p *rendered) attr(r *Resource, name string, written *value.Node) *value.Node {
	found := p.found(r.rendered, name)
	if r.instance == nil {
		return p.placed(found, r.Header)
	}
	m := merger{rendered: p, header: r.Header, budget: maxMerged}
	if r.instance.address != r.Address && !strings.Contains(r.instance.address, "[*]") {
		m.template = true
	}
	merged := m.merge(written, found, name)
	if !r.instance.mod.src.builtIn { // a stub only guesses
		for _, c := range m.differs[:min(len(m.differs), maxTold)] {
			p.tell(r, c)
		}
	}
	return merged
}

// found is what the document has of an attribute. What only an apply can know, and
// nobody writes, is left out, as it is of a configuration.
func (p *rendered) found(r *plan.Resource, name string) *value.Node {
	n := r.Attr(name)
	if n.KindOf() == value.KindUnknown && n.Reason == plan.Later {
		if name == "id" || name == "arn" {
			return &value.Node{Kind: value.KindIdentity, Ref: value.Ref{Root: p.root.ID(), Address: r.Address, Attribute: name}, Origin: n.Origin}
		}
		if block := p.config(r); block != nil && block.Arguments[name] == nil {
			return nil
		}
	}
	return p.link(r, name, n)
}

// config is what the plan keeps of a resource's configuration; nil where that is
// nothing.
func (p *rendered) config(r *plan.Resource) *plan.Block {
	if m := p.configOf(plan.Steps(r.Module)); m != nil {
		return m.Resources[r.Block()]
	}
	return nil
}

func (p *rendered) configOf(steps []plan.Step) *plan.Module {
	m := p.doc.Config
	for _, step := range steps {
		if m == nil || m.Calls[step.Name] == nil {
			return nil
		}
		m = m.Calls[step.Name].Module
	}
	return m
}

// placed gives all parts of a node that the document alone has one place. A plan
// that stands alone keeps its own.
func (p *rendered) placed(n *value.Node, at source.Span) *value.Node {
	if n == nil || p.alone {
		return n
	}
	n.Origin = p.origin(at)
	for _, item := range n.Items {
		p.placed(item, at)
	}
	for i := range n.Members {
		n.Members[i].KeyAt = at
		p.placed(n.Members[i].Value, at)
	}
	return n
}

// origin is that of a value that the document alone has. The place to go to is
// where the resource is written.
func (p *rendered) origin(at source.Span) value.Origin {
	note := "planned in " + p.doc.Path
	if p.doc.Kind == plan.State {
		note = "in the state of " + p.doc.Path
	}
	return value.Origin{At: at, Note: note}
}

// tell reports once that the configuration and the document disagree.
func (p *rendered) tell(r *Resource, c conflict) {
	what := fmt.Sprintf("'%s' of '%s'", c.path, r.Address)
	if p.conflicts[what] {
		return
	}
	p.conflicts[what] = true
	counts := "the plan counts"
	if p.doc.Kind == plan.State {
		counts = "the configuration counts"
	}
	at := c.found.At()
	p.note(what, fmt.Sprintf("it is %s in the configuration and %s at %s:%d:%d, and %s",
		inWords(c.written), inWords(c.found), at.Path, at.Start.Line, at.Start.Column, counts), c.written.At())
	p.root.sortNotes()
}

// inWords shows a value in a sentence.
func inWords(n *value.Node) string {
	switch n.KindOf() {
	case value.KindString:
		return "'" + shortened(n.Text) + "'"
	case value.KindNumber:
		return n.Text
	case value.KindBool:
		return fmt.Sprint(n.Bool)
	case value.KindIdentity:
		return "'" + n.Ref.Address + "." + n.Ref.Attribute + "'"
	case value.KindList:
		return fmt.Sprintf("a list of %d", len(n.Items))
	case value.KindNull:
		return "not there"
	default:
		return "another value"
	}
}

// shortened keeps a text to what fits a sentence.
func shortened(text string) string {
	const most = 80
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
