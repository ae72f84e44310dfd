package terraform_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

func TestRoots(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		files map[string]string
		want  []string
	}{
		"none":                 {nil, nil},
		"no configuration":     {map[string]string{"README.md": "", "a/values.yaml": "", "a/.hidden.tf": "", "a/old.tf~": ""}, nil},
		"an empty file":        {map[string]string{"a/main.tf": ""}, []string{"a"}},
		"the top":              {map[string]string{"main.tf": ""}, []string{"."}},
		"every kind of file":   {map[string]string{"a/a.tf": "", "b/b.tofu": "", "c/c.tf.json": "{}", "d/d.tofu.json": "{}", "e/e.tfvars": ""}, []string{"a", "b", "c", "d"}},
		"what init downloaded": {map[string]string{"main.tf": "", ".terraform/modules/vpc/main.tf": "", "a/.terraform/modules/x/main.tf": ""}, []string{"."}},
		"called modules": {map[string]string{
			"live/main.tf":         "module \"a\" { source = \"../modules/a\" }",
			"modules/a/main.tf":    "module \"b\" { source = \"./b\" }",
			"modules/a/b/main.tf":  "",
			"modules/other/x.tf":   "",
			"examples/one/main.tf": "module \"a\" { source = \"../../modules/a/\" }",
		}, []string{"examples/one", "live", "modules/other"}},
		"circle": {map[string]string{
			"main.tf":   "",
			"a/main.tf": "module \"b\" { source = \"../b\" }",
			"b/main.tf": "module \"c\" { source = \"../c\" }",
			"c/main.tf": "module \"a\" { source = \"../a\" }",
		}, []string{".", "a"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, root := range loadFiles(t, c.files, terraform.Options{}).Roots {
				got = append(got, root.Dir)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestEachValueIsEvaluatedOnce refers to every value twice: were one evaluated
// for each reference, 2^60 evaluations would be needed.
func TestEachValueIsEvaluatedOnce(t *testing.T) {
	t.Parallel()
	const levels = 60
	for name, level := range map[string]string{
		"local values":       "locals {\n  x%[1]d = max(local.x%[2]d, local.x%[2]d)\n}\n",
		"attributes":         "resource \"test\" \"x%[1]d\" {\n  x = max(test.x%[2]d.x, test.x%[2]d.x)\n}\nlocals {\n  x%[1]d = test.x%[1]d.x\n}\n",
		"whole resources":    "resource \"test\" \"x%[1]d\" {\n  x = max([for t in [test.x%[2]d, test.x%[2]d] : t.x]...)\n}\nlocals {\n  x%[1]d = test.x%[1]d.x\n}\n",
		"modules":            "module \"x%[1]d\" {\n  source = \"./m\"\n  a = local.x%[2]d\n  b = local.x%[2]d\n}\nlocals {\n  x%[1]d = module.x%[1]d.x\n}\n",
		"nested attempts":    "locals {\n  x%[1]d = try(tonumber(local.x%[2]d), try(local.x%[2]d, 0))\n}\n",
		"conditionals":       "locals {\n  x%[1]d = local.x%[2]d > 0 ? local.x%[2]d : local.x%[2]d\n}\n",
		"counts":             "resource \"test\" \"x%[1]d\" {\n  count = local.x%[2]d\n  x = local.x%[2]d\n}\nlocals {\n  x%[1]d = length(test.x%[1]d)\n}\n",
		"merged collections": "locals {\n  x%[1]d = merge({ x = local.x%[2]d }, { x = local.x%[2]d }).x\n}\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var config strings.Builder
			config.WriteString("resource \"test\" \"x0\" { x = 1 }\nlocals {\n  x0 = 1\n}\n")
			for i := range levels {
				fmt.Fprintf(&config, level, i+1, i)
			}
			fmt.Fprintf(&config, "output \"o\" { value = local.x%d }\n", levels)
			estate := loadFiles(t, map[string]string{
				"main.tf":   config.String(),
				"m/main.tf": "variable \"a\" {}\nvariable \"b\" {}\noutput \"x\" { value = max(var.a, var.b) }\n",
			}, terraform.Options{})
			o := rootAt(t, estate, ".").Outputs()["o"]
			if o.KindOf() != value.KindNumber || o.Text != "1" {
				t.Errorf("the output is %+v, want 1", o)
			}
			if problems := shown(estate.AllProblems()); len(problems) > 0 {
				t.Errorf("problems: %q", problems)
			}
		})
	}
}
