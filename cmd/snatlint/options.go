package main

import (
	"strings"

	"github.com/spf13/pflag"

	"github.com/snatlint/snatlint/analyzer/finding"
)

// options are the values of all flags; a command declares those it takes.
type options struct {
	formats  []string
	config   string
	varFiles []string
	vars     []string
	color    string
	jobs     int
	noIgnore bool

	failOn          string
	only            []string
	skip            []string
	requireClusters bool
	category        string

	from string
	to   string
	sets []string

	schema bool
	output string
}

// inputFlags are those of every command that reads an estate.
func inputFlags(flags *pflag.FlagSet, o *options) {
	flags.StringArrayVar(&o.formats, "format", nil, "print as `FORMAT[=FILE]`; may be repeated")
	flags.StringVar(&o.config, "config", "", "read the configuration from `FILE` instead of the nearest .snatlint.yaml")
	flags.StringArrayVar(&o.varFiles, "var-file", nil, "read Terraform variables from `FILE`; may be repeated")
	flags.StringArrayVar(&o.vars, "var", nil, "set a Terraform variable, `NAME=VALUE`; may be repeated")
	colorFlag(flags, o)
	flags.IntVar(&o.jobs, "jobs", 0, "work on `N` files at a time (default: as many as there are processors)")
	flags.BoolVar(&o.noIgnore, "no-ignore", false, "also read files that .gitignore excludes")
}

// colorFlag is the one flag that commands without an estate have, too.
func colorFlag(flags *pflag.FlagSet, o *options) {
	flags.StringVar(&o.color, "color", "auto", "colour the text: `auto`, always or never")
}

// verify checks values that the flags' types can't.
func (o options) verify() error {
	switch o.color {
	case "", "auto", "always", "never":
	default:
		return usagef("--color %s: it takes auto, always or never", o.color)
	}
	switch o.failOn {
	case "", "never", string(finding.SeverityError), string(finding.SeverityWarning), string(finding.SeverityNote):
	default:
		return usagef("--fail-on %s: it takes error, warning, note or never", o.failOn)
	}
	for _, v := range o.vars {
		if name, _, ok := strings.Cut(v, "="); !ok || name == "" {
			return usagef("--var %s: it takes NAME=VALUE", v)
		}
	}
	for _, s := range o.sets {
		if name, _, ok := strings.Cut(s, "="); !ok || name == "" {
			return usagef("--set %s: it takes ENV=VALUE, such as AWS_VPC_K8S_CNI_EXTERNALSNAT=true", s)
		}
	}
	if o.jobs < 0 {
		return usagef("--jobs %d: it takes a number from 1", o.jobs)
	}
	return nil
}
