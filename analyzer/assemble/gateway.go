package assemble

import (
	"fmt"
	"net/netip"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addGateways adds internet gateways, NAT gateways and Elastic IPs, also those
// that data sources read.
func (b *builder) addGateways() {
	for _, r := range append(b.all("aws_internet_gateway"), b.data["aws_internet_gateway"]...) {
		b.addInternetGateway(r)
	}
	for _, r := range b.all("aws_internet_gateway_attachment") {
		id, _ := find(b, b.igws, r.Attr("internet_gateway_id"), "internet gateway")
		if g := b.igws[id]; g != nil {
			g.VPC, _ = b.vpcAt(r.Attr("vpc_id"))
		}
	}
	for _, r := range append(b.all("aws_eip"), b.data["aws_eip"]...) {
		b.addElasticIP(r)
	}
	for _, r := range append(b.all("aws_nat_gateway"), b.data["aws_nat_gateway"]...) {
		b.addNATGateway(r)
	}
}

func (b *builder) addInternetGateway(r *terraform.Resource) {
	g := &network.InternetGateway{Thing: b.thing(r)}
	var ref reference
	if r.Managed {
		g.VPC, ref = b.vpcAt(r.Attr("vpc_id"))
	} else {
		g.VPC, ref = b.vpcAt(filterValue(r, "attachment.vpc-id"))
		b.note(r, g.ID, "internet_gateway_id", "igw")
	}
	if g.VPC == "" && ref.why != "" {
		b.gap(fmt.Sprintf("the VPC of '%s'", r.Address), ref.why, ref.at.Or(r.Header))
	}
	b.igws[g.ID] = g
}

// note remembers the id that a data source writes out.
func (b *builder) note(r *terraform.Resource, id network.ID, attribute, prefix string) {
	for _, name := range []string{attribute, "id"} {
		if n := r.Attr(name); n.KindOf() == value.KindString && isID(n.Text, prefix) && b.written[n.Text] == "" {
			b.written[n.Text] = id
		}
	}
}

// addElasticIP adds an address; it is known where a pool or a data source names
// it.
func (b *builder) addElasticIP(r *terraform.Resource) {
	e := &network.ElasticIP{Thing: b.thing(r)}
	for _, attribute := range []string{"address", "public_ip"} {
		if n := r.Attr(attribute); isSet(n) && n.Kind == value.KindString {
			e.Address4 = value.Map(n.Str(), parseAddress)
			break
		}
	}
	if e.Address4.IsAbsent() {
		e.Address4 = value.Unknown[netip.Addr](fmt.Sprintf("the address of '%s' is known only after apply", r.Address), value.Origin{At: r.Header})
	}
	if !r.Managed {
		b.note(r, e.ID, "id", "eipalloc")
	}
	b.eips[e.ID] = e
}

func parseAddress(text string) (netip.Addr, error) {
	addr, err := netip.ParseAddr(text)
	if err != nil || !addr.Is4() {
		return netip.Addr{}, fmt.Errorf("'%s' is no IPv4 address", text)
	}
	return addr, nil
}

func (b *builder) addNATGateway(r *terraform.Resource) {
	g := &network.NATGateway{Thing: b.thing(r)}
	var ref reference
	if g.Subnet, ref = b.subnetAt(r.Attr("subnet_id")); g.Subnet == "" {
		b.gap(fmt.Sprintf("the subnet of '%s'", r.Address), why(ref), ref.at.Or(r.Header))
	}
	g.Public = b.isPublicNAT(r)
	if g.ElasticIP, ref = find(b, b.eips, r.Attr("allocation_id"), "Elastic IP"); g.ElasticIP == "" && ref.isSet() {
		b.gap(fmt.Sprintf("the Elastic IP of '%s'", r.Address), why(ref), ref.at.Or(r.Header))
	}
	b.addMoreElasticIPs(g, r)
	if n := r.Attr("private_ip"); isSet(n) && n.Kind != value.KindIdentity {
		g.PrivateIP = value.Map(n.Str(), parseAddress)
	}
	if !r.Managed {
		b.note(r, g.ID, "id", "nat")
	}
	b.nats[g.ID] = g
}

// addMoreElasticIPs adds the addresses that a NAT gateway has besides its first:
// it uses all of them for packets to the internet.
func (b *builder) addMoreElasticIPs(g *network.NATGateway, r *terraform.Resource) {
	more, unread := items(r.Attr("secondary_allocation_ids"))
	at := r.Attr("secondary_allocation_ids").At().Or(r.Header)
	for _, a := range b.all("aws_nat_gateway_eip_association") {
		if b.follow(a.Attr("nat_gateway_id")).resource == r {
			more = append(slices.Clip(more), a.Attr("allocation_id"))
			unread = firstText(unread, a.Uncertain)
		}
	}
	for _, n := range more {
		switch id, ref := find(b, b.eips, n, "Elastic IP"); {
		case id != "":
			g.MoreElasticIPs = sortedIDs(append(g.MoreElasticIPs, id))
		case ref.isSet():
			unread = firstText(unread, why(ref))
		}
	}
	if g.MoreUnread = unread; unread != "" {
		b.gap(fmt.Sprintf("the Elastic IPs of '%s'", r.Address), unread, at)
	}
}

func (b *builder) isPublicNAT(r *terraform.Resource) value.Value[bool] {
	n := r.Attr("connectivity_type")
	switch {
	case isSet(n):
		return value.Map(n.Str(), func(text string) (bool, error) {
			switch text {
			case "public", "private":
				return text == "public", nil
			default:
				return false, fmt.Errorf("'%s' is neither 'public' nor 'private'", text)
			}
		})
	case r.Managed:
		return value.Known(true, value.Default("default of aws_nat_gateway"))
	default:
		return value.Unknown[bool](fmt.Sprintf("'%s' is declared outside these files", r.Address), value.Origin{At: r.Header})
	}
}
