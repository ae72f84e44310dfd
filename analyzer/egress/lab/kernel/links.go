package kernel

import (
	"fmt"
	"strings"

	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
)

// Hardware addresses of the node's interfaces.
const (
	primaryMAC   = "02:00:00:00:00:10"
	secondaryMAC = "02:00:00:00:00:20"
)

// Interfaces of the router: towards the node's two, and towards the rest.
const (
	toPrimary    = "e0"
	toSecondary  = "e1"
	toVPC        = "vpc"
	toPeer       = "pcx"
	toOffice     = "tgw"
	toGateway    = "igw"
	toNAT        = "nat"
	toPrivateNAT = "pnat"
)

// cable connects a namespace with the router by a net of two addresses.
type cable struct {
	port  string // of the router
	space string
	net   string   // the first three bytes of its range
	own   []string // addresses of the other end
}

func (c cable) near() string { return c.net + ".1" }
func (c cable) far() string  { return c.net + ".2" }

func cables() []cable {
	return []cable{
		{port: toVPC, space: vpc, net: "169.254.11", own: []string{estate.VPCServer, estate.SecondServer}},
		{port: toPeer, space: peer, net: "169.254.12", own: []string{estate.PeerServer, estate.PeerServer2}},
		{port: toOffice, space: office, net: "169.254.13", own: []string{estate.OfficeServer, estate.OfficeServer2}},
		{port: toGateway, space: gateway, net: "169.254.14"},
		{port: toNAT, space: publicNAT, net: "169.254.15", own: []string{estate.NATInside}},
		{port: toPrivateNAT, space: privateNAT, net: "169.254.16", own: []string{estate.PrivateNATAt}},
	}
}

// connect makes the interfaces and their addresses.
func (w *World) connect() error {
	var b strings.Builder
	add := func(port, space, name, more string) {
		fmt.Fprintf(&b, "link add %s mtu 9001 type veth peer name %s mtu 9001 %s netns %s\n", port, name, more, w.spaces[space].path())
		fmt.Fprintf(&b, "link set %s up\n", port)
	}
	add(toPrimary, node, "eth0", "address "+primaryMAC)
	add(toSecondary, node, "eth1", "address "+secondaryMAC)
	for _, c := range cables() {
		add(c.port, c.space, "eth0", "")
		fmt.Fprintf(&b, "address add %s/30 dev %s\n", c.near(), c.port)
	}
	if err := w.spaces[router].ip(b.String()); err != nil {
		return err
	}
	for _, c := range cables() {
		if err := w.spaces[c.space].ip(c.inside(w.estate)); err != nil {
			return err
		}
	}
	return w.connectWebsite()
}

func (n *namespace) ip(batch string) error { return n.run(batch, "ip", "-batch", "-") }

// inside is what the cable's other end has. All but the peer, which has routes
// of its own, know the way back to every address of the VPC.
func (c cable) inside(e estate.Estate) string {
	var b strings.Builder
	fmt.Fprintf(&b, "address add %s/30 dev eth0\nlink set eth0 up\n", c.far())
	for _, own := range c.own {
		fmt.Fprintf(&b, "address add %s/32 dev eth0\n", own)
	}
	back := []string{"default"}
	switch c.space {
	case peer:
		back = e.BackRanges()
	case gateway:
		back = e.Ranges()
	}
	for _, cidr := range back {
		fmt.Fprintf(&b, "route add %s via %s\n", cidr, c.near())
	}
	return b.String()
}

// connectWebsite connects the internet gateway with the internet, where no
// private address is known.
func (w *World) connectWebsite() error {
	err := w.spaces[gateway].ip("link add out mtu 9001 type veth peer name eth0 mtu 9001 netns " + w.spaces[website].path() + `
link set out up
address add 169.254.17.1/30 dev out
route add default via 169.254.17.2
`)
	if err != nil {
		return err
	}
	return w.spaces[website].ip(fmt.Sprintf(`address add 169.254.17.2/30 dev eth0
link set eth0 up
address add %s/32 dev eth0
address add %s/32 dev eth0
route add 203.0.113.0/24 via 169.254.17.1
`, estate.Website, estate.Website2))
}
