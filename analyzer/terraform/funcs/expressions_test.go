package funcs_test

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function/stdlib"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

var update = flag.Bool("update", false, "write the expected values anew, as terraform gives them") //nolint:gochecknoglobals // the flag package's way

// testCase is one line of testdata/expressions.txt: an expression, and the JSON
// of its value, or "error", or "unknown".
type testCase struct {
	line             int
	expression, want string
}

// greeting is the template that expressions know as local.greeting, because
// templatestring takes no literal.
const greeting = "hi ${name}"

func readExpressions(tb testing.TB) []testCase {
	tb.Helper()
	file, err := os.Open("testdata/expressions.txt")
	if err != nil {
		tb.Fatal(err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	var cases []testCase
	lines := bufio.NewScanner(file)
	for number := 1; lines.Scan(); number++ {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		at := strings.LastIndex(line, " => ")
		if at < 0 {
			tb.Fatalf("line %d has no \" => \"", number)
		}
		cases = append(cases, testCase{number, line[:at], line[at+len(" => "):]})
	}
	if err := lines.Err(); err != nil {
		tb.Fatal(err)
	}
	return cases
}

// table is all functions over testdata/module.
func table() funcs.Options {
	return funcs.Options{Files: directory("testdata/module"), BaseDir: "live/prod"}
}

func context(o funcs.Options) *hcl.EvalContext {
	return &hcl.EvalContext{
		Functions: funcs.Table(o),
		Variables: map[string]cty.Value{"local": cty.ObjectVal(map[string]cty.Value{"greeting": cty.StringVal(greeting)})},
	}
}

// evaluate gives an expression's value as JSON, "error" or "unknown".
func evaluate(ctx *hcl.EvalContext, source string) string {
	expression, diags := hclsyntax.ParseExpression([]byte(source), "expression", hcl.InitialPos)
	if diags.HasErrors() {
		return diags.Error()
	}
	v, diags := funcs.Rewrite(expression).Value(ctx)
	if diags.HasErrors() {
		return "error"
	}
	v, _ = v.UnmarkDeep()
	if !v.IsWhollyKnown() {
		return "unknown"
	}
	text, err := stdlib.JSONEncode(v)
	if err != nil {
		return "error" // infinity, for one
	}
	return text.AsString()
}

func TestExpressionsGiveTheValuesOfTerraform(t *testing.T) {
	t.Parallel()
	ctx := context(table())
	for _, c := range readExpressions(t) {
		t.Run(fmt.Sprintf("line %d", c.line), func(t *testing.T) {
			t.Parallel()
			if got := evaluate(ctx, c.expression); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.expression, got, c.want)
			}
		})
	}
}

func TestEveryFunctionHasAnExpression(t *testing.T) {
	t.Parallel()
	var all strings.Builder
	for _, c := range readExpressions(t) {
		all.WriteString(c.expression + "\n")
	}
	for name := range funcs.Table(table()) {
		if strings.HasPrefix(name, "core::") || funcs.IsPassage(name) {
			continue
		}
		if !strings.Contains("\n"+all.String(), name+"(") {
			t.Errorf("testdata/expressions.txt calls '%s' nowhere", name)
		}
	}
}

// TestUnknownExpressionsAreListed holds the page that says where we differ from
// Terraform.
func TestUnknownExpressionsAreListed(t *testing.T) {
	t.Parallel()
	const page = "../../../docs/terraform-differences.md"
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	var listed, unknown []string
	for line := range strings.Lines(string(text)) {
		if expression, ok := strings.CutPrefix(strings.TrimSuffix(line, "`\n"), "- `"); ok && strings.HasSuffix(line, "`\n") {
			listed = append(listed, expression)
		}
	}
	for _, c := range readExpressions(t) {
		if c.want == "unknown" {
			unknown = append(unknown, c.expression)
		}
	}
	slices.Sort(unknown)
	if diff := cmp.Diff(listed, unknown); diff != "" {
		t.Errorf("expressions that Terraform knows (-listed in %s +found):\n%s", page, diff)
	}
}

// TestTerraformAgrees asks the real terraform for the same values, so that
// testdata/expressions.txt can't drift from it.
func TestTerraformAgrees(t *testing.T) {
	t.Parallel()
	terraform, err := exec.LookPath("terraform")
	if err != nil {
		t.Skip("terraform is not in PATH; the expected values in testdata/expressions.txt were not compared with it.")
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/module")); err != nil {
		t.Fatal(err)
	}
	var config strings.Builder
	config.WriteString("terraform {\n  required_providers {\n    terraform = { source = \"terraform.io/builtin/terraform\" }\n  }\n}\n")
	fmt.Fprintf(&config, "locals {\n  greeting = %q\n", strings.ReplaceAll(greeting, "${", "$${"))
	var asked []testCase
	var names []string
	for _, c := range readExpressions(t) {
		if c.want == "unknown" {
			continue // terraform has a value where we must not claim one, or can't print it
		}
		names = append(names, fmt.Sprintf("local.line%d", c.line))
		fmt.Fprintf(&config, "  line%d = try(jsonencode(%s), \"error\")\n", c.line, c.expression)
		asked = append(asked, c)
	}
	config.WriteString("}\n")
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(config.String()), 0o600); err != nil {
		t.Fatal(err)
	}

	answers := console(t, terraform, dir, "["+strings.Join(names, ", ")+"]")
	if len(answers) != len(asked) {
		t.Fatalf("terraform answered %d of %d expressions", len(answers), len(asked))
	}
	if *update {
		write(t, asked, answers)
		return
	}
	for i, c := range asked {
		if diff := cmp.Diff(c.want, answers[i]); diff != "" {
			t.Errorf("line %d: %s (-ours +terraform):\n%s", c.line, c.expression, diff)
		}
	}
}

// write puts terraform's answers behind the expressions.
func write(t *testing.T, asked []testCase, answers []string) {
	t.Helper()
	data, err := os.ReadFile("testdata/expressions.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	for i, c := range asked {
		lines[c.line-1] = c.expression + " => " + answers[i]
	}
	if err := os.WriteFile("testdata/expressions.txt", []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
}

// console evaluates an expression that is a list of strings. Base 64 keeps the
// answer in one line without escapes.
func console(t *testing.T, terraform, dir, list string) []string {
	t.Helper()
	command := exec.Command(terraform, "console", "-no-color")
	command.Dir = dir
	command.Env = append(os.Environ(), "CHECKPOINT_DISABLE=1", "TF_CLI_ARGS=", "TF_IN_AUTOMATION=1")
	command.Stdin = strings.NewReader("base64encode(jsonencode(" + list + "))\n")
	var problems bytes.Buffer
	command.Stderr = &problems
	out, err := command.Output()
	if err != nil {
		t.Fatalf("terraform console: %v\n%s", err, problems.String())
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	text, err := base64.StdEncoding.DecodeString(strings.Trim(lines[len(lines)-1], `"`))
	if err != nil {
		t.Fatalf("terraform console: %v in %q\n%s", err, out, problems.String())
	}
	var answers []string
	if err := json.Unmarshal(text, &answers); err != nil {
		t.Fatal(err)
	}
	return answers
}
