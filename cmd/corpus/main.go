// Command corpus measures snatlint on real repositories. For each checkout in a
// directory it says how many root modules hold an EKS cluster, for how many of
// these it is known what the internet sees of a pod, and what the others lack.
// It ends with 1 where a checkout makes snatlint fail.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"time"

	"github.com/spf13/pflag"

	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/rules"
)

// Exit codes.
const (
	exitClean = 0
	exitCrash = 1
	exitUsage = 2
)

// defaultLimit is what one checkout may take.
const defaultLimit = 3 * time.Minute

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], streams{stdout: os.Stdout, stderr: os.Stderr})
	stop()
	os.Exit(code)
}

// streams are where the program writes to.
type streams struct{ stdout, stderr io.Writer }

// run is the whole program: arguments in, exit code out.
func run(ctx context.Context, args []string, to streams) int {
	flags := pflag.NewFlagSet("corpus", pflag.ContinueOnError)
	flags.SetOutput(to.stderr)
	flags.Usage = func() {
		fmt.Fprintln(to.stderr, "usage: corpus [--limit DURATION] DIR\nDIR holds a directory for each checkout.")
		flags.PrintDefaults()
	}
	limit := flags.Duration("limit", defaultLimit, "what one checkout may take")
	switch err := flags.Parse(args); {
	case errors.Is(err, pflag.ErrHelp):
		return exitClean
	case err != nil:
		fmt.Fprintln(to.stderr, "corpus: "+err.Error())
		return exitUsage
	case flags.NArg() != 1:
		flags.Usage()
		return exitUsage
	}
	results, err := measureAll(ctx, flags.Arg(0), *limit)
	if err != nil {
		fmt.Fprintln(to.stderr, "corpus: "+err.Error())
		return exitUsage
	}
	if _, err := io.WriteString(to.stdout, table(results)); err != nil {
		fmt.Fprintln(to.stderr, "corpus: "+err.Error())
		return exitCrash
	}
	for _, r := range results {
		if r.crash != "" {
			return exitCrash
		}
	}
	return exitClean
}

// measureAll measures the directories of a directory, by name.
func measureAll(ctx context.Context, dir string, limit time.Duration) ([]result, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("list the checkouts: %w", err)
	}
	engine, err := policy.New(ctx, rules.FS(), policy.Options{})
	if err != nil {
		return nil, fmt.Errorf("load the rules: %w", err)
	}
	var results []result
	for _, entry := range entries {
		checkout := filepath.Join(dir, entry.Name())
		if info, err := os.Stat(checkout); err != nil || !info.IsDir() {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("measure '%s': %w", entry.Name(), err)
		}
		results = append(results, measure(ctx, engine, checkout, limit))
	}
	if len(results) == 0 {
		return nil, fmt.Errorf("'%s' holds no directory: it takes one for each checkout", dir)
	}
	return results, nil
}
