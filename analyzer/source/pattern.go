package source

import (
	"errors"
	"fmt"
	"path"
	"strings"
)

// pattern is one line of an ignore file.
type pattern struct {
	glob     glob
	anchored bool // matches from the pattern's directory only
	dirOnly  bool
	negated  bool
}

// parsePatterns reads the lines of an ignore file (git-scm.com/docs/gitignore,
// "Pattern format").
func parsePatterns(text string) []pattern {
	var patterns []pattern
	for line := range strings.SplitSeq(strings.TrimPrefix(text, byteOrderMark), "\n") {
		if p, ok := parsePattern(strings.TrimSuffix(line, "\r")); ok {
			patterns = append(patterns, p)
		}
	}
	return patterns
}

// parsePattern reads one line; comments and empty lines are no patterns.
func parsePattern(line string) (pattern, bool) {
	if strings.HasPrefix(line, "#") {
		return pattern{}, false
	}
	line = trimSpaces(line)
	p := pattern{}
	line, p.negated = strings.CutPrefix(line, "!")
	line, p.dirOnly = strings.CutSuffix(line, "/")
	p.anchored = strings.Contains(line, "/")
	line = strings.TrimPrefix(line, "/")
	p.glob = compileGlob(line)
	return p, line != ""
}

// trimSpaces drops the spaces at a line's end, but for one that a backslash
// stands before.
func trimSpaces(line string) string {
	end := 0
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == ' ':
			continue
		case line[i] == '\\' && i+1 < len(line):
			i++
		}
		end = i + 1
	}
	return line[:end]
}

// matches holds the pattern against a path's whole text.
func (p pattern) matches(name string) bool {
	if !p.anchored {
		name = path.Base(name)
	}
	return p.glob.match(name)
}

// covers reports whether the pattern matches a file or a directory above it.
func (p pattern) covers(name string) bool {
	accept := func(end int) bool { return !p.dirOnly || end < len(name) }
	if p.anchored {
		return p.glob.matchPart(name, accept)
	}
	start := 0
	for segment := range strings.SplitSeq(name, "/") {
		if accept(start+len(segment)) && p.glob.match(segment) {
			return true
		}
		start += len(segment) + 1
	}
	return false
}

// MatchPath holds a path with forward slashes against a pattern in the syntax of
// .gitignore, as the configuration's path patterns are written. A pattern that
// matches a directory covers all below it; one that starts with "!" covers
// nothing.
func MatchPath(text, name string) bool {
	p, ok := parsePattern(text)
	return ok && !p.negated && p.covers(path.Clean(name))
}

// CheckPattern says why a pattern can't cover anything; nil where it can.
func CheckPattern(text string) error {
	p, ok := parsePattern(text)
	body := strings.TrimPrefix(strings.TrimSuffix(text, "/"), "!")
	switch {
	case strings.HasPrefix(text, "#"):
		return errors.New(`it is a comment in the syntax of .gitignore; write '\#' for a name that starts so`)
	case !ok:
		return errors.New("it is empty")
	case len(text) > longestPath:
		return fmt.Errorf("it is longer than %d bytes", longestPath)
	case p.glob.broken:
		return errors.New("a bracket in it is not closed or names no class, or a backslash stands at its end")
	}
	for segment := range strings.SplitSeq(strings.TrimPrefix(body, "/"), "/") {
		switch segment {
		case "":
			return errors.New("it has two slashes in a row")
		case ".", "..":
			return fmt.Errorf("it has '%s' in it, but counts from one directory and is about what is below", segment)
		}
	}
	return nil
}
