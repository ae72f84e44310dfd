package analyzer

import (
	"context"
	"fmt"
	"sync"

	"github.com/snatlint/snatlint/analyzer/assemble"
	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/egress"
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

	matrix func() []egress.Row
	secret []string // files that may not be quoted
}

// Matrix is who sees what in the estate. It is walked once.
func (e *Estate) Matrix() []egress.Row { return e.matrix() }

// Read reads the files under the paths into a model. An error means that
// nothing could be read at all; everything less is one of the problems. An
// [UndeclaredError] is the user's mistake.
func Read(ctx context.Context, o Options) (*Estate, error) {
	if o.Config == nil {
		o.Config = &config.Config{}
	}
	tree, err := source.Walk(ctx, source.Options{
		Dir: o.Dir, Paths: o.Paths, Also: o.VarFiles, NoIgnore: o.NoIgnore,
		Exclude: o.Config.Exclude, ExcludeFrom: o.Config.Base, Named: named(o.Config), Limits: source.DefaultLimits(),
	})
	if err != nil {
		return nil, fmt.Errorf("find files: %w", err)
	}
	roots, err := terraform.Load(ctx, tree, terraform.Options{
		VarFiles: o.VarFiles, Vars: o.Vars, Environment: o.Environment,
		Scenarios: scenarios(o.Config, tree), Stubs: o.Config.ModuleStubs, Facts: facts(o.Config),
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
	if err := declared(roots.Roots, o.Vars, problems); err != nil {
		return nil, err
	}
	seen := coverage(model, tree, roots, manifests)
	seen.Unknowns = append(seen.Unknowns, lostScenarios(o.Config, roots.Roots, tree)...)
	return &Estate{
		Model: model, Tree: tree,
		Problems: source.SortProblems(problems),
		Coverage: seen,
		secret:   roots.Plans,
		matrix:   sync.OnceValue(func() []egress.Row { return egress.Matrix(model) }),
	}, nil
}
