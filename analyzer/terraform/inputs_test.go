package terraform_test

import (
	"context"
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// TestInputsThatCannotBeRead shows that what is wrong with a root module's
// inputs is one problem, and that all other inputs count.
func TestInputsThatCannotBeRead(t *testing.T) {
	t.Parallel()
	const main = "variable \"a\" { default = \"default\" }\nvariable \"n\" {\n  type    = list(number)\n  default = [1]\n}\noutput \"a\" { value = var.a }\n"
	for name, c := range map[string]struct {
		files   map[string]string
		options terraform.Options
		want    []string
		value   string // of the output a
	}{
		"binary, as git-crypt leaves it": {
			map[string]string{"secret.auto.tfvars": "\x00GITCRYPT\x00\x9a\xfe\x01", "terraform.tfvars": "a = \"set\"\n"},
			terraform.Options{},
			nil, // a note: see TestEncryptedVariables
			"set",
		},
		"invalid UTF-8": {
			map[string]string{"terraform.tfvars": "a = \"\xff\"\n"},
			terraform.Options{},
			[]string{"parse terraform.tfvars:1:6 'terraform.tfvars' is not text in UTF-8."},
			"default",
		},
		"broken after a good line": {
			map[string]string{"terraform.tfvars": "a = \"set\"\nb = [\n"},
			terraform.Options{},
			[]string{"parse terraform.tfvars:3:1 Missing expression: Expected the start of an expression, but found the end of the file."},
			"set",
		},
		"a block": {
			map[string]string{"terraform.tfvars": "a = \"set\"\nb {\n}\n"},
			terraform.Options{},
			[]string{"parse terraform.tfvars:2:1 Unexpected \"b\" block: Blocks are not allowed here."},
			"set",
		},
		"a reference": {
			map[string]string{"terraform.tfvars": "a = local.x\n"},
			terraform.Options{},
			[]string{"evaluate terraform.tfvars:1:5 Unknown variable: There is no variable named \"local\"."},
			"unknown",
		},
		"broken JSON": {
			map[string]string{"terraform.tfvars.json": "{\"a\": }"},
			terraform.Options{},
			[]string{"parse terraform.tfvars.json:1:7 Missing JSON value: A JSON value must start with a brace, a bracket, a number, a string, or a keyword."},
			"default",
		},
		"no such file": {
			nil,
			terraform.Options{VarFiles: []string{"env/prod.tfvars"}},
			[]string{"read env/prod.tfvars:0:0 The variable file can't be read: read 'env/prod.tfvars': file does not exist."},
			"default",
		},
		"given and not declared": {
			map[string]string{"terraform.tfvars": "other = 1\n"},
			terraform.Options{Vars: []string{"more=1"}, Environment: map[string]string{"most": "1"}},
			nil, "default",
		},
		"text of the wrong type": {
			nil,
			terraform.Options{Vars: []string{"n=["}},
			[]string{"parse :0:0 The value given by --var n is not an expression as the variable's type asks for."},
			"default",
		},
		"value of the wrong type": {
			nil,
			terraform.Options{Environment: map[string]string{"n": "{ a = 1 }"}},
			[]string{"evaluate :0:0 The value that TF_VAR_n gives variable 'n' doesn't have the type that the variable asks for: list of number required."},
			"default",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			files := map[string]string{"main.tf": main + "output \"n\" { value = var.n }\n"}
			maps.Copy(files, c.files)
			estate := loadFiles(t, files, c.options)
			outputs := rootAt(t, estate, ".").Outputs()
			if got := outputs["a"].Str().OrKnown("unknown"); got != c.value {
				t.Errorf("the variable is %q, want %q", got, c.value)
			}
			if diff := cmp.Diff(c.want, shown(estate.AllProblems())); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// An encrypted variable file is a note, and not an end: nobody but its owner can
// read it.
func TestEncryptedVariables(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"\x00GITCRYPT\x00\x9a\xfe":             "git-crypt",
		"$ANSIBLE_VAULT;1.1;AES256\n6231\n":    "Ansible Vault",
		"age-encryption.org/v1\n-> X25519 x\n": "age",
		"\x89\x00\x01":                         "binary file",
	} {
		estate := loadFiles(t, map[string]string{"main.tf": "variable \"a\" {}\n", "secret.auto.tfvars": text}, terraform.Options{})
		notes := rootAt(t, estate, ".").Notes
		if len(notes) != 1 || !strings.Contains(notes[0].Why, want) || notes[0].At.Path != "secret.auto.tfvars" {
			t.Errorf("%q gives the notes %v, want one about %s", text, notes, want)
		}
		if problems := estate.AllProblems(); len(problems) > 0 {
			t.Errorf("%q gives the problems %v", text, shown(problems))
		}
	}
}

// The same variable files count for every root module that finds them, and what
// is wrong with one is said once.
func TestOneBadVariableFileForManyRoots(t *testing.T) {
	t.Parallel()
	estate := loadFiles(t, map[string]string{
		"a/main.tf": "variable \"x\" {}\n", "b/main.tf": "variable \"x\" {}\n", "common.tfvars": "x = ",
	}, terraform.Options{VarFiles: []string{"common.tfvars"}})
	if got := estate.AllProblems(); len(got) != 1 {
		t.Errorf("%d problems, want one: %v", len(got), shown(got))
	}
}

func TestMalformedVariableOption(t *testing.T) {
	t.Parallel()
	for _, pair := range []string{"x", "=1", ""} {
		_, err := terraform.Load(context.Background(), source.FromMap(nil), terraform.Options{Vars: []string{pair}})
		if err == nil || !strings.Contains(err.Error(), "want NAME=VALUE") {
			t.Errorf("--var %q gives %v", pair, err)
		}
	}
}
