package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/rules"
)

// noteUnknownRules tells of rules in the configuration that this version doesn't
// have: they may be those of another one, or typos that change nothing.
func (i *invocation) noteUnknownRules(c *config.Config) error {
	named := map[source.Span]string{}
	for id, rule := range c.Rules {
		named[rule.At] = id
	}
	for _, entry := range c.Ignore {
		named[entry.At] = entry.Rule
	}
	if len(named) == 0 {
		return nil
	}
	catalogue, err := policy.Catalogue(rules.FS())
	if err != nil {
		return fmt.Errorf("read the rules: %w", err)
	}
	var places []source.Span
	for at, id := range named {
		known := slices.ContainsFunc(catalogue, func(r finding.Rule) bool { return r.ID == id })
		if strings.HasPrefix(id, "SNAT") && !known {
			places = append(places, at)
		}
	}
	slices.SortFunc(places, source.Span.Compare)
	for _, at := range places {
		i.noteAt(at, fmt.Sprintf("This version of snatlint has no rule '%s'%s.", named[at], meant("", named[at], ids(catalogue))))
	}
	return nil
}

// ids lists the rules.
func ids(catalogue []finding.Rule) []string {
	names := make([]string, len(catalogue))
	for i, r := range catalogue {
		names[i] = r.ID
	}
	return names
}
