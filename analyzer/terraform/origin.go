package terraform

import (
	"fmt"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
)

// unknownOrigin is the mark that unknown values carry: it survives functions,
// templates and collections.
type unknownOrigin struct {
	Why string      // completes "it is unknown because …"
	At  source.Span // what makes it unknown
}

// unknown is a value of which nothing is known but why.
func unknown(t cty.Type, why string, at source.Span) cty.Value {
	return cty.UnknownVal(t).Mark(unknownOrigin{Why: why, At: at})
}

// firstOrigin finds the origin among marks: the first in order of place where
// there are several.
func firstOrigin(marks cty.ValueMarks) (unknownOrigin, bool) {
	var first unknownOrigin
	found := false
	for mark := range marks {
		origin, ok := mark.(unknownOrigin)
		if !ok {
			continue
		}
		if c := origin.At.Compare(first.At); !found || c < 0 || (c == 0 && origin.Why < first.Why) {
			first, found = origin, true
		}
	}
	return first, found
}

// deepOrigin finds why a value, or a part of it, is unknown: an origin where
// there is one, else the identity that it holds. A set carries the origins of its
// elements.
func deepOrigin(v cty.Value) (unknownOrigin, bool) {
	var first, around unknownOrigin
	found, marked := false, false
	identity := ""
	_ = cty.Walk(v, func(_ cty.Path, v cty.Value) (bool, error) { //nolint:errcheck // the callback gives none
		plain, marks := v.Unmark()
		origin, ok := firstOrigin(marks)
		isIdentity := isIdentityText(plain)
		switch {
		case ok && (!plain.IsKnown() || isIdentity):
			first, found = origin, true
		case ok && !marked:
			around, marked = origin, true
		case marked && !plain.IsKnown():
			first, found = around, true
		}
		if identity == "" && isIdentity {
			identity = plain.AsString()
		}
		return !found, nil
	})
	if !found && identity != "" {
		return unknownOrigin{Why: afterApply(identity)}, true
	}
	return first, found
}

// afterApply says why a text that holds an identity isn't known.
func afterApply(text string) string {
	if address, attribute, ok := firstIdentity(text); ok {
		return fmt.Sprintf("'%s.%s' is known only after apply", address, attribute)
	}
	return "it is known only after apply"
}

// withOrigins gives every unknown part of an expression's value an origin: its
// own, or one of what the expression refers to.
func (ev *evaluator) withOrigins(v cty.Value, expr hclsyntax.Expression, variables map[string]cty.Value) cty.Value {
	if v.IsWhollyKnown() {
		return v
	}
	fallback := unknownOrigin{}
	found := false
	for _, name := range sortedNames(variables) {
		origin, ok := deepOrigin(variables[name])
		if ok && (!found || fallback.At.IsZero() && !origin.At.IsZero()) {
			fallback, found = origin, true
		}
	}
	if !found {
		fallback.Why = "it is known only when Terraform runs"
	}
	if fallback.At.IsZero() {
		fallback.At = ev.span(expr.Range())
	}
	return withOrigin(v, fallback)
}

// withOrigin gives every unknown part that has no origin this one.
func withOrigin(v cty.Value, origin unknownOrigin) cty.Value {
	fill := func(_ cty.Path, v cty.Value) (cty.Value, error) {
		if plain, marks := v.Unmark(); !plain.IsKnown() {
			if _, ok := firstOrigin(marks); !ok {
				return v.Mark(origin), nil
			}
		}
		return v, nil
	}
	filled, err := cty.Transform(v, fill)
	if err != nil {
		return v
	}
	return filled
}
