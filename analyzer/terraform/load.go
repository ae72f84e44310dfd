package terraform

import (
	"context"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/stubs"
)

// loader finds modules and links their calls.
type loader struct {
	tree      *source.Tree
	options   Options
	sources   map[string]*moduleSource
	called    map[string]bool
	estate    *Estate
	stubs     *stubs.Index // ours
	own       []ownIndex   // the user's stubs; nil until somebody asks
	cancelled func() error
	needs     map[hclsyntax.Expression]*needs // of the expressions of all modules
}

// Load finds the root modules among the tree's files and prepares them; values
// are evaluated when they are asked for. An error means that ctx was cancelled
// or that an option can't be used.
func Load(ctx context.Context, tree *source.Tree, o Options) (*Estate, error) {
	if o.Limits == (Limits{}) {
		o.Limits = DefaultLimits()
	}
	for _, pair := range o.Vars {
		if name, _, ok := strings.Cut(pair, "="); !ok || name == "" {
			return nil, fmt.Errorf("read the variable '%s': want NAME=VALUE", pair)
		}
	}
	l := &loader{
		tree: tree, options: o, sources: map[string]*moduleSource{}, called: map[string]bool{},
		estate:    &Estate{links: newLinks(), facts: o.Facts},
		cancelled: ctx.Err, needs: map[hclsyntax.Expression]*needs{},
	}
	dirs := l.configured()
	l.include(dirs)
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("load Terraform files: %w", err)
	}
	for _, life := range l.lives(l.rootDirs(dirs)) {
		l.estate.Roots = append(l.estate.Roots, l.newRoot(ctx, life))
	}
	for _, dir := range sortedNames(l.sources) {
		l.estate.problems = append(l.estate.problems, l.sources[dir].problems...)
	}
	for _, root := range l.estate.Roots {
		if !l.completedElsewhere(root) {
			root.guard(root.evaluator.checkReferences)
		}
	}
	return l.estate, ctx.Err()
}

// configured lists the directories of the tree that hold configuration files,
// without those of stubs.
func (l *loader) configured() []string {
	var dirs []string
	for _, name := range l.tree.Paths() {
		dir := path.Dir(name)
		if isConfiguration(name) && !l.isApart(dir) && (len(dirs) == 0 || dirs[len(dirs)-1] != dir) {
			dirs = append(dirs, dir)
		}
	}
	slices.Sort(dirs)
	return slices.Compact(dirs)
}

// isApart reports whether a directory holds modules that are no roots: those that
// Terraform installs, and stubs.
func (l *loader) isApart(dir string) bool {
	return slices.Contains(strings.Split(dir, "/"), ".terraform") || slices.ContainsFunc(l.options.Stubs, func(top string) bool {
		top = path.Clean(top)
		return dir == top || strings.HasPrefix(dir, top+"/")
	})
}

// configurationFiles lists a module directory's files. Directories that the
// walk left out are looked at too: what a configuration calls is part of it.
func (l *loader) configurationFiles(dir string) []string {
	names := slices.DeleteFunc(slices.Clone(l.tree.In(dir)), func(name string) bool { return !isConfiguration(name) })
	if len(names) > 0 || !l.tree.HasDir(dir) {
		return withoutTwins(names)
	}
	all, err := l.tree.List(dir)
	if err != nil {
		return nil
	}
	for _, name := range all {
		if !strings.Contains(name, "/") && isConfiguration(name) {
			names = append(names, path.Join(dir, name))
		}
	}
	return withoutTwins(names)
}

// withoutTwins drops the files in whose place OpenTofu reads one of its own:
// main.tf beside main.tofu (opentofu.org/docs/language/files).
func withoutTwins(names []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool {
		stem, isTerraform := strings.CutSuffix(name, ".tf")
		ending := ".tofu"
		if !isTerraform {
			stem, isTerraform = strings.CutSuffix(name, ".tf.json")
			ending = ".tofu.json"
		}
		return isTerraform && slices.Contains(names, stem+ending)
	})
}

// parse reads the files of several directories at once.
func (l *loader) parse(dirs []string) {
	var names []string
	counts := make([]int, len(dirs))
	for i, dir := range dirs {
		found := l.configurationFiles(dir)
		names, counts[i] = append(names, found...), len(found)
	}
	files := parseAll(l.tree, names, l.options.Limits, l.options.Jobs)
	for i, dir := range dirs {
		l.sources[dir] = newModuleSource(dir, files[:counts[i]])
		files = files[counts[i]:]
	}
}

// link finds the directories of local module calls and gives those that have
// not been parsed yet.
func (l *loader) link(dirs []string) []string {
	var missing []string
	for _, dir := range dirs {
		m := l.sources[dir]
		for _, name := range sortedNames(m.calls) {
			call := m.calls[name]
			a := call.body.attr("source")
			if literalText(a) == "" {
				m.problems = append(m.problems, source.Problem{
					Kind: source.ProblemModule, At: m.span(rangeOf(a, call)),
					Message: fmt.Sprintf("Module '%s' has no source: write one as a text, such as \"./modules/%s\".", name, name),
				})
				continue
			}
			target, local := localSource(dir, literalText(a))
			if !local {
				continue
			}
			if l.sources[target] == nil && len(l.configurationFiles(target)) == 0 {
				m.problems = append(m.problems, source.Problem{
					Kind: source.ProblemModule, At: m.span(rangeOf(a, call)), Message: l.whyMissing(name, target),
				})
				continue
			}
			m.callDirs[name] = target
			if target != dir {
				l.called[target] = true
			}
			if l.sources[target] == nil {
				missing = append(missing, target)
			}
		}
	}
	slices.Sort(missing)
	return slices.Compact(missing)
}

// whyMissing says what is wrong with a module call's directory.
func (l *loader) whyMissing(name, target string) string {
	switch {
	case !l.tree.Contains(target):
		return fmt.Sprintf("Module '%s' calls '%s', which lies outside the paths that were given.", name, target)
	case l.tree.HasDir(target):
		return fmt.Sprintf("Module '%s' calls '%s', which holds no Terraform files.", name, target)
	default:
		return fmt.Sprintf("Module '%s' calls '%s', which doesn't exist.", name, target)
	}
}

// rootDirs are the directories that nothing calls. Of modules that call each
// other in a circle, and that no root leads to, the first one is a root too.
func (l *loader) rootDirs(dirs []string) []string {
	var roots []string
	reached := map[string]bool{}
	for _, dir := range dirs {
		switch {
		case l.isFragment(dir):
			reached[dir] = true
		case !l.called[dir]:
			roots = append(roots, dir)
			l.reach(dir, reached)
		}
	}
	for _, dir := range dirs {
		if !reached[dir] {
			roots = append(roots, dir)
			l.reach(dir, reached)
		}
	}
	slices.Sort(roots)
	return roots
}

// isFragment reports whether a directory holds nothing but files that other
// directories link to: they are parts of modules there.
func (l *loader) isFragment(dir string) bool {
	return !l.called[dir] && !slices.ContainsFunc(l.configurationFiles(dir), func(name string) bool { return !l.tree.IsShared(name) })
}

// completedElsewhere reports whether a tool adds to a root module's files what they
// refer to (terragrunt.gruntwork.io/docs, generate blocks).
func (l *loader) completedElsewhere(root *Root) bool {
	return l.tree.Has(path.Join(root.Dir, "terragrunt.hcl"))
}

// reach notes the directories that one leads to.
func (l *loader) reach(dir string, reached map[string]bool) {
	for pending := []string{dir}; len(pending) > 0; {
		dir, pending = pending[0], pending[1:]
		if !reached[dir] {
			reached[dir] = true
			for _, target := range l.sources[dir].callDirs {
				pending = append(pending, target)
			}
		}
	}
}

// newRoot prepares a root module in one of its lives.
func (l *loader) newRoot(ctx context.Context, of life) *Root {
	root := &Root{Dir: of.dir, Scenario: of.scenario.Name}
	if of.doc != nil {
		root.rendered = newRendered(root, of)
	}
	ev := &evaluator{
		root: root, estate: l.estate, work: &l.estate.work, tree: l.tree, limits: l.options.Limits, workspace: of.scenario.Workspace,
		zones: l.zoneNumbers(), cancelled: func() bool { return ctx.Err() != nil },
		needs: l.needs, types: map[*block]*variableType{},
		loops: map[tracedKey]*loop{}, traces: map[tracedKey]*traced{}, objects: map[tracedKey]map[string]int{},
		reported: map[source.Problem]bool{},
	}
	if ev.workspace == "" {
		ev.workspace = "default"
	}
	root.evaluator = ev
	if of.alone {
		ev.top = newModule(ev, &site{src: newModuleSource(of.dir, nil)})
		return root
	}
	ev.inputs = l.collectInputs(root, of.scenario)
	ev.top = newModule(ev, l.newSites(root))
	root.guard(func() { root.Unresolved = ev.unresolved() })
	if root.rendered != nil {
		root.rendered.settleModules()
	}
	return root
}
