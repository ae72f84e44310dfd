package funcs

import (
	"regexp"
	"strings"

	ctyyaml "github.com/zclconf/go-cty-yaml"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

const (
	// yamlWork bounds brackets times bytes: for every token the YAML library looks
	// at all brackets around it.
	yamlWork = 20_000_000_000
	// yamlNesting bounds brackets and dashes around a value.
	yamlNesting = 1000
	// aliasGrowth is how much larger than itself aliases may make a document.
	aliasGrowth = 100
)

// yamlDecode is yamldecode for text of strangers.
func yamlDecode() function.Function {
	f := ctyyaml.YAMLDecodeFunc
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "src", Type: cty.String}},
		Type:   function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if err := checkYAML(args[0].AsString()); err != nil {
				return cty.DynamicVal, err
			}
			return f.Call(args)
		},
	})
}

// checkYAML refuses documents that would take the library too long.
func checkYAML(text string) error {
	depth, deepest, brackets, dashes := 0, 0, 0, 0
	for i := range len(text) {
		switch text[i] {
		case '[', '{':
			depth++
			brackets++
			deepest = max(deepest, depth)
		case ']', '}':
			depth = max(0, depth-1)
		case '-', '?', ':':
			dashes++
			deepest = max(deepest, dashes)
		case '\n':
			dashes = 0
		}
	}
	if deepest > yamlNesting || brackets*len(text) > yamlWork {
		return LimitError{"its argument is nested too deep"}
	}
	if aliasesGrow(text) {
		return LimitError{"the aliases of its argument make it too large"}
	}
	return nil
}

// anchor is a part of a document that aliases repeat.
type anchor struct {
	size float64 // of its text, and of the aliases in it
	used bool
}

// aliasesGrow estimates from above what aliases make of a document. An anchor's
// value ends before its first alias.
func aliasesGrow(text string) bool {
	if !strings.Contains(text, "*") || !strings.Contains(text, "&") {
		return false
	}
	anchors := map[string]*anchor{}
	total, last := 0.0, 0
	grow := func(size float64) {
		total += size
		for _, a := range anchors {
			if !a.used {
				a.size += size
			}
		}
	}
	for _, at := range regexp.MustCompile(`[&*][^\s\[\]{},&*]+`).FindAllStringIndex(text, -1) {
		grow(float64(at[0] - last))
		last = at[0]
		name := text[at[0]+1 : at[1]]
		switch known := anchors[name]; {
		case text[at[0]] == '&' && len(anchors) < yamlNesting:
			anchors[name] = &anchor{}
		case text[at[0]] == '*' && known != nil:
			known.used = true
			grow(known.size)
		}
	}
	return total > aliasGrowth*float64(len(text))
}
