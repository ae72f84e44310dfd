package manifest

import (
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// The parser says where a node starts, tag and anchor included. Where its
// content starts and where it ends follows from the text.

// extent is a stretch of the text.
type extent struct {
	start, end int
	// bareTag: the tag `!` stands before it, which the parser doesn't tell.
	bareTag bool
}

// properties skips a node's tag and anchor, of which there is one each. The
// start is that of the content; where there is none the end of the properties.
func properties(text []byte, n *yaml.Node, i int) extent {
	e := extent{start: i, end: i}
	anchored := n.Anchor != ""
	tagged := n.Kind == yaml.ScalarNode || n.Style&yaml.TaggedStyle != 0
	for i < len(text) {
		switch {
		case anchored && text[i] == '&':
			anchored = false
			i = min(i+1+len(n.Anchor), len(text))
		case tagged && text[i] == '!':
			tagged = false
			start := i
			for i < len(text) && white(text, i) == 0 {
				i++
			}
			e.bareTag = i == start+1
		default:
			e.start = i
			return e
		}
		e.end = i
		i = skipBlank(text, i)
	}
	e.start = i
	return e
}

// skipBlank skips white space and comments.
func skipBlank(text []byte, i int) int {
	for i < len(text) {
		switch width := white(text, i); {
		case width > 0:
			i += width
		case text[i] == '#':
			for i < len(text) && lineBreak(text, i) == 0 {
				i++
			}
		default:
			return i
		}
	}
	return i
}

// scalarExtent is where a scalar's content stands: with its quotes, or from the
// indicator of a block to the last character that is no white space.
func scalarExtent(text []byte, n *yaml.Node, mark int) extent {
	e := properties(text, n, mark)
	switch {
	case n.Style&yaml.DoubleQuotedStyle != 0:
		e.end = quotedEnd(text, e.start, '"')
	case n.Style&yaml.SingleQuotedStyle != 0:
		e.end = quotedEnd(text, e.start, '\'')
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		e.end = blockEnd(text, e.start, n.Value)
	case n.Value == "":
		e.start = e.end // nothing is written
	default:
		e.end = follow(text, e.start, n.Value)
	}
	return e
}

// quotedEnd is behind the quote that closes the one at start.
func quotedEnd(text []byte, start int, quote byte) int {
	for i := start + 1; i < len(text); i++ {
		switch {
		case quote == '"' && text[i] == '\\':
			i++
		case text[i] != quote:
		case quote == '\'' && i+1 < len(text) && text[i+1] == quote:
			i++
		default:
			return i + 1
		}
	}
	return len(text)
}

// blockEnd is where a block scalar ends. One without text ends with its header.
func blockEnd(text []byte, start int, content string) int {
	header := start
	for header < len(text) && white(text, header) == 0 {
		header++
	}
	line := header
	for line < len(text) && lineBreak(text, line) == 0 {
		line++
	}
	return max(header, follow(text, line, content))
}

// follow is where a scalar ends whose characters stand in the text one after
// the other, but for white space, which folding may change.
func follow(text []byte, start int, content string) int {
	i, end := start, start
	for c := 0; c < len(content); {
		if width := white(content, c); width > 0 {
			c += width
			continue
		}
		for i < len(text) {
			width := white(text, i)
			if width == 0 {
				break
			}
			i += width
		}
		_, size := utf8.DecodeRuneInString(content[c:])
		if i+size > len(text) || string(text[i:i+size]) != content[c:c+size] {
			return end
		}
		c, i = c+size, i+size
		end = i
	}
	return end
}

// flowEnd is behind the bracket that closes a flow collection whose last part
// ends at an offset.
func flowEnd(text []byte, i int) int {
	for ; i < len(text); i++ {
		i = skipBlank(text, i)
		if i == len(text) {
			break
		}
		switch text[i] {
		case ']', '}':
			return i + 1
		case ',', ':', '?':
		default:
			return i
		}
	}
	return len(text)
}
