package egress

import (
	"fmt"
	"net/netip"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/value"
)

// capital starts a sentence.
func capital(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}

// written says what a setting holds and, for defaults, who says so.
func written(name string, v value.Value[bool]) string {
	on, _ := v.Get()
	text := fmt.Sprintf("%s is %t", name, on)
	if note := v.Origin().Note; note != "" {
		text += " (" + note + ")"
	}
	return text
}

// list puts ranges in one text.
func list(ranges []netip.Prefix) string {
	texts := make([]string, len(ranges))
	for i, r := range ranges {
		texts[i] = r.String()
	}
	return strings.Join(texts, ", ")
}

// described names a subnet with its range.
func described(s *network.Subnet) string {
	if cidr, known := s.CIDR.Get(); known {
		return fmt.Sprintf("'%s' (%s)", s.Address, cidr)
	}
	return fmt.Sprintf("'%s'", s.Address)
}

// aimed names what a route points at.
func aimed(r network.Route, thing *network.Thing) string {
	switch {
	case thing != nil:
		return "'" + thing.Address + "'"
	case r.TargetText != "":
		return "'" + r.TargetText + "'"
	case r.TargetID != "":
		return "'" + string(r.TargetID) + "'"
	default:
		return "a target that can't be read"
	}
}

// targetText names a target of no known kind.
func targetText(r network.Route) string {
	if r.TargetText == "" {
		return "a target"
	}
	return "target '" + r.TargetText + "'"
}

// appliance names a target that nothing is known of but its kind.
func appliance(r network.Route) string {
	kind := strings.ReplaceAll(string(r.Target), "-", " ")
	switch {
	case r.TargetText != "":
		return kind + " '" + r.TargetText + "'"
	case strings.HasPrefix(kind, "e") || strings.HasPrefix(kind, "i"):
		return "an " + kind
	default:
		return "a " + kind
	}
}

// seen says whose address a destination sees.
func (w *walker) seen(p packet) string {
	switch p.src.seen {
	case PodIP:
		return "the pod's own address" + among(w.addresses(p))
	case NodeIP:
		return "the node's primary private address" + among(w.addresses(p))
	case NodePublicIP:
		return "the node's public address"
	case NATGatewayIP:
		return natAddress("address", w.addresses(p))
	default:
		return "the NAT gateway's private address" + among(w.addresses(p))
	}
}

// natAddress names what a destination sees of a NAT gateway, which may have
// several addresses.
func natAddress(noun string, addresses []string) string {
	if len(addresses) > 1 {
		return fmt.Sprintf("one of the NAT gateway's %ses %s", noun, strings.Join(addresses, ", "))
	}
	return fmt.Sprintf("the NAT gateway's %s %s", noun, addresses[0])
}

func among(addresses []string) string {
	if len(addresses) == 0 {
		return ""
	}
	if _, err := netip.ParseAddr(addresses[0]); err == nil && len(addresses) == 1 {
		return " " + addresses[0]
	}
	return " (of " + strings.Join(addresses, ", ") + ")"
}

// reason is the sentence that explains a delivered packet's source.
func (w *walker) reason(p packet) string {
	switch p.src.seen {
	case NodePublicIP:
		return "The internet gateway replaces the node's private address by the node's public address."
	case NATGatewayIP:
		addresses, noun := w.addresses(p), "its public address"
		if len(addresses) > 1 {
			noun = "one of its public addresses"
		}
		return fmt.Sprintf("NAT gateway '%s' replaces the source by %s '%s'.", p.src.nat.Address, noun, strings.Join(addresses, "', '"))
	case PrivateNATGatewayIP:
		return fmt.Sprintf("NAT gateway '%s' replaces the source by its private address.", p.src.nat.Address)
	default:
		return p.why
	}
}
