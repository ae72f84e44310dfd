package funcs

import (
	"bytes"
	"errors"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// hcl's parser recurs, and Go ends a process whose stack outgrows its limit. So
// text of strangers is looked at before it is parsed.
const (
	// DefaultNesting is how deep brackets may be nested.
	DefaultNesting = 200
	// LongestChain bounds operators in a row, such as "!!!x" or "a + b + c",
	// and the directives of a template: each is one more level for the parser.
	LongestChain = 5000
	// harmless is how many brackets and operators fit on the stack in any order;
	// text with fewer isn't looked at closely.
	harmless = 50_000
	// mostPieces bounds the lines and escapes of one string: the time that the
	// parser takes to join them grows with their square.
	mostPieces = 20_000
	// hopeless is how many no honest text of 10 MiB has; the lexer would fill
	// memory with them.
	hopeless = 3_000_000
)

// errTooDeep is what functions give that parse their argument.
var errTooDeep = errors.New("the text is nested too deep to be parsed")

// Lexer is one of the lexers of hclsyntax.
type Lexer func(src []byte, filename string, start hcl.Pos) (hclsyntax.Tokens, hcl.Diagnostics)

// TooDeep is the offset at which a text is nested deeper than the limit or holds
// more operators in a row than any honest one; -1 where it may be parsed.
func TooDeep(src []byte, limit int, lex Lexer) int {
	rough := roughly(src)
	switch {
	case rough.overflow > 0:
		return rough.overflow
	case rough.deepest <= limit && rough.brackets+rough.operators <= harmless &&
		rough.directives <= LongestChain && rough.pieces <= mostPieces:
		return -1
	}
	// Brackets and operators in strings and comments count for nothing, but only
	// the lexer knows which those are.
	tokens, _ := lex(src, "", hcl.InitialPos) //nolint:errcheck // the parser says what is wrong
	walk := nesting{frames: []frame{{}}}
	for _, token := range tokens {
		walk.next(token.Type)
		if len(walk.frames) > limit+1 || walk.top().chain > LongestChain || walk.pieces > mostPieces {
			return token.Range.Start.Byte
		}
	}
	return -1
}

// rough counts the bytes that may nest, wherever they stand.
type rough struct {
	deepest, brackets, operators, directives, pieces int
	overflow                                         int // where there are hopelessly many
}

func roughly(src []byte) rough {
	r, depth := rough{directives: bytes.Count(src, []byte("%{"))}, 0
	for i, b := range src {
		switch b {
		case '(', '[', '{':
			depth++
			r.brackets++
			r.deepest = max(r.deepest, depth)
		case ')', ']', '}':
			depth = max(0, depth-1)
		case '!', '-', '+', '*', '/', '%', '&', '|', '<', '>', '=', '?', '.':
			r.operators++
		case '\n', '\\', '$':
			r.pieces++
		}
		if r.brackets+r.operators > hopeless {
			r.overflow = i
			break
		}
	}
	return r
}

// nesting follows tokens.
type nesting struct {
	frames []frame
	pieces int // of one string, in a row
}

func (n *nesting) top() *frame { return &n.frames[len(n.frames)-1] }

func (n *nesting) next(t hclsyntax.TokenType) {
	top := n.top()
	switch {
	case opens(t):
		if t == hclsyntax.TokenOBrack || t == hclsyntax.TokenTemplateControl {
			top.chain++
		}
		n.frames = append(n.frames, frame{lines: t != hclsyntax.TokenOBrace})
	case closes(t):
		n.frames = n.frames[:max(1, len(n.frames)-1)]
	case t == hclsyntax.TokenComma, t == hclsyntax.TokenEqual, t == hclsyntax.TokenNewline && !top.lines:
		top.chain = 0
	case isOperator(t):
		top.chain++
	}
	if t == hclsyntax.TokenStringLit || t == hclsyntax.TokenQuotedLit {
		n.pieces++
	} else {
		n.pieces = 0
	}
}

// frame is what stands between two brackets.
type frame struct {
	chain int
	lines bool // an expression may go on in the next line
}

func opens(t hclsyntax.TokenType) bool {
	switch t {
	case hclsyntax.TokenOBrace, hclsyntax.TokenOBrack, hclsyntax.TokenOParen, hclsyntax.TokenTemplateInterp, hclsyntax.TokenTemplateControl:
		return true
	}
	return false
}

func closes(t hclsyntax.TokenType) bool {
	switch t {
	case hclsyntax.TokenCBrace, hclsyntax.TokenCBrack, hclsyntax.TokenCParen, hclsyntax.TokenTemplateSeqEnd:
		return true
	}
	return false
}

func isOperator(t hclsyntax.TokenType) bool {
	switch t {
	case hclsyntax.TokenBang, hclsyntax.TokenMinus, hclsyntax.TokenPlus, hclsyntax.TokenStar, hclsyntax.TokenSlash, hclsyntax.TokenPercent,
		hclsyntax.TokenAnd, hclsyntax.TokenOr, hclsyntax.TokenQuestion, hclsyntax.TokenDot, hclsyntax.TokenEqualOp, hclsyntax.TokenNotEqual,
		hclsyntax.TokenLessThan, hclsyntax.TokenLessThanEq, hclsyntax.TokenGreaterThan, hclsyntax.TokenGreaterThanEq:
		return true
	}
	return false
}
