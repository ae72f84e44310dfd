package analyzer

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/analyzer/source"
)

// JudgeOptions say which rules judge an estate.
type JudgeOptions struct {
	Rules   fs.FS          // the rule folders
	Only    []string       // IDs or groups; none means all
	Skip    []string       // IDs or groups
	Config  *config.Config // nil means none
	Today   time.Time      // decides whether a suppression has expired
	Version string         // of the program, for the report
}

// ErrNoRules means that the choice of rules leaves none, so that finding nothing
// would say nothing.
var ErrNoRules = errors.New("no rule is left to run")

// Check reads an estate and judges it. The rules are compiled while the files
// are read. A run that comes to its deadline ends with a report, too: of what
// was done until then.
func Check(ctx context.Context, read Options, judge JudgeOptions) (*finding.Report, error) {
	reading, stop := context.WithCancel(ctx)
	defer stop()
	rules := make(chan compiled, 1)
	go func() {
		c := compile(ctx, judge)
		if c.err != nil {
			stop() // a mistake in the choice of rules is told at once
		}
		rules <- c
	}()
	estate, err := readInTime(reading, read)
	c := <-rules
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return late(estate, c.engine, judge), nil
	case c.err != nil:
		return nil, c.err
	case err != nil:
		return nil, err
	}
	report, err := estate.judge(ctx, c.engine, judge)
	if err != nil && errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return late(estate, c.engine, judge), nil
	}
	return report, err
}

// compiled are the rules, or what is wrong with them.
type compiled struct {
	engine *policy.Engine
	err    error
}

// compile turns a defect in it into an error.
func compile(ctx context.Context, judge JudgeOptions) (c compiled) {
	defer func() {
		if defect := recover(); defect != nil {
			c = compiled{err: fmt.Errorf("load the rules: internal error: %v", defect)}
		}
	}()
	engine, err := newEngine(ctx, judge)
	if err == nil && len(engine.Rules()) == 0 && len(judge.Only)+len(judge.Skip) > 0 {
		err = ErrNoRules
	}
	return compiled{engine: engine, err: err}
}

// newEngine compiles the rules that the run asks for.
func newEngine(ctx context.Context, o JudgeOptions) (*policy.Engine, error) {
	p := policy.Options{Only: o.Only, Skip: o.Skip}
	if o.Config != nil {
		p.Severities, p.Disabled = o.Config.Severities(), o.Config.Disabled()
	}
	engine, err := policy.New(ctx, o.Rules, p)
	if err != nil {
		return nil, fmt.Errorf("load the rules: %w", err)
	}
	return engine, nil
}

// judge has the rules look at the facts.
func (e *Estate) judge(ctx context.Context, engine *policy.Engine, o JudgeOptions) (*finding.Report, error) {
	findings, defects, err := engine.Judge(ctx, e.Facts())
	if err != nil {
		return nil, fmt.Errorf("run the rules: %w", err)
	}
	finding.Stamp(findings)
	finding.Sort(findings)
	if o.Config != nil {
		findings = finding.Suppress(findings, o.Config.Ignore, o.Today)
	}
	seen := e.Coverage
	seen.Unknowns = slices.Concat(seen.Unknowns, unanswered(e.Model, e.Matrix()))
	return &finding.Report{
		Version: o.Version, RulesSum: engine.Sum(), Rules: engine.Rules(),
		Findings: findings, Problems: source.SortProblems(slices.Concat(e.Problems, defects)), Coverage: seen,
		Files: e.files(findings),
	}, nil
}

// Facts is the document that the rules see.
func (e *Estate) Facts() *policy.Document {
	return policy.Facts(e.Model, e.Matrix())
}

// files gathers the text of every file that a report quotes. Plans and states may
// hold secrets beside what a report points at.
func (e *Estate) files(findings []finding.Finding) map[string]*source.File {
	files := map[string]*source.File{}
	add := func(at source.Span) {
		if at.IsZero() || files[at.Path] != nil || slices.Contains(e.secret, at.Path) {
			return
		}
		if file, err := e.Tree.Read(at.Path); err == nil {
			files[at.Path] = file
		}
	}
	for _, f := range findings {
		add(f.At)
		for _, r := range f.Related {
			add(r.At)
		}
		for _, s := range f.Path {
			add(s.At)
		}
	}
	for _, p := range e.Problems {
		add(p.At)
	}
	return files
}
