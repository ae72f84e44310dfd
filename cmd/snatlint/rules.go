package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/rules"
)

func rulesCommand() command {
	return command{
		name:     "rules",
		summary:  "the catalogue of rules",
		examples: []string{"rules", "rules --format json"},
		formats:  []string{"text", "json"},
		run:      listRules,
	}
}

// listRules prints a line per rule.
func listRules(i *invocation) (int, error) {
	outputs, err := i.outputs()
	if err != nil {
		return 0, err
	}
	catalogue, err := policy.Catalogue(rules.FS())
	if err != nil {
		return 0, fmt.Errorf("read the rules: %w", err)
	}
	for _, o := range outputs {
		if err := i.write(o, func(w io.Writer) error {
			if o.format == "json" {
				return writeRulesJSON(w, catalogue)
			}
			return writeRulesText(w, catalogue)
		}); err != nil {
			return 0, err
		}
	}
	return exitClean, nil
}

// writeRulesText aligns the columns; IDs, names and severities are ASCII.
func writeRulesText(w io.Writer, catalogue []finding.Rule) error {
	name := 0
	for _, r := range catalogue {
		name = max(name, len(r.Name))
	}
	for _, r := range catalogue {
		if _, err := fmt.Fprintf(w, "%s  %-*s  %-7s  %-8s  %s\n", r.ID, name, r.Name, r.Severity, r.Group, r.Title); err != nil {
			return err
		}
	}
	return nil
}

// ruleJSON is a rule as `rules --format json` and `explain --format json` print
// it.
type ruleJSON struct {
	ID          string              `json:"id"`
	Name        string              `json:"name"`
	Title       string              `json:"title"`
	Severity    finding.Severity    `json:"severity"`
	Group       string              `json:"group"`
	Description string              `json:"description"`
	References  []ruleReferenceJSON `json:"references"`
	Page        string              `json:"page,omitempty"`
}

type ruleReferenceJSON struct {
	Title string `json:"title"`
	URL   string `json:"url"`
}

// toJSON leaves the page out of lists.
func toJSON(r finding.Rule, page bool) ruleJSON {
	out := ruleJSON{
		ID: r.ID, Name: r.Name, Title: r.Title, Severity: r.Severity, Group: r.Group,
		Description: r.Description, References: []ruleReferenceJSON{},
	}
	for _, reference := range r.References {
		out.References = append(out.References, ruleReferenceJSON(reference))
	}
	if page {
		out.Page = r.Page
	}
	return out
}

// writeRulesJSON prints the catalogue as one document.
func writeRulesJSON(w io.Writer, catalogue []finding.Rule) error {
	document := struct {
		SchemaVersion int        `json:"schema_version"`
		Rules         []ruleJSON `json:"rules"`
	}{SchemaVersion: 1, Rules: []ruleJSON{}}
	for _, r := range catalogue {
		document.Rules = append(document.Rules, toJSON(r, false))
	}
	return writeJSON(w, document)
}

// writeJSON prints for people: indented, and without escapes that only HTML
// needs.
func writeJSON(w io.Writer, document any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(document)
}
