package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/analyzer/source"
)

// plainProblem prints a problem on one line, as editors parse it.
func plainProblem(p source.Problem) string {
	at := p.At.Path
	if p.At.Start.Line > 0 {
		at = fmt.Sprintf("%s:%d:%d", p.At.Path, p.At.Start.Line, p.At.Start.Column)
	}
	if at == "" {
		at = "snatlint"
	}
	return printable(fmt.Sprintf("%s: problem: %s [%s]", at, p.Message, p.Kind))
}

// printable shows control characters instead of sending them to a terminal:
// names of files and resources may come from strangers.
func printable(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r < ' ' || r == 0x7f || (r >= 0x80 && r < 0xa0) {
			fmt.Fprintf(&b, "\\x%02x", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// usageWhere turns the errors that a flag causes into mistakes of usage.
func usageWhere(err error) error {
	if unknown, ok := errors.AsType[policy.UnknownRuleError](err); ok {
		return usageError{message: unknown.Error()}
	}
	return err
}
