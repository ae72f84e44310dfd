package terraform

import (
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/value"
)

// isIDArgument reports whether an argument is the id of what is looked for.
func isIDArgument(name string) bool {
	return name == "id" || name == "route_table_id" || name == "internet_gateway_id"
}

// candidates are the resources that may be meant: those whose ids are asked for,
// or all of the types.
func (i *instance) candidates(l *lookup, asked []question) []*instance {
	for _, q := range asked {
		if found, ok := i.associatedWith(q); ok {
			return found
		}
		if c := i.namedOne(l, q); c != nil {
			return []*instance{c}
		}
		if !q.ids || slices.ContainsFunc(q.values, func(v *value.Node) bool { return !isOwnID(v) || strings.Contains(v.Ref.Address, "[*]") }) {
			continue
		}
		var found []*instance
		for _, kind := range l.finds {
			byRef := i.ev.estate.links.byRef(i.ev.estate, kind)
			for _, v := range q.values {
				if c := byRef[v.Ref]; c != nil && !slices.Contains(found, c) {
					found = append(found, c)
				}
			}
		}
		return found
	}
	return i.supporting(l.finds...)
}

// namedOne is the resource whose name a question refers to, as the name of a
// cluster that another root module hands over; nil where it refers to none.
func (i *instance) namedOne(l *lookup, q question) *instance {
	if q.name != "name" || len(q.values) != 1 || q.values[0].KindOf() != value.KindIdentity {
		return nil
	}
	ref := q.values[0].Ref
	if ref.Attribute != "name" && ref.Attribute != "id" {
		return nil
	}
	ref.Attribute = "id"
	for _, kind := range l.finds {
		if c := i.ev.estate.links.byRef(i.ev.estate, kind)[ref]; c != nil {
			return c
		}
	}
	return nil
}

// associatedWith lists the route tables that are associated with what a question
// names; false where there may be others.
func (i *instance) associatedWith(q question) ([]*instance, bool) {
	attribute := associatedBy(q.name)
	if attribute == "" || i.res.kind != "aws_route_table" && i.res.kind != "aws_route_tables" || len(q.values) != 1 || !isOwnID(q.values[0]) {
		return nil, false
	}
	links, estate := i.ev.estate.links, i.ev.estate
	var found []*instance
	for _, a := range links.associations(estate, attribute, q.values[0]) {
		v, _ := a.writtenValue("route_table_id")
		ref, ok := value.Ref{}, false
		if v != cty.NilVal {
			ref, ok = refOf(v)
		}
		table := links.byRef(estate, "aws_route_table")[ref]
		if !ok || table == nil {
			return nil, false
		}
		found = append(found, table)
	}
	return found, true
}

// associatedBy is the attribute of an association that an argument or filter is
// about.
func associatedBy(name string) string {
	switch name {
	case "subnet_id", "association.subnet-id":
		return "subnet_id"
	case "gateway_id", "association.gateway-id":
		return "gateway_id"
	default:
		return ""
	}
}
