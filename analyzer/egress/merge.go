package egress

import (
	"cmp"
	"net/netip"
	"slices"
	"strings"
)

// merge joins verdicts that say the same: those of several zones whose packets
// take the same kind of way. The joined verdict holds for all their groups and
// addresses, and shows the path of the first.
func merge(verdicts []Verdict) []Verdict {
	slices.SortStableFunc(verdicts, compare)
	var merged []Verdict
	place := map[string]int{}
	for _, v := range verdicts {
		key := kind(v)
		i, seen := place[key]
		if !seen {
			place[key] = len(merged)
			merged = append(merged, v)
			continue
		}
		have := &merged[i]
		have.Addresses = union(have.Addresses, v.Addresses)
		have.Groups = union(have.Groups, v.Groups)
		have.Subnets = union(have.Subnets, v.Subnets)
		have.Ranges = unionRanges(have.Ranges, v.Ranges)
		if have.Subnet != v.Subnet {
			have.Subnet = ""
		}
	}
	slices.SortStableFunc(merged, compare)
	return merged
}

// kind is what two verdicts must have in common to be joined. NAT gateways in
// different zones are told apart by their addresses; other addresses are of the
// same kind where the way is.
func kind(v Verdict) string {
	parts := []string{
		v.Network, string(v.Outcome), string(v.SeenAs), string(v.Interface), string(v.Confidence),
		string(v.Returns), string(v.Admitted), string(v.Cause),
	}
	if exact(v.SeenAs) {
		parts = append(parts, v.Addresses...)
	}
	for _, h := range v.Path {
		if h.Hop != "return" {
			parts = append(parts, h.Hop)
		}
	}
	return strings.Join(parts, "\x00")
}

// exact reports whether each address of that kind is a fixed one.
func exact(seen SeenAs) bool { return seen == NATGatewayIP || seen == PrivateNATGatewayIP }

// alike reports whether verdicts leave nothing to chance that the destination
// or its owner would notice.
func alike(verdicts []Verdict) bool {
	notable := map[string]bool{}
	for _, v := range verdicts {
		parts := []string{string(v.Outcome), string(v.SeenAs), string(v.Returns)}
		if exact(v.SeenAs) {
			parts = append(parts, v.Addresses...)
		}
		notable[strings.Join(parts, "\x00")] = true
	}
	return len(notable) <= 1
}

// compare is the order of verdicts.
func compare(a, b Verdict) int {
	return cmp.Or(
		cmp.Compare(a.Network, b.Network),
		cmp.Compare(rank(a.Outcome), rank(b.Outcome)),
		cmp.Compare(a.SeenAs, b.SeenAs),
		cmp.Compare(a.Interface, b.Interface),
		slices.Compare(a.Addresses, b.Addresses),
		cmp.Compare(a.Subnet, b.Subnet),
		slices.Compare(a.Groups, b.Groups),
		cmp.Compare(a.Returns, b.Returns),
		cmp.Compare(a.Confidence, b.Confidence),
		cmp.Compare(a.Why, b.Why),
		slices.CompareFunc(a.Path, b.Path, func(x, y Hop) int {
			return cmp.Or(cmp.Compare(x.Hop, y.Hop), x.At.Compare(y.At), cmp.Compare(x.Detail, y.Detail))
		}),
	)
}

func rank(o Outcome) int {
	switch o {
	case Delivered:
		return 0
	case Dropped:
		return 1
	default:
		return 2
	}
}

// unionRanges joins two sorted lists of ranges into a new one.
func unionRanges(a, b []netip.Prefix) []netip.Prefix {
	joined := slices.Concat(a, b)
	slices.SortFunc(joined, netip.Prefix.Compare)
	return slices.Compact(joined)
}

// union joins two sorted lists into a new one.
func union[T cmp.Ordered](a, b []T) []T {
	joined := slices.Concat(a, b)
	slices.Sort(joined)
	return slices.Compact(joined)
}
