package terraform

import (
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/value"
)

// compareRefs compares what two references name. Two things that are declared
// apart are two.
func compareRefs(have, asked value.Ref) verdict {
	switch {
	case have == asked:
		return asAsked
	case have.Attribute != "id" || asked.Attribute != "id" || isData(have.Address) || isData(asked.Address):
		return perhapsAsked
	case have.Root == asked.Root && blockOf(have.Address) == blockOf(asked.Address) && strings.Contains(have.Address+asked.Address, "[*]"):
		return perhapsAsked
	default:
		return notAsked
	}
}

// isData reports whether an address is that of a data source, which may find what
// others declare.
func isData(address string) bool {
	return strings.HasPrefix(address, "data.") || strings.Contains(address, ".data.")
}

// blockOf is an address without the keys of instances.
func blockOf(address string) string {
	var out strings.Builder
	depth, quoted, escaped := 0, false, false
	for _, c := range address {
		switch {
		case escaped:
			escaped = false
			continue
		case c == '\\' && quoted:
			escaped = true
		case c == '"':
			quoted = !quoted
		case c == '[' && !quoted:
			depth++
		case c == ']' && !quoted:
			depth--
			continue
		}
		if depth == 0 && !quoted && c != '"' {
			out.WriteRune(c)
		}
	}
	return out.String()
}

// irrelevant holds of everything that a configuration keeps.
func irrelevant(*instance, *value.Node) verdict { return asAsked }

// itself asks for the resource with an id. What has an id that is written out was
// made before, and no reference tells of it.
func itself(c *instance, asked *value.Node) verdict {
	switch asked.KindOf() {
	case value.KindString:
		return notAsked
	case value.KindIdentity:
		return compareRefs(c.ref("id"), asked.Ref)
	default:
		return perhapsAsked
	}
}

// namedBy tells whether an attribute of another resource names this one.
func (i *instance) namedBy(other *instance, attribute string) verdict {
	v, ok := other.writtenValue(attribute)
	if !ok {
		return notAsked
	}
	if ref, ok := refOf(v); ok {
		return compareRefs(i.ref("id"), ref)
	}
	if plain, _ := v.Unmark(); plain.IsKnown() {
		return notAsked
	}
	return perhapsAsked
}

// ref names an attribute that only an apply can know.
func (i *instance) ref(attribute string) value.Ref {
	return value.Ref{Root: i.ev.root.ID(), Address: readable(i.address), Attribute: attribute}
}

// equal asks for an attribute; one that isn't written is AWS's choice.
func equal(attribute string) criterion {
	return func(c *instance, asked *value.Node) verdict {
		if v, ok := c.writtenValue(attribute); ok {
			return compare(v, asked)
		}
		return perhapsAsked
	}
}

// equalOr asks for an attribute that has a default.
func equalOr(attribute, otherwise string) criterion {
	return func(c *instance, asked *value.Node) verdict {
		if v, ok := c.writtenValue(attribute); ok {
			return compare(v, asked)
		}
		return compareText(newRough(cty.StringVal(otherwise)), asked)
	}
}

// writtenValue is that of an attribute, false where it is null or not written.
func (i *instance) writtenValue(attribute string) (cty.Value, bool) {
	a := i.body.attr(attribute)
	if a == nil {
		return cty.NilVal, false
	}
	v := i.attribute(a)
	plain, _ := v.Unmark()
	return v, !plain.IsKnown() || !plain.IsNull()
}

// orMore weakens a criterion by which there may be more than what is written.
func orMore(of criterion) criterion {
	return func(c *instance, asked *value.Node) verdict { return min(of(c, asked), perhapsAsked) }
}

// named asks for a name, or for the resource whose name is referred to.
func named(attribute string) criterion {
	return func(c *instance, asked *value.Node) verdict {
		if asked.KindOf() == value.KindIdentity && (asked.Ref == c.ref(attribute) || asked.Ref == c.ref("id")) {
			return asAsked
		}
		return equal(attribute)(c, asked)
	}
}

// isDefault asks for what AWS has made by itself in every region and account, of
// which a root module knows its own.
func isDefault(c *instance, asked *value.Node) verdict {
	wanted, known := asked.Boolean().Get()
	adopted := c.res.kind == "aws_default_vpc" || c.res.kind == "aws_default_subnet"
	switch {
	case !known, adopted && wanted:
		return perhapsAsked
	case adopted == wanted:
		return asAsked
	default:
		return notAsked
	}
}

// ofVPC asks for the VPC that a resource is in, by itself, by the table that the
// VPC was made with, or by its subnet.
func ofVPC(c *instance, asked *value.Node) verdict {
	if v, ok := c.writtenValue("vpc_id"); ok {
		return compare(v, asked)
	}
	if v, ok := c.writtenValue("default_route_table_id"); ok {
		ref, ok := refOf(v)
		if ok && asked.KindOf() == value.KindIdentity && ref.Attribute == "default_route_table_id" {
			ref.Attribute = "id"
			return compareRefs(ref, asked.Ref)
		}
		return perhapsAsked
	}
	if v, ok := c.writtenValue("subnet_id"); ok {
		if ref, ok := refOf(v); ok && ref.Attribute == "id" {
			if s := c.ev.estate.links.byRef(c.ev.estate, "aws_subnet")[ref]; s != nil {
				return equal("vpc_id")(s, asked)
			}
		}
	}
	return perhapsAsked
}

// supporting lists the resources that say something of others.
func (i *instance) supporting(kinds ...string) []*instance {
	return i.ev.estate.links.ofTypes(i.ev.estate, kinds...)
}

// associated asks for the route table that is associated with a subnet or a
// gateway.
func associated(attribute string) criterion {
	return func(c *instance, asked *value.Node) verdict {
		out := notAsked
		for _, a := range c.ev.estate.links.associations(c.ev.estate, attribute, asked) {
			of := c.namedBy(a, "route_table_id")
			switch with := equal(attribute)(a, asked); {
			case with == notAsked:
			case with == asAsked && (of == notAsked || of == asAsked && a.uncertain == ""):
				return of
			case of != notAsked:
				out = perhapsAsked
			}
		}
		return out
	}
}

// isMain asks for the route table that holds where no other one is associated:
// the one that an association names, or else the one that the VPC was made with.
func isMain(c *instance, asked *value.Node) verdict {
	const kind = "aws_main_route_table_association"
	wanted, known := asked.Boolean().Get()
	has := notAsked
	if c.res.kind == "aws_default_route_table" {
		has = asAsked
		if len(c.supporting(kind)) > 0 {
			has = perhapsAsked
		}
	}
	for _, a := range c.ev.estate.links.naming(kind, "route_table_id", c) {
		if of := c.namedBy(a, "route_table_id"); of == asAsked && a.uncertain == "" {
			has = asAsked
			break
		} else if of != notAsked {
			has = perhapsAsked
		}
	}
	switch {
	case !known || has == perhapsAsked:
		return perhapsAsked
	case (has == asAsked) == wanted:
		return asAsked
	default:
		return notAsked
	}
}

// attached asks for the VPC that an internet gateway is attached to.
func attached(c *instance, asked *value.Node) verdict {
	if v, ok := c.writtenValue("vpc_id"); ok {
		return compare(v, asked)
	}
	for _, a := range c.supporting("aws_internet_gateway_attachment") {
		if c.namedBy(a, "internet_gateway_id") == asAsked {
			return equal("vpc_id")(a, asked)
		}
	}
	return perhapsAsked
}
