package assemble

import (
	"cmp"
	"fmt"
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// addNetworkACLs adds the network ACLs that Terraform manages, with their rules
// and subnets. Default ones are taken only for subnets that they name: nobody
// else knows that no other ACL holds for a subnet.
func (b *builder) addNetworkACLs() {
	for _, r := range b.all("aws_network_acl", "aws_default_network_acl") {
		b.addNetworkACL(r)
	}
	for _, r := range b.all("aws_network_acl_rule") {
		b.addACLRule(r)
	}
	for _, r := range b.all("aws_network_acl_association") {
		b.addACLAssociation(r)
	}
	for _, a := range b.acls {
		a.Subnets = slices.DeleteFunc(sortedIDs(a.Subnets), func(s network.ID) bool { return b.contested[s] })
		sortACLRules(a.Ingress)
		sortACLRules(a.Egress)
		if len(a.Ingress)+len(a.Egress) == 0 && b.owners[a.ID].Type != "aws_default_network_acl" {
			a.Unread = firstText(a.Unread, "none of its rules is in the files, and an ACL without rules serves nobody")
		}
	}
}

// addNetworkACL adds an ACL with the rules that are written in it.
func (b *builder) addNetworkACL(r *terraform.Resource) {
	a := &network.ACL{Thing: network.Thing{ID: b.id(r), Address: r.Address, At: r.Header, Calls: r.Calls, Stub: r.Stub}}
	b.ids[keyOf(r)], b.owners[a.ID] = a.ID, r
	if r.Stub == "" { // rules that a stub tells aren't judged: they stand in no file of the user
		b.acls[a.ID] = a
	}
	subnets, _ := items(r.Attr("subnet_ids"))
	for _, n := range subnets {
		b.claim(a, n, r)
	}
	a.Ingress = b.inlineACLRules(a, r, "ingress")
	a.Egress = b.inlineACLRules(a, r, "egress")
}

// inlineACLRules reads the rules of one direction that are written in an ACL.
func (b *builder) inlineACLRules(a *network.ACL, r *terraform.Resource, direction string) (rules []network.ACLRule) {
	list, incomplete := items(r.Attr(direction))
	if incomplete != "" {
		a.Unread = firstText(a.Unread, fmt.Sprintf("its %s rules can't be read: %s", direction, incomplete))
	}
	for _, n := range list {
		b.readACLRule(a, &rules, n.Get, aclRuleNames{number: "rule_no", action: "action"}, n.At().Or(r.Header))
	}
	return rules
}

// claim notes that an ACL holds for a subnet. Where that isn't certain, no ACL
// does for certain.
func (b *builder) claim(a *network.ACL, n *value.Node, by *terraform.Resource) {
	subnet, _ := find(b, b.subnets, n, "subnet")
	switch owner := b.owners[a.ID]; {
	case subnet == "":
	case by.Uncertain != "" || by.Stub != "" || owner.Uncertain != "" || b.ofOne(by, subnet) || b.ofOne(by, a.ID):
		b.contested[subnet] = true
	default:
		a.Subnets = append(a.Subnets, subnet)
	}
}

// addACLRule adds a rule that is a resource of its own. One whose ACL can't be
// told may belong to any.
func (b *builder) addACLRule(r *terraform.Resource) {
	id, _ := find(b, b.acls, r.Attr("network_acl_id"), "network ACL")
	a := b.acls[id]
	switch {
	case a == nil:
		for _, other := range b.acls {
			other.Unread = firstText(other.Unread, fmt.Sprintf("'%s' may be a rule of it", r.Address))
		}
		return
	case r.Uncertain != "" || b.ofOne(r, id):
		a.Unread = firstText(a.Unread, fmt.Sprintf("it is not sure that '%s' is a rule of it", r.Address))
		return
	}
	egress := boolean(r, "egress", false)
	rules := &a.Ingress
	switch out, known := egress.Get(); {
	case !known:
		a.Unread = firstText(a.Unread, fmt.Sprintf("the direction of '%s' can't be read", r.Address))
		return
	case out:
		rules = &a.Egress
	}
	b.readACLRule(a, rules, r.Attr, aclRuleNames{number: "rule_number", action: "rule_action"}, r.Header)
}

// addACLAssociation adds the subnet of an association. One whose ACL can't be
// told leaves open which holds for the subnet.
func (b *builder) addACLAssociation(r *terraform.Resource) {
	id, _ := find(b, b.acls, r.Attr("network_acl_id"), "network ACL")
	if a := b.acls[id]; a != nil {
		b.claim(a, r.Attr("subnet_id"), r)
		return
	}
	subnet, _ := find(b, b.subnets, r.Attr("subnet_id"), "subnet")
	b.contested[subnet] = true
}

// aclRuleNames are attributes that blocks and resources name differently.
type aclRuleNames struct{ number, action string }

// readACLRule adds one rule; one without a number makes the ACL unread, as the
// order decides.
func (b *builder) readACLRule(a *network.ACL, rules *[]network.ACLRule, get getter, names aclRuleNames, at source.Span) {
	number, known := value.Map(get(names.number).Str(), strconv.Atoi).Get()
	if !known {
		a.Unread = firstText(a.Unread, "the number of a rule can't be read")
		return
	}
	protocol := get("protocol").Str().OrKnown("")
	*rules = append(*rules, network.ACLRule{
		Number: number, Allow: value.Map(get(names.action).Str(), allows), Range: b.aclRange(get, at),
		Everything: protocol == "-1" || strings.EqualFold(protocol, "all"), At: at,
	})
}

// aclRange reads a rule's range, which is an IPv6 one where that alone is written.
func (b *builder) aclRange(get getter, at source.Span) value.Value[netip.Prefix] {
	v4, v6 := get("cidr_block"), get("ipv6_cidr_block")
	if text := v6.Str().OrKnown(""); text != "" && (!isSet(v4) || v4.KindOf() == value.KindString && v4.Text == "") {
		return value.Absent[netip.Prefix](origin(v6))
	}
	if cidr := b.prefix(v4); !cidr.IsAbsent() {
		return cidr
	}
	return value.Unknown[netip.Prefix]("the range is not written", value.Origin{At: at})
}

// allows reads a rule's action, in any case of letters as the provider does.
func allows(action string) (bool, error) {
	switch strings.ToLower(action) {
	case "allow":
		return true, nil
	case "deny":
		return false, nil
	default:
		return false, fmt.Errorf("'%s' is neither 'allow' nor 'deny'", action)
	}
}

func sortACLRules(rules []network.ACLRule) {
	slices.SortStableFunc(rules, func(x, y network.ACLRule) int {
		return cmp.Or(cmp.Compare(x.Number, y.Number), x.At.Compare(y.At))
	})
}
