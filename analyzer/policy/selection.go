package policy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/finding"
)

// Options say which rules run, and how bad their findings are.
type Options struct {
	Only       []string // IDs, names or groups; none means all
	Skip       []string // IDs, names or groups
	Severities map[string]finding.Severity
	Disabled   map[string]bool
	// CheckTypes holds the Rego against the schema of the facts. The rules that
	// the program carries have been checked before.
	CheckTypes bool
}

// UnknownRuleError names a rule or group that isn't there.
type UnknownRuleError struct {
	Name  string
	Known []string // what would be accepted
}

// Error says what would be accepted.
func (e UnknownRuleError) Error() string {
	return fmt.Sprintf("there is no rule or group '%s'; it takes %s", e.Name, strings.Join(e.Known, ", "))
}

// selected picks the rules that run.
func selected(all []rule, o Options) ([]rule, error) {
	for _, name := range slices.Concat(o.Only, o.Skip) {
		if !slices.ContainsFunc(all, func(r rule) bool { return answers(r, name) }) && !slices.Contains(Groups(), name) {
			return nil, UnknownRuleError{Name: name, Known: acceptable(all)}
		}
	}
	var picked []rule
	for _, r := range all {
		named := func(name string) bool { return answers(r, name) }
		// A rule that the configuration switches off runs where it is asked for by
		// name.
		off := o.Disabled[r.ID] && !slices.ContainsFunc(o.Only, func(name string) bool { return named(name) && name != r.Group })
		if off || len(o.Only) > 0 && !slices.ContainsFunc(o.Only, named) || slices.ContainsFunc(o.Skip, named) {
			continue
		}
		if severity, changed := o.Severities[r.ID]; changed {
			r.Severity = severity
		}
		picked = append(picked, r)
	}
	return picked, nil
}

// answers reports whether a rule is meant by an ID, a name or a group.
func answers(r rule, name string) bool {
	return strings.EqualFold(r.ID, name) || strings.EqualFold(r.Name, name) || r.Group == name
}

func acceptable(all []rule) []string {
	var names []string
	for _, r := range all {
		names = append(names, r.ID)
	}
	return append(names, Groups()...)
}
