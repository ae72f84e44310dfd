package main

import (
	"io"

	"github.com/spf13/pflag"

	"github.com/snatlint/snatlint/analyzer"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/formats"
	"github.com/snatlint/snatlint/rules"
)

func checkCommand() command {
	return command{
		name:     "check",
		operands: "[PATH…]",
		summary:  "analyse the estate and print findings",
		examples: []string{
			"check",
			"check infra/ k8s/",
			"check --format sarif=snatlint.sarif --format text",
			"check --only SNAT101,egress --fail-on error",
		},
		about:   "RULES are IDs, names or groups; 'snatlint rules' lists them.",
		formats: formats.Names(),
		reads:   true,
		flags: func(flags *pflag.FlagSet, o *options) {
			flags.Var(choice(&o.failOn, string(finding.SeverityWarning), severities()...), "fail-on",
				"exit with 1 from this `SEVERITY` up: error, warning, note or never")
			flags.Var(names(&o.only), "only", "run only these `RULES`, separated by commas")
			flags.Var(names(&o.skip), "skip", "leave out these `RULES`")
			flags.Var(toggle(&o.requireClusters), "require-clusters", "exit with 2 where no cluster is found")
			flags.Var(filled("a name", func(name string) { o.category = name }), "sarif-category",
				"`NAME` of the SARIF run's category (default: snatlint)")
		},
		run: check,
	}
}

// severities are what --fail-on takes.
func severities() []string {
	return []string{string(finding.SeverityError), string(finding.SeverityWarning), string(finding.SeverityNote), "never"}
}

// check judges the estate and prints a report in every format asked for.
func check(i *invocation) (int, error) {
	outputs, err := i.outputs()
	if err != nil {
		return 0, err
	}
	read, err := i.read()
	if err != nil {
		return 0, err
	}
	if err := i.noteUnknownRules(read.Config); err != nil {
		return 0, err
	}
	result, err := analyzer.Check(i.ctx, read, analyzer.JudgeOptions{
		Rules: rules.FS(), Only: i.options.only, Skip: i.options.skip,
		Config: read.Config, Today: i.now(), Version: version,
	})
	if err != nil {
		return 0, usageWhere(err)
	}
	for _, o := range outputs {
		if err := i.write(o, func(w io.Writer) error {
			return formats.Write(o.format, w, result, i.reportOptions(o))
		}); err != nil {
			return 0, err
		}
	}
	i.sayWhatWasRead(outputs, result.Coverage)
	return i.verdict(result)
}

// verdict turns a report into an exit code.
func (i *invocation) verdict(result *finding.Report) (int, error) {
	switch {
	case i.options.requireClusters && result.Coverage.Clusters == 0:
		return 0, usagef("no cluster was found, and --require-clusters asks for one")
	case len(result.Problems) > 0:
		return exitProblems, nil
	case finding.Exceeds(result.Findings, finding.Severity(i.options.failOn)):
		return exitFindings, nil
	default:
		return exitClean, nil
	}
}

// reportOptions says how text is laid out for whoever reads an output. A file is
// no terminal.
func (i *invocation) reportOptions(o output) report.Options {
	to := report.Options{Color: i.options.color == "always", Width: defaultWidth, Category: i.options.category}
	if o.file == "" {
		to.Color, to.Width = i.colored(i.stdout), i.columns(i.stdout)
	}
	return to
}
