package terraform_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// TestFilesThatCannotBeRead puts a file beside a good one, which is evaluated.
func TestFilesThatCannotBeRead(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ path, text, want string }{
		"binary":             {"bad.tf", "\x7fELF\x02\x01\x00\x00\xff", "parse bad.tf:1:9 'bad.tf' is not text: it looks like a binary file."},
		"invalid UTF-8":      {"bad.tf", "# \u00e9\n# \xe9\n", "parse bad.tf:2:3 'bad.tf' is not text in UTF-8."},
		"UTF-16":             {"bad.tf", "\xff\xfel\x00o\x00", "parse bad.tf:1:1 'bad.tf' is not text: it looks like a binary file."},
		"another language":   {"bad.tf", "apiVersion: v1\nkind: Pod\n", "parse bad.tf:1:1 Argument or block definition required: An argument or block definition is required here. To set an argument, use the equals sign \"=\" to introduce the argument value."},
		"merge conflict":     {"bad.tf", "locals {\n<<<<<<< HEAD\n  a = 1\n=======\n  a = 2\n>>>>>>> main\n}\n", "parse bad.tf:2:1 Argument or block definition required: An argument or block definition is required here."},
		"broken JSON":        {"bad.tf.json", "{\"locals\": ", "parse bad.tf.json:1:12 Missing value: The JSON data ends prematurely."},
		"JSON of no object":  {"bad.tf.json", "[1]", "parse bad.tf.json:1:2 Incorrect JSON value type: A JSON object is required here, to define arguments and child blocks."},
		"JSON template":      {"bad.tf.json", "{\"locals\": {\"é\": \"${1 +}\"}}", "parse bad.tf.json:1:24 Invalid expression: Expected the start of an expression, but found an invalid expression token."},
		"unclosed block":     {"bad.tf", "locals {\n", "parse bad.tf:1:8 Unclosed configuration block: There is no closing brace for this block before the end of the file. This may be caused by incorrect brace nesting elsewhere in this file."},
		"columns are runes":  {"bad.tf", "locals {\n  a = \"äöü\" )\n}\n", "parse bad.tf:2:13 Missing newline after argument: An argument definition must end with a newline."},
		"windows line ends":  {"bad.tf", "locals {\r\n  a = )\r\n}\r\n", "parse bad.tf:2:7 Invalid expression: Expected the start of an expression, but found an invalid expression token."},
		"byte order mark":    {"bad.tf", "\xef\xbb\xbflocals {\n  a = )\n}\n", "parse bad.tf:2:7 Invalid expression: Expected the start of an expression, but found an invalid expression token."},
		"private characters": {"bad.tf", "locals {\n  a = ]\ue000\n}\n", "parse bad.tf:2:8 Invalid character: This character is not used within the language."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			estate := loadFiles(t, map[string]string{
				"good.tf": "resource \"test\" \"good\" { name = \"fine\" }\n", c.path: c.text,
			}, terraform.Options{})
			everything(estate)
			if diff := cmp.Diff([]string{c.want}, shown(estate.AllProblems())); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if found := rootAt(t, estate, ".").Types("test"); len(found) != 1 || found[0].Attr("name").Text != "fine" {
				t.Errorf("the good file is not evaluated: %v", found)
			}
		})
	}
}

func TestEmptyDirectory(t *testing.T) {
	t.Parallel()
	estate := load(t, t.TempDir(), terraform.Options{})
	if len(estate.Roots) != 0 || len(estate.AllProblems()) != 0 {
		t.Errorf("an empty directory has %d roots and problems %v", len(estate.Roots), estate.AllProblems())
	}
}

// TestNothingOutsideIsRead follows links and paths that lead out of what was
// given.
func TestNothingOutsideIsRead(t *testing.T) {
	t.Parallel()
	outside := t.TempDir()
	inside := t.TempDir()
	write := func(path, text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(filepath.Join(outside, "secret.txt"), "s3cr3t")
	write(filepath.Join(outside, "main.tf"), "output \"secret\" { value = \"s3cr3t\" }\n")
	if err := os.Symlink(filepath.Join(outside, "secret.txt"), filepath.Join(inside, "link.txt")); err != nil {
		t.Skipf("this system makes no symbolic links: %v", err)
	}
	if err := os.Symlink(outside, filepath.Join(inside, "linked")); err != nil {
		t.Fatal(err)
	}
	absolute := filepath.ToSlash(outside)
	write(filepath.Join(inside, "main.tf"), `
output "absolute" { value = try(file("`+absolute+`/secret.txt"), filebase64("`+absolute+`/secret.txt"), "refused") }
output "relative" { value = try(file("../`+filepath.Base(outside)+`/secret.txt"), "refused") }
output "link" { value = try(file("link.txt"), "refused") }
output "linked" { value = try(file("linked/secret.txt"), "refused") }
output "template" { value = try(templatefile("linked/secret.txt", {}), "refused") }
output "set" { value = try(fileset("`+absolute+`", "*"), ["refused"]) }
output "sets" { value = try(fileset("linked", "*"), ["refused"]) }
output "exists" { value = try(fileexists("`+absolute+`/secret.txt"), "refused") }
output "device" { value = try(file("/dev/zero"), "refused") }
output "home" { value = pathexpand("~") }
output "cwd" { value = path.cwd }
output "absolute_path" { value = abspath("x") }
module "linked" { source = "./linked" }
output "module" { value = module.linked.secret }
`)
	root := rootAt(t, load(t, inside, terraform.Options{}), ".")
	for name, node := range root.Outputs() {
		text := node.Text
		for _, item := range node.Items {
			text += item.Text
		}
		if strings.Contains(text, "s3cr3t") || strings.Contains(text, "c2VjcjN0") || strings.Contains(text, "secret.txt") || strings.Contains(text, filepath.Base(inside)) {
			t.Errorf("output '%s' tells what lies outside: %+v", name, node)
		}
	}
}

// A problem is reported once, however often its value is asked for, and one of
// the console's expressions is none of the configuration's.
func TestConsole(t *testing.T) {
	t.Parallel()
	estate := loadFiles(t, map[string]string{"main.tf": "locals {\n  good = \"g\"\n  bad  = tonumber(\"x\")\n}\n"}, terraform.Options{})
	root := rootAt(t, estate, ".")
	for range 2 {
		node, problems := root.Console(`"${local.good}-${1 + 1}"`)
		if node.Text != "g-2" || len(problems) > 0 {
			t.Errorf("got %+v, %v", node, problems)
		}
		for _, expression := range []string{"1 +", "upper(", "local.none", "tonumber(\"y\")", strings.Repeat("(", 300)} {
			if _, problems := root.Console(expression); len(problems) != 1 || problems[0].At.Path != "<console>" {
				t.Errorf("%s gives the problems %v", expression, problems)
			}
		}
	}
	if node, problems := root.Console("local.bad"); node.KindOf() == 0 || len(problems) > 0 {
		t.Errorf("got %+v, %v", node, problems)
	}
	want := []source.ProblemKind{source.ProblemEvaluate}
	var got []source.ProblemKind
	for _, p := range estate.AllProblems() {
		got = append(got, p.Kind)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}
