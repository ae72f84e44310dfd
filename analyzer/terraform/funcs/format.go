package funcs

import (
	"regexp"
	"strconv"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// identityFormat is format or formatlist, which pass identities on, but where a
// verb has a width or a precision, or isn't for texts, it looks into its argument.
func identityFormat(f function.Function) function.Function {
	return wrap(f, f.ReturnTypeForValues, func(args []cty.Value, result cty.Type) (cty.Value, error) {
		pattern, _ := args[0].Unmark()
		if !pattern.IsKnown() || pattern.IsNull() {
			return f.Call(args)
		}
		for _, i := range inspected(pattern.AsString()) {
			if i < len(args) && HasIdentity(args[i]) {
				return cty.UnknownVal(result).WithMarks(allMarks(args)), nil
			}
		}
		return f.Call(args)
	})
}

// inspected lists which arguments of a format are looked into; 1 is the first.
func inspected(format string) []int {
	verb := regexp.MustCompile(`%[#+\- 0]*([0-9]*(?:\.[0-9]*)?)(\[[0-9]+\])?(.)`)
	var found []int
	next := 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		size, index, letter := m[1], m[2], m[3]
		if letter == "%" {
			continue
		}
		if index != "" {
			n, err := strconv.Atoi(index[1 : len(index)-1])
			if err != nil {
				continue
			}
			next = n
		}
		if next > 0 && (size != "" || letter != "s" && letter != "v") {
			found = append(found, next)
		}
		next++
	}
	return found
}
