package egress

import (
	"testing"

	"github.com/snatlint/snatlint/analyzer/cni"
	"github.com/snatlint/snatlint/analyzer/network"
)

const (
	external = cni.EnvExternalSNAT + "=true"
	excluded = cni.EnvExcludeSNATCIDRs + "="
)

// TestGolden holds the vectors of the specification of the walk.
func TestGolden(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		estate *estate
		class  Class
		to     string
		want   string
	}{
		{"a peer sees the node", golden(), ClassPod, "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary"},
		{"an exclusion shows the pod to the peer", golden().set(excluded + "10.20.0.0/16"), ClassPod, "10.20.1.1", "delivered pod-ip 10.0.1.0/24 by primary"},
		{"an exclusion with host bits counts", golden().set(excluded + " 10.20.5.9/16 , 10.30.0.1, 2001:db8::/32,"), ClassPod, "10.20.1.1", "delivered pod-ip 10.0.1.0/24 by primary"},
		{"an exclusion without a length doesn't", golden().set(excluded + " 10.20.5.9/16 , 10.30.0.1, 2001:db8::/32,"), ClassPod, "10.30.1.1", "delivered node-ip 10.0.1.0/24 by primary"},
		{"external SNAT shows the pod to the peer", golden().set(external), ClassPod, "10.20.1.1", "delivered pod-ip 10.0.1.0/24 by primary"},
		{"the internet sees the NAT gateway", golden(), ClassPod, "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary"},
		{"so it does with external SNAT", golden().set(external), ClassPod, "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary"},
		{"a public node shows its public address", golden().public(true), ClassPod, "8.8.8.8", "delivered node-public-ip by primary"},
		{"external SNAT on a public node drops", golden().public(true).set(external), ClassPod, "8.8.8.8", "dropped by primary"},
		{"but not for the host network", golden().public(true).set(external), ClassHostNetwork, "8.8.8.8", "delivered node-public-ip by primary"},
		{"a node without public address in a public subnet", golden().public(false), ClassPod, "8.8.8.8", "dropped by primary"},
		{"custom networking leaves by the node's subnet", golden().custom(), ClassPod, "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary"},
		{"with external SNAT by the pod's subnet, which has no route", golden().custom().set(external), ClassPod, "8.8.8.8", "dropped by secondary"},
		{"custom networking in the VPC", golden().custom(), ClassPod, "10.0.9.9", "delivered pod-ip 100.64.0.0/20 by secondary"},
		{"custom networking behind the transit gateway", golden().custom(), ClassPod, "10.30.1.1", "delivered node-ip 10.0.1.0/24 by primary"},
		{"'yes' is no boolean", golden().set(cni.EnvExternalSNAT + "=yes"), ClassPod, "10.20.1.1", "delivered node-ip 10.0.1.0/24 by primary"},
		{"the secondary range is in the VPC", golden(), ClassPod, "100.64.3.4", "delivered pod-ip 10.0.1.0/24 by primary"},
		{"the host network has the node's address in the VPC", golden(), ClassHostNetwork, "10.0.9.9", "delivered node-ip 10.0.1.0/24 by primary"},
		{"the VPC as a whole", golden(), ClassPod, "same-vpc", "delivered pod-ip 10.0.1.0/24 by primary"},
		{"the internet as a whole", golden(), ClassPod, "internet", "delivered nat-gateway-ip 203.0.113.10 by primary"},
		{"connected networks", golden(), ClassPod, "connected", "far: delivered node-ip 10.0.1.0/24 by primary\npeer: delivered node-ip 10.0.1.0/24 by primary"},
		{"connected networks with external SNAT", golden().set(external), ClassPod, "connected", "far: delivered pod-ip 10.0.1.0/24 by primary\npeer: delivered pod-ip 10.0.1.0/24 by primary"},
		{"a discovered subnet without a NAT route", discovered().set(external), ClassPod, "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary\ndropped by secondary\nby chance"},
		{"a discovered subnet matters not when the node rewrites", discovered(), ClassPod, "8.8.8.8", "delivered nat-gateway-ip 203.0.113.10 by primary"},
		{"a transit gateway that lacks the pods' range loses replies", transitLacksPods(), ClassPod, "10.30.1.1", "delivered pod-ip 100.64.0.0/20 by secondary, returns no"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := brief(c.estate.trace(c.class, c.to)); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// discovered tags the golden estate's pod subnet for the CNI.
func discovered() *estate {
	e := golden()
	e.Subnets[2].Tags = map[string]string{"kubernetes.io/role/cni": "1"}
	return e
}

// transitLacksPods keeps the source of pods whose range the far side's table
// doesn't know.
func transitLacksPods() *estate {
	e := golden().custom().set(external)
	e.RouteTables[2].Routes = []network.Route{route("10.30.0.0/16 transit-gateway tgw")}
	e.transitTable("out", "tgw", "10.30.0.0/16 tgw/far").Associations = []network.ID{"tgw/main"}
	e.transitTable("back", "tgw", "10.0.0.0/16 tgw/main").Associations = []network.ID{"tgw/far"}
	return e
}

// TestGoldenCauses tells the drops of the vectors apart: at the internet gateway
// for want of a public address, or for want of a route.
func TestGoldenCauses(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		estate *estate
		to     string
		want   Cause
	}{
		{"external SNAT on a public node", golden().public(true).set(external), "8.8.8.8", CauseNoPublicAddress},
		{"a node without public address in a public subnet", golden().public(false), "8.8.8.8", CauseNoPublicAddress},
		{"custom networking with external SNAT, whose subnet has no route", golden().custom().set(external), "8.8.8.8", CauseNoRoute},
		{"a discovered subnet without a NAT route", discovered().set(external), "8.8.8.8", CauseNoRoute},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r := c.estate.trace(ClassPod, c.to)
			if got := r.Verdicts[len(r.Verdicts)-1].Cause; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
