package config

import (
	"net/netip"

	yaml "go.yaml.in/yaml/v3"
)

// ranges reads a list of IPv4 ranges.
func (r *reader) ranges(n *yaml.Node, what string) []netip.Prefix {
	var prefixes []netip.Prefix
	r.texts(n, what, func(item *yaml.Node, text string) {
		if prefix, ok := r.prefix(item, text); ok {
			prefixes = append(prefixes, prefix)
		}
	})
	return prefixes
}

// prefix reads an IPv4 range without host bits: what is behind them was meant to
// be something else.
func (r *reader) prefix(n *yaml.Node, text string) (netip.Prefix, bool) {
	prefix, err := netip.ParsePrefix(text)
	address, notAddress := netip.ParseAddr(text)
	switch {
	case err != nil && notAddress == nil && address.Is4():
		r.wrong(n, "%s is an address, and no range: write '%s/32'.", quote(text), address)
	case err != nil && notAddress != nil:
		r.wrong(n, "%s is no range of addresses, such as '10.50.0.0/16'.", quote(text))
	case err != nil || !prefix.Addr().Is4():
		r.wrong(n, "%s is IPv6; only ranges of IPv4 are accepted here.", quote(text))
	case prefix != prefix.Masked():
		r.wrong(n, "%s has bits set behind its length: did you mean '%s'?", quote(text), prefix.Masked())
	default:
		return prefix, true
	}
	return netip.Prefix{}, false
}

// facts reads what no file in reach says.
func (r *reader) facts(_, n *yaml.Node) {
	r.pairs(n, "'facts'", func(key, value *yaml.Node) {
		if _, ok := r.text(key, "A key of 'facts'"); !ok {
			return
		}
		fact := Fact{At: r.at(key)}
		ok := r.mapping(value, "a fact", []field{
			{key: "cidr_blocks", read: func(_, n *yaml.Node) { fact.CIDRs = r.ranges(n, "'cidr_blocks'") }},
			{key: "name", read: func(_, n *yaml.Node) { fact.Name, _ = r.text(n, "'name'") }},
		})
		if ok && len(value.Content) == 0 {
			r.wrong(key, "The fact about %s says nothing: it takes 'cidr_blocks' and 'name'.", quote(key.Value))
		}
		r.config.Facts[key.Value] = fact
	})
}
