package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
)

// trial is an estate with what came of it.
type trial struct {
	estate estate.Estate
	flows  []flow
	err    error
}

// maxExplained bounds the estates whose difference is explained: more often than
// not, all have one reason.
const maxExplained = 3

// sample tries the estates and reports in their order.
func (o *options) sample(out io.Writer) error {
	began := time.Now()
	fmt.Fprintf(out, "Asking snatlint and the kernel about %d estates on CNI %s, seed %d.\n", o.estates, strings.Join(o.versions(), ", "), o.seed)
	trials := o.tries()
	count := map[string]int{}
	failed, explained := 0, 0
	for i, t := range trials {
		if t.err != nil {
			return fmt.Errorf("estate %d, %+v: %w", i, t.estate, t.err)
		}
		for _, f := range t.flows {
			count["connections"] += len(f.fates)
			switch {
			case unclaimed(f.verdicts):
				count["unclaimed"]++
			default:
				count["flows"]++
			}
		}
		if o.verbose {
			report(out, i, t.estate, t.flows)
		}
		if found := differing(t.estate, t.flows); len(found) > 0 {
			failed += len(found)
			explained++
			if explained > maxExplained {
				continue
			}
			if err := o.explain(out, i, t.estate, found); err != nil {
				return err
			}
		}
	}
	fmt.Fprintf(out, "%d flows compared (%d connections), %d more that snatlint doesn't claim to know; %d differ. %.0f s.\n",
		count["flows"], count["connections"], count["unclaimed"], failed, time.Since(began).Seconds())
	if failed > 0 {
		return fmt.Errorf("%d flows differ (seed %d)", failed, o.seed)
	}
	return nil
}

// tries tries every estate, some at a time. What they are doesn't
// depend on how many.
func (o *options) tries() []trial {
	generator := estate.NewGenerator(o.seed, o.versions())
	trials := make([]trial, o.estates)
	for i := range trials {
		trials[i].estate = generator.Next()
	}
	next := make(chan *trial)
	var all sync.WaitGroup
	for range o.jobs {
		all.Go(func() {
			for t := range next {
				t.flows, t.err = o.try(t.estate)
			}
		})
	}
	for i := range trials {
		next <- &trials[i]
	}
	close(next)
	all.Wait()
	return trials
}
