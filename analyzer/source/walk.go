package source

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// candidateEndings are those of files that may belong to an estate.
func candidateEndings() []string {
	return []string{".tf", ".tf.json", ".tofu", ".tofu.json", ".tfvars", ".tfvars.json", ".yaml", ".yml", ".json", ".tm.hcl"}
}

// renderedNames are those of files that only show that a tool must render others
// first, which package unrendered tells the user.
func renderedNames() []string {
	return []string{"terragrunt.hcl", "terragrunt.stack.hcl", "root.hcl"}
}

// isCandidate reports whether a file's name says that it may belong to an
// estate.
func isCandidate(name string) bool {
	return slices.ContainsFunc(candidateEndings(), func(ending string) bool {
		return strings.HasSuffix(name, ending)
	}) || slices.Contains(renderedNames(), path.Base(name))
}

// walker collects a tree's candidates.
type walker struct {
	ctx     context.Context
	tree    *Tree
	options Options
	exclude []pattern
	seen    map[string]bool // real directories already walked
	full    bool            // the limit of files was hit
}

// start walks one of the given paths. What the user names is read even where
// an ignore file excludes it.
func (w *walker) start(g given) error {
	info, err := os.Stat(g.real)
	switch {
	case err != nil:
		return fmt.Errorf("read '%s': %w", w.relative(g.full), plain(err))
	case info.IsDir():
		rules := ignoreRules{}
		if !w.options.NoIgnore {
			rules = rules.above(g.real)
		}
		return w.dir(g.full, g.real, rules)
	case info.Mode().IsRegular():
		w.add(g.full)
	default:
		w.problem(g.full, irregular)
	}
	return nil
}

// irregular completes "it can't be read: …".
const irregular = "it is neither a regular file nor a directory"

// dir walks a directory: full is how the user reaches it, real where it is.
func (w *walker) dir(full, real string, rules ignoreRules) error {
	if w.seen[real] {
		return nil
	}
	w.seen[real] = true
	entries, err := os.ReadDir(real)
	if err != nil {
		w.problem(full, plain(err).Error())
	}
	if !w.options.NoIgnore {
		rules = rules.with(real)
	}
	for _, entry := range entries {
		if err := w.ctx.Err(); err != nil {
			return fmt.Errorf("read directory '%s': %w", w.relative(full), err)
		}
		if w.full {
			return nil
		}
		if err := w.entry(filepath.Join(full, entry.Name()), filepath.Join(real, entry.Name()), entry.Type(), rules); err != nil {
			return err
		}
	}
	return nil
}

// entry takes in one entry of a directory.
func (w *walker) entry(full, real string, kind fs.FileMode, rules ignoreRules) error {
	if kind&fs.ModeSymlink != 0 {
		w.link(full, real, rules)
		return nil
	}
	name := filepath.Base(full)
	switch {
	case kind.IsDir() && skippedDir(name), !kind.IsDir() && !isCandidate(name):
		return nil
	case w.ignored(full, real, kind.IsDir(), rules):
		w.tree.skipped++
	case kind.IsDir():
		return w.dir(full, real, rules)
	case kind.IsRegular():
		w.add(full)
	default:
		w.problem(full, irregular)
	}
	return nil
}

// link takes in a link to a file inside the given paths. Directories that links
// lead to are walked where they stand.
func (w *walker) link(full, real string, rules ignoreRules) {
	name := filepath.Base(full)
	target, err := filepath.EvalSymlinks(real)
	if err != nil {
		// Editors mark a file that is open by a link such as ".#main.tf" to nowhere.
		if isCandidate(name) && !strings.HasPrefix(name, ".") && !w.ignored(full, real, false, rules) {
			w.problem(full, "the link leads nowhere")
		}
		return
	}
	info, err := os.Stat(target)
	if err != nil || info.IsDir() && skippedDir(name) || !info.IsDir() && !isCandidate(name) {
		return
	}
	inside := w.tree.inside(target)
	switch {
	case inside && info.IsDir():
	case w.ignored(full, real, info.IsDir(), rules):
		w.tree.skipped++
	case !inside:
		w.problem(full, "the link leads outside the paths that were given")
	case info.Mode().IsRegular():
		w.add(full)
		if filepath.Dir(target) != filepath.Dir(real) {
			w.tree.linked[w.relative(target)] = true
		}
	default:
		w.problem(full, irregular)
	}
}

// ignored decides by ignore files, then by the configuration.
func (w *walker) ignored(full, real string, isDir bool, rules ignoreRules) bool {
	ignored := rules.ignored(real, isDir)
	if name, below := w.options.ExcludeFrom.Relative(w.relative(full)); below {
		return decide(w.exclude, name, isDir, ignored)
	}
	return ignored
}

// skippedDir names directories that tools own, and those that their owners
// switched off by a trailing " --".
func skippedDir(name string) bool {
	return name == "node_modules" || strings.HasPrefix(name, ".") || strings.HasSuffix(name, " --")
}

// add takes in a candidate, up to the limit.
func (w *walker) add(full string) {
	if len(w.tree.files) < w.options.Limits.Files {
		w.tree.add(w.relative(full))
		return
	}
	if !w.full {
		w.full = true
		w.tree.problems = append(w.tree.problems, Problem{
			Kind: ProblemLimit, At: Span{Path: w.relative(full)},
			Message: fmt.Sprintf("More than %d files were found; '%s' and what follows it was not read.", w.options.Limits.Files, w.relative(full)),
		})
	}
}

// problem records what can't be read.
func (w *walker) problem(full, why string) {
	name := w.relative(full)
	w.tree.problems = append(w.tree.problems, Problem{
		Kind: ProblemRead, At: Span{Path: name}, Message: fmt.Sprintf("'%s' can't be read: %s.", name, why),
	})
}

// relative gives a path as reports show it.
func (w *walker) relative(full string) string {
	relative, err := filepath.Rel(w.tree.dir, full)
	if err != nil {
		return path.Clean(filepath.ToSlash(full))
	}
	return filepath.ToSlash(relative)
}
