package terraform

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
	"github.com/snatlint/snatlint/analyzer/value"
)

// certain gives the members that an unknown map has whatever its unknown parts
// are: those of the arguments behind the last unknown one, where merge made it.
func (c *converter) certain(p place, depth int) []value.Member {
	call, ok := p.expr.(*hclsyntax.FunctionCallExpr)
	if !ok || call.Name != "merge" || call.ExpandFinal || len(p.path) > 0 || p.stuck {
		return nil
	}
	found := &value.Node{}
	seen := map[string]bool{}
	for _, argument := range slices.Backward(call.Args) {
		v, ok := c.ev.quietly(argument, p.sc)
		plain, _ := v.Unmark()
		if !ok || !plain.IsKnown() || v.HasMark(funcs.LengthUnknownMark{}) {
			break
		}
		if plain.IsNull() {
			continue
		}
		for _, m := range c.node(v, p.inner(argument), depth+1).Members {
			if !seen[m.Key] {
				seen[m.Key] = true
				found.Members = append(found.Members, m)
			}
		}
	}
	found.SortMembers()
	return found.Members
}
