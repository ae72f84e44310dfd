package sarif

import (
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/snatlint/snatlint/analyzer/finding"
)

// longestDescription is GitHub's limit on a rule's descriptions, in characters.
const longestDescription = 1024

// precision is the platform's word for how seldom rules are wrong. Rules fire on
// known values alone; "very-high" needs numbers.
const precision = "high"

// descriptors describe the rules, in the report's order.
func descriptors(rules []finding.Rule) []ruleDescriptor {
	out := make([]ruleDescriptor, 0, len(rules))
	for _, r := range rules {
		d := ruleDescriptor{
			ID:                   r.ID,
			ShortDescription:     text{Text: shortened(firstOf(r.Title, r.Name, r.ID))},
			FullDescription:      text{Text: shortened(firstOf(firstParagraph(r.Description), r.Title, r.Name, r.ID))},
			Help:                 help(r),
			DefaultConfiguration: configuration{Level: level(r.Severity)},
			Properties:           ruleProperties{Tags: tags(r), Precision: precision, ProblemSeverity: problemSeverity(r.Severity)},
		}
		if r.Name != r.ID {
			d.Name = r.Name
		}
		out = append(out, d)
	}
	return out
}

// help is the rule's page. The platform shows its Markdown as it shows a
// comment, in which a line feed breaks the line.
func help(r finding.Rule) text {
	page := firstOf(r.Page, r.Description, r.Title, r.Name, r.ID)
	return text{Text: page, Markdown: unwrapped(page)}
}

// tags are the words by which the platform filters alerts.
func tags(r finding.Rule) []string {
	out := []string{"eks", "network", "vpc-cni"}
	if strings.TrimSpace(r.Group) != "" && !slices.Contains(out, r.Group) {
		out = append(out, r.Group)
	}
	return out
}

// level is SARIF's word for a severity.
func level(s finding.Severity) string {
	switch s {
	case finding.SeverityError:
		return "error"
	case finding.SeverityNote:
		return "note"
	case finding.SeverityWarning:
		return "warning"
	default:
		return "warning" // SARIF's own default
	}
}

// problemSeverity is the platform's word for the severity of a rule that isn't
// about security.
func problemSeverity(s finding.Severity) string {
	if s == finding.SeverityNote {
		return "recommendation"
	}
	return level(s)
}

// shortened cuts a description to the limit.
func shortened(description string) string {
	units := utf16.Encode([]rune(description))
	if len(units) <= longestDescription {
		return description
	}
	cut := string(utf16.Decode(units[:longestDescription-1]))
	return strings.TrimRight(strings.TrimSuffix(cut, "\ufffd"), " ") + "…"
}

// firstOf is the first text that isn't blank.
func firstOf(texts ...string) string {
	for _, t := range texts {
		if strings.TrimSpace(t) != "" {
			return t
		}
	}
	return ""
}
