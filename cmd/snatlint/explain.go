package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/rules"
)

func explainCommand() command {
	return command{
		name:     "explain",
		operands: "RULE",
		summary:  "one rule whole: why, bad, good, fix, sources",
		examples: []string{"explain SNAT101", "explain ExternalSnatPublicSubnet"},
		formats:  []string{"text", "json"},
		run:      explain,
	}
}

// explain prints a rule's page. Rules answer to their ID and to their name.
func explain(i *invocation) (int, error) {
	if len(i.operands) != 1 {
		return 0, usagef("explain takes one rule, such as SNAT101; 'snatlint rules' lists them")
	}
	outputs, err := i.outputs()
	if err != nil {
		return 0, err
	}
	catalogue, err := policy.Catalogue(rules.FS())
	if err != nil {
		return 0, fmt.Errorf("read the rules: %w", err)
	}
	rule, found := findRule(catalogue, i.operands[0])
	if !found {
		return 0, noSuchRule(catalogue, i.operands[0])
	}
	for _, o := range outputs {
		if err := i.write(o, func(w io.Writer) error {
			if o.format == "json" {
				return writeJSON(w, toJSON(rule, true))
			}
			_, err := io.WriteString(w, strings.TrimRight(rule.Page, "\n")+"\n")
			return err
		}); err != nil {
			return 0, err
		}
	}
	return exitClean, nil
}

// noSuchRule says which rule was probably meant.
func noSuchRule(catalogue []finding.Rule, text string) error {
	var known []string
	for _, r := range catalogue {
		known = append(known, r.ID, r.Name)
	}
	return usagef("there is no rule '%s'%s; 'snatlint rules' lists them", text, meant("", text, known))
}

// findRule looks a rule up by ID or name, whatever the case.
func findRule(catalogue []finding.Rule, text string) (finding.Rule, bool) {
	for _, r := range catalogue {
		if strings.EqualFold(r.ID, text) || strings.EqualFold(r.Name, text) {
			return r, true
		}
	}
	return finding.Rule{}, false
}
