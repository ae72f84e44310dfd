package funcs

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// LimitError is the error of functions that would outgrow a limit.
type LimitError struct{ What string }

func (e LimitError) Error() string { return e.What }

// errTooLarge says that a result would outgrow the limit.
func errTooLarge(limit int) error {
	return LimitError{fmt.Sprintf("its result exceeds the limit of %d bytes, of which each element counts for %d", limit, elementSize)}
}

// HitsLimit reports whether a limit is among the errors of an expression.
func HitsLimit(diags hcl.Diagnostics) bool {
	_, _, found := ExceedsLimit(diags) //nolint:errcheck // only whether there is one
	return found
}

// ExceedsLimit finds a limit among the errors of an expression: the function that
// hit it, "" for the expression itself, and what was hit.
func ExceedsLimit(diags hcl.Diagnostics) (function string, err LimitError, found bool) {
	for _, d := range diags {
		if call, ok := hcl.DiagnosticExtra[hclsyntax.FunctionCallDiagExtra](d); ok && errors.As(call.FunctionCallError(), &err) {
			if IsPassage(call.CalledFunctionName()) {
				return "", err, true
			}
			return call.CalledFunctionName(), err, true
		}
	}
	return "", LimitError{}, false
}

// bounded refuses calls whose result would be larger than the limit. growth
// estimates the size from above and must not look at unknown values.
func bounded(f function.Function, growth func([]cty.Value) float64, limit int) function.Function {
	return wrap(f, func(args []cty.Value) (cty.Type, error) {
		if growth(unmarked(args)) > float64(limit) {
			return cty.DynamicPseudoType, errTooLarge(limit)
		}
		return f.ReturnTypeForValues(args)
	}, func(args []cty.Value, _ cty.Type) (cty.Value, error) { return f.Call(args) })
}

func unmarked(args []cty.Value) []cty.Value {
	plain := make([]cty.Value, len(args))
	for i, arg := range args {
		plain[i], _ = arg.UnmarkDeep()
	}
	return plain
}

// formatGrowth looks for widths and precisions, which pad, and counts how often
// formatlist repeats.
func formatGrowth(args []cty.Value) float64 {
	if len(args) == 0 {
		return 0
	}
	size, repeats := 0.0, 1.0
	for _, arg := range args {
		size += textSize(arg)
		repeats = max(repeats, elements(arg))
	}
	if args[0].Type() == cty.String && args[0].IsKnown() && !args[0].IsNull() {
		for _, verb := range regexp.MustCompile(`%[#+\- 0]*([0-9]*)(?:\.([0-9]*))?`).FindAllStringSubmatch(args[0].AsString(), -1) {
			for _, digits := range verb[1:] {
				if n, err := strconv.ParseFloat(digits, 64); err == nil {
					size += n
				}
			}
		}
	}
	return size*repeats + repeats*elementSize
}

func joinGrowth(args []cty.Value) float64 {
	if len(args) == 0 {
		return 0
	}
	size, count := 0.0, 0.0
	for _, arg := range args[1:] {
		size += textSize(arg)
		count += elements(arg)
	}
	return size + count*textSize(args[0])
}

func productGrowth(args []cty.Value) float64 {
	product := 1.0
	for _, arg := range args {
		product *= elements(arg)
	}
	return product * float64(len(args)) * elementSize
}

// matchGrowth bounds the parts that regexall or csvdecode make of a text.
func matchGrowth(args []cty.Value) float64 {
	if len(args) == 0 {
		return 0
	}
	return textSize(args[len(args)-1]) * elementSize / 8
}

// searchWork bounds the length of a pattern times that of the text and the number
// of groups: what a search takes in the worst case.
const searchWork = 2_000_000_000

// boundedSearch refuses patterns that would take too long on their text.
func boundedSearch(f function.Function) function.Function {
	return wrap(f, f.ReturnTypeForValues, func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		plain := unmarked(args)
		if err := checkSearch(text(plain[0]), text(plain[1])); err != nil {
			return cty.DynamicVal, err
		}
		return f.Call(args)
	})
}

func checkSearch(pattern, in string) error {
	groups := float64(1 + strings.Count(pattern, "("))
	if float64(len(pattern))*float64(len(in))*groups > searchWork {
		return LimitError{"its pattern would take too long to be searched for"}
	}
	return nil
}

// text is a value's text; "" for what has none.
func text(v cty.Value) string {
	if v.Type() != cty.String || !v.IsKnown() || v.IsNull() {
		return ""
	}
	return v.AsString()
}

func indentGrowth(args []cty.Value) float64 {
	if len(args) != 2 || !args[0].IsKnown() || args[0].IsNull() || args[0].Type() != cty.Number {
		return 0
	}
	spaces, _ := args[0].AsBigFloat().Float64()
	lines := 1.0
	if args[1].Type() == cty.String && args[1].IsKnown() && !args[1].IsNull() {
		for _, r := range args[1].AsString() {
			if r == '\n' {
				lines++
			}
		}
	}
	return textSize(args[1]) + spaces*lines
}

func absolute(f float64) float64 { return max(f, -f) }

// boundedPow refuses powers whose digits would fill memory.
func boundedPow() function.Function {
	const largest = 100_000
	return bounded(stdlib.PowFunc, func(args []cty.Value) float64 {
		size := 0.0
		for _, arg := range args {
			n, err := convert.Convert(arg, cty.Number)
			if err != nil || !n.IsKnown() || n.IsNull() {
				return 0
			}
			f, _ := n.AsBigFloat().Float64()
			size = max(size, absolute(f))
		}
		return size / largest
	}, 1<<40)
}
