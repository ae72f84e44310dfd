package main

import (
	"strings"

	"github.com/spf13/pflag"
)

// command is one of the program's commands.
type command struct {
	name     string
	operands string   // as the usage line shows them; "" for a command that takes none
	summary  string   // one line
	examples []string // without "snatlint "
	about    string   // more about it, may be empty
	formats  []string // what --format takes, the default one first
	reads    bool     // an estate, so that the flags about its files count
	flags    func(*pflag.FlagSet, *options)
	run      func(*invocation) (int, error)
}

// invocation is one command with its parsed arguments.
type invocation struct {
	environment
	command  command
	implied  bool // no command was named
	options  options
	operands []string
}

// flagSet declares a command's flags: its own, then those that all commands
// take. Help doesn't show those that make no difference to the command.
func (c command) flagSet(o *options) *pflag.FlagSet {
	flags := pflag.NewFlagSet(c.name, pflag.ContinueOnError)
	flags.SortFlags = false
	flags.Usage = func() {}
	if c.flags != nil {
		c.flags(flags, o)
	}
	flags.StringArrayVar(&o.formats, "format", nil, "print as `FORMAT[=FILE]`: "+listed(c.formats)+"; may be repeated")
	commonFlags(flags, o)
	flags.VisitAll(func(f *pflag.Flag) {
		f.Hidden = !c.reads && (f.Name != "format" || len(c.formats) == 1)
	})
	return flags
}

// listed puts words into a sentence.
func listed(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
