package terraform_test

import (
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

// reader reads the output 'x' of a state file beside it.
const reader = `data "terraform_remote_state" "old" {
  backend = "local"
  config  = { path = "old.tfstate" }
}

output "x" { value = data.terraform_remote_state.old.outputs.x }
`

// A state file tells what it holds, except for what it calls sensitive, and nothing
// where it is nested deeper than anything that Terraform writes.
func TestStateFiles(t *testing.T) {
	t.Parallel()
	nested := func(levels int) string {
		return `"value": ` + strings.Repeat("[", levels) + `"deep ]"` + strings.Repeat("]", levels) +
			`, "type": ` + strings.Repeat(`["list",`, levels) + `"string"` + strings.Repeat("]", levels)
	}
	for name, c := range map[string]struct{ output, want string }{
		"a text":          {`"value": "10.0.0.0/16", "type": "string"`, "10.0.0.0/16"},
		"a secret":        {`"value": "hunter2", "type": "string", "sensitive": true`, "unknown: it is sensitive"},
		"nested":          {nested(20), "deep ]"},
		"nested too deep": {nested(5_000), "unknown: 'data.terraform_remote_state.old.outputs.x' is known only after apply"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			estate := loadFiles(t, map[string]string{
				"main.tf": reader, "old.tfstate": `{"version": 4, "outputs": {"x": {` + c.output + `}}}`,
			}, terraform.Options{})
			n := rootAt(t, estate, ".").Outputs()["x"]
			for len(n.Items) > 0 {
				n = n.Items[0]
			}
			got, known := n.Str().Get()
			if !known {
				got = "unknown: " + n.Str().Reason()
			}
			if got != c.want {
				t.Errorf("the output is '%s', want '%s'", got, c.want)
			}
		})
	}
}
