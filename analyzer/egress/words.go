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
		return "a target that is not in the files"
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
		return "the NAT gateway's address " + w.addresses(p)[0]
	default:
		return "the NAT gateway's private address" + among(w.addresses(p))
	}
}

func among(addresses []string) string {
	if len(addresses) == 0 {
		return ""
	}
	return " (of " + strings.Join(addresses, ", ") + ")"
}

// reason is the sentence that explains a delivered packet's source.
func (w *walker) reason(p packet) string {
	switch p.src.seen {
	case NodePublicIP:
		return "The internet gateway replaces the node's private address by the node's public address."
	case NATGatewayIP:
		return fmt.Sprintf("NAT gateway '%s' replaces the source by its public address '%s'.", p.src.nat.Address, w.addresses(p)[0])
	case PrivateNATGatewayIP:
		return fmt.Sprintf("NAT gateway '%s' replaces the source by its private address.", p.src.nat.Address)
	default:
		return p.why
	}
}
