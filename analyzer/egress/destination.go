package egress

import (
	"fmt"
	"net/netip"
	"strings"

	"github.com/snatlint/snatlint/analyzer/network"
)

// String is the destination as the user wrote it.
func (d Destination) String() string { return d.Text }

// Destinations are what a cluster's packets are sent to in a [Matrix]: its own
// VPC, the networks connected with it, the internet, then the destinations that
// the configuration names, by name.
func Destinations(m *network.Model, _ network.ID) []Destination {
	destinations := classes()
	for i := range m.Destinations {
		destinations = append(destinations, named(m.Destinations[i].Name))
	}
	return destinations
}

func classes() []Destination {
	return []Destination{
		{Kind: ToVPC, Text: string(ToVPC)},
		{Kind: ToConnected, Text: string(ToConnected)},
		{Kind: ToInternet, Text: string(ToInternet)},
	}
}

func named(name string) Destination { return Destination{Kind: ToNamed, Name: name, Text: name} }

// ParseDestination reads what the user asks for: one of the classes, a name
// from the configuration, an address or a range, whose host bits don't matter.
// The error says what would be accepted.
func ParseDestination(m *network.Model, text string) (Destination, error) {
	for _, d := range classes() {
		if d.Text == text {
			return d, nil
		}
	}
	for i := range m.Destinations {
		if m.Destinations[i].Name == text {
			return named(text), nil
		}
	}
	if prefix, ok := parsePrefix(text); ok {
		return Destination{Kind: ToAddress, Prefix: prefix, Text: text}, nil
	}
	accepted := "same-vpc, connected, internet, an address such as 10.20.1.1 or a range such as 10.20.0.0/16"
	if len(m.Destinations) > 0 {
		names := make([]string, len(m.Destinations))
		for i := range m.Destinations {
			names[i] = "'" + m.Destinations[i].Name + "'"
		}
		accepted += ", or a name from the configuration: " + strings.Join(names, ", ")
	}
	return Destination{}, fmt.Errorf("'%s' is no destination: it takes %s", text, accepted)
}

// parsePrefix reads an address or a range; IPv4 addresses in IPv6 notation are
// IPv4.
func parsePrefix(text string) (netip.Prefix, bool) {
	if addr, err := netip.ParseAddr(text); err == nil && addr.Zone() == "" {
		addr = addr.Unmap()
		return netip.PrefixFrom(addr, addr.BitLen()), true
	}
	prefix, err := netip.ParsePrefix(text)
	if err != nil {
		return netip.Prefix{}, false
	}
	if prefix.Addr().Is4In6() && prefix.Bits() >= 96 {
		prefix = netip.PrefixFrom(prefix.Addr().Unmap(), prefix.Bits()-96)
	}
	return prefix.Masked(), true
}
