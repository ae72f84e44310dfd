package policy

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// capabilities are what Rego may use: pure functions of the facts. What reads
// the clock, the environment or the network, or prints, isn't there, so that a
// rule that asks for it doesn't compile.
func capabilities() *ast.Capabilities {
	all := ast.CapabilitiesForThisVersion()
	all.Builtins = slices.DeleteFunc(slices.Clone(all.Builtins), func(b *ast.Builtin) bool {
		return b.IsNondeterministic() || slices.Contains(forbidden(), b.Name)
	})
	all.AllowNet = []string{}
	return all
}

// forbidden are the functions that count as deterministic and still reach out of
// the facts.
func forbidden() []string {
	return []string{"opa.runtime", "http.send", "net.lookup_ip_addr", "rego.parse_module", "trace", "print"}
}
