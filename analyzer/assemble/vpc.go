package assemble

import (
	"fmt"
	"net/netip"
	"strings"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// factOrigin is the origin of what the configuration's facts say.
func factOrigin() value.Origin { return value.Origin{Note: "facts of the configuration"} }

// addVPCs adds the VPCs that Terraform manages, with all ranges.
func (b *builder) addVPCs() {
	for _, r := range b.all("aws_vpc", "aws_default_vpc") {
		vpc := &network.VPC{Thing: b.thing(r), Name: nameTag(r)}
		vpc.CIDRs = b.primaryRange(r)
		b.vpcs[vpc.ID] = vpc
	}
	for _, r := range b.all("aws_vpc_ipv4_cidr_block_association") {
		b.addRange(r)
	}
}

// primaryRange is the range that a VPC is made with, or everything that the
// facts say.
func (b *builder) primaryRange(r *terraform.Resource) []value.Value[netip.Prefix] {
	cidr := b.prefix(r.Attr("cidr_block"))
	if cidr.IsKnown() {
		return []value.Value[netip.Prefix]{cidr}
	}
	if fact, ok := b.factAbout(r); ok && len(fact.CIDRs) > 0 {
		return factRanges(fact)
	}
	if cidr.IsAbsent() {
		why := "its range is not written"
		switch {
		case r.Type == "aws_default_vpc":
			why = "AWS has chosen the default VPC's range"
		case isSet(r.Attr("ipv4_ipam_pool_id")):
			why = "its range comes from an IPAM pool and is known only after apply"
		}
		cidr = value.Unknown[netip.Prefix](why, value.Origin{At: r.Header})
	}
	return []value.Value[netip.Prefix]{cidr}
}

func factRanges(fact Fact) []value.Value[netip.Prefix] {
	ranges := make([]value.Value[netip.Prefix], len(fact.CIDRs))
	for i, cidr := range fact.CIDRs {
		ranges[i] = value.Known(cidr, factOrigin())
	}
	return ranges
}

// addRange adds a secondary range.
func (b *builder) addRange(r *terraform.Resource) {
	id, ref := b.vpcAt(r.Attr("vpc_id"))
	vpc := b.vpcs[id]
	if vpc == nil {
		b.gap(fmt.Sprintf("the VPC of '%s'", r.Address), why(ref), r.Header)
		return
	}
	cidr := b.prefix(r.Attr("cidr_block"))
	switch {
	case r.Uncertain != "":
		cidr = value.Unknown[netip.Prefix](fmt.Sprintf("it is not sure that '%s' exists: %s", r.Address, r.Uncertain), value.Origin{At: r.Header})
	case cidr.IsAbsent():
		cidr = value.Unknown[netip.Prefix](fmt.Sprintf("the range of '%s' is known only after apply", r.Address), value.Origin{At: r.Header})
	}
	vpc.CIDRs = append(vpc.CIDRs, cidr)
}

// why says why a reference led nowhere.
func why(ref reference) string {
	if ref.why == "" {
		return "it is not written"
	}
	return ref.why
}

// vpcAt finds the VPC that an attribute names. One that no file declares becomes
// part of the model as well, so that what leads there stays visible.
func (b *builder) vpcAt(n *value.Node) (network.ID, reference) {
	return b.deeper(func() (network.ID, reference) {
		ref := b.follow(n)
		switch {
		case !ref.isSet() || ref.why != "":
			return "", ref
		case ref.resource == nil:
			if isID(ref.text, "vpc") {
				return b.writtenVPC(ref.text, network.Thing{Address: ref.text, At: ref.at}, nil), ref
			}
			ref.why = fmt.Sprintf("'%s' is no id of a VPC", ref.text)
			return "", ref
		}
		id := b.vpcOf(ref.resource)
		if id == "" && strings.HasSuffix(ref.attribute, "vpc_id") {
			id = b.vpcOfMember(ref.resource, ref.attribute)
		}
		if id == "" {
			ref.why = fmt.Sprintf("'%s' is no VPC of the files", ref.text)
		}
		return id, ref
	})
}

// vpcOf gives the VPC that a resource is; "" for other types.
func (b *builder) vpcOf(r *terraform.Resource) network.ID {
	switch {
	case r.Type != "aws_vpc" && r.Type != "aws_default_vpc":
		return ""
	case r.Managed:
		return known(b, b.vpcs, r)
	default:
		return b.dataVPC(r)
	}
}

// vpcOfMember gives the VPC of a resource that is in one.
func (b *builder) vpcOfMember(r *terraform.Resource, attribute string) network.ID {
	switch r.Type {
	case "aws_subnet", "aws_default_subnet":
		if s := b.subnets[b.subnetOf(r)]; s != nil {
			return s.VPC
		}
	case "aws_eks_cluster":
		id, _ := b.vpcOfSubnets(block(r, "vpc_config").Get("subnet_ids"))
		return id
	}
	last := attribute[strings.LastIndex(attribute, ".")+1:]
	id, _ := b.vpcAt(r.Attr(last))
	return id
}

// dataVPC adds a VPC that a data source reads.
func (b *builder) dataVPC(r *terraform.Resource) network.ID {
	if id, done := b.ids[keyOf(r)]; done {
		return id
	}
	b.ids[keyOf(r)] = "" // should its id refer to itself
	thing := network.Thing{ID: b.id(r), Address: r.Address, At: r.Header, Calls: r.Calls, Stub: r.Stub}
	var id network.ID
	if n := r.Attr("id"); n.KindOf() == value.KindString {
		if isID(n.Text, "vpc") {
			id = b.writtenVPC(n.Text, thing, r)
		}
	} else if n.KindOf() == value.KindIdentity && n.Ref.Address != r.Address {
		id, _ = b.vpcAt(n)
	}
	if id == "" {
		id = b.foreignVPC(thing, r, "")
	}
	b.ids[keyOf(r)] = id
	return id
}

// writtenVPC finds or adds the VPC of an id that is written out.
func (b *builder) writtenVPC(text string, thing network.Thing, r *terraform.Resource) network.ID {
	if id, ok := b.written[text]; ok {
		return id
	}
	thing.ID = network.ID(text)
	b.written[text] = thing.ID
	return b.foreignVPC(thing, r, text)
}

// foreignVPC adds a VPC that no file declares. What its route tables hold can't
// be known; its ranges may come from the facts.
func (b *builder) foreignVPC(thing network.Thing, r *terraform.Resource, text string) network.ID {
	vpc := &network.VPC{Thing: thing}
	reason := fmt.Sprintf("'%s' is declared outside these files", thing.Address)
	fact, ok := b.fact(string(thing.ID), text, thing.Address)
	if about, found := b.factAbout(r); found {
		fact, ok = about, true
	}
	switch {
	case ok && len(fact.CIDRs) > 0:
		vpc.CIDRs = factRanges(fact)
	default:
		vpc.CIDRs = b.askedRange(r)
		vpc.CIDRs = append(vpc.CIDRs, value.Unknown[netip.Prefix](reason, value.Origin{At: thing.At}))
	}
	if ok && fact.Name != "" {
		vpc.Name = value.Known(fact.Name, factOrigin())
	} else if r != nil {
		vpc.Name = nameTag(r)
	}
	b.external[vpc.ID] = reason
	b.vpcs[vpc.ID] = vpc
	return vpc.ID
}

// askedRange is the range by which a data source looks for its VPC.
func (b *builder) askedRange(r *terraform.Resource) []value.Value[netip.Prefix] {
	if r == nil || r.Attr("cidr_block").KindOf() != value.KindString {
		return nil
	}
	if cidr := b.prefix(r.Attr("cidr_block")); cidr.IsKnown() {
		return []value.Value[netip.Prefix]{cidr}
	}
	return nil
}

// gapRanges notes the ranges that are not known.
func (b *builder) gapRanges() {
	for _, vpc := range b.vpcs.sorted() {
		for _, cidr := range vpc.CIDRs {
			if !cidr.IsKnown() {
				b.gap(fmt.Sprintf("a range of '%s'", vpc.Address), cidr.Reason(), cidr.Origin().At.Or(vpc.At))
			}
		}
	}
	for _, s := range b.subnets.sorted() {
		if !s.CIDR.IsKnown() {
			b.gap(fmt.Sprintf("the range of '%s'", s.Address), s.CIDR.Reason(), s.CIDR.Origin().At.Or(s.At))
		}
	}
}
