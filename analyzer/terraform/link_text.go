package terraform

import (
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
	"github.com/snatlint/snatlint/analyzer/value"
)

// hole stands for a part of a text that isn't known.
const hole = '\ue000'

// rough is a text with holes.
type rough []rune

// newRough is the text of a value as far as it is known.
func newRough(v cty.Value) rough {
	plain, _ := v.Unmark()
	if !plain.IsKnown() {
		if plain.Type() == cty.String {
			return append(rough(plain.Range().StringPrefix()), hole)
		}
		return rough{hole}
	}
	text, ok := keyText(plain)
	if !ok {
		return rough{hole}
	}
	var out rough
	for text != "" {
		before, rest, found := strings.Cut(text, funcs.IdentityOpen)
		out = append(out, []rune(before)...)
		if text = rest; found {
			out = append(out, hole)
			_, text, _ = strings.Cut(rest, funcs.IdentityClose)
		}
	}
	return out
}

// refOf is what a value names, where that is one thing.
func refOf(v cty.Value) (value.Ref, bool) {
	plain, _ := v.Unmark()
	if !isIdentityText(plain) {
		return value.Ref{}, false
	}
	root, address, attribute, ok := funcs.ParseIdentity(plain.AsString())
	return value.Ref{Root: root, Address: readable(address), Attribute: attribute}, ok
}

// compare tells whether a value that a resource has is the one that is asked for.
// What is asked for may hold the wildcards of the EC2 API.
func compare(have cty.Value, asked *value.Node) verdict {
	if asked.KindOf() != value.KindUnknown && asked.KindOf() != value.KindIdentity {
		return compareText(newRough(have), asked)
	}
	if ref, ok := refOf(have); ok && asked.KindOf() == value.KindIdentity {
		return compareRefs(ref, asked.Ref)
	}
	if plain, _ := have.Unmark(); plain.IsKnown() && isEmpty(plain) {
		return notAsked
	}
	return perhapsAsked
}

// compareText holds a text against a pattern: "*" stands for any text, "?" for any
// character, and a backslash takes that from the one behind it.
func compareText(have rough, asked *value.Node) verdict {
	pattern := plainText(asked)
	switch {
	case len(have)*len(pattern) > 1_000_000, asked.KindOf() == value.KindUnknown, asked.KindOf() == value.KindIdentity:
		return perhapsAsked
	case have.fits(parsePattern(pattern), false):
		return asAsked
	case have.fits(parsePattern(pattern), true):
		return perhapsAsked
	default:
		return notAsked
	}
}

// plainText is the text of a scalar.
func plainText(n *value.Node) string {
	if n.KindOf() == value.KindBool {
		return strconv.FormatBool(n.Bool)
	}
	if n == nil {
		return ""
	}
	return n.Text
}

// patternStep is a character, any one, or any text.
type patternStep struct {
	char     rune
	any, run bool
}

func parsePattern(text string) []patternStep {
	var steps []patternStep
	escaped := false
	for _, c := range text {
		switch {
		case escaped:
			steps, escaped = append(steps, patternStep{char: c}), false
		case c == '\\':
			escaped = true
		case c == '*':
			steps = append(steps, patternStep{run: true})
		default:
			steps = append(steps, patternStep{char: c, any: c == '?'})
		}
	}
	return steps
}

// fits reports whether a text surely matches a pattern or, with luck, whether it
// does with the right text in its holes.
func (r rough) fits(pattern []patternStep, luck bool) bool {
	// reach[j] says whether the text so far matches the first j steps.
	reach := make([]bool, len(pattern)+1)
	reach[0] = true
	skip := func() { // a run may be empty, and with luck a hole may stand for any step
		for j, p := range pattern {
			reach[j+1] = reach[j+1] || reach[j] && p.run
		}
	}
	skip()
	for _, c := range r {
		next := make([]bool, len(reach))
		for j := range reach {
			switch {
			case c == hole && luck: // it takes up steps, or none
				next[j] = next[j] || reach[j] || j > 0 && next[j-1]
			case j < len(pattern) && pattern[j].run && reach[j]:
				next[j] = true
			}
			if j > 0 && c != hole && reach[j-1] && !pattern[j-1].run && (pattern[j-1].any || pattern[j-1].char == c) {
				next[j] = true
			}
		}
		reach = next
		skip()
	}
	return reach[len(pattern)]
}
