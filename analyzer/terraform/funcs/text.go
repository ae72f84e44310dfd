package funcs

import (
	"errors"
	"regexp"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

func hasSuffix(text, part string) bool { return strings.HasSuffix(text, part) }
func hasText(text, part string) bool   { return strings.Contains(text, part) }

// textTest is a predicate on two strings.
func textTest(test func(text, part string) bool) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "str", Type: cty.String}, {Name: "part", Type: cty.String}},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			return cty.BoolVal(test(args[0].AsString(), args[1].AsString())), nil
		},
	})
}

// startsWith tells texts apart by what is known of their beginning, where the
// rest is unknown.
func startsWith() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "str", Type: cty.String, AllowUnknown: true}, {Name: "prefix", Type: cty.String}},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			prefix := args[1].AsString()
			if args[0].IsKnown() {
				return cty.BoolVal(strings.HasPrefix(args[0].AsString(), prefix)), nil
			}
			begins := args[0].Range().StringPrefix()
			if len(begins) < len(prefix) {
				return cty.UnknownVal(cty.Bool), nil
			}
			return cty.BoolVal(strings.HasPrefix(begins, prefix)), nil
		},
	})
}

// replace takes a regular expression between slashes, or plain text.
func replace(limit int) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{
			{Name: "str", Type: cty.String}, {Name: "substr", Type: cty.String}, {Name: "replace", Type: cty.String},
		},
		Type: function.StaticReturnType(cty.String),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			text, old, with := args[0].AsString(), args[1].AsString(), args[2].AsString()
			if len(old) > 1 && old[0] == '/' && old[len(old)-1] == '/' {
				if err := checkSearch(old, text); err != nil {
					return cty.UnknownVal(cty.String), err
				}
				re, err := regexp.Compile(old[1 : len(old)-1])
				if err != nil {
					return cty.UnknownVal(cty.String), err
				}
				replaced, err := replaceMatches(re, text, with, limit)
				return cty.StringVal(replaced), err
			}
			if len(with) > len(old) && len(text)+strings.Count(text, old)*(len(with)-len(old)) > limit {
				return cty.UnknownVal(cty.String), errTooLarge(limit)
			}
			return cty.StringVal(strings.ReplaceAll(text, old, with)), nil
		},
	})
}

// replaceMatches is [regexp.Regexp.ReplaceAllString] that stops at a limit: each
// "$0" of the replacement may repeat a long match.
func replaceMatches(re *regexp.Regexp, text, with string, limit int) (string, error) {
	references := strings.Count(with, "$")
	var out []byte
	end := 0
	for _, match := range re.FindAllStringSubmatchIndex(text, -1) {
		out = append(out, text[end:match[0]]...)
		if len(out)+len(with)+references*(match[1]-match[0]) > limit {
			return "", errTooLarge(limit)
		}
		out = re.ExpandString(out, with, text, match)
		end = match[1]
	}
	return string(append(out, text[end:]...)), nil
}

// split passes identities on where the separator can't stand inside one.
func split(limit int) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "separator", Type: cty.String}, {Name: "str", Type: cty.String}},
		Type:   function.StaticReturnType(cty.List(cty.String)),
		Impl: func(args []cty.Value, result cty.Type) (cty.Value, error) {
			separator, text := args[0].AsString(), args[1].AsString()
			if IsIdentityText(separator) {
				return cty.UnknownVal(result), nil
			}
			if !IsIdentityText(text) {
				if strings.Count(text, separator)*elementSize > limit {
					return cty.UnknownVal(result), errTooLarge(limit)
				}
				return stdlib.SplitFunc.Call(args)
			}
			if !neverInside(separator, text) {
				return cty.UnknownVal(result), nil
			}
			return cty.ListVal(splitOutside(text, separator)), nil
		},
	})
}

// neverInside reports whether a separator can't stand inside the identities of
// a text: ids hold no blanks and no punctuation of lists, and names of zones
// nothing but letters, digits and hyphens (us-west-2-lax-1a, use1-az1).
func neverInside(separator, text string) bool {
	switch {
	case separator == "":
		return false
	case strings.Trim(separator, ", ;|\n\t") == "":
		return true
	default:
		return strings.Trim(separator, ", ;|\n\t/:._") == "" && onlyZones(text)
	}
}

// splitOutside splits at separators that stand outside identities.
func splitOutside(text, separator string) []cty.Value {
	var parts []cty.Value
	start, i, depth := 0, 0, 0
	for i < len(text) {
		switch rest := text[i:]; {
		case strings.HasPrefix(rest, IdentityOpen):
			depth++
			i += len(IdentityOpen)
		case strings.HasPrefix(rest, IdentityClose):
			depth--
			i += len(IdentityClose)
		case depth == 0 && strings.HasPrefix(rest, separator):
			parts = append(parts, cty.StringVal(text[start:i]))
			i += len(separator)
			start = i
		default:
			i++
		}
	}
	return append(parts, cty.StringVal(text[start:]))
}

// timeCompare orders two timestamps of RFC 3339.
func timeCompare() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "timestamp_a", Type: cty.String}, {Name: "timestamp_b", Type: cty.String}},
		Type:   function.StaticReturnType(cty.Number),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			a, errA := parseTime(args[0].AsString())
			b, errB := parseTime(args[1].AsString())
			if err := errors.Join(errA, errB); err != nil {
				return cty.UnknownVal(cty.Number), err
			}
			return cty.NumberIntVal(int64(a.Compare(b))), nil
		},
	})
}

// unknowable is a function whose result differs from run to run.
func unknowable(t cty.Type) function.Function {
	rest := anyParam("args")
	return function.New(&function.Spec{
		VarParam: &rest,
		Type:     function.StaticReturnType(t),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			return cty.UnknownVal(t).WithMarks(allMarks(args)), nil
		},
	})
}
