package kernel

import (
	"fmt"
	"net/netip"
	"strings"

	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
)

// hosts are the addresses of the node's interfaces, and what the router reaches
// each by. EC2 knows which interface an address belongs to; nobody answers for
// pods there.
func (w *World) hosts() []host {
	return []host{
		{estate.Node, toPrimary, primaryMAC},
		{estate.PodOnPrimary, toPrimary, primaryMAC},
		{w.estate.Secondary(), toSecondary, secondaryMAC},
		{w.estate.PodOnSecondary(), toSecondary, secondaryMAC},
	}
}

type host struct{ address, port, mac string }

// addRoutes makes the VPC's router: a routing table for each subnet, chosen by
// where a packet comes from, as EC2 chooses them.
func (w *World) addRoutes() error {
	var b strings.Builder
	fmt.Fprintf(&b, "address add %s/32 dev %s\n", gatewayOf(estate.NodeSubnet), toPrimary)
	fmt.Fprintf(&b, "address add %s/32 dev %s\n", gatewayOf(w.estate.OwnSubnet()), toSecondary)
	for _, h := range w.hosts() {
		fmt.Fprintf(&b, "neighbour add %s lladdr %s dev %s nud permanent\n", h.address, h.mac, h.port)
	}
	const main = 254
	w.addLocal(&b, main)
	own := w.estate.Own
	if !w.estate.Apart() {
		own = w.estate.Nodes
	}
	public := estate.Routes{Default: estate.Internet}
	if w.estate.Stranded {
		public = estate.Routes{}
	}
	w.addTable(&b, 100, toPrimary, w.estate.Nodes)
	w.addTable(&b, 101, toSecondary, own)
	w.addTable(&b, 102, toNAT, public)
	w.addTable(&b, 103, toPrivateNAT, estate.Routes{Peer: estate.Direct, Office: estate.Direct})
	return w.spaces[router].ip(b.String())
}

// gatewayOf is the subnet's first address, which EC2 has for its router.
func gatewayOf(subnet string) string {
	return netip.MustParsePrefix(subnet).Addr().Next().String()
}

// addLocal adds the local routes of the VPC to a table.
func (w *World) addLocal(b *strings.Builder, table int) {
	for _, h := range w.hosts() {
		fmt.Fprintf(b, "route add %s/32 dev %s table %d\n", h.address, h.port, table)
	}
	for _, c := range cables() {
		for _, own := range c.own {
			if c.port == toVPC || c.port == toNAT || c.port == toPrivateNAT {
				fmt.Fprintf(b, "route add %s/32 via %s dev %s table %d\n", own, c.far(), c.port, table)
			}
		}
	}
	for _, cidr := range w.estate.Ranges() {
		fmt.Fprintf(b, "route add unreachable %s table %d\n", cidr, table)
	}
}

// addTable adds the route table of a subnet: nothing falls through to another.
func (w *World) addTable(b *strings.Builder, number int, port string, r estate.Routes) {
	w.addLocal(b, number)
	add := func(cidr string, to estate.Target, direct string) {
		ports := map[estate.Target]string{
			estate.Internet: toGateway, estate.NAT: toNAT, estate.PrivateNAT: toPrivateNAT, estate.Direct: direct,
		}
		for _, c := range cables() {
			if c.port == ports[to] {
				fmt.Fprintf(b, "route add %s via %s dev %s table %d\n", cidr, c.far(), c.port, number)
			}
		}
	}
	add("default", r.Default, "")
	add(estate.PeerRange, r.Peer, toPeer)
	add(estate.PeerPart, r.Part, toPeer)
	add(estate.OfficeRange, r.Office, toOffice)
	fmt.Fprintf(b, "route add blackhole default metric 9999 table %d\n", number)
	fmt.Fprintf(b, "rule add iif %s lookup %d priority %d\n", port, number, number)
}

// checkSources is EC2's check: an interface sends by its own addresses alone
// (Amazon VPC User Guide, "Elastic network interfaces").
func (w *World) checkSources() error {
	var b strings.Builder
	b.WriteString("*raw\n")
	for _, h := range w.hosts() {
		fmt.Fprintf(&b, "-A PREROUTING -i %s -s %s -j ACCEPT\n", h.port, h.address)
	}
	fmt.Fprintf(&b, "-A PREROUTING -i %s -j DROP\n-A PREROUTING -i %s -j DROP\nCOMMIT\n", toPrimary, toSecondary)
	return w.spaces[router].run(b.String(), "iptables-restore")
}
