package egress

import (
	"net/netip"
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/value"
)

// said gathers everything that the verdicts on a flow say.
func said(r Result) string {
	var b strings.Builder
	for _, v := range r.Verdicts {
		b.WriteString(v.Why + "\n")
		for _, h := range v.Path {
			b.WriteString(h.Hop + ": " + h.Detail + "\n")
		}
	}
	return b.String()
}

// TestWords holds sentences that were once wrong: in their grammar, or in what
// they say of the files.
func TestWords(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		estate *estate
		to     string
		want   string
		not    string
	}{
		{"several networks", manifestsAlone(), "connected", "connected networks are outside the VPC", "networks is"},
		{"several networks in an assumption", manifestsAlone().set(external), "connected", "is true, assuming that connected networks are reached", "that they are"},
		{"several networks that see", manifestsAlone(), "connected", "Connected networks see the node's", "networks sees"},
		{"the VPC's addresses", golden(), "same-vpc", "The VPC's own addresses see the pod's own address", "addresses sees"},
		{
			"the rest of a range", with(func(e *estate) { e.nodeRoutes("10.0.0.0/8 vpn-gateway vgw") }), "connected",
			"the rest of 10.0.0.0/8 is outside the VPC", "and 10.0.0.0/8 is outside",
		},
		{"an exclusion that is the destination", golden().set(excluded + "10.20.0.0/16"), "connected", cni.EnvExcludeSNATCIDRs + " holds 10.20.0.0/16.", "10.20.0.0/16 is in 10.20.0.0/16"},
		{
			"an exact private address", with(func(e *estate) {
				e.NATGateways[0].Public, e.NATGateways[0].PrivateIP = known(false), known(netip.MustParseAddr("10.0.0.7"))
				e.nodeRoutes("10.20.0.0/16 nat-gateway nat1")
				e.RouteTables[1].Routes = []network.Route{route("10.20.0.0/16 peering pcx")}
			}), "10.20.1.1", "sends replies to 10.0.0.7 to", "of 10.0.0.7",
		},
		{"who denies a node its address", golden().public(false), "internet", "the launch template of 'nodes' gives its nodes no public address", "main/pub-a' get"},
		{"a subnet that does", with(func(e *estate) {
			e.public(true).Clusters[0].NodeGroups[0].PublicIP = value.Value[bool]{}
		}), "internet", "subnet 'main/pub-a' gives nodes no public address", "launch template"},
		{"a target without a name", with(func(e *estate) { e.nodeRoutes("0.0.0.0/0 firewall-endpoint") }), "internet", "leads to a firewall endpoint, which", "not in the files"},
		{"an instance", with(func(e *estate) { e.nodeRoutes("0.0.0.0/0 instance") }), "internet", "leads to an instance, which", "a instance"},
		{"a prefix list", with(func(e *estate) {
			e.nodeRoutes("10.20.0.0/16 peering pcx")
			e.RouteTables[0].Routes[0].DestinationText = "aws_ec2_managed_prefix_list.corp"
		}), "10.20.1.1", "The route 10.20.0.0/16 (of prefix list 'aws_ec2_managed_prefix_list.corp') leads to", "%!"},
		{
			"a table that no file has", with(func(e *estate) { e.nodeRoutes("10.50.0.0/16 transit-gateway tgw"); theirs(e) }), "10.50.1.1",
			"for which a route table that is not in the files decides", "default route table",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := said(c.estate.trace(ClassPod, c.to))
			if !strings.Contains(got, c.want) {
				t.Errorf("nothing says %q:\n%s", c.want, got)
			}
			if strings.Contains(got, c.not) {
				t.Errorf("something says %q:\n%s", c.not, got)
			}
		})
	}
}
