package assemble

import (
	"cmp"
	"fmt"
	"net/netip"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// tableTypes are the types of resources that are a route table, also those of the
// provider that AWS generates (registry.terraform.io/providers/hashicorp/awscc).
func tableTypes() []string {
	return []string{"aws_route_table", "aws_default_route_table", "awscc_ec2_route_table"}
}

// addRouteTables adds the tables that Terraform manages, without their routes,
// and finds out which are main and default ones.
func (b *builder) addRouteTables() {
	for _, r := range b.all("aws_route_table", "awscc_ec2_route_table") {
		t := &network.RouteTable{Thing: b.thing(r)}
		var ref reference
		if t.VPC, ref = b.vpcAt(r.Attr("vpc_id")); t.VPC == "" {
			b.gap(fmt.Sprintf("the VPC of '%s'", r.Address), why(ref), ref.at.Or(r.Header))
		}
		b.tables[t.ID] = t
	}
	for _, r := range b.all("aws_default_route_table") {
		b.addDefaultTable(r)
	}
	for _, r := range b.all("aws_main_route_table_association") {
		b.addMainAssociation(r)
	}
	for _, r := range b.all("aws_route_table_association", "awscc_ec2_subnet_route_table_association") {
		b.addAssociation(r)
	}
}

// addDefaultTable adds the table that AWS made with a VPC and that Terraform
// has adopted.
func (b *builder) addDefaultTable(r *terraform.Resource) {
	t := &network.RouteTable{Thing: b.thing(r)}
	ref := b.follow(r.Attr("default_route_table_id"))
	if ref.resource != nil {
		t.VPC = b.vpcOf(ref.resource)
	}
	if t.VPC == "" {
		t.VPC, _ = b.vpcAt(r.Attr("vpc_id"))
	}
	switch {
	case t.VPC != "":
		b.defaults[t.VPC] = t.ID
	case ref.why != "":
		b.gap(fmt.Sprintf("the VPC of '%s'", r.Address), ref.why, ref.at.Or(r.Header))
	default:
		b.gap(fmt.Sprintf("the VPC of '%s'", r.Address), fmt.Sprintf("no file declares '%s'", ref.text), ref.at.Or(r.Header))
	}
	if isID(ref.literal(), "rtb") {
		b.written[ref.literal()] = t.ID
	}
	b.tables[t.ID] = t
}

// tableAt finds the route table that an attribute names. One that no file
// declares becomes part of the model, with routes that aren't known.
func (b *builder) tableAt(n *value.Node) (network.ID, reference) {
	return b.deeper(func() (network.ID, reference) {
		ref := b.follow(n)
		switch {
		case !ref.isSet() || ref.why != "":
			return "", ref
		case ref.resource == nil:
			if isID(ref.text, "rtb") {
				return b.writtenTable(ref.text, network.Thing{Address: ref.text, At: ref.at}, ""), ref
			}
			ref.why = fmt.Sprintf("'%s' is no id of a route table", ref.text)
			return "", ref
		}
		id := b.tableOf(ref)
		if id == "" {
			ref.why = fmt.Sprintf("'%s' is no route table of the files", ref.text)
		}
		return id, ref
	})
}

// tableOf gives the route table that a resource is, or that an attribute of it
// names.
func (b *builder) tableOf(ref reference) network.ID {
	r := ref.resource
	switch r.Type {
	case "aws_route_table", "aws_default_route_table", "awscc_ec2_route_table":
		if !r.Managed {
			return b.dataTable(r)
		}
		return known(b, b.tables, r)
	case "aws_vpc", "aws_default_vpc":
		vpc := b.vpcs[b.vpcOf(r)]
		switch {
		case vpc == nil:
			return ""
		case ref.attribute == "default_route_table_id":
			return b.defaultTable(vpc)
		case ref.attribute == "main_route_table_id":
			return b.mainTable(vpc)
		}
		return ""
	case "aws_route_table_association", "aws_main_route_table_association", "aws_route", "awscc_ec2_subnet_route_table_association":
		id, _ := b.tableAt(r.Attr("route_table_id"))
		return id
	default:
		return ""
	}
}

// dataTable adds a route table that a data source reads: by its id, by a subnet,
// or the main one of a VPC.
func (b *builder) dataTable(r *terraform.Resource) network.ID {
	if id, done := b.ids[keyOf(r)]; done {
		return id
	}
	b.ids[keyOf(r)] = ""
	vpc, _ := b.vpcAt(r.Attr("vpc_id"))
	if vpc == "" {
		vpc, _ = b.vpcAt(filterValue(r, "vpc-id"))
	}
	thing := network.Thing{ID: b.id(r), Address: r.Address, At: r.Header, Calls: r.Calls, Stub: r.Stub}
	var id network.ID
	n := r.Attr("route_table_id")
	subnet, _ := b.subnetAt(r.Attr("subnet_id"))
	switch {
	case n.KindOf() == value.KindString && isID(n.Text, "rtb"):
		id = b.writtenTable(n.Text, thing, vpc)
	case n.KindOf() == value.KindIdentity && n.Ref.Address != r.Address:
		id, _ = b.tableAt(n)
	case subnet != "":
		id = b.tableOfSubnet(subnet)
	case vpc != "" && filterValue(r, "association.main").Str().OrKnown("") == "true":
		id = b.mainTable(b.vpcs[vpc])
	}
	if id == "" {
		if s := b.subnets[subnet]; s != nil && vpc == "" {
			vpc = s.VPC
		}
		id = b.foreignTable(thing, vpc)
		if s := b.subnets[subnet]; s != nil && b.external[subnet] != "" {
			b.associations = append(b.associations, association{by: r, subnet: subnet, table: id})
		}
	}
	b.ids[keyOf(r)] = id
	return id
}

// writtenTable finds or adds the table of an id that is written out.
func (b *builder) writtenTable(text string, thing network.Thing, vpc network.ID) network.ID {
	if id, ok := b.written[text]; ok {
		return id
	}
	thing.ID = network.ID(text)
	b.written[text] = thing.ID
	return b.foreignTable(thing, vpc)
}

func (b *builder) foreignTable(thing network.Thing, vpc network.ID) network.ID {
	reason := fmt.Sprintf("'%s' is declared outside these files", thing.Address)
	b.external[thing.ID] = reason
	b.tables[thing.ID] = &network.RouteTable{Thing: thing, VPC: vpc, Incomplete: []network.Gap{routesOf(thing, reason)}}
	return thing.ID
}

// routesOf is the gap that a table's routes are not all known.
func routesOf(thing network.Thing, why string) network.Gap {
	return network.Gap{What: fmt.Sprintf("the routes of '%s'", thing.Address), Why: why, At: thing.At}
}

// incomplete notes that a table may have routes that can't be read.
func (b *builder) incomplete(t *network.RouteTable, gap network.Gap) {
	t.Incomplete = append(t.Incomplete, gap)
	b.gaps = append(b.gaps, gap)
}

// ofOne reports whether a resource is about one of as many things as only AWS
// knows, which one stands for: it is repeated less often than they are.
func (b *builder) ofOne(r *terraform.Resource, thing network.ID) bool {
	owner := b.owners[thing]
	return owner != nil && r.Many < owner.Many
}

// inOne says why a route may be missing from a table that stands for several.
func (b *builder) inOne(r *terraform.Resource, t *network.RouteTable) string {
	if !b.ofOne(r, t.ID) {
		return ""
	}
	return fmt.Sprintf("'%s' is a route of one of those that '%s' stands for", r.Address, t.Address)
}

// sortRoutes puts a table's routes in order of destination, then place.
func sortRoutes(routes []network.Route) {
	slices.SortStableFunc(routes, func(a, b network.Route) int {
		p, q := a.Destination.OrKnown(netip.Prefix{}), b.Destination.OrKnown(netip.Prefix{})
		return cmp.Or(p.Addr().Compare(q.Addr()), cmp.Compare(p.Bits(), q.Bits()),
			cmp.Compare(a.DestinationText, b.DestinationText), a.At.Compare(b.At), cmp.Compare(a.TargetText, b.TargetText))
	})
}

// placeOfRoute is where a route is written: its own block, or the header of the
// resource.
func placeOfRoute(n *value.Node, r *terraform.Resource) source.Span { return n.At().Or(r.Header) }
