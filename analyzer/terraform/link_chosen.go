package terraform

import (
	"fmt"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// chosen lists the ids that a data source chooses from, where it asks for ids that
// are known and for something else that isn't: it finds no others, and maybe not
// all of them.
func (i *instance) chosen(l *lookup, why string) (cty.Value, bool) {
	if l.id == "" || why == "" {
		return cty.NilVal, false
	}
	filters, _ := i.attrValue("filter", wholeDemand()).Unmark()
	if !isSequence(filters) {
		return cty.NilVal, false
	}
	for it := filters.ElementIterator(); it.Next(); {
		_, filter := it.Element()
		if name, ok := keyText(memberOf(filter, "name")); !ok || name != l.id {
			continue
		}
		values, marks := memberOf(filter, "values").Unmark()
		if !isSequence(values) || !namesOnly(values) {
			return cty.NilVal, false
		}
		origin := unknownOrigin{Why: fmt.Sprintf("which of them '%s' finds can't be told: %s", i.address, why), At: i.at()}
		return i.ev.unordered(values).WithMarks(marks, cty.NewValueMarks(funcs.LengthUnknownMark{}, funcs.FewerMark{}, origin)), true
	}
	return cty.NilVal, false
}

// memberOf is an attribute of what may be no object, or none with that attribute:
// null then.
func memberOf(object cty.Value, name string) cty.Value {
	object, _ = object.Unmark()
	if !object.IsKnown() || object.IsNull() || !object.Type().IsObjectType() || !object.Type().HasAttribute(name) {
		return cty.NullVal(cty.DynamicPseudoType)
	}
	return object.GetAttr(name)
}

// namesOnly reports whether all elements name things that configurations make.
func namesOnly(values cty.Value) bool {
	for it := values.ElementIterator(); it.Next(); {
		_, v := it.Element()
		v, _ = v.Unmark()
		if v.Type() != cty.String || !v.IsKnown() || v.IsNull() {
			return false
		}
		if _, address, attribute, ok := funcs.ParseIdentity(v.AsString()); !ok || attribute != "id" || isData(address) {
			return false
		}
	}
	return values.LengthInt() > 0
}

// isSequence reports whether a value is a list, set or tuple that is there.
func isSequence(v cty.Value) bool {
	if v == cty.NilVal || !v.IsKnown() || v.IsNull() {
		return false
	}
	t := v.Type()
	return t.IsListType() || t.IsSetType() || t.IsTupleType()
}
