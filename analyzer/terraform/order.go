package terraform

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// ordered makes elements of such lists unknown, unless the expression takes one
// for each instance: then all of them are taken in the end.
func (ev *evaluator) ordered(v cty.Value, n *needs) cty.Value {
	if !ev.work.unordered || !v.ContainsMarked() {
		return v
	}
	each := n.top["count"] != nil || n.top["each"] != nil
	out, err := cty.Transform(v, func(_ cty.Path, v cty.Value) (cty.Value, error) {
		if !v.HasMark(funcs.OrderUnknownMark{}) {
			return v, nil
		}
		plain, marks := v.Unmark()
		switch t := plain.Type(); {
		case t.IsListType() || t.IsTupleType():
			return v, nil
		case t == cty.String && !each:
			return unknown(t, "only AWS knows the order of the list that it is taken from", source.Span{}), nil
		default:
			return plain.WithMarks(without(marks, funcs.OrderUnknownMark{})), nil
		}
	})
	if err != nil {
		return v
	}
	return out
}

// unordered marks a list.
func (ev *evaluator) unordered(v cty.Value) cty.Value {
	ev.work.unordered = true
	return v.Mark(funcs.OrderUnknownMark{})
}

// without leaves out a mark.
func without(marks cty.ValueMarks, mark any) cty.ValueMarks {
	rest := cty.ValueMarks{}
	for m := range marks {
		if m != mark {
			rest[m] = struct{}{}
		}
	}
	return rest
}
