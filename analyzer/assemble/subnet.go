package assemble

import (
	"fmt"
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addSubnets adds the subnets that Terraform manages.
func (b *builder) addSubnets() {
	for _, r := range b.all("aws_subnet", "aws_default_subnet") {
		s := &network.Subnet{Thing: b.thing(r), Name: nameTag(r), Tags: tags(r), Zone: zone(r)}
		s.CIDR = b.subnetRange(r)
		s.MapPublicIPLaunch = boolean(r, "map_public_ip_on_launch", r.Type == "aws_default_subnet")
		var ref reference
		if s.VPC, ref = b.subnetVPC(r); s.VPC == "" {
			b.gap(fmt.Sprintf("the VPC of '%s'", r.Address), why(ref), ref.at.Or(r.Header))
		}
		b.subnets[s.ID] = s
	}
	for _, r := range b.all("aws_ec2_tag") {
		b.addTag(r)
	}
}

// addTag adds a tag that stands on its own to its subnet.
func (b *builder) addTag(r *terraform.Resource) {
	ref := b.follow(r.Attr("resource_id"))
	var s *network.Subnet
	if ref.resource != nil {
		s = b.subnets[b.subnetOf(ref.resource)]
	} else if text := ref.literal(); isID(text, "subnet") {
		s = b.subnets[b.writtenSubnet(text, network.Thing{Address: text, At: ref.at}, nil)]
	}
	name, known := r.Attr("key").Str().Get()
	switch {
	case s == nil:
	case r.Uncertain != "":
		b.gap("whether '"+r.Address+"' exists", r.Uncertain, r.Header)
	case !known:
		b.gap(fmt.Sprintf("the tag '%s' of '%s'", r.Address, s.Address), reasonOf(r.Attr("key")), r.Attr("key").At().Or(r.Header))
	default:
		if s.Tags == nil {
			s.Tags = map[string]string{}
		}
		s.Tags[name] = r.Attr("value").Str().OrKnown("")
	}
}

// subnetVPC finds a subnet's VPC. Default subnets are in the region's default
// VPC, which a root module may adopt.
func (b *builder) subnetVPC(r *terraform.Resource) (network.ID, reference) {
	if r.Type != "aws_default_subnet" {
		return b.vpcAt(r.Attr("vpc_id"))
	}
	for _, v := range b.managed["aws_default_vpc"] {
		if v.Root == r.Root {
			return known(b, b.vpcs, v), reference{}
		}
	}
	return "", reference{why: "it is the region's default VPC, which no file declares", at: r.Header}
}

func (b *builder) subnetRange(r *terraform.Resource) value.Value[netip.Prefix] {
	cidr := b.prefix(r.Attr("cidr_block"))
	if cidr.IsKnown() {
		return cidr
	}
	if fact, ok := b.factAbout(r); ok && len(fact.CIDRs) > 0 {
		return value.Known(fact.CIDRs[0], factOrigin())
	}
	if cidr.IsAbsent() {
		return value.Unknown[netip.Prefix]("its range is known only after apply", value.Origin{At: r.Header})
	}
	return cidr
}

// zone gives a subnet's zone by name or id, whichever is written.
func zone(r *terraform.Resource) value.Value[string] {
	for _, attribute := range []string{"availability_zone", "availability_zone_id"} {
		if n := r.Attr(attribute); isSet(n) {
			return identityText(n)
		}
	}
	return value.Unknown[string]("AWS chooses the zone", value.Origin{At: r.Header})
}

// subnetAt finds the subnet that an attribute names. One that no file declares
// becomes part of the model too.
func (b *builder) subnetAt(n *value.Node) (network.ID, reference) {
	return b.deeper(func() (network.ID, reference) {
		ref := b.follow(n)
		switch {
		case !ref.isSet() || ref.why != "":
			return "", ref
		case ref.resource == nil:
			if isID(ref.text, "subnet") {
				return b.writtenSubnet(ref.text, network.Thing{Address: ref.text, At: ref.at}, nil), ref
			}
			ref.why = fmt.Sprintf("'%s' is no id of a subnet", ref.text)
			return "", ref
		}
		id := b.subnetOf(ref.resource)
		if id == "" && ref.attribute == "subnet_id" {
			id, _ = b.subnetAt(ref.resource.Attr("subnet_id"))
		}
		if id == "" {
			ref.why = fmt.Sprintf("'%s' is no subnet of the files", ref.text)
		}
		return id, ref
	})
}

// subnetOf gives the subnet that a resource is; "" for other types.
func (b *builder) subnetOf(r *terraform.Resource) network.ID {
	switch {
	case r.Type != "aws_subnet" && r.Type != "aws_default_subnet":
		return ""
	case r.Managed:
		return known(b, b.subnets, r)
	default:
		return b.dataSubnet(r)
	}
}

// dataSubnet adds a subnet that a data source reads.
func (b *builder) dataSubnet(r *terraform.Resource) network.ID {
	if id, done := b.ids[keyOf(r)]; done {
		return id
	}
	b.ids[keyOf(r)] = ""
	thing := network.Thing{ID: b.id(r), Address: r.Address, At: r.Header, Calls: r.Calls, Stub: r.Stub}
	var id network.ID
	if n := r.Attr("id"); n.KindOf() == value.KindString {
		if isID(n.Text, "subnet") {
			id = b.writtenSubnet(n.Text, thing, r)
		}
	} else if n.KindOf() == value.KindIdentity && n.Ref.Address != r.Address {
		id, _ = b.subnetAt(n)
	}
	if id == "" {
		id = b.foreignSubnet(thing, r, "")
	}
	b.ids[keyOf(r)] = id
	return id
}

// writtenSubnet finds or adds the subnet of an id that is written out.
func (b *builder) writtenSubnet(text string, thing network.Thing, r *terraform.Resource) network.ID {
	if id, ok := b.written[text]; ok {
		return id
	}
	thing.ID = network.ID(text)
	b.written[text] = thing.ID
	return b.foreignSubnet(thing, r, text)
}

// foreignSubnet adds a subnet that no file declares.
func (b *builder) foreignSubnet(thing network.Thing, r *terraform.Resource, text string) network.ID {
	reason := fmt.Sprintf("'%s' is declared outside these files", thing.Address)
	from := value.Origin{At: thing.At}
	s := &network.Subnet{
		Thing: thing, TableWhy: reason, TableAt: thing.At,
		CIDR:              value.Unknown[netip.Prefix](reason, from),
		Zone:              value.Unknown[string](reason, from),
		MapPublicIPLaunch: value.Unknown[bool](reason, from),
	}
	b.external[s.ID] = reason
	b.subnets[s.ID] = s
	fact, ok := b.fact(string(thing.ID), text, thing.Address)
	if about, found := b.factAbout(r); found {
		fact, ok = about, true
	}
	if ok && fact.Name != "" {
		s.Name = value.Known(fact.Name, factOrigin())
	}
	if r != nil {
		if s.VPC, _ = b.vpcAt(r.Attr("vpc_id")); s.VPC == "" {
			s.VPC, _ = b.vpcAt(filterValue(r, "vpc-id"))
		}
		if cidr := b.prefix(r.Attr("cidr_block")); cidr.IsKnown() {
			s.CIDR = cidr
		}
		if n := r.Attr("availability_zone"); isSet(n) {
			s.Zone = identityText(n)
		}
	}
	if ok && len(fact.CIDRs) > 0 {
		s.CIDR = value.Known(fact.CIDRs[0], factOrigin())
	}
	return s.ID
}

// subnetsAt finds the subnets that a list names; the gaps are the parts that
// can't be read.
func (b *builder) subnetsAt(n *value.Node, owner *terraform.Resource) (ids []network.ID, gaps []network.Gap) {
	what := fmt.Sprintf("a subnet of '%s'", owner.Address)
	list, incomplete := items(n)
	if incomplete != "" {
		gaps = append(gaps, network.Gap{
			What: fmt.Sprintf("the subnets of '%s'", owner.Address), Why: incomplete, At: n.At().Or(owner.Header),
		})
	}
	for _, item := range list {
		id, ref := b.subnetAt(item)
		switch {
		case id != "":
			ids = append(ids, id)
		case ref.isSet():
			gaps = append(gaps, network.Gap{What: what, Why: why(ref), At: ref.at.Or(owner.Header)})
		}
	}
	return sortedIDs(ids), gaps
}

// vpcOfSubnets finds the VPC that subnets are in.
func (b *builder) vpcOfSubnets(n *value.Node) (vpc network.ID, reason string) {
	list, incomplete := items(n)
	if incomplete != "" {
		return "", incomplete
	}
	for _, item := range list {
		id, ref := b.subnetAt(item)
		if s := b.subnets[id]; s != nil && s.VPC != "" {
			return s.VPC, ""
		} else if s != nil && reason == "" {
			reason = b.noVPC(s)
		} else if ref.why != "" && reason == "" {
			reason = ref.why
		}
	}
	if reason == "" {
		reason = "no subnets are written"
	}
	return "", reason
}

// noVPC says that the VPC of a subnet isn't known, and why where its block tells.
func (b *builder) noVPC(s *network.Subnet) string {
	text := fmt.Sprintf("the VPC of subnet '%s' is not known", s.Address)
	r := b.owners[s.ID]
	if r == nil {
		return text
	}
	if _, ref := b.vpcAt(r.Attr("vpc_id")); ref.why != "" {
		return text + ": " + ref.why
	}
	return text
}
