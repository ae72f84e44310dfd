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
var errTooDeep = errors.New("the text is nested too deep to be parsed") //nolint:gochecknoglobals // a sentinel

// Lexer is one of the lexers of hclsyntax.
type Lexer func(src []byte, filename string, start hcl.Pos) (hclsyntax.Tokens, hcl.Diagnostics)

// TooDeep is the offset at which a text is nested deeper than the limit or holds
// more operators in a row than any honest one; -1 where it may be parsed.
func TooDeep(src []byte, limit int, lex Lexer) int {
	depth, deepest, brackets, operators, pieces := 0, 0, 0, 0, 0
	for i, b := range src {
		switch b {
		case '(', '[', '{':
			depth++
			brackets++
			deepest = max(deepest, depth)
		case ')', ']', '}':
			depth = max(0, depth-1)
		case '!', '-', '+', '*', '/', '%', '&', '|', '<', '>', '=', '?', '.':
			operators++
		case '\n', '\\', '$':
			pieces++
		}
		if brackets+operators > hopeless {
			return i
		}
	}
	directives := bytes.Count(src, []byte("%{"))
	if deepest <= limit && brackets+operators <= harmless && directives <= LongestChain && pieces <= mostPieces {
		return -1
	}
	// Brackets and operators in strings and comments count for nothing, but only
	// the lexer knows which those are.
	tokens, _ := lex(src, "", hcl.InitialPos)
	frames, run := []frame{{}}, 0
	for _, token := range tokens {
		top := &frames[len(frames)-1]
		switch {
		case opens(token.Type):
			if token.Type == hclsyntax.TokenOBrack || token.Type == hclsyntax.TokenTemplateControl {
				top.chain++
			}
			frames = append(frames, frame{lines: token.Type != hclsyntax.TokenOBrace})
		case closes(token.Type):
			frames = frames[:max(1, len(frames)-1)]
		case token.Type == hclsyntax.TokenComma, token.Type == hclsyntax.TokenEqual, token.Type == hclsyntax.TokenNewline && !top.lines:
			top.chain = 0
		case isOperator(token.Type):
			top.chain++
		}
		if isPiece(token.Type) {
			run++
		} else {
			run = 0
		}
		if len(frames) > limit+1 || top.chain > LongestChain || run > mostPieces {
			return token.Range.Start.Byte
		}
	}
	return -1
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

func isPiece(t hclsyntax.TokenType) bool {
	return t == hclsyntax.TokenStringLit || t == hclsyntax.TokenQuotedLit
}

func isOperator(t hclsyntax.TokenType) bool {
	switch t {
	case hclsyntax.TokenBang, hclsyntax.TokenMinus, hclsyntax.TokenPlus, hclsyntax.TokenStar, hclsyntax.TokenSlash, hclsyntax.TokenPercent,
		hclsyntax.TokenAnd, hclsyntax.TokenOr, hclsyntax.TokenEqualOp, hclsyntax.TokenNotEqual, hclsyntax.TokenLessThan, hclsyntax.TokenLessThanEq,
		hclsyntax.TokenGreaterThan, hclsyntax.TokenGreaterThanEq, hclsyntax.TokenQuestion, hclsyntax.TokenDot:
		return true
	}
	return false
}
