package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"time"

	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
)

// Exit codes, the same for every command and format.
const (
	exitClean       = 0 // nothing at or above --fail-on
	exitFindings    = 1
	exitUsage       = 2   // wrong usage or configuration
	exitProblems    = 3   // input that could not be analysed
	exitInterrupted = 130 // as shells have it: 128 + SIGINT
)

const (
	// A run may take this long; then it ends with a problem.
	timeLimit = 5 * time.Minute
	// After that, or after an interrupt, a command may take this long to end.
	gracePeriod = 10 * time.Second
)

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

// run is the whole program: arguments in, exit code out.
func run(env environment) int {
	debug.SetGCPercent(garbagePercent)
	debug.SetMemoryLimit(memoryLimit)
	ctx, stop := signal.NotifyContext(env.ctx, os.Interrupt)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, timeLimit)
	defer cancel()
	env.ctx = ctx
	ended := make(chan int, 1)
	go func() { ended <- env.execute() }()
	context.AfterFunc(ctx, stop) // a second interrupt ends the process at once
	if code, ok := wait(ctx, ended, gracePeriod); ok {
		return code
	}
	return env.fail(ctx.Err())
}

// wait gives the exit code of a command; it is not ok where the command goes on
// when its context has long been over.
func wait(ctx context.Context, ended <-chan int, grace time.Duration) (code int, ok bool) {
	select {
	case code = <-ended:
		return code, true
	case <-ctx.Done():
	}
	select {
	case code = <-ended:
		return code, true
	case <-time.After(grace):
		return 0, false
	}
}

// execute runs the command that the arguments name. No panic leaves it.
func (env environment) execute() (code int) {
	defer func() {
		if defect := recover(); defect != nil {
			fmt.Fprintf(env.stderr, "snatlint: internal error: %s\nThis is a defect of snatlint: please report it with the files that cause it.\n",
				layout.Safe(fmt.Sprint(defect)))
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

// fail prints an error and says which exit code it means. What it quotes may
// come from strangers, so that a line of it stays one.
func (env environment) fail(err error) int {
	say := func(message string) { fmt.Fprintln(env.stderr, layout.Safe(message)) }
	if mistakes, ok := errors.AsType[config.Mistakes](err); ok {
		for _, line := range mistakes.Lines() {
			say(line)
		}
		return exitUsage
	}
	usage, isUsage := errors.AsType[usageError](err)
	switch {
	case isUsage:
		say("snatlint: " + usage.message)
		return exitUsage
	case errors.Is(env.ctx.Err(), context.DeadlineExceeded):
		say(fmt.Sprintf("snatlint: the run took longer than its limit of %d minutes; give it fewer paths", timeLimit/time.Minute))
	case errors.Is(env.ctx.Err(), context.Canceled):
		say("snatlint: interrupted")
		return exitInterrupted
	default:
		say("snatlint: " + err.Error())
	}
	return exitProblems
}
