package main

import (
	"fmt"
	"io"

	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
)

// report shows flows with both answers.
func report(out io.Writer, number int, e estate.Estate, flows []flow) {
	fmt.Fprintf(out, "\nEstate %d: %+v\n", number, e)
	for _, f := range flows {
		fmt.Fprintf(out, "  %s to %s\n", f.class, f.to)
		for i, fate := range f.fates {
			fmt.Fprintf(out, "    kernel, from the %s to %s: %s\n", f.probes[i].From, f.probes[i].To, describe(e, fate))
		}
		for _, v := range f.verdicts {
			fmt.Fprintf(out, "    snatlint: %s\n", v)
		}
	}
}

// explain shows the flows of an estate that differ, and the smallest estate
// that still shows the first of them.
func (o *options) explain(out io.Writer, number int, e estate.Estate, found []flow) error {
	report(out, number, e, found)
	smallest, f, err := o.shrink(e, found[0])
	if err != nil {
		return fmt.Errorf("looking for the smallest estate: %w", err)
	}
	fmt.Fprintf(out, "\nThe smallest estate like it, beside what common.tf has for all:\n")
	report(out, number, smallest, []flow{f})
	fmt.Fprintf(out, "%s\n", smallest.Terraform()["estate.tf"])
	return nil
}
