package analyzer

import (
	"context"
	"fmt"

	"github.com/snatlint/snatlint/analyzer/assemble"
	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// Options say what to read.
type Options struct {
	Dir         string            // working directory; "" means "."
	Paths       []string          // as the user gave them; none means Dir
	NoIgnore    bool              // also read what .gitignore excludes
	VarFiles    []string          // Terraform variable files, relative to Dir
	Vars        []string          // NAME=VALUE
	Environment map[string]string // TF_VAR_ variables, without the prefix
	Jobs        int               // below 1: as many as there are processors
	Config      *config.Config    // nil means none
}

// Estate is everything that one run read.
type Estate struct {
	Model    *network.Model
	Tree     *source.Tree
	Problems []source.Problem // sorted
	Coverage finding.Coverage
}

// Read reads the files under the paths into a model. An error means that
// nothing could be read at all; everything less is one of the problems.
func Read(ctx context.Context, o Options) (*Estate, error) {
	if o.Config == nil {
		o.Config = &config.Config{}
	}
	tree, err := source.Walk(ctx, source.Options{
		Dir: o.Dir, Paths: o.Paths, NoIgnore: o.NoIgnore,
		Exclude: o.Config.Exclude, Limits: source.DefaultLimits(),
	})
	if err != nil {
		return nil, fmt.Errorf("find files: %w", err)
	}
	roots, err := terraform.Load(ctx, tree, terraform.Options{
		VarFiles: o.VarFiles, Vars: o.Vars, Environment: o.Environment,
		Limits: terraform.DefaultLimits(), Jobs: o.Jobs,
	})
	if err != nil {
		return nil, fmt.Errorf("read Terraform files: %w", err)
	}
	manifests, err := manifest.Read(ctx, tree, manifest.Options{Jobs: o.Jobs})
	if err != nil {
		return nil, fmt.Errorf("read manifests: %w", err)
	}
	model := assemble.Assemble(assemble.Input{
		Roots: roots.Roots, Objects: manifests.Objects, Config: assembleConfig(o.Config),
	})
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("read the estate: %w", err)
	}
	problems := append(tree.Problems(), roots.AllProblems()...)
	problems = append(problems, manifests.Problems...)
	return &Estate{
		Model: model, Tree: tree,
		Problems: source.SortProblems(problems),
		Coverage: coverage(model, tree, roots, manifests),
	}, nil
}

// coverage counts what was read and lists what could not be known.
func coverage(m *network.Model, tree *source.Tree, roots *terraform.Estate, manifests *manifest.Set) finding.Coverage {
	c := finding.Coverage{
		TerraformRoots: len(roots.Roots),
		Manifests:      len(manifests.Objects),
		Clusters:       len(m.Clusters),
		VPCs:           len(m.VPCs),
		FilesSkipped:   tree.Skipped() + manifests.Skipped,
	}
	for _, root := range roots.Roots {
		for _, u := range root.Unresolved {
			c.ModulesUnresolved = append(c.ModulesUnresolved, finding.Module{
				Address: u.Address, Source: u.Source, Version: u.Version, At: u.At,
			})
		}
	}
	for _, gap := range m.Gaps {
		c.Unknowns = append(c.Unknowns, finding.Unknown{What: gap.What, Why: gap.Why, At: gap.At})
	}
	return c
}
