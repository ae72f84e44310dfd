package terraform

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
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
	why       string // why the number of instances is not known; then there is one
	at        source.Span
	copies    []*copyOf
	resources []*instance
	modules   []*module
}

// copyOf is what tells one instance of a repeated block from the others.
type copyOf struct {
	key       string // of for_each
	suffix    string // of the address: [0], ["a"], [*]
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
		switch count, forEach := b.body.attr("count"), b.body.attr("for_each"); {
		case count != nil:
			e.mode = byCount
			e.byCount(m, count)
		case forEach != nil:
			e.mode = byKey
			e.byKey(m, forEach)
		default:
			e.copies = []*copyOf{{}}
		}
		e.copies = e.copies[:m.ev.charge(len(e.copies), b)]
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
		e.uncertainly(m, a, v, "", cty.UnknownVal(cty.Number))
	case err != nil || !known || n < 0:
		m.ev.problem(source.ProblemEvaluate, m.ev.span(a.expr.Range()), "The value of 'count' is not a whole number from 0 up.")
		e.uncertainly(m, a, v, "its count is not a whole number", cty.UnknownVal(cty.Number))
	default:
		// One more than the limit is enough to notice.
		for i := range min(n, m.ev.limits.Instances+1) {
			e.copies = append(e.copies, &copyOf{suffix: "[" + strconv.Itoa(i) + "]", names: countNames(cty.NumberIntVal(int64(i)))})
		}
	}
}

func countNames(index cty.Value) map[string]*binding {
	return map[string]*binding{"count": {value: cty.ObjectVal(map[string]cty.Value{"index": index})}}
}

func (e *expansion) byKey(m *module, a *attribute) {
	v := m.ev.eval(a.expr, m.scope)
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
	if v.HasMark(funcs.LengthUnknownMark{}) {
		uncertain = "it is not known how many instances its for_each makes"
	}
	for _, item := range items {
		e.copies = append(e.copies, &copyOf{
			key: item.key.AsString(), suffix: keySuffix(item.key.AsString()), uncertain: uncertain,
			names: map[string]*binding{"each": eachBinding(item, a.expr, m.scope)},
		})
	}
}

// eachItem is one element of a for_each.
type eachItem struct{ key, value cty.Value }

// eachItems lists the elements of a map, object or set of strings; why says
// what else the value is, and is empty where it is only unknown.
func eachItems(v cty.Value) (items []eachItem, why string, known bool) {
	plain, marks := v.Unmark()
	switch t := plain.Type(); {
	case !plain.IsKnown():
		return nil, "", false
	case plain.IsNull():
		return nil, "is null", false
	case !t.IsMapType() && !t.IsObjectType() && !t.IsSetType():
		return nil, "is neither a map nor a set of strings", false
	}
	for it := plain.ElementIterator(); it.Next(); {
		key, value := it.Element()
		key, _ = key.Unmark()
		if !key.IsKnown() {
			return nil, "", false
		}
		if key.IsNull() || key.Type() != cty.String {
			return nil, "is neither a map nor a set of strings", false
		}
		if origin, ok := firstOrigin(marks); ok && !value.IsWhollyKnown() {
			value = withOrigin(value, origin)
		}
		items = append(items, eachItem{key, value})
	}
	return items, "", true
}

// eachBinding binds each.key and each.value.
func eachBinding(item eachItem, expr hclsyntax.Expression, sc *scope) *binding {
	at := place{expr: expr, sc: sc, path: []cty.Value{item.key}}
	return &binding{
		value:  cty.ObjectVal(map[string]cty.Value{"key": item.key, "value": item.value}),
		fields: map[string]place{"value": at, "key": at.asKey()},
	}
}

// keySuffix writes a key of for_each as Terraform does in addresses.
func keySuffix(key string) string {
	return "[" + quote(readable(key)) + "]"
}

// quote writes a text as a literal of HCL's native syntax.
func quote(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`, "${", "$${", "%{", "%%{").Replace(text) + `"`
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
	key = key.Mark(unknownOrigin{Why: why, At: e.at})
	names := countNames(key)
	if e.mode == byKey {
		names = map[string]*binding{"each": {value: cty.ObjectVal(map[string]cty.Value{
			"key": key, "value": unknown(cty.DynamicPseudoType, why, e.at),
		})}}
	}
	e.copies = []*copyOf{{suffix: "[*]", uncertain: fmt.Sprintf("its %s is unknown because %s", a.name, why), names: names}}
}

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
	case e.why != "" && e.mode == byKey:
		return unknown(cty.DynamicPseudoType, e.why, e.at)
	case e.mode == byCount:
		values := make([]cty.Value, len(e.copies))
		each := d.forKey("")
		for i := range e.copies {
			values[i] = one(i, each)
		}
		v := cty.TupleVal(values)
		if e.why != "" {
			v = v.WithMarks(cty.NewValueMarks(funcs.LengthUnknownMark{}, unknownOrigin{Why: e.why, At: e.at}))
		}
		return v
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

// resource gives an instance of a resource.
func (e *expansion) resource(m *module, res *resourceBlock, i int) *instance {
	if e.resources[i] == nil {
		e.resources[i] = newInstance(m, res, e.copies[i])
	}
	return e.resources[i]
}

// module gives an instance of a called module; nil where a limit is hit.
func (e *expansion) module(m *module, name string, call *block, src *moduleSource, i int) *module {
	if e.modules[i] != nil {
		return e.modules[i]
	}
	if circle := m.circle(src); circle != "" {
		m.ev.problem(source.ProblemCycle, m.ev.span(call.header), fmt.Sprintf("Module '%s' contains itself: %s.", name, circle))
		return nil
	}
	if m.depth+1 > m.ev.limits.ModuleDepth {
		m.ev.problem(source.ProblemLimit, m.ev.span(call.header), fmt.Sprintf("Modules are nested too deep: the limit is %d.", m.ev.limits.ModuleDepth))
		return nil
	}
	c := e.copies[i]
	child := newModule(m.ev, src)
	child.address = m.under("module." + name + c.suffix)
	child.depth = m.depth + 1
	child.headers = append(append([]source.Span(nil), m.headers...), m.ev.span(call.header))
	child.uncertain = m.uncertain
	if child.uncertain == "" && c.uncertain != "" {
		child.uncertain = fmt.Sprintf("module '%s' may not exist: %s", name, c.uncertain)
	}
	child.call = call
	child.callScope = m.scope.of(c)
	child.scope.uncertain = child.uncertain != ""
	e.modules[i] = child
	return child
}

// circle is the way from a directory through the modules around m back to
// it; "" where it is none of them.
func (m *module) circle(src *moduleSource) string {
	way := []string{"'" + src.dir + "'"}
	for around := m; around != nil; around = around.parent() {
		way = append(way, "'"+around.src.dir+"'")
		if around.src == src {
			slices.Reverse(way)
			return strings.Join(way, " → ")
		}
	}
	return ""
}

// parent is the module that calls m; nil for the root module.
func (m *module) parent() *module {
	if m.callScope == nil {
		return nil
	}
	return m.callScope.mod
}

// wholeNumber reads a number that is one.
func wholeNumber(v cty.Value) (int, bool) {
	if v == cty.NilVal || v.Type() != cty.Number || !v.IsKnown() || v.IsNull() {
		return 0, false
	}
	f := v.AsBigFloat()
	if !f.IsInt() {
		return 0, false
	}
	n, _ := f.Int64()
	return int(n), true
}

func convertTo(v cty.Value, t cty.Type) (cty.Value, error) { return convert.Convert(v, t) }
