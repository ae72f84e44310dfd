package source

import "strings"

// glob is a pattern as git compiles one (wildmatch.c of git, with WM_PATHNAME):
// it works on bytes, and no wildcard but "**" takes a slash. It is run on a set
// of states, so that no pattern takes more than time × length.
type glob struct {
	tokens []token
	broken bool // matches nothing
}

// tokenKind tells what a [token] takes.
type tokenKind uint8

const (
	tokenByte  tokenKind = iota // one given byte
	tokenOne                    // one byte, no slash
	tokenClass                  // one byte of a set, no slash
	tokenStar                   // any bytes, no slash
	tokenAll                    // any bytes
	tokenDirs                   // nothing, or any bytes up to and with a slash
)

// token is one part of a [glob].
type token struct {
	kind  tokenKind
	value byte
	class *byteSet
}

// byteSet is a set of bytes.
type byteSet [256]bool

// compileGlob reads a pattern without its leading and trailing slash. One that
// is longer than any path is broken.
func compileGlob(text string) glob {
	if len(text) > longestPath {
		return glob{broken: true}
	}
	var g glob
	for i := 0; i < len(text); {
		switch c := text[i]; c {
		case '*':
			i = g.stars(text, i)
		case '?':
			g.tokens = append(g.tokens, token{kind: tokenOne})
			i++
		case '[':
			set, end, ok := parseClass(text, i+1)
			if !ok {
				return glob{broken: true}
			}
			g.tokens = append(g.tokens, token{kind: tokenClass, class: set})
			i = end
		case '\\':
			if i+1 == len(text) {
				return glob{broken: true}
			}
			g.tokens = append(g.tokens, token{value: text[i+1]})
			i += 2
		default:
			g.tokens = append(g.tokens, token{value: c})
			i++
		}
	}
	return g
}

// stars reads a run of stars and gives where it ends. Two and more are special
// between slashes only. Git compares the fixed text before the first wildcard
// apart, so that what follows it counts as the start of a name, too.
func (g *glob) stars(text string, start int) int {
	end := start
	for end < len(text) && text[end] == '*' {
		end++
	}
	opens := start == 0 || text[start-1] == '/' || !strings.ContainsAny(text[:start], `*?[\`)
	rest := text[end:]
	switch {
	case end-start < 2 || !opens:
		g.tokens = append(g.tokens, token{kind: tokenStar})
	case rest == "":
		g.tokens = append(g.tokens, token{kind: tokenAll})
	case rest[0] == '/':
		g.tokens = append(g.tokens, token{kind: tokenDirs})
		end++
	case strings.HasPrefix(rest, `\/`):
		g.tokens = append(g.tokens, token{kind: tokenAll})
	default:
		g.tokens = append(g.tokens, token{kind: tokenStar})
	}
	return end
}

// match holds the pattern against a name.
func (g glob) match(name string) bool {
	return g.matchPart(name, func(end int) bool { return end == len(name) })
}

// matchPart reports whether the pattern matches the name, or a directory above
// it, for which accept says yes; it is given where the part ends. A state is the
// number of tokens that are done with; a second half of the states is for tokens
// that have begun.
func (g glob) matchPart(name string, accept func(end int) bool) bool {
	if g.broken {
		return false
	}
	n := len(g.tokens)
	states, next := make([]bool, 2*n+1), make([]bool, 2*n+1)
	states[0] = true
	for end := 0; ; end++ {
		g.skip(states)
		isPart := end == len(name) || name[end] == '/'
		if isPart && states[n] && accept(end) {
			return true
		}
		if end == len(name) || !g.step(states, next, name[end]) {
			return false
		}
		states, next = next, states
	}
}

// step takes a byte and reports whether any state is left.
func (g glob) step(states, next []bool, b byte) bool {
	clear(next)
	alive, n := false, len(g.tokens)
	for at, t := range g.tokens {
		if !states[at] && !states[n+1+at] {
			continue
		}
		stay, done := t.take(b)
		if stay {
			next[n+1+at] = true
		}
		if done {
			next[at+1] = true
		}
		alive = alive || stay || done
	}
	return alive
}

// skip moves on over tokens that may take nothing, or nothing more.
func (g glob) skip(states []bool) {
	n := len(g.tokens)
	for at, t := range g.tokens {
		switch t.kind {
		case tokenStar, tokenAll:
			if states[at] || states[n+1+at] {
				states[at+1] = true
			}
		case tokenDirs:
			if states[at] {
				states[at+1] = true
			}
		case tokenByte, tokenOne, tokenClass:
		}
	}
}

// take tells whether a token takes a byte and goes on, and whether it takes it
// as its last.
func (t token) take(b byte) (stay, done bool) {
	switch t.kind {
	case tokenOne:
		return false, b != '/'
	case tokenClass:
		return false, b != '/' && t.class[b]
	case tokenStar:
		return b != '/', false
	case tokenAll:
		return true, false
	case tokenDirs:
		return true, b == '/'
	default:
		return false, b == t.value
	}
}
