package config

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	yaml "go.yaml.in/yaml/v3"

	"github.com/snatlint/snatlint/analyzer/finding"
)

// Rules of snatlint have three digits; others have names of their owners.
var (
	ownRule   = regexp.MustCompile(`^SNAT[0-9]{3}$`)
	otherRule = regexp.MustCompile(`^[A-Z]+[0-9]+$`)
)

// ruleMistake says why a text is no rule's ID; it is empty for one. Whether there
// is such a rule is not known here.
func ruleMistake(id string) string {
	switch upper := strings.ToUpper(id); {
	case ownRule.MatchString(id), otherRule.MatchString(id) && !strings.HasPrefix(id, "SNAT"):
		return ""
	case ownRule.MatchString(upper), otherRule.MatchString(upper) && !strings.HasPrefix(upper, "SNAT"):
		return fmt.Sprintf("%s is no rule: did you mean '%s'?", quote(id), upper)
	default:
		return quote(id) + " is no rule: an ID looks like 'SNAT101', or 'ACME1' for a rule of your own."
	}
}

// rules reads how rules are run.
func (r *reader) rules(_, n *yaml.Node) {
	r.pairs(n, "'rules'", func(key, value *yaml.Node) {
		if mistake := ruleMistake(key.Value); mistake != "" {
			r.wrong(key, "%s", mistake)
		}
		rule := Rule{At: r.at(key)}
		ok := r.mapping(value, "a rule", []field{
			{key: "severity", read: func(_, n *yaml.Node) {
				severity, _ := r.word(n, "'severity'", severities())
				rule.Severity = finding.Severity(severity)
			}},
			{key: "enabled", read: func(_, n *yaml.Node) {
				enabled, ok := r.boolean(n, "'enabled'")
				rule.Disabled = ok && !enabled
			}},
		})
		if ok && len(value.Content) == 0 {
			r.wrong(key, "Nothing is said of the rule %s: it takes 'severity' and 'enabled'.", quote(key.Value))
		}
		r.config.Rules[key.Value] = rule
	})
}

func severities() []string {
	return []string{string(finding.SeverityError), string(finding.SeverityWarning), string(finding.SeverityNote)}
}

// ignores reads findings that are accepted. An entry without a reason is no
// mistake: it hides nothing.
func (r *reader) ignores(_, n *yaml.Node) {
	r.list(n, "'ignore'", func(item *yaml.Node) {
		i := finding.Ignore{At: r.at(item), Base: r.config.Base}
		r.mapping(item, "an entry of 'ignore'", []field{
			{key: "rule", required: true, read: func(_, n *yaml.Node) { i.Rule = r.ignoredRule(n) }},
			{key: "path", read: func(_, n *yaml.Node) { i.Path = r.ignoredPath(n) }},
			{key: "until", read: func(_, n *yaml.Node) { i.Until = r.day(n, "'until'") }},
			{key: "reason", read: func(_, n *yaml.Node) { i.Reason = r.words(n, "'reason'") }},
			{key: "owner", read: func(_, n *yaml.Node) { i.Owner = r.words(n, "'owner'") }},
		})
		r.config.Ignore = append(r.config.Ignore, i)
	})
}

func (r *reader) ignoredRule(n *yaml.Node) string {
	id, ok := r.text(n, "'rule'")
	if mistake := ruleMistake(id); ok && mistake != "" {
		r.wrong(n, "%s", mistake)
	}
	return id
}

// ignoredPath reads the pattern of an entry; there is nothing that one could
// take back.
func (r *reader) ignoredPath(n *yaml.Node) string {
	text, ok := r.text(n, "'path'")
	if !ok {
		return ""
	}
	if strings.HasPrefix(text, "!") {
		r.wrong(n, "The pattern %s takes something back, but an entry stands alone: write '\\!' for a name that starts so.", quote(text))
		return ""
	}
	text, _ = r.pattern(n, text)
	return text
}

// day reads a calendar day.
func (r *reader) day(n *yaml.Node, what string) string {
	if n = r.follow(n); n == nil {
		return ""
	}
	if _, err := time.Parse(time.DateOnly, n.Value); n.Kind != yaml.ScalarNode || err != nil {
		r.wrong(n, "%s must be a day such as '2027-01-31', but is %s.", what, kindOf(n))
		return ""
	}
	return n.Value
}

// words reads a text that may be empty.
func (r *reader) words(n *yaml.Node, what string) string {
	if followed := r.follow(n); followed != nil && followed.ShortTag() == "!!str" && strings.TrimSpace(followed.Value) == "" {
		return ""
	}
	text, _ := r.text(n, what)
	return text
}
