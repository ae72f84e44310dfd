package assemble

import (
	"fmt"
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// spread gives a route to a prefix list once for each range of the list, as AWS
// does. A list that no file declares leaves one route whose destination isn't
// known, unless it leads to an endpoint of AWS's own services: their lists hold
// no addresses that anybody else has.
func (b *builder) spread(route network.Route, list *value.Node) []network.Route {
	ref := b.follow(list)
	route.DestinationText = firstText(ref.text, "a prefix list that can't be read")
	unread := func(why string) []network.Route {
		route.Destination = value.Unknown[netip.Prefix](why, value.Origin{At: ref.at.Or(route.At)})
		return []network.Route{route}
	}
	switch r := ref.resource; {
	case route.Target == network.TargetGatewayEndpoint || route.Target == network.TargetEgressOnlyGateway:
		route.Destination = value.Absent[netip.Prefix](origin(list))
		return []network.Route{route}
	case ref.why != "":
		return unread(ref.why)
	case r == nil || !r.Managed || r.Type != "aws_ec2_managed_prefix_list":
		return unread(fmt.Sprintf("the ranges of prefix list '%s' are not in the files", ref.text))
	case r.Attr("address_family").Str().OrKnown("") == "IPv6":
		route.Destination = value.Absent[netip.Prefix](origin(list))
		return []network.Route{route}
	default:
		return b.spreadOver(route, r)
	}
}

// spreadOver gives a route for each entry of a prefix list, and one more where
// the list may have others.
func (b *builder) spreadOver(route network.Route, list *terraform.Resource) []network.Route {
	var routes []network.Route
	add := func(destination value.Value[netip.Prefix], uncertain string) {
		entry := route
		entry.Destination, entry.Uncertain = destination, firstText(route.Uncertain, uncertain)
		routes = append(routes, entry)
	}
	entries, incomplete := items(list.Attr("entry"))
	for _, e := range entries {
		add(b.entryRange(e.Get("cidr"), list), list.Uncertain)
	}
	for _, r := range b.all("aws_ec2_managed_prefix_list_entry") {
		switch ref := b.follow(r.Attr("prefix_list_id")); {
		case ref.resource == list:
			add(b.entryRange(r.Attr("cidr"), r), firstText(list.Uncertain, r.Uncertain))
		case ref.why != "" && r.Root == list.Root:
			incomplete = firstText(incomplete, fmt.Sprintf("'%s' may be an entry of it: %s", r.Address, ref.why))
		}
	}
	if incomplete != "" {
		add(value.Unknown[netip.Prefix](incomplete, value.Origin{At: list.Header}), "")
	}
	return routes
}

// entryRange reads the range of an entry.
func (b *builder) entryRange(n *value.Node, owner *terraform.Resource) value.Value[netip.Prefix] {
	if cidr := b.prefix(n); !cidr.IsAbsent() {
		return cidr
	}
	return value.Unknown[netip.Prefix](fmt.Sprintf("a range of '%s' is not written", owner.Address), value.Origin{At: owner.Header})
}
