package terraform

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

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

// areAll reports whether there is an element for each of as many things as only AWS
// knows: a condition may have left out some of them.
func (ev *evaluator) areAll(items []eachItem) bool {
	return len(items) >= min(len(ev.zones), likely) || slices.ContainsFunc(items, func(item eachItem) bool { return ofAll(item.key) })
}

// sameShape reports whether the elements differ in nothing but texts, numbers and
// conditions, of which those of one are no facts about the others.
func sameShape(items []eachItem) bool {
	first, _ := items[0].value.UnmarkDeep()
	for _, item := range items[1:] {
		if other, _ := item.value.UnmarkDeep(); !alikeValues(first, other) {
			return false
		}
	}
	return true
}

func alikeValues(a, b cty.Value) bool {
	if a.RawEquals(b) {
		return true
	}
	if !a.IsKnown() || !b.IsKnown() || a.IsNull() || b.IsNull() || a.Type().IsSetType() {
		return false
	}
	if a.Type().IsPrimitiveType() {
		return a.Type() == b.Type() && !ofAll(a) && !ofAll(b)
	}
	if !a.CanIterateElements() || !b.CanIterateElements() || a.LengthInt() != b.LengthInt() {
		return false
	}
	for x, y := a.ElementIterator(), b.ElementIterator(); x.Next() && y.Next(); {
		xKey, xValue := x.Element()
		yKey, yValue := y.Element()
		if !xKey.RawEquals(yKey) || !alikeValues(xValue, yValue) {
			return false
		}
	}
	return true
}

// ofAll reports whether a text names an instance that stands for others.
func ofAll(v cty.Value) bool {
	return v.Type() == cty.String && strings.Contains(readable(v.AsString()), "[*]")
}

// askedOfEach is what the expressions of a repeated block ask of each.value:
// another resource's attributes need not all be evaluated for one of them.
func (ev *evaluator) askedOfEach(b *body) *demand {
	asked := &demand{}
	for _, a := range b.attributes {
		each := ev.needsOf(a.expr).top["each"]
		if each == nil {
			continue
		}
		asked.whole = asked.whole || each.whole || each.each != nil
		asked.add(each.attrs["value"])
	}
	for _, nested := range b.blocks {
		asked.add(ev.askedOfEach(nested.body))
	}
	return asked
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

// dynamicItems lists what a dynamic block repeats over: any collection.
func dynamicItems(v cty.Value) ([]eachItem, bool) {
	plain, marks := v.Unmark()
	switch {
	case !plain.IsKnown():
		return nil, false
	case plain.IsNull():
		return nil, true
	case !plain.CanIterateElements():
		return nil, !funcs.HasIdentity(plain)
	}
	var items []eachItem
	for it := plain.ElementIterator(); it.Next(); {
		key, value := it.Element()
		if origin, ok := firstOrigin(marks); ok && !value.IsWhollyKnown() {
			value = withOrigin(value, origin)
		}
		items = append(items, eachItem{key, value})
	}
	return items, true
}
