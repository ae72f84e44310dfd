package terraform

import (
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/stubs"
)

// installedModule is an entry of .terraform/modules/modules.json, which
// `terraform init` and `terraform get` write (hashicorp/terraform v1.11,
// internal/modsdir/manifest.go).
type installedModule struct {
	Key     string // the call's address without "module.": network.subnets
	Source  string // registries' with their host
	Version string // of a registry's module
	Dir     string // counted from the directory in which Terraform runs
}

// maxInstalled bounds how many entries of one file are read.
const maxInstalled = 10_000

// installed gives the directories, relative to the working directory, of the
// modules that have been downloaded for a root module, by key.
func (l *loader) installed(root string) (map[string]installedModule, []source.Problem) {
	name := path.Join(root, ".terraform/modules/modules.json")
	if !l.tree.Has(name) {
		return nil, nil
	}
	file, err := l.tree.Read(name)
	if err != nil {
		return nil, []source.Problem{{Kind: source.ProblemRead, At: source.Span{Path: name}, Message: fmt.Sprintf("The list of installed modules can't be read: %v.", err)}}
	}
	var manifest struct{ Modules []installedModule }
	if err := json.Unmarshal(file.Data, &manifest); err != nil {
		return nil, []source.Problem{{
			Kind: source.ProblemParse, At: source.Span{Path: name},
			Message: fmt.Sprintf("The list of installed modules is not what Terraform writes (%v): run 'terraform get' again.", err),
		}}
	}
	var problems []source.Problem
	if len(manifest.Modules) > maxInstalled {
		problems = append(problems, source.Problem{
			Kind: source.ProblemLimit, At: source.Span{Path: name},
			Message: fmt.Sprintf("The list of installed modules has more than %d entries; those behind them were not read.", maxInstalled),
		})
		manifest.Modules = manifest.Modules[:maxInstalled]
	}
	found := map[string]installedModule{}
	for _, m := range manifest.Modules {
		m.Dir = path.Join(root, strings.ReplaceAll(m.Dir, `\`, "/"))
		// Calls that are nested deeper are not followed.
		if m.Key != "" && strings.Count(m.Key, ".") < l.options.Limits.ModuleDepth && l.tree.HasDir(m.Dir) {
			found[m.Key] = m
		}
	}
	return found, problems
}

// parents are the paths of calls below which something is installed.
func parents(installed map[string]installedModule) map[string]bool {
	above := map[string]bool{}
	for key := range installed {
		for i, c := range key {
			if c == '.' {
				above[key[:i]] = true
			}
		}
	}
	return above
}

// isFor reports whether an entry is for a call with this source and version:
// what was installed for another one, Terraform doesn't use.
func (m installedModule) isFor(text string, want stubs.Constraint) bool {
	have, wanted := stubs.ParseAddress(m.Source), stubs.ParseAddress(text)
	if have.Name != wanted.Name || have.Sub != wanted.Sub || have.Ref != wanted.Ref || have.Git && have.Full != wanted.Full {
		return false
	}
	v, _, ok := stubs.ParseVersion(m.Version)
	return !ok || want.Allows(v)
}
