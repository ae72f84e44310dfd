package analyzer

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/unrendered"
)

// coverage counts what was read and lists what could not be known.
func coverage(m *network.Model, tree *source.Tree, roots *terraform.Estate, manifests *manifest.Set) finding.Coverage {
	c := finding.Coverage{
		Manifests:    len(manifests.Objects),
		Clusters:     len(m.Clusters),
		VPCs:         len(m.VPCs),
		FilesSkipped: tree.Skipped() + manifests.Skipped,
	}
	for _, u := range unrendered.Find(tree) {
		c.NotRendered = append(c.NotRendered, finding.Unrendered{Tool: u.Tool, Dir: u.Dir, Files: u.Files, Advice: u.Advice, At: u.At})
	}
	for _, name := range roots.Stored {
		c.NotRendered = append(c.NotRendered, finding.Unrendered{
			Tool: "Terraform", Dir: path.Dir(name), Files: 1, At: source.Span{Path: name},
			Advice: fmt.Sprintf("'terraform show -json %s' prints the plan or state as JSON: give a file of that as a path.", path.Base(name)),
		})
	}
	dirs := map[string]bool{}
	for _, root := range roots.Roots {
		dirs[root.Dir] = true
		if root.Scenario != "" {
			c.Scenarios = append(c.Scenarios, root.ID())
		}
		for _, u := range root.Unresolved {
			c.ModulesUnresolved = append(c.ModulesUnresolved, finding.Module{
				Address: u.Address, Source: u.Source, Version: u.Version, Needed: u.Needed, Aside: u.Aside, Root: root.Dir, At: u.At,
			})
		}
		for _, s := range root.Stubbed {
			c.ModulesStubbed = append(c.ModulesStubbed, finding.Stubbed{
				Address: s.Address, Source: s.Source, Version: s.Constraint, As: s.Version, Stub: s.Stub, Fork: s.Fork, At: s.At,
			})
		}
		for _, note := range root.Notes {
			c.Unknowns = append(c.Unknowns, finding.Unknown{What: note.What, Why: note.Why, At: note.At})
		}
	}
	for _, note := range roots.Notes {
		c.Unknowns = append(c.Unknowns, finding.Unknown{What: note.What, Why: note.Why, At: note.At})
	}
	c.TerraformRoots = len(dirs)
	// Several scenarios of one root module miss the same.
	c.ModulesUnresolved = once(c.ModulesUnresolved, func(m finding.Module) any {
		return [3]any{m.Root, m.Address, m.At}
	})
	c.ModulesStubbed = once(c.ModulesStubbed, func(s finding.Stubbed) any { return s })
	c.Unknowns = once(c.Unknowns, func(u finding.Unknown) any { return u })
	for _, gap := range m.Gaps {
		c.Unknowns = append(c.Unknowns, finding.Unknown{What: gap.What, Why: gap.Why, At: gap.At})
	}
	return c
}

// once drops what a list has had before.
func once[T any](all []T, key func(T) any) []T {
	seen := map[any]bool{}
	return slices.DeleteFunc(all, func(item T) bool {
		k := key(item)
		had := seen[k]
		seen[k] = true
		return had
	})
}

// unanswered lists the questions of a matrix that the files leave open, so that
// no rule's silence about them is mistaken for health.
func unanswered(m *network.Model, rows []egress.Row) []finding.Unknown {
	var open []finding.Unknown
	for _, row := range rows {
		for _, v := range row.Now.Verdicts {
			if v.Outcome != egress.Unknown {
				continue
			}
			destination := row.Destination.Text
			if v.Network != "" {
				destination = v.Network
			}
			open = append(open, finding.Unknown{
				What: fmt.Sprintf("what '%s' sees of class '%s' of cluster '%s'", destination, row.Class, m.Cluster(row.Cluster).Label()),
				Why:  strings.TrimSuffix(v.Why, "."), At: lastPlace(v.Path),
			})
		}
	}
	return open
}

// lastPlace is the place nearest to where a walk ended.
func lastPlace(path []egress.Hop) source.Span {
	for _, hop := range slices.Backward(path) {
		if !hop.At.IsZero() {
			return hop.At
		}
	}
	return source.Span{}
}
