package kernel

import (
	"fmt"
	"strings"

	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
)

// translate makes the NAT gateways, which give packets an address of their own,
// and the internet gateway, which maps single addresses and drops the rest
// (Amazon VPC User Guide, "NAT gateways" and "Internet gateways").
func (w *World) translate() error {
	for space, address := range map[string]string{publicNAT: estate.NATInside, privateNAT: estate.PrivateNATAt} {
		rules := fmt.Sprintf("*nat\n-A POSTROUTING -o eth0 ! -s %[1]s -j SNAT --to-source %[1]s\nCOMMIT\n", address)
		if err := w.spaces[space].run(rules, "iptables-restore"); err != nil {
			return err
		}
	}
	public := [][2]string{{estate.NATInside, estate.NATPublic}}
	if w.estate.Public {
		public = append(public, [2]string{estate.Node, estate.NodePublic})
	}
	var nat, filter strings.Builder
	for _, p := range public {
		fmt.Fprintf(&nat, "-A PREROUTING -i out -d %[2]s -j DNAT --to-destination %[1]s\n-A POSTROUTING -o out -s %[1]s -j SNAT --to-source %[2]s\n", p[0], p[1])
		fmt.Fprintf(&filter, "-A FORWARD -i eth0 -s %s -j ACCEPT\n", p[0])
	}
	rules := "*nat\n" + nat.String() + "COMMIT\n*filter\n" + filter.String() + "-A FORWARD -i eth0 -j DROP\nCOMMIT\n"
	return w.spaces[gateway].run(rules, "iptables-restore")
}
