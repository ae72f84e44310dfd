package config

import (
	"net/netip"
	"slices"
	"strings"
	"unicode"

	yaml "go.yaml.in/yaml/v3"
)

// ways are how a destination is reached.
func ways() []string {
	return []string{"peering", "transit-gateway", "vpn", "direct-connect", "internet"}
}

// addresses are whose address a destination may see.
func addresses() []string {
	return []string{
		"pod-ip", "node-ip", "node-public-ip", "nat-gateway-ip", "private-nat-gateway-ip", "egress-gateway-ip", "load-balancer-ip",
	}
}

// sourceClasses are the kinds of pods that a source may name.
func sourceClasses() []string {
	return []string{"pod", "host-network", "security-group-pod", "fargate", "windows", "auto-mode", "hybrid"}
}

// classes of destinations, which no other destination may be called.
func destinationClasses() []string { return []string{"same-vpc", "connected", "internet"} }

// destinations reads the networks that no file describes.
func (r *reader) destinations(_, n *yaml.Node) {
	lines := map[string]int{}
	r.list(n, "'destinations'", func(item *yaml.Node) {
		d := Destination{At: r.at(item)}
		r.mapping(item, "a destination", []field{
			{key: "name", required: true, read: func(_, n *yaml.Node) { d.Name = r.destinationName(n, lines) }},
			{key: "cidrs", required: true, read: func(_, n *yaml.Node) { d.CIDRs = r.ranges(n, "'cidrs'") }},
			{key: "via", read: func(_, n *yaml.Node) { d.Via, _ = r.word(n, "'via'", ways()) }},
			{key: "expect", read: func(_, n *yaml.Node) { d.Expect = r.expect(n) }},
			{key: "from", read: func(_, n *yaml.Node) { d.From = r.sources(n) }},
		})
		r.config.Destinations = append(r.config.Destinations, d)
	})
}

// destinationName reads a name that --to can mean nothing else by.
func (r *reader) destinationName(n *yaml.Node, lines map[string]int) string {
	name, ok := r.name(n, lines)
	if !ok {
		return ""
	}
	_, notAddress := netip.ParseAddr(name)
	_, notRange := netip.ParsePrefix(name)
	switch {
	case slices.Contains(destinationClasses(), name):
		r.wrong(n, "'%s' is what snatlint itself calls a destination; find another name.", name)
	case notAddress == nil || notRange == nil:
		r.wrong(n, "%s is an address, and no name for a destination.", quote(name))
	}
	return name
}

// name reads a name that is given once only.
func (r *reader) name(n *yaml.Node, lines map[string]int) (string, bool) {
	name, ok := r.text(n, "'name'")
	switch {
	case !ok:
		return "", false
	case strings.TrimSpace(name) != name || strings.ContainsFunc(name, unicode.IsControl):
		r.wrong(n, "The name %s has white space around it, or control characters in it.", quote(name))
		return "", false
	case lines[name] > 0:
		r.wrong(n, "The name %s is given twice; the first one is in line %d.", quote(name), lines[name])
		return "", false
	}
	lines[name] = n.Line
	return name, true
}

// expect reads one address that a destination expects to see, or several.
func (r *reader) expect(n *yaml.Node) []string {
	var expected []string
	read := func(n *yaml.Node) {
		if word, ok := r.word(n, "'expect'", addresses()); ok {
			expected = append(expected, word)
		}
	}
	if n.Kind == yaml.SequenceNode {
		r.list(n, "'expect'", read)
	} else {
		read(n)
	}
	return expected
}

// sources reads the patterns of sources that an expectation is about.
func (r *reader) sources(n *yaml.Node) []string {
	var patterns []string
	r.texts(n, "'from'", func(item *yaml.Node, text string) {
		if r.isSource(item, text) {
			patterns = append(patterns, text)
		}
	})
	return patterns
}

// isSource verifies "[CLUSTER:]CLASS" or "[CLUSTER:]NAMESPACE/WORKLOAD". A
// cluster may be named by its address, which can hold colons.
func (r *reader) isSource(n *yaml.Node, text string) bool {
	colon := strings.LastIndex(text, ":")
	cluster, kind := text[:max(colon, 0)], text[colon+1:]
	namespace, workload, isWorkload := strings.Cut(kind, "/")
	switch {
	case colon >= 0 && cluster == "", kind == "", isWorkload && (namespace == "" || workload == "" || strings.Contains(workload, "/")):
		r.wrong(n, "%s names no source: write CLASS or NAMESPACE/WORKLOAD, with 'CLUSTER:' before it where it is about one cluster.", quote(text))
		return false
	case isWorkload || strings.ContainsAny(kind, "*?") || slices.Contains(sourceClasses(), kind):
		return true
	}
	r.wrong(n, "%s is no class of pods: it takes %s, or NAMESPACE/WORKLOAD; %s is every source of a cluster.",
		quote(kind), listed(sourceClasses()), quote(kind+":*"))
	return false
}
