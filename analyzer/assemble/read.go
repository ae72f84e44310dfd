package assemble

import (
	"fmt"
	"net/netip"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// parsePrefix reads a range as the AWS provider takes it: without host bits.
func parsePrefix(text string) (netip.Prefix, error) {
	prefix, err := netip.ParsePrefix(text)
	switch {
	case err != nil:
		return netip.Prefix{}, fmt.Errorf("'%s' is no range such as 10.0.0.0/16", text)
	case prefix != prefix.Masked():
		return netip.Prefix{}, fmt.Errorf("'%s' is no range: the range that holds it is '%s'", text, prefix.Masked())
	default:
		return prefix, nil
	}
}

// prefix reads a range. One that another resource's attribute gives is taken
// from the model where it has it.
func (b *builder) prefix(n *value.Node) value.Value[netip.Prefix] {
	if !isSet(n) {
		return value.Absent[netip.Prefix](origin(n))
	}
	if n.Kind == value.KindIdentity {
		if v, ok := b.rangeOf(n); ok {
			return v
		}
	}
	return value.Map(n.Str(), parsePrefix)
}

// rangeOf finds the range of the VPC or subnet whose cidr_block is named.
func (b *builder) rangeOf(n *value.Node) (value.Value[netip.Prefix], bool) {
	ref := b.follow(n)
	if ref.resource == nil || ref.attribute != "cidr_block" {
		return value.Value[netip.Prefix]{}, false
	}
	switch ref.resource.Type {
	case "aws_vpc", "aws_default_vpc":
		vpc := b.vpcs[b.vpcOf(ref.resource)]
		if vpc != nil && len(vpc.CIDRs) > 0 && vpc.CIDRs[0].IsKnown() {
			return vpc.CIDRs[0], true
		}
	case "aws_subnet", "aws_default_subnet":
		subnet := b.subnets[b.subnetOf(ref.resource)]
		if subnet != nil && subnet.CIDR.IsKnown() {
			return subnet.CIDR, true
		}
	}
	return value.Value[netip.Prefix]{}, false
}

// origin gives a node's origin; a nil node has none.
func origin(n *value.Node) value.Origin {
	if n == nil {
		return value.Origin{}
	}
	return n.Origin
}

// boolean reads a switch that AWS or the provider gives a default.
func boolean(r *terraform.Resource, attribute string, otherwise bool) value.Value[bool] {
	n := r.Attr(attribute)
	if !isSet(n) {
		return value.Known(otherwise, value.Default("default of "+r.Type))
	}
	return n.Boolean()
}

// switched reads a switch whose words are "enable" and "disable".
func switched(r *terraform.Resource, attribute string, otherwise bool) value.Value[bool] {
	n := r.Attr(attribute)
	if !isSet(n) {
		return value.Known(otherwise, value.Default("default of "+r.Type))
	}
	return value.Map(n.Str(), func(text string) (bool, error) {
		switch text {
		case "enable":
			return true, nil
		case "disable":
			return false, nil
		default:
			return false, fmt.Errorf("'%s' is neither 'enable' nor 'disable'", text)
		}
	})
}

// identityText reads a text that is only compared with others: an identity
// counts as one.
func identityText(n *value.Node) value.Value[string] {
	if n.KindOf() == value.KindIdentity {
		text := n.Ref.Address + "." + n.Ref.Attribute
		if n.Ref.Root != "." && n.Ref.Root != "" {
			text = n.Ref.Root + ":" + text
		}
		return value.Known(text, n.Origin)
	}
	if !isSet(n) {
		return value.Absent[string](origin(n))
	}
	return n.Str()
}

// tags gives the tags that are known.
func tags(r *terraform.Resource) map[string]string {
	n := r.Attr("tags")
	if n.KindOf() != value.KindMap || len(n.Members) == 0 {
		return nil
	}
	tags := make(map[string]string, len(n.Members))
	for _, m := range n.Members {
		tags[m.Key] = m.Value.Str().OrKnown("")
	}
	return tags
}

// nameTag gives what people call a thing.
func nameTag(r *terraform.Resource) value.Value[string] {
	n := r.Attr("tags")
	if n.KindOf() != value.KindMap {
		return value.Absent[string](value.Origin{})
	}
	return identityless(n.Get("Name"))
}

// identityless reads a text that must be known as such.
func identityless(n *value.Node) value.Value[string] {
	if !isSet(n) {
		return value.Absent[string](origin(n))
	}
	return n.Str()
}

// items gives a list's elements, and why there may be others. A single value
// counts as a list of one, as blocks that occur once do.
func items(n *value.Node) (list []*value.Node, why string) {
	switch n.KindOf() {
	case value.KindAbsent, value.KindNull:
		return nil, ""
	case value.KindUnknown:
		return nil, reasonOf(n)
	case value.KindList:
		return n.Items, ""
	default:
		return []*value.Node{n}, ""
	}
}

// block gives a nested block that occurs once; nil where it isn't written.
func block(r *terraform.Resource, name string) *value.Node {
	n := r.Attr(name)
	if n.KindOf() == value.KindList {
		if len(n.Items) == 0 {
			return nil
		}
		return n.Items[0]
	}
	return n
}

// attr gives an attribute of a resource that may not be there.
func attr(r *terraform.Resource, name string) *value.Node {
	if r == nil {
		return nil
	}
	return r.Attr(name)
}

// filterValues gives what a data source's filters ask of a name, where that is
// one value.
func filterValue(r *terraform.Resource, name string) *value.Node {
	filters, _ := items(r.Attr("filter"))
	for _, f := range filters {
		if f.Get("name").Str().OrKnown("") != name {
			continue
		}
		if values, why := items(f.Get("values")); why == "" && len(values) == 1 {
			return values[0]
		}
	}
	return nil
}

// sortedIDs sorts IDs and drops repeats.
func sortedIDs(ids []network.ID) []network.ID {
	slices.Sort(ids)
	return slices.Compact(ids)
}
