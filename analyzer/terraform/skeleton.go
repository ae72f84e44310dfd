package terraform

import (
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
	"github.com/snatlint/snatlint/analyzer/value"
)

// skeleton is a template whose unknown parts are left open, so that the known
// settings beside them can be read where it holds JSON or YAML.
type skeleton struct {
	text  strings.Builder
	holes []cty.Value // unknown values and identities, in order of their tokens

	file       *source.File // where the template is written
	start, end int
}

// token stands for an unknown part. JSON and YAML take it for a letter.
func token(n int) string { return funcs.IdentityOpen + strconv.Itoa(n) + funcs.IdentityClose }

// add appends a known text or leaves a hole.
func (s *skeleton) add(v cty.Value) {
	if text, ok := keyText(v); ok && !funcs.IsIdentityText(text) {
		s.text.WriteString(text)
		return
	}
	s.text.WriteString(token(len(s.holes)))
	s.holes = append(s.holes, v)
}

// skeleton takes the template at a place apart; nil where there is none.
func (ev *evaluator) skeleton(p place) *skeleton {
	if len(p.path) > 0 || p.stuck {
		return nil
	}
	switch e := p.expr.(type) {
	case *hclsyntax.TemplateExpr:
		s := &skeleton{start: e.SrcRange.Start.Byte, end: e.SrcRange.End.Byte}
		file, err := ev.tree.Read(e.SrcRange.Filename)
		if err != nil {
			return nil
		}
		s.file = file
		for _, part := range e.Parts {
			v, ok := ev.quietly(part, p.sc)
			if !ok {
				return nil
			}
			s.add(v)
		}
		return s
	case *hclsyntax.FunctionCallExpr:
		if e.Name == "templatefile" && len(e.Args) == 2 && !e.ExpandFinal {
			return ev.fileSkeleton(p, e)
		}
	}
	return nil
}

// fileSkeleton renders a template file with tokens in the place of unknown
// variables.
func (ev *evaluator) fileSkeleton(p place, e *hclsyntax.FunctionCallExpr) *skeleton {
	name, okName := ev.quietly(e.Args[0], p.sc)
	variables, okVariables := ev.quietly(e.Args[1], p.sc)
	path, known := keyText(name)
	if !okName || !okVariables || !known {
		return nil
	}
	s := &skeleton{}
	marked, err := cty.Transform(variables, func(_ cty.Path, v cty.Value) (cty.Value, error) {
		plain, _ := v.Unmark()
		if plain.IsKnown() && !isIdentityText(plain) {
			return v, nil
		}
		s.holes = append(s.holes, v)
		return cty.StringVal(token(len(s.holes) - 1)), nil
	})
	if err != nil {
		return nil
	}
	file, err := ev.tree.Read(ev.files().locate(path))
	if err != nil {
		return nil
	}
	s.file, s.end = file, len(file.Data)
	ev.meter.Reset(ev.limits.FunctionResult)
	v, err := ev.functionTable()[e.Name].Call([]cty.Value{name, marked})
	text, known := keyText(v)
	if err != nil || !known {
		return nil
	}
	s.text.WriteString(text)
	return s
}

// decode reads the JSON or YAML around the holes; false where it is neither, or
// where a hole may stand for more than one value.
func (s *skeleton) decode() (cty.Value, bool) {
	v, ok := funcs.Decode(s.text.String())
	if t := v.Type(); !ok || !t.IsObjectType() && !t.IsTupleType() || s.hasHoleInKey(v) {
		return cty.NilVal, false
	}
	filled, err := cty.Transform(v, func(_ cty.Path, v cty.Value) (cty.Value, error) {
		if v.Type() != cty.String || v.IsNull() || !funcs.IsIdentityText(v.AsString()) {
			return v, nil
		}
		return s.fill(v.AsString()), nil
	})
	return filled, err == nil
}

func (s *skeleton) hasHoleInKey(v cty.Value) bool {
	found := false
	_ = cty.Walk(v, func(_ cty.Path, v cty.Value) (bool, error) { //nolint:errcheck // the callback gives none
		if v.Type().IsObjectType() {
			for name := range v.Type().AttributeTypes() {
				found = found || funcs.IsIdentityText(name)
			}
		}
		return !found, nil
	})
	return found
}

// fill is the value of a text with holes: that of the only hole, or unknown.
func (s *skeleton) fill(text string) cty.Value {
	for n, hole := range s.holes {
		switch {
		case text == token(n):
			return hole
		case strings.Contains(text, token(n)):
			origin, ok := deepOrigin(hole)
			if !ok {
				origin.Why = "it is known only when Terraform runs"
			}
			return unknown(cty.String, origin.Why, origin.At)
		}
	}
	return unknown(cty.String, "it is known only when Terraform runs", source.Span{})
}

// encodedAround is what a template with unknown parts encodes; nil where that
// can't be told.
func (c *converter) encodedAround(p place, depth int) *value.Node {
	s := c.ev.at(p.sc).skeleton(p)
	if s == nil || len(s.holes) == 0 {
		return nil
	}
	v, ok := s.decode()
	if !ok {
		return nil
	}
	p.stuck = true // its parts have no expressions of their own
	node := c.node(v, p, depth+1)
	s.locate(node, 0)
	return node
}

// locate finds the keys of the decoded text in the template, where there is but
// one such word.
func (s *skeleton) locate(node *value.Node, depth int) {
	if node == nil || depth > maxNodeDepth {
		return
	}
	for _, item := range node.Items {
		s.locate(item, depth+1)
	}
	for i := range node.Members {
		m := &node.Members[i]
		s.locate(m.Value, depth+1)
		written := string(s.file.Data[s.start:s.end])
		if m.Key != "" && strings.Count(written, m.Key) == 1 {
			at := s.start + strings.Index(written, m.Key)
			m.KeyAt = s.file.Span(at, at+len(m.Key))
		}
	}
}
