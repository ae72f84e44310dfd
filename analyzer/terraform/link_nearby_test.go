package terraform_test

import (
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

// Environments in directories look for the same tags and parameters, each in an
// account of its own. One finds what lies beside it, and never what lies beside
// another one.
func TestEnvironmentsFindTheirOwn(t *testing.T) {
	t.Parallel()
	net := func(octet string) string {
		return "resource \"aws_vpc\" \"main\" {\n  cidr_block = \"10." + octet + ".0.0/16\"\n  tags       = { Name = \"main\" }\n}\n" +
			"resource \"aws_ssm_parameter\" \"size\" {\n  name  = \"/net/size\"\n  type  = \"String\"\n  value = \"" + octet + "\"\n}\n"
	}
	const app = "data \"aws_vpc\" \"main\" {\n  tags = { Name = \"main\" }\n}\noutput \"vpc\" { value = data.aws_vpc.main.cidr_block }\n" +
		"data \"aws_ssm_parameter\" \"size\" {\n  name = \"/net/size\"\n}\noutput \"size\" { value = nonsensitive(data.aws_ssm_parameter.size.value) }\n"
	for name, c := range map[string]struct {
		files map[string]string
		want  map[string]string
	}{
		"each has its own": {
			map[string]string{"dev/net/main.tf": net("1"), "prod/net/main.tf": net("2"), "dev/app/main.tf": app, "prod/app/main.tf": app},
			map[string]string{"dev/app": "10.1.0.0/16 1", "prod/app": "10.2.0.0/16 2"},
		},
		"only one is here": {
			map[string]string{"dev/net/main.tf": net("1"), "dev/app/main.tf": app, "prod/app/main.tf": app},
			map[string]string{"dev/app": "10.1.0.0/16 1", "prod/app": "unknown unknown"},
		},
		"one for all": {
			map[string]string{"network/main.tf": net("1"), "orders/main.tf": app, "billing/main.tf": app},
			map[string]string{"orders": "10.1.0.0/16 1", "billing": "10.1.0.0/16 1"},
		},
		"as near as another": {
			map[string]string{"network/blue/main.tf": net("1"), "network/green/main.tf": net("2"), "app/main.tf": app},
			map[string]string{"app": "unknown unknown"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			estate := loadFiles(t, c.files, terraform.Options{})
			for dir, want := range c.want {
				outputs := rootAt(t, estate, dir).Outputs()
				got := outputs["vpc"].Str().OrKnown("unknown") + " " + outputs["size"].Str().OrKnown("unknown")
				if got != want {
					t.Errorf("'%s' finds %s, want %s: %s", dir, got, want, outputs["vpc"].Reason)
				}
				if strings.HasPrefix(want, "unknown") && outputs["vpc"].Reason == "" {
					t.Errorf("'%s' doesn't say why", dir)
				}
			}
		})
	}
}
