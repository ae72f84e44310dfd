package main

import (
	"github.com/spf13/pflag"
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

// commonFlags are those that every command takes, so that one can be put in
// place of another.
func commonFlags(flags *pflag.FlagSet, o *options) {
	appendTo := func(names *[]string) func(string) {
		return func(name string) { *names = append(*names, name) }
	}
	flags.Var(filled("the name of a file", func(name string) { o.config = name }), "config",
		"read the configuration from `FILE` instead of the nearest .snatlint.yaml")
	flags.Var(filled("the name of a file", appendTo(&o.varFiles)), "var-file", "read Terraform variables from `FILE`; may be repeated")
	flags.Var(pairs(&o.vars, "NAME=VALUE"), "var", "set a Terraform variable, `NAME=VALUE`; may be repeated")
	flags.Var(choice(&o.color, "auto", "auto", "always", "never"), "color", "colour the text `WHEN`: auto, always or never")
	flags.Var(number(&o.jobs, "a number from 1"), "jobs", "work on `N` files at a time (default: as many as there are processors)")
	flags.Var(toggle(&o.noIgnore), "no-ignore", "also read files that .gitignore excludes")
}
