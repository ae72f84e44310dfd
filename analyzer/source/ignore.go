package source

import (
	"os"
	"path"
	"path/filepath"
	"strings"
)

// ignoreRules are the patterns that hold in one directory, outermost first.
type ignoreRules struct {
	layers []ignoreLayer
}

// ignoreLayer is one ignore file's patterns, relative to its directory.
type ignoreLayer struct {
	dir      string // real path
	patterns []ignorePattern
}

// ignorePattern is one line of an ignore file.
type ignorePattern struct {
	segments []string // split at slashes
	anchored bool     // matches from the file's directory only
	dirOnly  bool
	negated  bool
}

// newIgnore starts with the patterns of the configuration, which count from the
// working directory.
func newIgnore(o Options) ignoreRules {
	if len(o.Exclude) == 0 {
		return ignoreRules{}
	}
	dir, err := filepath.Abs(o.Dir)
	if err != nil {
		return ignoreRules{}
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	return ignoreRules{layers: []ignoreLayer{{dir: dir, patterns: parseIgnore(strings.Join(o.Exclude, "\n"))}}}
}

// above adds the ignore files between the top of the git work tree and dir.
func (r ignoreRules) above(dir string) ignoreRules {
	var between []string
	for current := filepath.Dir(dir); ; current = filepath.Dir(current) {
		below := dir
		if len(between) > 0 {
			below = between[len(between)-1]
		}
		if _, err := os.Lstat(filepath.Join(below, ".git")); err == nil {
			break
		}
		if current == below {
			return r // no git work tree: its ignore files mean nothing
		}
		between = append(between, current)
	}
	for i := len(between) - 1; i >= 0; i-- {
		r = r.with(between[i])
	}
	return r
}

// with adds the ignore file of a directory, if it has one.
func (r ignoreRules) with(dir string) ignoreRules {
	name := filepath.Join(dir, ".gitignore")
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > 1<<20 {
		return r
	}
	data, err := os.ReadFile(name) //nolint:gosec // an ignore file of the walked tree
	if err != nil {
		return r
	}
	layers := append([]ignoreLayer(nil), r.layers...)
	return ignoreRules{layers: append(layers, ignoreLayer{dir: dir, patterns: parseIgnore(string(data))})}
}

// ignored decides about an entry; the last pattern that matches wins.
func (r ignoreRules) ignored(real string, isDir bool) bool {
	ignored := false
	for _, layer := range r.layers {
		relative, err := filepath.Rel(layer.dir, real)
		if err != nil || strings.HasPrefix(relative, "..") {
			continue
		}
		segments := strings.Split(filepath.ToSlash(relative), "/")
		for _, p := range layer.patterns {
			if p.dirOnly && !isDir {
				continue
			}
			if p.matches(segments) {
				ignored = !p.negated
			}
		}
	}
	return ignored
}

// parseIgnore reads the lines of an ignore file (git-scm.com/docs/gitignore,
// "Pattern format").
func parseIgnore(text string) []ignorePattern {
	var patterns []ignorePattern
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSuffix(line, "\r")
		if strings.HasPrefix(line, "#") {
			continue
		}
		for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
			line = strings.TrimSuffix(line, " ")
		}
		p := ignorePattern{}
		line, p.negated = strings.CutPrefix(line, "!")
		line, p.dirOnly = strings.CutSuffix(line, "/")
		if line == "" {
			continue
		}
		p.anchored = strings.Contains(line, "/")
		p.segments = strings.Split(strings.TrimPrefix(line, "/"), "/")
		patterns = append(patterns, p)
	}
	return patterns
}

// matches holds a pattern against a path's segments.
func (p ignorePattern) matches(segments []string) bool {
	if !p.anchored {
		return matchSegment(p.segments[0], segments[len(segments)-1])
	}
	return matchSegments(p.segments, segments)
}

// matchSegments matches with "**" standing for any number of directories. It
// works on a table, so that no pattern takes exponential time.
func matchSegments(pattern, segments []string) bool {
	reach := make([]bool, len(segments)+1)
	reach[0] = true
	for i, p := range pattern {
		next := make([]bool, len(segments)+1)
		shorter := false // whether some shorter path was reached
		for j := range reach {
			switch {
			case p == "**" && i == len(pattern)-1:
				next[j] = shorter // matches what is inside, not the directory itself
			case p == "**":
				next[j] = shorter || reach[j]
			case j > 0:
				next[j] = reach[j-1] && matchSegment(p, segments[j-1])
			}
			shorter = shorter || reach[j]
		}
		reach = next
	}
	return reach[len(segments)]
}

// matchSegment matches one name; a broken pattern matches itself only.
func matchSegment(pattern, name string) bool {
	matched, err := path.Match(strings.ReplaceAll(pattern, "[!", "[^"), name)
	if err != nil {
		return pattern == name
	}
	return matched
}

// MatchPath holds a path with forward slashes against a pattern in the syntax of
// .gitignore, as the configuration's path patterns are written.
func MatchPath(pattern, name string) bool {
	patterns := parseIgnore(pattern)
	if len(patterns) != 1 {
		return false
	}
	segments := strings.Split(path.Clean(name), "/")
	// A pattern that matches a directory covers all below it.
	for end := 1; end <= len(segments); end++ {
		if (!patterns[0].dirOnly || end < len(segments)) && patterns[0].matches(segments[:end]) {
			return true
		}
	}
	return false
}
