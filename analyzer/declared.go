package analyzer

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// UndeclaredError names a variable that was set and that no root module
// declares.
type UndeclaredError struct {
	Name  string
	Known []string // the variables of all root modules, sorted
}

// Error says what would be accepted.
func (e UndeclaredError) Error() string {
	if len(e.Known) == 0 {
		return fmt.Sprintf("no root module declares a variable '%s': there are none at all", e.Name)
	}
	return fmt.Sprintf("no root module declares a variable '%s'%s; there are %s", e.Name, meant(e.Name, e.Known), quoted(e.Known))
}

// declared verifies that the variables of --var are there to be set, as
// Terraform does. What can't be read may declare any.
func declared(roots []*terraform.Root, pairs []string, problems []source.Problem) error {
	if len(pairs) == 0 || len(roots) == 0 || slices.ContainsFunc(problems, hidesDeclarations) {
		return nil
	}
	var known []string
	for _, root := range roots {
		known = append(known, root.Variables()...)
	}
	slices.Sort(known)
	known = slices.Compact(known)
	for _, pair := range pairs {
		if name, _, _ := strings.Cut(pair, "="); !slices.Contains(known, name) {
			return UndeclaredError{Name: name, Known: known}
		}
	}
	return nil
}

// hidesDeclarations reports whether a problem kept blocks from being read.
func hidesDeclarations(p source.Problem) bool {
	switch p.Kind {
	case source.ProblemRead, source.ProblemParse, source.ProblemLimit, source.ProblemInternal:
		return true
	default:
		return false
	}
}
