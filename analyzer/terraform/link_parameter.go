package terraform

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// findParameter finds the parameter of Systems Manager that has the name of
// the one that is read. Names are compared as they are; identities in them are
// the same where they are equal.
func (i *instance) findParameter(l *link) {
	name, why := i.nameText("name")
	if why != "" {
		l.why = fmt.Sprintf("which parameter '%s' reads isn't known: %s", i.address, why)
		return
	}
	var found []*instance
	for _, c := range i.ev.estate.links.index(i.ev.estate, "aws_ssm_parameter", "name").known[name] {
		if sure, _ := elsewhere(i, c); !sure {
			found = append(found, c)
		}
	}
	i.choose(l, found, fmt.Sprintf("the parameter '%s'", readable(name)))
}

// nameText reads an attribute that is compared as a text, and says why it can't
// be.
func (i *instance) nameText(attribute string) (text, why string) {
	a := i.body.attr(attribute)
	if a == nil {
		return "", "it is not written"
	}
	v := i.attribute(a)
	if text, ok := keyText(v); ok {
		return text, ""
	}
	return "", whyUnknown(v)
}

// choose takes the one resource that was found. Of those of several lives of one
// directory it is the one of the life that is called like the reader's.
func (i *instance) choose(l *link, found []*instance, what string) {
	if len(found) > 1 {
		found = i.ofThisLife(found)
	}
	found = i.nearest(found)
	doubted, other := false, ""
	if len(found) == 1 {
		_, doubted = elsewhere(i, found[0])
		other = i.meantForAnother(found[0])
	}
	switch {
	case other != "":
		l.open, l.why = true, other
	case doubted:
		l.open = true
		l.why = fmt.Sprintf("'%s' reads %s by another configuration of the provider than that of %s", i.address, what, i.nameOf(found[0]))
	case len(found) == 0:
		l.why = fmt.Sprintf("'%s' reads %s, which no file here declares", i.address, what)
	case len(found) == 1 && found[0].uncertain != "":
		l.open = true
		l.why = fmt.Sprintf("'%s' reads %s, and it is not sure that %s exists: %s", i.address, what, i.nameOf(found[0]), found[0].uncertain)
	case len(found) == 1:
		l.instance = found[0]
	default:
		names := make([]string, len(found))
		for n, c := range found {
			names[n] = i.nameOf(c)
		}
		l.open = true
		l.why = fmt.Sprintf("'%s' reads %s, which may be each of %s", i.address, what, listed(names))
	}
}

// ofThisLife leaves out the resources of other lives of root modules of which one
// is called like the reader's.
func (i *instance) ofThisLife(found []*instance) []*instance {
	if !slices.ContainsFunc(i.ev.estate.Roots, func(r *Root) bool { return r.Scenario != "" }) {
		return found
	}
	own := map[string]bool{}
	for _, c := range found {
		if c.ev.root.Scenario == i.ev.root.Scenario {
			own[c.ev.root.Dir] = true
		}
	}
	var kept []*instance
	for _, c := range found {
		if root := c.ev.root; root.Scenario == i.ev.root.Scenario || !own[root.Dir] {
			kept = append(kept, c)
		}
	}
	return kept
}

// nameOf names another resource for people who look at i.
func (i *instance) nameOf(c *instance) string {
	if c.ev == i.ev {
		return "'" + readable(c.address) + "'"
	}
	return "'" + c.ev.root.ID() + ":" + readable(c.address) + "'"
}

// parameter is the value of an attribute of a parameter that another resource
// writes.
func (i *instance) parameter(attribute string, d *demand) (cty.Value, bool) {
	l := i.link()
	switch {
	case l.open && i.body.attr(attribute) == nil:
		return i.openValue(l), true
	case l.instance == nil || attribute == "name" || attribute == "with_decryption":
		return cty.NilVal, false
	}
	return l.instance.parameterValue(l.instance.called(i, attribute), d), true
}

// parameterValue is the value of an attribute of a parameter that is declared. A
// SecureString is as secret to its readers as AWS keeps it.
func (i *instance) parameterValue(attribute string, d *demand) cty.Value {
	v := i.attrValue(attribute, d)
	if kind, ok := i.writtenValue("type"); ok && attribute != "name" {
		if text, _ := keyText(kind); text == "SecureString" {
			v = v.Mark(funcs.SensitiveMark{})
		}
	}
	return v
}

// parametersBelow gives the names or values of the parameters below a path, of
// which there may be others.
func (i *instance) parametersBelow(attribute string) (cty.Value, bool) {
	if attribute != "names" && attribute != "values" {
		return cty.NilVal, false
	}
	above, why := i.nameText("path")
	if why != "" {
		return cty.NilVal, false
	}
	deep := false
	if a := i.body.attr("recursive"); a != nil {
		deep, _ = truth(i.attribute(a))
	}
	var values []cty.Value
	for _, c := range i.ev.estate.links.ofTypes(i.ev.estate, "aws_ssm_parameter") {
		name, why := c.nameText("name")
		below, ok := strings.CutPrefix(name, strings.TrimSuffix(above, "/")+"/")
		if why != "" || !ok || !deep && path.Base(below) != below {
			continue
		}
		v := c.attrValue(attribute[:len(attribute)-1], wholeDemand())
		if attribute == "values" {
			v = c.parameterValue(c.called(i, "value"), wholeDemand())
		}
		values = append(values, v)
	}
	if len(values) == 0 {
		return cty.NilVal, false
	}
	return i.ev.unordered(cty.TupleVal(values).Mark(funcs.LengthUnknownMark{})), true
}
