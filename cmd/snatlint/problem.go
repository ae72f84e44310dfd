package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
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
	return layout.Safe(fmt.Sprintf("%s: problem: %s [%s]", at, p.Message, p.Kind))
}

// sayWhatWasRead tells of an estate without clusters, whose silence says nothing,
// where no output that people read does.
func (i *invocation) sayWhatWasRead(outputs []output, read finding.Coverage) {
	if read.Clusters > 0 || slices.ContainsFunc(outputs, func(o output) bool { return o.format == "text" && o.file == "" }) {
		return
	}
	fmt.Fprintf(i.stderr, "snatlint: no cluster was found; %s\n", wasRead(read))
}

// wasRead counts what a run read.
func wasRead(read finding.Coverage) string {
	return fmt.Sprintf("read: %s, %s, %s", count(read.TerraformRoots, "Terraform root module"),
		count(read.Manifests, "Kubernetes manifest"), count(read.VPCs, "VPC"))
}

// count gives a number of things.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// usageWhere turns the errors that a flag causes into mistakes of usage.
func usageWhere(err error) error {
	if unknown, ok := errors.AsType[policy.UnknownRuleError](err); ok {
		return usagef("there is no rule or group '%s'%s; there are %s", unknown.Name, meant("", unknown.Name, unknown.Known), strings.Join(unknown.Known, ", "))
	}
	if errors.Is(err, analyzer.ErrNoRules) {
		return usagef("--only and --skip leave no rule to run; 'snatlint rules' lists them")
	}
	if undeclared, ok := errors.AsType[analyzer.UndeclaredError](err); ok {
		return usagef("--var %s: %v", undeclared.Name, undeclared)
	}
	return err
}
