package github

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/source"
)

// mostPerLevel is how many annotations of one level GitHub takes from a step; it
// drops further ones without a word.
const mostPerLevel = 10

// Write prints the annotations that matter most: errors, then warnings, then
// notices, of each the findings before the problems. Where a level has too many,
// its last annotation says how many are missing. Suppressed findings are left
// out.
func Write(w io.Writer, r *finding.Report, _ report.Options) error {
	titles := map[string]string{}
	for _, rule := range r.Rules {
		titles[rule.ID] = rule.Title
	}
	byLevel := map[string][]command{}
	for _, f := range ranked(r.Findings) {
		level := level(f.Severity)
		byLevel[level] = append(byLevel[level], annotation(f, level, titles[f.Rule]))
	}
	for _, p := range r.Problems {
		byLevel["error"] = append(byLevel["error"], command{
			level: "error", at: p.At, title: "snatlint can't analyse this: " + string(p.Kind), message: safe(p.Message),
		})
	}
	var b strings.Builder
	for _, level := range []string{"error", "warning", "notice"} {
		for _, c := range withinBudget(level, byLevel[level]) {
			b.WriteString(c.String() + "\n")
		}
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write workflow commands: %w", err)
	}
	return nil
}

// ranked are the findings to show, those without doubts first.
func ranked(findings []finding.Finding) []finding.Finding {
	shown := slices.DeleteFunc(slices.Clone(findings), func(f finding.Finding) bool { return f.Suppressed != nil })
	doubt := func(f finding.Finding) int {
		if f.Confidence == "certain" {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(shown, func(a, b finding.Finding) int { return cmp.Compare(doubt(a), doubt(b)) })
	return shown
}

// level is GitHub's word for a severity.
func level(s finding.Severity) string {
	switch s {
	case finding.SeverityError, finding.SeverityWarning:
		return string(s)
	case finding.SeverityNote:
		return "notice"
	default:
		return "notice"
	}
}

// annotation says on one place all that there is to say: readers see no more of a
// finding than this.
func annotation(f finding.Finding, level, title string) command {
	if title == "" {
		title = f.Name
	}
	lines := []string{safe(f.Message)}
	for _, r := range f.Related {
		lines = append(lines, "See also"+spelled(r.At)+": "+safe(r.Message))
	}
	if f.Help != "" {
		lines = append(lines, "Help: "+safe(f.Help))
	}
	return command{level: level, at: f.At, title: f.Rule + " " + title, message: strings.Join(lines, "\n")}
}

// spelled is a place as text.
func spelled(at source.Span) string {
	if at.IsZero() {
		return ""
	}
	return fmt.Sprintf(" %s:%d", safe(at.Path), max(at.Start.Line, 1))
}

// withinBudget cuts a level's annotations to what GitHub shows.
func withinBudget(level string, all []command) []command {
	if len(all) <= mostPerLevel {
		return all
	}
	shown := slices.Clip(all[:mostPerLevel-1])
	return append(shown, command{
		level: level, title: "snatlint",
		message: fmt.Sprintf("%d more at level %s aren't shown here: --format text and --format sarif have all.", len(all)-len(shown), level),
	})
}
