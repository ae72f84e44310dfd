package egress

import (
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
)

// acl puts a network ACL around subnets that lets everything through but for
// what the change makes of it.
func (e *estate) acl(subnet network.ID, change func(*network.ACL)) {
	a := network.ACL{
		Thing: thing("acl"), Subnets: []network.ID{subnet},
		Ingress: []network.ACLRule{aclRule("100 allow 0.0.0.0/0")}, Egress: []network.ACLRule{aclRule("100 allow 0.0.0.0/0")},
	}
	change(&a)
	e.NetworkACLs = append(e.NetworkACLs, a)
}

// aclRule reads a rule for everything such as "100 deny 10.0.0.0/8".
func aclRule(text string) network.ACLRule {
	fields := strings.Fields(text)
	return network.ACLRule{
		Allow: known(fields[1] == "allow"), Range: known(prefix(fields[2])), Everything: true, At: source.Span{Path: "rule " + fields[0]},
	}
}

func TestNetworkACLsThatLetNothingThrough(t *testing.T) {
	t.Parallel()
	deny, allow := aclRule("50 deny 10.20.0.0/16"), aclRule("100 allow 0.0.0.0/0")
	for _, c := range []struct {
		name, to string
		subnet   network.ID
		want     Answer
		at       string
		change   func(*network.ACL)
	}{
		{"all is let through, but security groups are not read", "10.20.1.1", "main/priv-a", NotKnown, "", func(*network.ACL) {}},
		{"a rule denies what goes out", "10.20.1.1", "main/priv-a", No, "rule 50", func(a *network.ACL) { a.Egress = []network.ACLRule{deny, allow} }},
		{"and not what goes elsewhere", "internet", "main/priv-a", NotKnown, "", func(a *network.ACL) { a.Egress = []network.ACLRule{deny, allow} }},
		{"the first that matches decides", "10.20.1.1", "main/priv-a", NotKnown, "", func(a *network.ACL) { a.Egress = []network.ACLRule{allow, deny} }},
		{"a rule denies replies", "10.20.1.1", "main/priv-a", No, "rule 50", func(a *network.ACL) { a.Ingress = []network.ACLRule{deny, allow} }},
		{"what no rule allows is denied", "10.20.1.1", "main/priv-a", No, "acl.tf", func(a *network.ACL) { a.Egress = nil }},
		{"a rule for one protocol leaves others", "10.20.1.1", "main/priv-a", NotKnown, "", func(a *network.ACL) {
			some := deny
			some.Everything = false
			a.Egress = []network.ACLRule{some, allow}
		}},
		{"an action that can't be read may allow", "10.20.1.1", "main/priv-a", NotKnown, "", func(a *network.ACL) {
			maybe := deny
			maybe.Allow = unread[bool]()
			a.Egress = []network.ACLRule{maybe}
		}},
		{"a rule that can't be read may allow", "10.20.1.1", "main/priv-a", NotKnown, "", func(a *network.ACL) {
			a.Egress, a.Unread = nil, "'var.rules' has no value"
		}},
		{"that of the NAT gateway's subnet counts", "internet", "main/pub-a", No, "acl.tf", func(a *network.ACL) { a.Ingress = nil }},
		{"where the packet passes it", "10.20.1.1", "main/pub-a", NotKnown, "", func(a *network.ACL) { a.Ingress = nil }},
		{"none stands within a subnet", "10.0.1.9", "main/priv-a", NotKnown, "", func(a *network.ACL) { a.Egress = nil }},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			v := with(func(e *estate) { e.acl(c.subnet, c.change) }).trace(ClassPod, c.to).Verdicts[0]
			at := ""
			for _, h := range v.Path {
				if h.Hop == "network-acl" {
					at = h.At.Path
				}
			}
			if v.Outcome != Delivered || v.Admitted != c.want || at != c.at {
				t.Errorf("%s, admitted %s, decided at '%s'; want admitted %s, decided at '%s'", v.Outcome, v.Admitted, at, c.want, c.at)
			}
		})
	}
}
