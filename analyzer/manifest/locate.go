package manifest

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"

	sigs "sigs.k8s.io/yaml"
)

var (
	lineOfError   = regexp.MustCompile(`^(?:yaml: )?line ([0-9]+): (.*)$`)
	unknownAnchor = regexp.MustCompile(`^unknown anchor '(.*)' referenced$`)
)

// behindDocument is the parser's error for text that no document may begin with.
const behindDocument = "did not find expected <document start>"

// locate turns an error of the parser into a fault. The parser tells a line
// only, and counts it in its own ways.
func locate(text []byte, err error) *fault {
	why, _ := splitError(err)
	if m := unknownAnchor.FindStringSubmatch(why); m != nil {
		if i := bytes.Index(text, []byte("*"+m[1])); i >= 0 {
			return wrong(i, i+1+len(m[1]), "no anchor is named '%s'", m[1])
		}
	}
	line := lineOf(text, why)
	if strings.HasPrefix(why, "exceeded max depth") { // the parser's own limit
		start, end := lineExtent(text, line)
		return tooMuch(start, end, "maps and lists are nested more than %d deep", maxDepth)
	}
	start, end := lineExtent(text, line)
	for start == end && line > 1 { // the end of the text, or what follows nothing
		line--
		start, end = lineExtent(text, line)
	}
	return pinpoint(text, start, end, why)
}

// splitError takes the line out of a parser's error, 0 where there is none.
func splitError(err error) (why string, line int) {
	if err == nil {
		return "", 0
	}
	why = err.Error()
	if m := lineOfError.FindStringSubmatch(why); m != nil {
		if line, err := strconv.Atoi(m[1]); err == nil {
			return m[2], line
		}
	}
	return strings.TrimPrefix(why, "yaml: "), 0
}

// lineOf finds the line of an error, from 1. Two parsers are asked again with a
// line put in front, as they tell no line 1: one gives the line where the thing
// began that it couldn't finish, the other, kubectl's, the line where it gave up.
func lineOf(text []byte, why string) int {
	shifted := slices.Concat([]byte("\n"), text)
	_, err := parseNodes(shifted)
	_, began := splitError(err)
	_, line := splitError(parseAsKubectl(shifted))
	if line == 0 || neverClosed(why) {
		line = began
	}
	if !ofGrammar(why) {
		line-- // errors of the grammar are counted from 0, those of characters from 1
	}
	return max(line, 1)
}

// parseAsKubectl gives the error of kubectl's parser, whose defects must not end
// the program.
func parseAsKubectl(text []byte) (err error) {
	defer func() {
		if recover() != nil {
			err = nil
		}
	}()
	_, err = sigs.YAMLToJSON(text)
	return err //nolint:wrapcheck // its text is taken apart
}

// neverClosed reports whether an error is best shown where the thing begins.
func neverClosed(why string) bool {
	switch why {
	case "found unexpected end of stream", "found unexpected document indicator", "could not find expected ':'",
		"did not find expected ',' or ']'", "did not find expected ',' or '}'":
		return true
	default:
		return false
	}
}

// ofGrammar reports whether the parser itself gives an error, and not the
// scanner below it (go.yaml.in/yaml/v3 v3.0.6, parserc.go).
func ofGrammar(why string) bool {
	switch why {
	case behindDocument, "did not find expected node content", "did not find expected '-' indicator",
		"did not find expected key", "did not find expected ',' or ']'", "did not find expected ',' or '}'", "found undefined tag handle":
		return true
	default:
		return false
	}
}

// pinpoint words an error and narrows its line to what the error is about, where
// that is one character.
func pinpoint(text []byte, start, end int, why string) *fault {
	indent := bytes.LastIndexByte(text[:start], '\n') + 1
	tab := bytes.IndexByte(text[indent:start], '\t')
	switch {
	case tab >= 0:
		return wrong(indent+tab, indent+tab+1, "a tab indents the line '%s', and YAML takes spaces only", excerpt(text[start:end]))
	case why == behindDocument:
		return wrong(start, end, "'%s' stands behind the end of the document", excerpt(text[start:end]))
	case why == "found character that cannot start any token":
		for i := start; i < end; i++ {
			if bytes.IndexByte([]byte("@`%"), text[i]) >= 0 && (i == start || bytes.IndexByte([]byte(" \t[{,"), text[i-1]) >= 0) {
				return wrong(i, end, "'%s' needs quotes, as nothing may start with '%c'", excerpt(text[i:end]), text[i])
			}
		}
	}
	return wrong(start, end, "%s: '%s'", why, excerpt(text[start:end]))
}

// lineExtent is a line without the white space around it.
func lineExtent(text []byte, line int) (start, end int) {
	lines := newMarks(text).lines
	line = min(line, len(lines))
	start, end = lines[line-1], len(text)
	if line < len(lines) {
		end = lines[line]
	}
	for start < end && white(text, start) > 0 {
		start += white(text, start)
	}
	trimmed := bytes.TrimRight(text[start:end], " \t\r\n\u0085\u2028\u2029")
	return start, start + len(trimmed)
}
