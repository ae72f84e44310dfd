package schema_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/terraform/schema"
)

// eachType runs f for every type of the table, with the text of its file.
func eachType(t *testing.T, f func(t *testing.T, name, text string, typ *schema.Type)) {
	t.Helper()
	for folder, managed := range map[string]bool{"resources": true, "data": false} {
		names := schema.Names(managed)
		if len(names) < 50 {
			t.Fatalf("the table has only %d files of %s", len(names), folder)
		}
		for _, name := range names {
			t.Run(folder+"/"+name, func(t *testing.T) {
				t.Parallel()
				text, err := os.ReadFile(filepath.Join(folder, name+".txt"))
				if err != nil {
					t.Fatal(err)
				}
				typ, err := schema.Parse(string(text))
				if err != nil {
					t.Fatal(err)
				}
				f(t, name, string(text), typ)
			})
		}
	}
}

var sourceLine = regexp.MustCompile(`^hashicorp/aws \d+(\.\d+)* docs/(resources|data-sources)/([a-z0-9_]+)$`)

func TestEachTypeNamesItsSource(t *testing.T) {
	t.Parallel()
	eachType(t, func(t *testing.T, name, _ string, typ *schema.Type) {
		t.Helper()
		if m := sourceLine.FindStringSubmatch(typ.Source); len(m) != 4 || "aws_"+m[3] != name {
			t.Errorf("the source of %s is %q, want 'hashicorp/aws VERSION docs/PAGE'", name, typ.Source)
		}
	})
}

func TestLinesAreInOrder(t *testing.T) {
	t.Parallel()
	eachType(t, func(t *testing.T, _, text string, _ *schema.Type) {
		t.Helper()
		var last []string // the name that came last at each depth
		for line := range strings.Lines(text) {
			name := strings.Fields(line + " -")[0]
			depth := (len(line) - len(strings.TrimLeft(line, " "))) / 2
			if name == "source" && depth == 0 && last == nil || name == "-" || strings.HasPrefix(line, "#") {
				continue
			}
			if depth < len(last) && last[depth] >= name {
				t.Errorf("'%s' stands behind '%s'", name, last[depth])
			}
			last = append(last[:min(depth, len(last))], name)
		}
	})
}

func TestMembersMakeSense(t *testing.T) {
	t.Parallel()
	eachType(t, func(t *testing.T, _, _ string, typ *schema.Type) {
		t.Helper()
		checkMembers(t, "", typ.Members)
		id := typ.Members["id"]
		if id != nil && (!id.Computed || id.Holds != schema.Name) {
			t.Error("the id is not the name of the thing")
		}
	})
}

func checkMembers(t *testing.T, prefix string, members schema.Members) {
	t.Helper()
	for name, m := range members {
		path := prefix + name
		text := m.Kind == schema.String || m.Elem == schema.String
		for complaint, wrong := range map[string]bool{
			"is required, and yet may be left out":           m.Required && (m.Optional || m.Computed && !m.Block),
			"comes from nowhere":                             !m.Required && !m.Optional && !m.Computed,
			"names something, but is no text that AWS tells": m.Holds != schema.Fact && (!m.Computed || !text),
			"can't have a default":                           m.Default != nil && (!m.Optional || m.Computed),
			"has a default of another type":                  m.Default != nil && !isOf(m.Default, m.Kind),
			"is said to be one block, but is none":           m.Single && !m.Block,
			"is a block without members":                     m.Block && len(m.Members) == 0,
			"is an object without members":                   m.Members != nil && len(m.Members) == 0,
		} {
			if wrong {
				t.Errorf("'%s' %s", path, complaint)
			}
		}
		checkMembers(t, path+".", m.Members)
	}
}

// isOf reports whether a default is of a kind.
func isOf(literal any, kind schema.Kind) bool {
	switch literal.(type) {
	case bool:
		return kind == schema.Bool
	case string:
		return kind == schema.String
	case float64:
		return kind == schema.Number
	default:
		return false
	}
}

// TestTheModelsTypesAreInTheTable reads the names of types in the source of the
// package that makes the model of them.
func TestTheModelsTypesAreInTheTable(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../assemble/*.go")
	if err != nil {
		t.Fatal(err)
	}
	isType := regexp.MustCompile(`^aws_[a-z0-9_]+$`)
	var found []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				if text, err := strconv.Unquote(literal.Value); err == nil && isType.MatchString(text) {
					found = append(found, text)
				}
			}
			return true
		})
	}
	slices.Sort(found)
	found = slices.Compact(found)
	if len(found) < 40 {
		t.Fatalf("only %d types were found in %d files", len(found), len(files))
	}
	for _, name := range found {
		if schema.Lookup(name, true) == nil && schema.Lookup(name, false) == nil {
			t.Errorf("analyzer/assemble reads %s, which the table lacks: add its file to resources or data.", name)
		}
	}
}

func TestLookup(t *testing.T) {
	t.Parallel()
	subnet := schema.Lookup("aws_subnet", true)
	if m := subnet.At("map_public_ip_on_launch"); m == nil || m.Default != false || m.Computed {
		t.Errorf("map_public_ip_on_launch is %+v", m)
	}
	cluster := schema.Lookup("aws_eks_cluster", true)
	if m := cluster.At("identity.oidc.issuer"); m == nil || !m.Computed || m.Kind != schema.String {
		t.Errorf("identity.oidc.issuer is %+v", m)
	}
	for _, path := range []string{"", "vpc_config.", "vpc_config.none", "name.none", ".name", "none"} {
		if m := cluster.At(path); m != nil {
			t.Errorf("at %q there is %+v", path, m)
		}
	}
	for _, name := range []string{"", "aws_nothing", "../schema", "aws_vpc.txt", "../resources/aws_vpc"} {
		if schema.Lookup(name, false) != nil {
			t.Errorf("%q is a type", name)
		}
	}
	if schema.Lookup("aws_nothing", true).At("id") != nil {
		t.Error("a type that isn't there has an id")
	}
}
