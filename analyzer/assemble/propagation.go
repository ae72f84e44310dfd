package assemble

import (
	"fmt"
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addPropagations adds the routes that VPN gateways put into route tables.
func (b *builder) addPropagations() {
	for _, r := range b.all("aws_vpn_gateway_route_propagation") {
		id, ref := b.tableAt(r.Attr("route_table_id"))
		t := b.tables[id]
		if t == nil {
			b.gap(fmt.Sprintf("the route table of '%s'", r.Address), why(ref), ref.at.Or(r.Header))
			continue
		}
		b.propagate(t, r.Attr("vpn_gateway_id"), r.Header, firstText(r.Uncertain, b.inOne(r, t)))
	}
	for _, r := range b.all(tableTypes()...) {
		t := b.tables[known(b, b.tables, r)]
		if t == nil {
			continue
		}
		gateways, incomplete := items(r.Attr("propagating_vgws"))
		if incomplete != "" {
			b.incomplete(t, network.Gap{What: fmt.Sprintf("the propagated routes of '%s'", r.Address), Why: incomplete, At: r.Header})
		}
		for _, n := range gateways {
			b.propagate(t, n, n.At().Or(r.Header), r.Uncertain)
		}
	}
}

// propagate adds what a VPN gateway announces: the static routes of its
// connections. What it learns by BGP no file tells.
func (b *builder) propagate(t *network.RouteTable, gateway *value.Node, at source.Span, uncertain string) {
	ref := b.follow(gateway)
	learns := false
	connections := b.connectionsOf(ref.resource)
	for _, c := range connections {
		if static, known := boolean(c, "static_routes_only", false).Get(); !known || !static {
			learns = true
		}
		for _, route := range b.staticRoutes(c) {
			b.put(t, []network.Route{{
				Destination: route.destination, DestinationText: route.text,
				Target: network.TargetVPNGateway, TargetText: ref.text,
				Propagated: true, Uncertain: firstText(uncertain, route.by.Uncertain), At: route.by.Header, Calls: route.by.Calls,
			}}, "")
		}
	}
	if learns || len(connections) == 0 {
		name := firstText(ref.text, "a VPN gateway")
		b.incomplete(t, network.Gap{
			What: fmt.Sprintf("the routes that '%s' propagates to '%s'", name, t.Address),
			Why:  firstText(ref.why, "it learns them by BGP"), At: at, Learned: true,
		})
	}
}

// connectionsOf are the VPN connections of a VPN gateway.
func (b *builder) connectionsOf(gateway *terraform.Resource) []*terraform.Resource {
	var found []*terraform.Resource
	for _, c := range b.all("aws_vpn_connection") {
		if gateway != nil && b.follow(c.Attr("vpn_gateway_id")).resource == gateway {
			found = append(found, c)
		}
	}
	return found
}

// staticRoute is a static route of a VPN connection.
type staticRoute struct {
	destination value.Value[netip.Prefix]
	text        string
	by          *terraform.Resource
}

func (b *builder) staticRoutes(connection *terraform.Resource) []staticRoute {
	var routes []staticRoute
	for _, r := range b.all("aws_vpn_connection_route") {
		if b.follow(r.Attr("vpn_connection_id")).resource != connection {
			continue
		}
		route := staticRoute{destination: b.prefix(r.Attr("destination_cidr_block")), by: r}
		if prefix, known := route.destination.Get(); known {
			route.text = prefix.String()
		} else if route.destination.IsAbsent() {
			route.destination = value.Unknown[netip.Prefix]("its destination is not written", value.Origin{At: r.Header})
		}
		routes = append(routes, route)
	}
	return routes
}

// firstText gives the first text that isn't empty.
func firstText(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
