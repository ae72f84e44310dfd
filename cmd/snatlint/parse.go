package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/pflag"

	"github.com/snatlint/snatlint/analyzer/config"
)

// parse finds the command and reads its flags. Without a command's name it is
// check.
func parse(env environment) (*invocation, error) {
	name, args := commandOf(env.args)
	i := &invocation{environment: env, implied: name == ""}
	if i.implied {
		name = "check"
	}
	i.command, _ = findCommand(name)
	flags := i.command.flagSet(&i.options)
	err := flags.Parse(args)
	switch {
	case errors.Is(err, pflag.ErrHelp):
		help, _ := findCommand("help")
		return &invocation{environment: env, command: help, operands: []string{name}}, nil
	case err != nil:
		return nil, usagef("%s; 'snatlint help %s' lists what it takes", flagMistake(err, flags), name)
	}
	i.operands = flags.Args()
	if i.command.operands == "" && len(i.operands) > 0 {
		return nil, usagef("'snatlint %s' takes nothing but flags, and no '%s'", name, i.operands[0])
	}
	return i, nil
}

// commandOf takes the command's name out of the arguments: it is the first
// operand, which flags may precede. The name is empty where it isn't one of the
// commands.
func commandOf(args []string) (name string, rest []string) {
	if len(args) == 0 {
		return "", nil
	}
	switch args[0] {
	case "-h", "--help":
		return "help", nil
	case "--version":
		return "version", nil
	}
	all := pflag.NewFlagSet("", pflag.ContinueOnError)
	all.SetInterspersed(false)
	all.Usage = func() {}
	for _, c := range commands() {
		all.AddFlagSet(c.flagSet(&options{}))
	}
	if err := all.Parse(args); err != nil || all.NArg() == 0 {
		return "", args
	}
	at := len(args) - all.NArg()
	behindDashes := at > 0 && args[at-1] == "--"
	if behindDashes || !slices.Contains(commandNames(), args[at]) {
		return "", args
	}
	return args[at], slices.Delete(slices.Clone(args), at, at+1)
}

// flagMistake says what is wrong with a flag, in words that name what would be
// accepted.
func flagMistake(err error, flags *pflag.FlagSet) string {
	if unknown, ok := errors.AsType[*pflag.NotExistError](err); ok {
		if group := unknown.GetSpecifiedShortnames(); group != "" {
			return "unknown flag: -" + group
		}
		return "unknown flag: --" + unknown.GetSpecifiedName() + meant("--", unknown.GetSpecifiedName(), flagNames(flags))
	}
	if lacking, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		value, _ := pflag.UnquoteUsage(lacking.GetFlag())
		return fmt.Sprintf("--%s lacks its value: it takes %s", lacking.GetFlag().Name, value)
	}
	if invalid, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		return fmt.Sprintf("--%s %s: it %v", invalid.GetFlag().Name, invalid.GetValue(), invalid.Unwrap())
	}
	return err.Error()
}

// meant proposes the word that was most likely meant; prefix opens both.
func meant(prefix, word string, words []string) string {
	if near := config.Nearest(word, words); near != "" {
		return fmt.Sprintf(" (did you mean '%s%s'?)", prefix, near)
	}
	return ""
}

// flagNames lists the flags that help shows, without their dashes.
func flagNames(flags *pflag.FlagSet) []string {
	var names []string
	flags.VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	return append(names, "help")
}
