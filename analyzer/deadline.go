package analyzer

import (
	"context"
	"time"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/analyzer/source"
)

// patience is how long a run whose time is over may take to notice it.
const patience = 5 * time.Second

// readInTime is [Read], but leaves work behind that doesn't notice that its time
// is over: expressions of strangers can be slow in ways that nobody thought of.
func readInTime(ctx context.Context, o Options) (*Estate, error) {
	type outcome struct {
		estate *Estate
		err    error
		defect any
	}
	ended := make(chan outcome, 1)
	go func() {
		var out outcome
		defer func() {
			out.defect = recover()
			ended <- out
		}()
		out.estate, out.err = Read(ctx, o)
	}()
	finish := func(out outcome) (*Estate, error) {
		if out.defect != nil {
			panic(out.defect) // as if it had happened here
		}
		return out.estate, out.err
	}
	select {
	case out := <-ended:
		return finish(out)
	case <-ctx.Done():
	}
	select {
	case out := <-ended:
		return finish(out)
	case <-time.After(patience):
		return nil, ctx.Err()
	}
}

// late reports a run whose time was over before the rules had looked at the
// facts; estate and engine are nil where it didn't come so far.
func late(estate *Estate, engine *policy.Engine, o JudgeOptions) *finding.Report {
	report := &finding.Report{Version: o.Version, Problems: []source.Problem{{
		Kind: source.ProblemLimit, Message: "The run took longer than it may, so the rules were not run: give it fewer paths.",
	}}}
	if engine != nil {
		report.RulesSum, report.Rules = engine.Sum(), engine.Rules()
	}
	if estate != nil {
		report.Problems = append(report.Problems, estate.Problems...)
		report.Coverage, report.Files = estate.Coverage, estate.files(nil)
	}
	return report
}
