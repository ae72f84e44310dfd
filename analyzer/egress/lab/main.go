// Command lab asks snatlint and a Linux kernel the same questions: which source
// address does a server see, and which interface does the packet leave by? It
// makes estates by chance, from a seed, and fails where the answers differ. The
// kernel is right.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
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

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("lab", flag.ContinueOnError)
	flags.SetOutput(stderr)
	o := options{judges: judges{helpers: map[string]string{}}}
	flags.StringVar(&o.snatlint, "snatlint", "snatlint", "`path` of snatlint")
	flags.Func("cni", "`version=path` of the program with the code of a version of the CNI; repeatable", o.addHelper)
	flags.Uint64Var(&o.seed, "seed", 1, "`number` that chance starts from")
	flags.IntVar(&o.estates, "estates", 60, "`number` of estates")
	flags.IntVar(&o.jobs, "jobs", 2, "`number` of estates at a time")
	flags.BoolVar(&o.verbose, "v", false, "show every flow")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if len(o.helpers) == 0 {
		return fmt.Errorf("no version of the CNI was given: use -cni")
	}
	if why := unable(); why != "" {
		fmt.Fprintf(stdout, "SKIPPED: the kernel can't be asked here: %s.\n", why)
		return nil
	}
	return o.sample(stdout)
}
