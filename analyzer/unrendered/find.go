package unrendered

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
)

// Use is the use of one tool below one directory.
type Use struct {
	Tool   string
	Dir    string      // what all its files are below
	Files  int         // how many files show it, at least 1
	Advice string      // a sentence: what to run, and what to hand over
	At     source.Span // the highest of the files; only its path is set
}

// Find gives the uses of tools whose files were not rendered, in order of tool
// and directory. A tool's files in one directory of the top level are one use,
// however many they are, and so are all of them where one stands at the top.
func Find(tree *source.Tree) []Use {
	var uses []Use
	for _, t := range tools() {
		for _, files := range apart(t.signs(tree)) {
			dir := above(files)
			if t.settled != nil && t.settled(tree, dir, files) {
				continue
			}
			uses = append(uses, Use{Tool: t.name, Dir: dir, Files: len(files), Advice: t.advice, At: source.Span{Path: highest(files)}})
		}
	}
	slices.SortFunc(uses, func(a, b Use) int { return cmp.Or(cmp.Compare(a.Tool, b.Tool), cmp.Compare(a.Dir, b.Dir)) })
	return uses
}

// signs are the files that show the use of a tool, sorted.
func (t tool) signs(tree *source.Tree) []string {
	var found []string
	for _, name := range tree.Paths() {
		if sign := t.sign(tree, name); sign != "" {
			found = append(found, sign)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// apart divides files by the directory of the top level that they are in.
func apart(files []string) [][]string {
	byTop := map[string][]string{}
	for _, name := range files {
		byTop[top(name)] = append(byTop[top(name)], name)
	}
	if byTop["."] != nil {
		return [][]string{files}
	}
	var parts [][]string
	for _, part := range byTop {
		parts = append(parts, part)
	}
	return parts
}

// top is the first part of a path that leads down; "." for files at the top.
func top(name string) string {
	rest, up := name, ""
	for strings.HasPrefix(rest, "../") {
		rest, up = rest[len("../"):], up+"../"
	}
	first, _, below := strings.Cut(strings.TrimPrefix(rest, "/"), "/")
	if !below {
		return path.Clean("./" + up)
	}
	return up + first
}

// above is the deepest directory that all files are below.
func above(files []string) string {
	dir := path.Dir(files[0])
	for _, name := range files[1:] {
		for dir != "." && dir != "/" && dir != ".." && !strings.HasPrefix(name, dir+"/") {
			dir = path.Dir(dir)
		}
	}
	return dir
}

// highest is the file nearest to the top, the first by name of several.
func highest(files []string) string {
	return slices.MinFunc(files, func(a, b string) int {
		return cmp.Or(cmp.Compare(strings.Count(a, "/"), strings.Count(b, "/")), cmp.Compare(a, b))
	})
}
