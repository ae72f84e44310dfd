package assemble

import (
	"fmt"
	"maps"
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// getter reads an attribute of a route, inline or on its own.
type getter func(name string) *value.Node

// addRoutes fills the route tables.
func (b *builder) addRoutes() {
	for _, r := range b.all(tableTypes()...) {
		if t := b.tables[known(b, b.tables, r)]; t != nil {
			b.addInlineRoutes(t, r)
			b.inline[t.ID] = len(t.Routes)
		}
	}
	for _, r := range b.all("aws_route") {
		b.addRoute(r)
	}
	b.addPropagations()
	for _, t := range b.tables.sorted() {
		sortRoutes(t.Routes)
	}
}

// addInlineRoutes reads a table's own routes, written as blocks or as a list.
func (b *builder) addInlineRoutes(t *network.RouteTable, r *terraform.Resource) {
	n := r.Attr("route")
	list, incomplete := items(n)
	if incomplete != "" {
		b.incomplete(t, network.Gap{What: fmt.Sprintf("the routes of '%s'", r.Address), Why: incomplete, At: n.At().Or(r.Header)})
	}
	for _, item := range list {
		switch item.KindOf() {
		case value.KindMap:
			routes, aimless := b.routes(item.Get, "cidr_block", "ipv6_cidr_block", placeOfRoute(item, r), r)
			b.put(t, routes, aimless)
		case value.KindUnknown:
			b.incomplete(t, network.Gap{What: fmt.Sprintf("a route of '%s'", r.Address), Why: reasonOf(item), At: placeOfRoute(item, r)})
		default: // nothing that Terraform takes for a route
		}
	}
}

// addRoute reads a route on its own.
func (b *builder) addRoute(r *terraform.Resource) {
	routes, aimless := b.routes(r.Attr, "destination_cidr_block", "destination_ipv6_cidr_block", r.Header, r)
	id, ref := b.tableAt(r.Attr("route_table_id"))
	if t := b.tables[id]; t != nil {
		for i := range routes {
			routes[i].Uncertain = firstText(routes[i].Uncertain, b.inOne(r, t))
		}
		b.dropMirrored(t, routes)
		b.put(t, routes, aimless)
		return
	}
	gap := network.Gap{What: fmt.Sprintf("the route table of '%s'", r.Address), Why: why(ref), At: ref.at.Or(r.Header)}
	b.gaps = append(b.gaps, gap)
	for _, t := range b.tablesThatMayHold(r, routes) {
		t.Incomplete = append(t.Incomplete, gap)
	}
}

// tablesThatMayHold are the tables of a root module that a route whose table is
// unknown may belong to: those of the VPC that its target is in, where that is
// known.
func (b *builder) tablesThatMayHold(r *terraform.Resource, routes []network.Route) []*network.RouteTable {
	vpcs := map[network.ID]bool{}
	for _, route := range routes {
		maps.Copy(vpcs, b.vpcsOfTarget(route))
	}
	var tables []*network.RouteTable
	for _, owner := range b.all(tableTypes()...) {
		t := b.tables[known(b, b.tables, owner)]
		if t == nil || owner.Root != r.Root {
			continue
		}
		if len(vpcs) == 0 || t.VPC == "" || vpcs[t.VPC] {
			tables = append(tables, t)
		}
	}
	return tables
}

// vpcsOfTarget are the VPCs whose tables may point at a route's target; none
// where that isn't known.
func (b *builder) vpcsOfTarget(route network.Route) map[network.ID]bool {
	vpcs := map[network.ID]bool{}
	if g := b.igws[route.TargetID]; g != nil {
		vpcs[g.VPC] = true
	}
	if g := b.nats[route.TargetID]; g != nil {
		if s := b.subnets[g.Subnet]; s != nil {
			vpcs[s.VPC] = true
		}
	}
	if p := b.peerings[route.TargetID]; p != nil && p.Requester.VPC != "" && p.Accepter.VPC != "" {
		vpcs[p.Requester.VPC], vpcs[p.Accepter.VPC] = true, true
	}
	delete(vpcs, "")
	return vpcs
}

// put adds routes to a table and notes what isn't known of them; aimless says
// why their target isn't.
func (b *builder) put(t *network.RouteTable, routes []network.Route, aimless string) {
	t.Routes = append(t.Routes, routes...)
	for _, route := range routes {
		if route.Destination.IsUnknown() {
			b.gap(fmt.Sprintf("the destination of a route of '%s'", t.Address), route.Destination.Reason(), route.Destination.Origin().At.Or(route.At))
		}
		if aimless != "" {
			b.gap(fmt.Sprintf("the target of a route of '%s'", t.Address), aimless, route.At)
		}
		if route.Uncertain != "" {
			b.gap(fmt.Sprintf("whether '%s' has the route to '%s'", t.Address, route.DestinationText), route.Uncertain, route.At)
		}
	}
}

// routes reads what a resource, or a block of it, writes as one route; cidr4 and
// cidr6 name the attributes of its destination. The text says why its target
// isn't known.
func (b *builder) routes(get getter, cidr4, cidr6 string, at source.Span, owner *terraform.Resource) ([]network.Route, string) {
	route := network.Route{At: at, Uncertain: owner.Uncertain, Calls: owner.Calls}
	aimless := b.setTarget(&route, get)
	if list := get("destination_prefix_list_id"); meant(list, get(cidr4)) && !meant(get(cidr6), get(cidr4)) {
		return b.spread(route, list), aimless
	}
	b.setDestination(&route, get, cidr4, cidr6)
	return []network.Route{route}, aimless
}

// meant reports whether a destination is written; one that can't be read may be
// null where another is.
func meant(n, other *value.Node) bool {
	return isSet(n) && (n.Kind != value.KindUnknown || !isSet(other))
}

// setDestination reads where a route leads. IPv6 ranges are kept as text.
func (b *builder) setDestination(route *network.Route, get getter, cidr4, cidr6 string) {
	if n := get(cidr6); meant(n, get(cidr4)) {
		route.Destination = value.Absent[netip.Prefix](n.Origin)
		route.DestinationText = firstText(b.follow(n).text, "an IPv6 range that can't be read")
		return
	}
	destination := b.prefix(get(cidr4))
	if prefix, known := destination.Get(); known {
		route.DestinationText = prefix.String()
		if !prefix.Addr().Is4() {
			destination = value.Absent[netip.Prefix](destination.Origin())
		}
	}
	if destination.IsAbsent() && route.DestinationText == "" {
		destination = value.Unknown[netip.Prefix]("its destination is not written", value.Origin{At: route.At})
	}
	route.Destination = destination
}
