// Command lab asks snatlint and a Linux kernel the same questions: which source
// address does a server see, and which interface does the packet leave by? It
// makes estates by chance, from a seed, and fails where the answers differ. The
// kernel is right.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "lab:", err)
		os.Exit(1)
	}
}

// options are the flags.
type options struct {
	judges
	seed    uint64
	estates int
	jobs    int
	verbose bool
}

func run(args []string, stdout, stderr io.Writer) (err error) {
	flags := flag.NewFlagSet("lab", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var o options
	flags.StringVar(&o.snatlint, "snatlint", "../../../bin/snatlint", "`path` of snatlint")
	flags.Uint64Var(&o.seed, "seed", 1, "`number` that chance starts from")
	flags.IntVar(&o.estates, "estates", 100, "`number` of estates")
	flags.IntVar(&o.jobs, "jobs", 2, "`number` of estates at a time")
	flags.BoolVar(&o.verbose, "v", false, "show every flow")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if why := unable(); why != "" {
		fmt.Fprintf(stdout, "SKIPPED: the kernel can't be asked here: %s.\n", why)
		return nil
	}
	if o.snatlint, err = filepath.Abs(o.snatlint); err != nil {
		return fmt.Errorf("finding snatlint: %w", err)
	}
	folder, err := os.MkdirTemp("", "snatlint-lab-")
	if err != nil {
		return fmt.Errorf("making a folder: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	if o.helpers, err = buildHelpers(folder); err != nil {
		return err
	}
	o.folder = folder
	return o.sample(stdout)
}
