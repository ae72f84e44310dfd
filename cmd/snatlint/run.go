package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"
)

// Exit codes, the same for every command and format.
const (
	exitClean    = 0 // nothing at or above --fail-on
	exitFindings = 1
	exitUsage    = 2 // wrong usage or configuration
	exitProblems = 3 // input that could not be analysed
)

// A run may take this long; then it ends with a problem.
const timeLimit = 5 * time.Minute

// Collecting garbage less often costs memory that a short run has and saves a
// fifth of the time; the soft limit keeps large estates in bounds.
const (
	garbagePercent = 400
	memoryLimit    = 2 << 30 // bytes
)

// usageError is a mistake on the command line or in the configuration.
type usageError struct{ message string }

func (e usageError) Error() string { return e.message }

// usagef builds a [usageError].
func usagef(format string, args ...any) error {
	return usageError{message: fmt.Sprintf(format, args...)}
}

// command is one of the program's commands.
type command struct {
	name     string
	operands string   // as the usage line shows them
	summary  string   // one line
	examples []string // without "snatlint "
	about    string   // more about it, may be empty
	flags    func(*pflag.FlagSet, *options)
	run      func(*invocation) (int, error)
}

// invocation is one command with its parsed arguments.
type invocation struct {
	environment
	command  command
	options  options
	operands []string
}

// run is the whole program: arguments in, exit code out.
func run(env environment) (code int) {
	debug.SetGCPercent(garbagePercent)
	debug.SetMemoryLimit(memoryLimit)
	ctx, stop := signal.NotifyContext(env.ctx, os.Interrupt)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, timeLimit)
	defer cancel()
	env.ctx = ctx
	defer func() {
		if defect := recover(); defect != nil {
			fmt.Fprintf(env.stderr, "snatlint: internal error: %v\nThis is a defect of snatlint: please report it with the files that cause it.\n", defect)
			code = exitProblems
		}
	}()

	i, err := parse(env)
	if err != nil {
		return env.fail(err)
	}
	code, err = i.command.run(i)
	if err != nil {
		return env.fail(err)
	}
	return code
}

// fail prints an error and says which exit code it means.
func (env environment) fail(err error) int {
	var usage usageError
	switch {
	case errors.As(err, &usage):
		fmt.Fprintf(env.stderr, "snatlint: %s\n", usage.message)
		return exitUsage
	case errors.Is(err, context.DeadlineExceeded):
		fmt.Fprintf(env.stderr, "snatlint: the run took longer than its limit of %s; give it fewer paths\n", timeLimit)
	default:
		fmt.Fprintf(env.stderr, "snatlint: %v\n", err)
	}
	return exitProblems
}

// parse finds the command and reads its flags. Without a command's name it is
// check.
func parse(env environment) (*invocation, error) {
	name, args := "check", env.args
	if len(args) > 0 {
		switch first := args[0]; {
		case first == "-h" || first == "--help":
			name, args = "help", nil
		case first == "--version":
			name, args = "version", nil
		case slices.ContainsFunc(commands(), func(c command) bool { return c.name == first }):
			name, args = first, args[1:]
		}
	}
	c, _ := findCommand(name)
	i := &invocation{environment: env, command: c}
	flags := c.flagSet(&i.options)
	err := flags.Parse(args)
	switch {
	case errors.Is(err, pflag.ErrHelp):
		help, _ := findCommand("help")
		return &invocation{environment: env, command: help, operands: []string{name}}, nil
	case err != nil:
		return nil, usagef("%v; 'snatlint help %s' lists what it takes", err, name)
	}
	i.operands = flags.Args()
	return i, i.options.verify()
}

// flagSet declares a command's flags.
func (c command) flagSet(o *options) *pflag.FlagSet {
	flags := pflag.NewFlagSet(c.name, pflag.ContinueOnError)
	flags.SortFlags = false
	flags.Usage = func() {}
	if c.flags != nil {
		c.flags(flags, o)
	}
	return flags
}

// findCommand looks a command up by name.
func findCommand(name string) (command, bool) {
	for _, c := range commands() {
		if c.name == name {
			return c, true
		}
	}
	return command{}, false
}

// commandNames lists the commands for messages.
func commandNames() string {
	var names []string
	for _, c := range commands() {
		names = append(names, c.name)
	}
	return strings.Join(names, ", ")
}
