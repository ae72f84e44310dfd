package cni

import (
	"fmt"
	"net"
	"net/netip"
	"strings"

	"github.com/snatlint/snatlint/analyzer/value"
)

// exclusions reads the list of destinations whose packets keep their source.
// The CNI doesn't look at it where external SNAT is on.
func (r *resolver) exclusions(external value.Value[bool]) value.Value[[]Exclusion] {
	if on, known := external.Get(); !known || !on {
		return r.ranges(EnvExcludeSNATCIDRs)
	}
	written := r.text(EnvExcludeSNATCIDRs)
	if text, given := written.Get(); given && text != "" {
		r.ignore(KindSuperseded, EnvExcludeSNATCIDRs, text,
			fmt.Sprintf("%s is true, so no destination is rewritten and none needs an exception", EnvExternalSNAT),
			"", written.Origin().At)
	}
	return value.Known([]Exclusion(nil), external.Origin())
}

// ranges reads a list of IPv4 ranges.
func (r *resolver) ranges(name string) value.Value[[]Exclusion] {
	written := r.text(name)
	text, known := written.Get()
	switch {
	case written.IsUnknown():
		return value.Unknown[[]Exclusion](written.Reason(), written.Origin())
	case !known:
		return value.Known([]Exclusion(nil), r.defaults)
	case text == "":
		origin := written.Origin()
		origin.Note = r.defaults.Note + ", as the value is empty"
		return value.Known([]Exclusion(nil), origin)
	}
	good, bad := parseRanges(text)
	for i := range good {
		good[i].At = written.Origin().At
	}
	for _, item := range bad {
		r.ignore(KindRange, name, item.text, item.why, "", written.Origin().At)
	}
	return value.Known(good, written.Origin())
}

type badItem struct{ text, why string }

// parseRanges splits at commas, trims spaces and keeps the IPv4 ranges, masked,
// in their order; the CNI logs and skips all other items.
func parseRanges(text string) (good []Exclusion, bad []badItem) {
	for item := range strings.SplitSeq(text, ",") {
		trimmed := strings.TrimSpace(item)
		prefix, why := parseRange(trimmed)
		if why != "" {
			bad = append(bad, badItem{text: trimmed, why: why})
			continue
		}
		good = append(good, Exclusion{Prefix: prefix, Text: trimmed})
	}
	return good, bad
}

// parseRange reads one item, and says why it can't.
func parseRange(item string) (netip.Prefix, string) {
	if item == "" {
		return netip.Prefix{}, "it is an empty item of the list: the CNI takes IPv4 ranges such as 10.20.0.0/16, separated by commas"
	}
	_, parsed, err := net.ParseCIDR(item)
	if err != nil {
		if addr, err := netip.ParseAddr(item); err == nil && addr.Is4() {
			return netip.Prefix{}, fmt.Sprintf("'%s' is an address and no range: the CNI takes it as %s/32", item, item)
		}
		return netip.Prefix{}, fmt.Sprintf("'%s' is no range of addresses: the CNI takes IPv4 ranges such as 10.20.0.0/16, separated by commas", item)
	}
	if parsed.IP.To4() == nil {
		return netip.Prefix{}, fmt.Sprintf("'%s' is not an IPv4 range, and the CNI takes no others here", item)
	}
	// String gives an IPv4 range that was written in IPv6 notation as IPv4.
	prefix, err := netip.ParsePrefix(parsed.String())
	if err != nil {
		return netip.Prefix{}, fmt.Sprintf("'%s' is no range of addresses that the CNI can use", item)
	}
	return prefix.Masked(), ""
}
