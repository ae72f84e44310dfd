package terraform_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/snatlint/snatlint/analyzer/terraform"
)

// TestHostileTextEnds evaluates text that is cheap to write and dear to read. A
// parser's or evaluator's stack that overflows would end the test.
func TestHostileTextEnds(t *testing.T) {
	t.Parallel()
	const size = 1 << 18
	repeat := func(part string) string { return strings.Repeat(part, size/len(part)) }
	local := func(expression string) map[string]string {
		return map[string]string{"main.tf": "locals {\n  x = " + expression + "\n}\noutput \"o\" { value = local.x }\n"}
	}
	for name, files := range map[string]map[string]string{
		"negations":         local(repeat("!") + "true"),
		"minus signs":       local(repeat("-") + "1"),
		"sums":              local("1" + repeat("+1")),
		"conditionals":      local("true" + repeat("?1:2")),
		"indexes":           local("[]" + repeat("[local.y]")),
		"literal indexes":   local("[]" + repeat("[0]")),
		"splats":            local("[]" + repeat("[*]")),
		"legacy splats":     local("[]" + repeat(".*")),
		"attributes":        local("a" + repeat(".b")),
		"parentheses":       local(repeat("(") + "1" + repeat(")")),
		"hidden brackets":   local(repeat("( \")\" == ") + "1"),
		"split negations":   local("(" + repeat("!/*,*/\n") + "true)"),
		"templates":         local("\"" + repeat("${\"") + "x" + repeat("\"}") + "\""),
		"directives":        local("\"" + repeat("%{if true}") + "\""),
		"closed directives": local("\"" + repeat("%{if true}") + repeat("%{endif}") + "\""),
		"blocks":            {"main.tf": repeat("a {\n") + repeat("}\n")},
		"quotes":            {"main.tf": repeat("\"")},
		"heredocs":          {"main.tf": "locals {\n" + repeat("x = <<A\n")},
		"escapes":           local("\"" + repeat("\\n") + "\""),
		"dollars":           local("\"" + repeat("$${") + "\""),
		"single dollars":    local("\"" + repeat("$") + "\""),
		"lines":             {"main.tf": "output \"o\" { value = templatefile(\"t\", {}) }\n", "t": repeat("\n")},
		"comments":          {"main.tf": repeat("/*")},
		"many attributes":   {"main.tf": "locals {\n" + repeat("x = 1\n") + "}\n"},
		"long names":        {"main.tf": "locals {\n  " + repeat("x") + " = local." + repeat("y") + "\n}\n"},
		"types":             {"main.tf": "variable \"v\" {\n  type = " + repeat("list(") + "string" + repeat(")") + "\n}\noutput \"o\" { value = var.v }\n"},
		"JSON brackets":     {"main.tf.json": "{\"locals\": {\"x\": \"" + repeat("[") + "\"}}"},
		"JSON templates":    {"main.tf.json": "{\"locals\": {\"x\": \"${" + repeat("!") + "true}\"}, \"output\": {\"o\": {\"value\": \"${local.x}\"}}}"},
		"JSON types":        {"main.tf.json": "{\"variable\": {\"v\": {\"type\": \"" + repeat("list(") + "\"}}, \"output\": {\"o\": {\"value\": \"${var.v}\"}}}"},
		"template files":    {"main.tf": "output \"o\" { value = templatefile(\"t\", {}) }\n", "t": "${" + repeat("!") + "true}"},
		"template strings":  {"main.tf": "locals {\n  t = file(\"t\")\n}\noutput \"o\" { value = templatestring(local.t, {}) }\n", "t": "${" + repeat("!") + "true}"},
		"variable files":    {"main.tf": "variable \"v\" {}\noutput \"o\" { value = var.v }\n", "terraform.tfvars": "v = " + repeat("!") + "true\n"},
		"decoded variables": {"main.tf": "output \"o\" { value = provider::terraform::decode_tfvars(file(\"t\")) }\n", "t": "a = " + repeat("!") + "true\n"},
		"JSON values":       {"main.tf": "output \"o\" { value = jsondecode(file(\"t\")) }\n", "t": repeat("[") + repeat("]")},
		"YAML values":       {"main.tf": "output \"o\" { value = yamldecode(file(\"t\")) }\n", "t": repeat("[") + repeat("]")},
		"nested YAML":       {"main.tf": "output \"o\" { value = yamldecode(file(\"t\")) }\n", "t": repeat("- ")},
		"YAML aliases":      {"main.tf": "output \"o\" { value = yamldecode(file(\"t\")) }\n", "t": yamlAliases(40)},
		"CSV":               {"main.tf": "output \"o\" { value = csvdecode(file(\"t\")) }\n", "t": repeat("a,") + "\n" + repeat("\n")},
		"patterns":          {"main.tf": "output \"o\" { value = regexall(file(\"t\"), file(\"t\")) }\n", "t": strings.Repeat("(a|b)*", 1000)},
		"replacements":      {"main.tf": "output \"o\" { value = replace(file(\"t\"), \"/(.*)/\", \"$1$1$1$1$1$1$1$1$1$1$1$1$1$1\") }\n", "t": repeat("x")},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			start := time.Now()
			estate := loadFiles(t, files, terraform.Options{})
			everything(estate)
			estate.AllProblems()
			if took := time.Since(start); took > time.Minute {
				t.Errorf("it took %v", took)
			} else {
				t.Logf("%v", took)
			}
		})
	}
}

// yamlAliases is a document whose last value holds 2^levels of its first.
func yamlAliases(levels int) string {
	var out strings.Builder
	out.WriteString("a0: &a0 [x, x]\n")
	for i := range levels {
		fmt.Fprintf(&out, "a%[1]d: &a%[1]d [*a%[2]d, *a%[2]d]\n", i+1, i)
	}
	return out.String()
}
