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
	return []string{".tf", ".tf.json", ".tofu", ".tofu.json", ".tfvars", ".tfvars.json", ".yaml", ".yml", ".json"}
}

// isCandidate reports whether a file's name says that it may belong to an
// estate.
func isCandidate(name string) bool {
	return slices.ContainsFunc(candidateEndings(), func(ending string) bool {
		return strings.HasSuffix(name, ending)
	})
}

// walker collects a tree's candidates.
type walker struct {
	ctx     context.Context
	tree    *Tree
	options Options
	seen    map[string]bool // real directories already walked
}

// start walks one of the given paths. What the user names is read even where
// an ignore file excludes it.
func (w *walker) start(given, real string) error {
	info, err := os.Stat(real)
	if err != nil {
		return fmt.Errorf("read '%s': %w", w.relative(given), plain(err))
	}
	if !info.IsDir() {
		if !info.Mode().IsRegular() {
			w.problem(given, "it is neither a regular file nor a directory")
			return nil
		}
		w.tree.add(w.relative(given))
		return nil
	}
	rules := newIgnore(w.options)
	if !w.options.NoIgnore {
		rules = rules.above(real)
	}
	return w.dir(given, real, rules)
}

// dir walks a directory: full is how the user reaches it, real where it is.
func (w *walker) dir(full, real string, rules ignoreRules) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	if w.seen[real] {
		return nil
	}
	w.seen[real] = true
	entries, err := os.ReadDir(real)
	if err != nil {
		w.problem(full, plain(err).Error())
		return nil
	}
	if !w.options.NoIgnore {
		rules = rules.with(real)
	}
	for _, entry := range entries {
		if len(w.tree.files) >= w.options.Limits.Files {
			w.tree.problems = append(w.tree.problems, Problem{Kind: ProblemLimit, At: Span{Path: w.relative(full)},
				Message: fmt.Sprintf("More than %d files were found; the rest was not read.", w.options.Limits.Files)})
			return nil
		}
		if err := w.entry(filepath.Join(full, entry.Name()), filepath.Join(real, entry.Name()), entry, rules); err != nil {
			return err
		}
	}
	return nil
}

// entry takes in one entry of a directory.
func (w *walker) entry(full, real string, entry fs.DirEntry, rules ignoreRules) error {
	kind := entry.Type()
	if kind&fs.ModeSymlink != 0 {
		target, err := filepath.EvalSymlinks(real)
		if err != nil {
			if isCandidate(entry.Name()) {
				w.problem(full, "the link leads nowhere")
			}
			return nil
		}
		info, err := os.Stat(target)
		if err != nil || (!info.IsDir() && !isCandidate(entry.Name())) {
			return nil
		}
		if !w.tree.inside(target) {
			if !rules.ignored(real, info.IsDir()) {
				w.problem(full, "the link leads outside the paths that were given")
			}
			return nil
		}
		if info.IsDir() {
			// What the link leads to is inside and is walked where it stands.
			return nil
		}
		kind = info.Mode().Type()
	}
	switch {
	case kind.IsDir():
		if skippedDir(entry.Name()) {
			return nil
		}
		if rules.ignored(real, true) {
			w.tree.skipped++
			return nil
		}
		return w.dir(full, real, rules)
	case !kind.IsRegular() || !isCandidate(entry.Name()):
		return nil
	case rules.ignored(real, false):
		w.tree.skipped++
		return nil
	}
	w.tree.add(w.relative(full))
	return nil
}

// skippedDir names directories that tools own, and those that their owners
// switched off by a trailing " --".
func skippedDir(name string) bool {
	return name == "node_modules" || (strings.HasPrefix(name, ".") && name != "." && name != "..") || strings.HasSuffix(name, " --")
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
