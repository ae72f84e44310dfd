package terraform_test

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// small are limits that a fuzzer hits.
func small() terraform.Limits {
	return terraform.Limits{Nesting: 60, Instances: 20, TotalInstances: 200, ModuleDepth: 4, FunctionResult: 1 << 14}
}

// FuzzConfiguration evaluates a file beside a module that it may call.
func FuzzConfiguration(f *testing.F) {
	for name, text := range seeds(f) {
		switch {
		case strings.HasSuffix(name, ".tf"):
			f.Add(text, "", false)
		case strings.HasSuffix(name, ".tf.json"):
			f.Add(text, "", true)
		case strings.HasSuffix(name, ".tfvars"):
			f.Add("variable \"a\" {}\n", text, false)
		}
	}
	f.Fuzz(func(t *testing.T, text, variables string, isJSON bool) {
		if len(text) > 1<<14 {
			return
		}
		main := "main.tf"
		if isJSON {
			main += ".json"
		}
		files := map[string]string{
			main: text, "terraform.tfvars": variables, "plain.txt": "text", "t.tftpl": "${x}",
			"child/main.tf": "variable \"name\" { default = \"n\" }\nresource \"aws_vpc\" \"main\" { cidr_block = var.name }\noutput \"id\" { value = aws_vpc.main.id }\n",
		}
		first := evaluated(t, files)
		if diff := cmp.Diff(first, evaluated(t, files)); diff != "" {
			t.Errorf("two runs differ:\n%s", diff)
		}
	})
}

// FuzzConsole evaluates an expression among values of every kind.
func FuzzConsole(f *testing.F) {
	for _, expression := range []string{
		`var.unknown`, `[for s in aws_subnet.a : s.id]`, `merge(local.map, { x = aws_vpc.main.id })`, `data.aws_availability_zones.z.names[0]`,
		`jsonencode({ a = var.unknown, b = local.map })`, `"${aws_vpc.main.id}-${var.unknown}"`, `try(var.unknown.a, local.map["z"])`,
		`zipmap(data.aws_availability_zones.z.names, local.list)`, `cidrsubnet(aws_vpc.main.cidr_block, 8, local.list[1])`, `module.none.x[*].y`,
		`{ for k, v in local.map : k => v... }`, `aws_subnet.a[*].id`, `local.list.*.x`, `one(aws_subnet.a[*].vpc_id)`, `yamldecode("a: [1]").a`,
		`true ? aws_subnet.a : []`, `templatestring("x", {})`, `setproduct(local.list, [aws_vpc.main.id])`, `coalesce("", var.unknown)`,
	} {
		f.Add(expression)
	}
	f.Fuzz(func(t *testing.T, expression string) {
		if len(expression) > 1000 {
			return
		}
		estate := loadFiles(t, map[string]string{"main.tf": `
variable "unknown" {}
locals {
  map  = { a = 1, b = "x" }
  list = [1, 2, "three", null]
}
resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "a" {
  count  = var.unknown
  vpc_id = aws_vpc.main.id
}
data "aws_availability_zones" "z" {}
module "none" { source = "registry/none/aws" }
`}, terraform.Options{Limits: small()})
		node, problems := rootAt(t, estate, ".").Console(expression)
		check(t, node)
		checkProblems(t, append(problems, estate.AllProblems()...))
	})
}

// evaluated is all that an estate's evaluation gives, checked on the way.
func evaluated(t *testing.T, files map[string]string) string {
	t.Helper()
	estate := loadTree(t, source.FromMap(files), terraform.Options{Limits: small(), Environment: map[string]string{"a": "[1]"}})
	for _, root := range estate.Roots {
		for _, r := range root.Resources() {
			for _, name := range r.Written() {
				check(t, r.Attr(name))
			}
		}
		for _, node := range root.Outputs() {
			check(t, node)
		}
		check(t, root.Region())
	}
	checkProblems(t, estate.AllProblems())
	return dump(t.TempDir(), estate)
}

// check wants a reason and a place of everything unknown.
func check(t *testing.T, n *value.Node) {
	t.Helper()
	if n == nil {
		return
	}
	if n.Kind == value.KindUnknown && (n.Reason == "" || n.At().IsZero() && n.Origin.Note == "") {
		t.Errorf("an unknown value has the reason %q and the origin %+v", n.Reason, n.Origin)
	}
	for _, item := range n.Items {
		check(t, item)
	}
	for _, m := range n.Members {
		check(t, m.Value)
	}
	check(t, n.Encoded)
}

func checkProblems(t *testing.T, problems []source.Problem) {
	t.Helper()
	for _, p := range problems {
		if p.Kind == source.ProblemInternal || strings.Contains(p.Message, "panic") || strings.ContainsAny(p.Message, "\ue000\ue001\ue002") {
			t.Errorf("problem %s at %s: %s", p.Kind, p.At, p.Message)
		}
	}
}

// seeds are the files of the stored configurations.
func seeds(f *testing.F) map[string]string {
	f.Helper()
	found := map[string]string{}
	err := fs.WalkDir(os.DirFS("testdata"), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.Contains(name, "fuzz") {
			return err
		}
		data, err := os.ReadFile(path.Join("testdata", name))
		found[name] = string(data)
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
	return found
}
