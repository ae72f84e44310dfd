package schema_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/terraform/schema"
)

// providersVariable names the environment variable with a directory in the layout
// of 'terraform providers mirror' that has hashicorp/aws 5.100.0.
const providersVariable = "SNATLINT_PROVIDERS"

// These are the parts of 'terraform providers schema -json' that are compared
// (developer.hashicorp.com/terraform/cli/commands/providers/schema).
type (
	printed struct {
		Providers map[string]struct {
			Resources map[string]struct{ Block printedBlock } `json:"resource_schemas"`
			Data      map[string]struct{ Block printedBlock } `json:"data_source_schemas"`
		} `json:"provider_schemas"`
	}
	printedBlock struct {
		Attributes map[string]printedAttribute
		Blocks     map[string]struct {
			Block printedBlock
			Mode  string `json:"nesting_mode"`
			Min   int    `json:"min_items"`
			Max   int    `json:"max_items"`
		} `json:"block_types"`
	}
	printedAttribute struct {
		Type   any
		Nested *struct {
			Attributes map[string]printedAttribute
			Mode       string `json:"nesting_mode"`
		} `json:"nested_type"`
		Required, Optional, Computed bool
	}
)

// TestTheProviderHasTheseTypes asks the provider itself for all that it knows of
// the table's types.
func TestTheProviderHasTheseTypes(t *testing.T) {
	t.Parallel()
	mirror := os.Getenv(providersVariable)
	if mirror == "" {
		t.Skipf("%s names no mirror of providers; the table was not compared with the provider.", providersVariable)
	}
	p := printSchema(t, mirror).Providers["registry.terraform.io/hashicorp/aws"]
	eachType(t, func(t *testing.T, name, _ string, typ *schema.Type) {
		t.Helper()
		if !strings.HasPrefix(typ.Source, "hashicorp/aws 5.100.0 ") {
			t.Skip("it is newer than the provider that is asked")
		}
		blocks := p.Resources
		if strings.Contains(typ.Source, "docs/data-sources/") {
			blocks = p.Data
		}
		want, got := map[string]string{}, map[string]string{}
		blocks[name].Block.rows("", want)
		rows("", typ.Members, got)
		for path, row := range got {
			if row == "" { // of a later version
				delete(want, path)
				delete(got, path)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-provider +table):\n%s", diff)
		}
	})
}

func printSchema(t *testing.T, mirror string) printed {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"main.tf":     "terraform {\n  required_providers {\n    aws = {\n      source  = \"hashicorp/aws\"\n      version = \"5.100.0\"\n    }\n  }\n}\n",
		"terraformrc": fmt.Sprintf("provider_installation {\n  filesystem_mirror {\n    path = %q\n  }\n}\n", mirror),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out []byte
	for _, args := range [][]string{{"init", "-no-color"}, {"providers", "schema", "-json"}} {
		command := exec.Command("terraform", args...)
		command.Dir = dir
		command.Env = append(os.Environ(), "CHECKPOINT_DISABLE=1", "TF_CLI_ARGS=", "TF_CLI_CONFIG_FILE="+filepath.Join(dir, "terraformrc"))
		var err error
		if out, err = command.Output(); err != nil {
			t.Fatalf("terraform %v: %v\n%s", args, err, out)
		}
	}
	var p printed
	if err := json.Unmarshal(out, &p); err != nil {
		t.Fatal(err)
	}
	return p
}

// rows describes each member under its path.
func (b printedBlock) rows(prefix string, to map[string]string) {
	for name, a := range b.Attributes {
		a.rows(prefix+name, to)
	}
	for name, nested := range b.Blocks {
		if name == "timeouts" {
			continue
		}
		to[prefix+name] = strings.Replace(nested.Mode, "single", "one", 1) + "-block" + flags(nested.Min > 0, nested.Min == 0, false, nested.Max == 1)
		nested.Block.rows(prefix+name+".", to)
	}
}

func (a printedAttribute) rows(path string, to map[string]string) {
	if a.Nested == nil {
		typeRows(path, a.Type, flags(a.Required, a.Optional, a.Computed, false), to)
		return
	}
	to[path] = strings.Replace(a.Nested.Mode, "single", "one", 1) + "-object" + flags(a.Required, a.Optional, a.Computed, false)
	for name, inner := range a.Nested.Attributes {
		inner.rows(path+"."+name, to)
	}
}

// typeRows describes a type as Terraform prints it. The members of objects in it
// have no flags: they are as their object is.
func typeRows(path string, t any, flags string, to map[string]string) {
	outer, ok := t.([]any)
	if !ok {
		to[path] = fmt.Sprint(t, flags)
		return
	}
	inner, nested := outer[1].([]any)
	if !nested {
		to[path] = fmt.Sprintf("%s(%s)%s", outer[0], outer[1], flags)
		return
	}
	to[path] = fmt.Sprint(outer[0], "-object", flags)
	members, _ := inner[1].(map[string]any)
	for name, member := range members {
		of := " computed"
		if strings.Contains(flags, "optional") {
			of = " optional"
		}
		typeRows(path+"."+name, member, of, to)
	}
}

// rows describes the members of the table in the same way; those of later
// versions as nothing.
func rows(prefix string, members schema.Members, to map[string]string) {
	kinds := map[schema.Kind]string{
		schema.String: "string", schema.Number: "number", schema.Bool: "bool",
		schema.List: "list", schema.Set: "set", schema.Map: "map", schema.One: "one",
	}
	for name, m := range members {
		row := kinds[m.Kind]
		switch {
		case m.Block:
			row += "-block"
		case m.Members != nil:
			row += "-object"
		case m.Elem != 0:
			row += "(" + kinds[m.Elem] + ")"
		}
		to[prefix+name] = row + flags(m.Required, m.Optional, m.Computed && !m.Block, m.Single)
		if m.Since != "" {
			to[prefix+name] = ""
		}
		rows(prefix+name+".", m.Members, to)
	}
}

func flags(required, optional, computed, single bool) string {
	text := ""
	for _, f := range []struct {
		word string
		set  bool
	}{{" required", required}, {" optional", optional}, {" computed", computed}, {" single", single}} {
		if f.set {
			text += f.word
		}
	}
	return text
}
