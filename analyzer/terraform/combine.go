package terraform

import (
	"slices"
	"strconv"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// combine makes the value of all instances from that of each.
func (e *expansion) combine(d *demand, one func(i int, d *demand) cty.Value) cty.Value {
	if e.cell.state != cellDone {
		return unknown(cty.DynamicPseudoType, e.why, e.at)
	}
	switch {
	case e.mode == once:
		if len(e.copies) == 0 {
			return unknown(cty.DynamicPseudoType, "a limit of the number of instances was hit", e.at)
		}
		return one(0, d.single())
	case e.why != "" && (e.mode == byCount || e.keys != nil):
		return e.all(one(0, d.forKey("")))
	case e.why != "":
		return unknown(cty.DynamicPseudoType, e.why, e.at)
	case e.mode == byCount:
		values := make([]cty.Value, len(e.copies))
		each := d.forKey("")
		for i := range e.copies {
			asked := each
			if key := strconv.Itoa(i); d.attrs[key] != nil {
				asked = d.forKey(key) // Terraform takes "1" for 1
			}
			values[i] = one(i, asked)
		}
		return cty.TupleVal(values)
	default:
		values := make(map[string]cty.Value, len(e.copies))
		uncertain, each := false, d.forKey("")
		for i, c := range e.copies {
			asked := each
			if d.attrs[c.key] != nil {
				asked = d.forKey(c.key)
			}
			values[c.key] = one(i, asked)
			uncertain = uncertain || c.uncertain != ""
		}
		v := cty.ObjectVal(values)
		if uncertain {
			v = v.Mark(funcs.LengthUnknownMark{})
		}
		return v
	}
}

// likely is how many elements a list of instances seems to have whose number isn't
// known: enough for the indexes that people write.
const likely = zonesOfRegion

// all is the value of as many instances as nobody knows, which are all like the
// one that stands for them.
func (e *expansion) all(one cty.Value) cty.Value {
	marks := cty.NewValueMarks(funcs.LengthUnknownMark{}, unknownOrigin{Why: e.why, At: e.at})
	if e.some {
		marks[funcs.SomeMark{}] = struct{}{}
	}
	if e.keys == nil {
		return cty.TupleVal(slices.Repeat([]cty.Value{one}, likely)).WithMarks(marks)
	}
	values := make(map[string]cty.Value, len(e.keys))
	for _, key := range e.keys {
		values[key] = one
	}
	return cty.ObjectVal(values).WithMarks(marks)
}

// single is what is asked of the one instance of a block that isn't repeated.
func (d *demand) single() *demand {
	if d.each == nil {
		return d
	}
	if !d.splat {
		return wholeDemand()
	}
	out := &demand{whole: d.whole, attrs: map[string]*demand{}}
	out.add(&demand{attrs: d.attrs})
	out.add(d.each)
	return out
}
