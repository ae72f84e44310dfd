package oneline

import (
	"fmt"
	"io"
	"strings"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
	"github.com/snatlint/snatlint/analyzer/source"
)

// Write prints a line for every finding that isn't suppressed, then one for every
// problem, with the problem's kind in the rule's place. Columns count code
// points.
func Write(w io.Writer, r *finding.Report, _ report.Options) error {
	var b strings.Builder
	for _, f := range r.Findings {
		if f.Suppressed == nil {
			line(&b, f.At, string(f.Severity), f.Message, f.Rule)
		}
	}
	for _, p := range r.Problems {
		line(&b, p.At, "error", p.Message, string(p.Kind))
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write lines: %w", err)
	}
	return nil
}

func line(b *strings.Builder, at source.Span, severity, message, tag string) {
	fmt.Fprintf(b, "%s: %s: %s [%s]\n", place(at), safe(severity), safe(message), safe(tag))
}

// place always has a line and a column, since what parses these lines asks for
// both; what is in no file stands under the program's name, as compilers have it.
func place(at source.Span) string {
	if at.IsZero() {
		return "snatlint"
	}
	return fmt.Sprintf("%s:%d:%d", layout.Safe(at.Path), max(at.Start.Line, 1), max(at.Start.Column, 1))
}

// safe is text on one line without anything that a terminal would obey.
func safe(text string) string { return layout.Safe(strings.Join(strings.Fields(text), " ")) }
