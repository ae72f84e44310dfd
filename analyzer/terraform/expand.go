package terraform

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// repetition is how a block is repeated.
type repetition uint8

const (
	once repetition = iota
	byCount
	byKey
)

// expansion is the instances of a block of a module.
type expansion struct {
	cell      cell
	mode      repetition
	why       string   // why the number of instances is not known; then one stands for all
	some      bool     // though there is at least one
	single    bool     // though there is at most one
	keys      []string // that it is found by, where for_each has as many as only AWS knows
	at        source.Span
	copies    []*copyOf
	resources []*instance
	modules   []*module
}

// copyOf is what tells one instance of a repeated block from the others.
type copyOf struct {
	key       string // of for_each
	suffix    string // of the address: [0], ["a"], [*]
	many      int    // 1 where it may stand for several
	uncertain string
	names     map[string]*binding // each or count
}

// expand finds a block's instances once.
func (m *module) expand(name string, b *block) *expansion {
	e := m.expansions[name]
	if e == nil {
		e = &expansion{cell: cell{name: m.under(name) + "." + repetitionName(b)}}
		m.expansions[name] = e
	}
	m.ev.force(&e.cell, b.header, func() cty.Value {
		m.ev.instances -= len(e.copies) // of an attempt that wasn't kept
		e.copies, e.why = nil, ""
		switch count, forEach := b.body.attr("count"), b.body.attr("for_each"); {
		case count != nil:
			e.mode = byCount
			e.byCount(m, count)
		case forEach != nil:
			e.mode = byKey
			e.byKey(m, forEach, b)
		default:
			e.copies = []*copyOf{{}}
		}
		// Cloned, so that the copies beyond a limit can go.
		e.copies = slices.Clone(e.copies[:m.ev.charge(len(e.copies), b)])
		e.resources, e.modules = make([]*instance, len(e.copies)), make([]*module, len(e.copies))
		return cty.True
	})
	if e.cell.state == cellBusy && e.why == "" {
		e.why, e.at = fmt.Sprintf("its %s depends on itself", repetitionName(b)), m.ev.span(b.header)
	}
	return e
}

// repetitionName is the argument that repeats a block.
func repetitionName(b *block) string {
	if b.body.attr("count") != nil {
		return "count"
	}
	return "for_each"
}

// noticeable is how many instances of a block are worth making: one more than the
// limits leave is enough to see that they are hit.
func (ev *evaluator) noticeable() int {
	return min(ev.limits.Instances, max(ev.limits.TotalInstances-ev.instances, 0)) + 1
}

// charge counts the instances of a block against the limits, and gives how many
// of them are analysed.
func (ev *evaluator) charge(instances int, b *block) int {
	limit, what := ev.limits.Instances, fmt.Sprintf("one count or for_each may make %d", ev.limits.Instances)
	if rest := ev.limits.TotalInstances - ev.instances; rest < limit {
		limit, what = max(rest, 0), fmt.Sprintf("one root module may have %d", ev.limits.TotalInstances)
	}
	if instances > limit {
		ev.problem(source.ProblemLimit, ev.span(b.header), fmt.Sprintf("There are too many instances: %s. The rest is not analysed.", what))
		instances = limit
	}
	ev.instances += instances
	return instances
}

func (e *expansion) byCount(m *module, a *attribute) {
	v := m.ev.eval(a.expr, m.scope)
	plain, _ := v.Unmark()
	number, err := convert.Convert(plain, cty.Number)
	n, known := wholeNumber(number)
	switch {
	case err == nil && !number.IsKnown():
		e.single = atMostOne(number)
		e.uncertainly(m, a, v, "", cty.UnknownVal(cty.Number))
	case err != nil || !known || n < 0:
		m.ev.problem(source.ProblemEvaluate, m.ev.span(a.expr.Range()), "The value of 'count' is not a whole number from 0 up.")
		e.uncertainly(m, a, v, "its count is not a whole number", cty.UnknownVal(cty.Number))
	default:
		for i := range min(n, m.ev.noticeable()) {
			e.copies = append(e.copies, &copyOf{suffix: "[" + strconv.Itoa(i) + "]", names: countNames(cty.NumberIntVal(int64(i)))})
		}
	}
}

func countNames(index cty.Value) map[string]*binding {
	return map[string]*binding{"count": {value: cty.ObjectVal(map[string]cty.Value{"index": index})}}
}

func (e *expansion) byKey(m *module, a *attribute, b *block) {
	v := m.ev.evalAs(a.expr, m.scope, needsOf(a.expr, &demand{each: m.ev.askedOfEach(b.body)}))
	items, why, known := eachItems(v)
	switch {
	case known:
	case why == "":
		e.uncertainly(m, a, v, "", cty.UnknownVal(cty.String))
		return
	default:
		m.ev.problem(source.ProblemEvaluate, m.ev.span(a.expr.Range()), "The value of 'for_each' "+why+".")
		e.uncertainly(m, a, v, "its for_each "+why, cty.UnknownVal(cty.String))
		return
	}
	uncertain := ""
	switch {
	case v.HasMark(funcs.LengthUnknownMark{}) && v.HasMark(funcs.SomeMark{}) && m.ev.areAll(items) && sameShape(items):
		e.likeFirst(m, a, v, items)
		return
	case v.HasMark(funcs.LengthUnknownMark{}):
		uncertain = "it is not known how many instances its for_each makes"
	}
	for _, item := range items[:min(len(items), m.ev.noticeable())] {
		e.copies = append(e.copies, &copyOf{
			key: item.key.AsString(), suffix: keySuffix(item.key.AsString()), uncertain: uncertain,
			names: map[string]*binding{"each": eachBinding(item, a.expr, m.scope)},
		})
	}
}

// uncertainly makes the one instance that stands for an unknown number of them.
func (e *expansion) uncertainly(m *module, a *attribute, v cty.Value, why string, key cty.Value) {
	e.at = m.ev.span(a.expr.Range())
	if why == "" {
		why = "it is known only when Terraform runs"
		if origin, ok := deepOrigin(v); ok {
			why = origin.Why
			if !origin.At.IsZero() {
				e.at = origin.At
			}
		}
	}
	e.why = why
	uncertain := fmt.Sprintf("its %s is unknown because %s", a.name, why)
	var names map[string]*binding
	if e.mode == byKey {
		names = map[string]*binding{"each": {value: cty.ObjectVal(map[string]cty.Value{
			"key": key.Mark(unknownOrigin{Why: why, At: e.at}), "value": unknown(cty.DynamicPseudoType, why, e.at),
		})}}
	} else {
		names = countNames(e.standsFor(cty.Zero))
		if e.some = atLeastOne(v); e.some {
			uncertain = ""
		}
	}
	only := &copyOf{suffix: "[*]", many: 1, uncertain: uncertain, names: names}
	if e.single {
		only.many = 0
	}
	e.copies = []*copyOf{only}
}

// standsFor marks a value of the one instance that stands for all: others have
// other ones.
func (e *expansion) standsFor(v cty.Value) cty.Value {
	return v.WithMarks(cty.NewValueMarks(funcs.ClassMark{}, unknownOrigin{Why: "it is not known how many instances there are: " + e.why, At: e.at}))
}

// atLeastOne reports whether an unknown number is known not to be 0.
func atLeastOne(v cty.Value) bool {
	lowest, ok := funcs.AtLeast(v)
	return ok && lowest.GreaterThan(cty.Zero).True()
}

// atMostOne reports whether an unknown number is known to be 0 or 1.
func atMostOne(number cty.Value) bool {
	highest, _ := number.Range().NumberUpperBound()
	return highest.IsKnown() && !highest.IsNull() && highest.LessThanOrEqualTo(cty.NumberIntVal(1)).True()
}

// likeFirst has the first instance stand for all of a for_each over as many things
// as only AWS knows, such as the zones of a region.
func (e *expansion) likeFirst(m *module, a *attribute, v cty.Value, items []eachItem) {
	e.at, e.some = m.ev.span(a.expr.Range()), true
	e.why = "only AWS knows it"
	if origin, ok := deepOrigin(v); ok {
		e.why = origin.Why
	}
	for _, item := range items {
		e.keys = append(e.keys, item.key.AsString())
	}
	each := eachBinding(items[0], a.expr, m.scope)
	each.value = cty.ObjectVal(map[string]cty.Value{"key": e.standsFor(items[0].key), "value": e.standsFor(items[0].value)})
	e.copies = []*copyOf{{key: e.keys[0], suffix: "[*]", many: 1, names: map[string]*binding{"each": each}}}
}
