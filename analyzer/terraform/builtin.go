package terraform

import (
	"slices"

	"github.com/zclconf/go-cty/cty"
)

// builtinAttributes are all attributes of a type that Terraform itself has
// (developer.hashicorp.com/terraform/language/resources/terraform-data); nil of
// those of other providers.
func builtinAttributes(res *resourceBlock) []string {
	switch {
	case res.managed && res.kind == "terraform_data":
		return []string{"id", "input", "output", "triggers_replace"}
	case !res.managed && res.kind == "terraform_remote_state":
		return []string{"backend", "config", "defaults", "outputs", "workspace"}
	}
	return nil
}

// builtin is the value of an attribute of such a type that nobody writes: null,
// or NilVal where there is no attribute of that name. What Terraform finds, it
// leaves to others, but for a terraform_data's output, which is its input.
func (i *instance) builtin(attribute string, d *demand) (cty.Value, bool) {
	all := builtinAttributes(i.res)
	switch {
	case all == nil || attribute == "id" || attribute == "outputs":
		return cty.NilVal, false
	case !slices.Contains(all, attribute):
		return cty.NilVal, i.res.managed
	case attribute == "output" && i.body.attr("input") != nil:
		return i.attrValue("input", d), true
	default:
		return cty.NullVal(cty.DynamicPseudoType), true
	}
}

// beside lists the attributes that a reference to a whole resource is given
// beside those that are written.
func (i *instance) beside() []string {
	if all := builtinAttributes(i.res); all != nil {
		return all
	}
	return i.ev.mentions()
}
