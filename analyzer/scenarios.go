package analyzer

import (
	"fmt"
	"path"
	"slices"

	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// named are the files and directories that the configuration names and that may
// lie outside the paths of the run.
func named(c *config.Config) []string {
	names := append([]string(nil), c.ModuleStubs...)
	for _, s := range c.Scenarios {
		for _, file := range s.VarFiles {
			names = append(names, path.Join(s.Root, file), c.Base.Join(file))
		}
	}
	return names
}

// scenarios hands on the lives that the configuration gives to root modules. A
// variable file counts from the root module, as on Terraform's command line, or
// from the configuration.
func scenarios(c *config.Config, tree *source.Tree) []terraform.Scenario {
	var found []terraform.Scenario
	for _, s := range c.Scenarios {
		out := terraform.Scenario{Dir: s.Root, Name: s.Name, Workspace: s.Workspace}
		for _, file := range s.VarFiles {
			name := path.Join(s.Root, file)
			if fromBase := c.Base.Join(file); !tree.Has(name) && tree.Has(fromBase) {
				name = fromBase
			}
			out.VarFiles = append(out.VarFiles, name)
		}
		found = append(found, out)
	}
	return found
}

// lostScenarios tells of scenarios whose directory is among the files of the run
// and holds no root module.
func lostScenarios(c *config.Config, roots []*terraform.Root, tree *source.Tree) []finding.Unknown {
	var lost []finding.Unknown
	for _, s := range c.Scenarios {
		isRoot := slices.ContainsFunc(roots, func(r *terraform.Root) bool { return r.Dir == path.Clean(s.Root) })
		if !isRoot && tree.Contains(s.Root) {
			lost = append(lost, finding.Unknown{
				What: fmt.Sprintf("the scenario '%s'", s.Name), Why: fmt.Sprintf("'%s' is no root module of the files", s.Root), At: s.At,
			})
		}
	}
	return lost
}
