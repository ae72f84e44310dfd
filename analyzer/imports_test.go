package analyzer_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the path that imports of this project begin with.
const module = "github.com/snatlint/snatlint/"

// layer is a package and what it may import of this project.
type layer struct {
	name    string
	imports []string
	forTest bool // only tests may import it
}

// layers is the map of the packages, lowest first: a package imports none that
// stands below it in this table. Tests may import what they like, as nothing
// imports them.
func layers() []layer {
	return []layer{
		{name: "analyzer/source"},
		{name: "analyzer/unrendered", imports: []string{"analyzer/source"}},
		{name: "analyzer/value", imports: []string{"analyzer/source"}},
		{name: "analyzer/terraform/funcs"},
		{name: "analyzer/terraform/stubs"},
		{name: "analyzer/terraform/plan", imports: []string{"analyzer/source", "analyzer/value"}},
		{name: "analyzer/terraform/schema"},
		{name: "analyzer/terraform", imports: []string{
			"analyzer/source", "analyzer/value", "analyzer/terraform/funcs", "analyzer/terraform/stubs", "analyzer/terraform/plan",
			"analyzer/terraform/schema",
		}},
		{name: "analyzer/manifest", imports: []string{"analyzer/source", "analyzer/value"}},
		{name: "analyzer/cni", imports: []string{"analyzer/source", "analyzer/value"}},
		{name: "analyzer/network", imports: []string{"analyzer/source", "analyzer/value", "analyzer/cni"}},
		{name: "analyzer/assemble", imports: []string{
			"analyzer/source", "analyzer/value", "analyzer/terraform", "analyzer/manifest", "analyzer/cni", "analyzer/network",
		}},
		{name: "analyzer/egress", imports: []string{"analyzer/source", "analyzer/value", "analyzer/cni", "analyzer/network"}},
		{name: "analyzer/finding", imports: []string{"analyzer/source"}},
		{name: "analyzer/config", imports: []string{"analyzer/source", "analyzer/finding"}},
		{name: "analyzer/policy", imports: []string{
			"analyzer/source", "analyzer/value", "analyzer/cni", "analyzer/network", "analyzer/egress", "analyzer/finding",
		}},
		{name: "analyzer/report"},
		{name: "analyzer/report/reporttest", imports: []string{"analyzer/source", "analyzer/finding"}, forTest: true},
		{name: "analyzer/report/text/layout"},
		{name: "analyzer/report/text/excerpt", imports: []string{"analyzer/source", "analyzer/report/text/layout"}},
		{name: "analyzer/report/text", imports: []string{
			"analyzer/source", "analyzer/value", "analyzer/cni", "analyzer/network", "analyzer/egress", "analyzer/finding",
			"analyzer/report", "analyzer/report/text/excerpt", "analyzer/report/text/layout",
		}},
		{name: "analyzer/report/json", imports: []string{
			"analyzer/source", "analyzer/network", "analyzer/egress", "analyzer/finding", "analyzer/report",
		}},
		{name: "analyzer/report/sarif", imports: []string{
			"analyzer/source", "analyzer/finding", "analyzer/report", "analyzer/report/json", "analyzer/report/text/layout",
		}},
		{name: "analyzer/report/github", imports: []string{
			"analyzer/source", "analyzer/finding", "analyzer/report", "analyzer/report/text/layout",
		}},
		{name: "analyzer/report/oneline", imports: []string{
			"analyzer/source", "analyzer/finding", "analyzer/report", "analyzer/report/text/layout",
		}},
		{name: "analyzer/report/formats", imports: []string{
			"analyzer/finding", "analyzer/report", "analyzer/report/text", "analyzer/report/json", "analyzer/report/sarif",
			"analyzer/report/github", "analyzer/report/oneline",
		}},
		{name: "analyzer", imports: []string{
			"analyzer/source", "analyzer/terraform", "analyzer/manifest", "analyzer/cni", "analyzer/network", "analyzer/assemble",
			"analyzer/egress", "analyzer/finding", "analyzer/config", "analyzer/policy", "analyzer/unrendered",
		}},
		{name: "rules"},
		{name: "cmd/snatlint", imports: []string{
			"analyzer/source", "analyzer/finding", "analyzer/config", "analyzer/policy", "analyzer/report", "analyzer/report/text",
			"analyzer/report/text/layout", "analyzer/report/json", "analyzer/report/formats", "analyzer", "rules",
		}},
		{name: "cmd/corpus", imports: []string{
			"analyzer/source", "analyzer/network", "analyzer/egress", "analyzer/finding", "analyzer/config", "analyzer/policy",
			"analyzer/report/text/layout", "analyzer", "rules",
		}},
	}
}

// library is a library and the folders that may import it, and those whose tests
// may, too; "..." stands for all that is below.
type library struct {
	name  string
	homes []string
	tests []string
}

// owners says who may import the library.
func (l library) owners() string {
	switch {
	case len(l.homes) > 0:
		return "'" + strings.Join(l.homes, "' and '") + "'"
	case len(l.tests) > 0:
		return "the tests of '" + strings.Join(l.tests, "' and '") + "'"
	default:
		return "nobody here"
	}
}

// libraries gives each third-party library its one home. Of the standard library
// it names what has none: nothing is executed, and no network is used.
func libraries() []library {
	return []library{
		{name: "github.com/hashicorp/hcl/v2", homes: []string{"analyzer/terraform/..."}, tests: []string{"analyzer"}},
		{name: "github.com/hashicorp/go-cty-funcs", homes: []string{"analyzer/terraform/..."}},
		{name: "github.com/zclconf/go-cty", homes: []string{"analyzer/terraform/..."}},
		{name: "github.com/zclconf/go-cty-yaml", homes: []string{"analyzer/terraform/..."}},
		{name: "github.com/apparentlymart/go-cidr", homes: []string{"analyzer/terraform/..."}},
		{name: "github.com/agext/levenshtein", homes: []string{"analyzer/terraform/..."}},
		{name: "golang.org/x/text", homes: []string{"analyzer/terraform/..."}},
		{name: "go.yaml.in/yaml/v3", homes: []string{"analyzer/manifest", "analyzer/config"}},
		{name: "sigs.k8s.io/yaml", homes: []string{"analyzer/manifest"}},
		{name: "github.com/open-policy-agent/opa", homes: []string{"analyzer/policy"}, tests: []string{"rules"}},
		{name: "github.com/rivo/uniseg", homes: []string{"analyzer/report/text/..."}},
		{name: "github.com/spf13/pflag", homes: []string{"cmd/..."}},
		{name: "golang.org/x/term", homes: []string{"cmd/..."}},
		{name: "github.com/google/go-cmp", homes: []string{"analyzer/report/reporttest"}, tests: []string{"analyzer/...", "cmd/...", "rules"}},
		{name: "github.com/santhosh-tekuri/jsonschema/v6", homes: []string{"analyzer/report/reporttest"}, tests: []string{"analyzer/policy"}},
		{name: "github.com/mattn/go-runewidth", tests: []string{"analyzer/report/text/..."}},
		{name: "github.com/rogpeppe/go-internal", tests: []string{"cmd/...", "analyzer/unrendered"}},
		{name: "net", homes: []string{"analyzer/cni", "analyzer/terraform/funcs"}}, // its parsers, as the CNI and Terraform use them
		{name: "net/http"},
		{name: "os/exec", tests: []string{"analyzer/...", "cmd/...", "rules"}},
		{name: "plugin"},
		{name: "unsafe"},
	}
}

func TestImportsGoOneWay(t *testing.T) {
	t.Parallel()
	table := layers()
	rank := map[string]int{}
	for i, l := range table {
		for _, other := range l.imports {
			if _, above := rank[other]; !above {
				t.Errorf("The table lets '%s' import '%s', which is not above it: lower packages never import higher ones.", l.name, other)
			}
		}
		rank[l.name] = i
	}
	exists := map[string]bool{}
	for _, f := range sources(t) {
		i, ok := rank[f.dir()]
		if !ok {
			t.Errorf("'%s' belongs to a package that layers() in analyzer/imports_test.go doesn't have: add '%s' below the packages that it imports and above those that import it, with what it imports.",
				f.name, f.dir())
			continue
		}
		exists[f.dir()] = true
		for _, name := range f.imports {
			other, ours := strings.CutPrefix(name, module)
			switch j, known := rank[other]; {
			case !ours || f.isTest():
			case !slices.Contains(table[i].imports, other):
				t.Errorf("'%s' imports '%s', which layers() in analyzer/imports_test.go doesn't allow: data goes one way, so have a package above hand it in, or allow it, if it stands higher in the table.",
					f.name, other)
			case known && table[j].forTest && !table[i].forTest:
				t.Errorf("'%s' imports '%s', which is for tests.", f.name, other)
			}
		}
	}
	for _, l := range table {
		if !exists[l.name] {
			t.Errorf("layers() in analyzer/imports_test.go has '%s', but there is no such package: remove it.", l.name)
		}
	}
}

func TestLibrariesHaveOneHome(t *testing.T) {
	t.Parallel()
	table := libraries()
	for _, f := range sources(t) {
		for _, name := range f.imports {
			// The standard library has no dot in its first part.
			first, _, _ := strings.Cut(name, "/")
			foreign := strings.Contains(first, ".") && !strings.HasPrefix(name+"/", module)
			i := slices.IndexFunc(table, func(l library) bool { return name == l.name || foreign && below(name, l.name) })
			switch {
			case i < 0 && foreign:
				t.Errorf("'%s' imports '%s', which has no home yet: add it to libraries() in analyzer/imports_test.go with the one folder that may use it.", f.name, name)
			case i >= 0 && !in(f.dir(), table[i].homes) && !(f.isTest() && in(f.dir(), table[i].tests)):
				t.Errorf("'%s' imports '%s', which belongs to %s: use what stands there, or move this there.", f.name, name, table[i].owners())
			}
		}
	}
}

// sourceFile is one Go file of the project and what it imports.
type sourceFile struct {
	name    string // relative to the project
	imports []string
}

func (f sourceFile) dir() string  { return path.Dir(f.name) }
func (f sourceFile) isTest() bool { return strings.HasSuffix(f.name, "_test.go") }

// sources reads every Go file, whatever the systems that it is built for.
func sources(t *testing.T) []sourceFile {
	t.Helper()
	const root = ".."
	var files []sourceFile
	err := filepath.WalkDir(root, func(full string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && full != root && (entry.Name() == "testdata" || strings.HasPrefix(entry.Name(), ".")):
			return filepath.SkipDir
		case entry.IsDir() && full != root && isModule(full):
			return filepath.SkipDir
		case entry.IsDir() || !strings.HasSuffix(entry.Name(), ".go"):
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), full, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, full)
		if err != nil {
			return err
		}
		f := sourceFile{name: filepath.ToSlash(name)}
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			f.imports = append(f.imports, imported)
		}
		files = append(files, f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("no Go files were found")
	}
	return files
}

// isModule reports whether a folder has a module of its own, whose libraries
// never reach the tool.
func isModule(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil
}

// below reports whether a path is another or below it.
func below(name, other string) bool { return name == other || strings.HasPrefix(name, other+"/") }

// in reports whether a folder is one of a library's.
func in(dir string, folders []string) bool {
	return slices.ContainsFunc(folders, func(folder string) bool {
		top, all := strings.CutSuffix(folder, "/...")
		return dir == top || all && below(dir, top)
	})
}
