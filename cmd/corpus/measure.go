package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/snatlint/snatlint/analyzer"
	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/analyzer/source"
)

// patience is how long work may take to notice that its time is over.
const patience = 10 * time.Second

// result is what one checkout gave.
type result struct {
	name  string
	roots int       // Terraform root modules
	eks   []eksRoot // those with an EKS cluster, by directory
	crash string    // what failed; empty where nothing did
}

// complete counts the roots without anything missing.
func (r result) complete() int {
	n := 0
	for _, root := range r.eks {
		if len(root.missing) == 0 {
			n++
		}
	}
	return n
}

// measure analyses one checkout. Work that doesn't end is left behind.
func measure(ctx context.Context, engine *policy.Engine, dir string, limit time.Duration) result {
	ctx, stop := context.WithTimeout(ctx, limit)
	defer stop()
	name := filepath.Base(dir)
	ended := make(chan result, 1)
	go func() {
		out := result{name: name}
		defer func() {
			if defect := recover(); defect != nil {
				out.crash = fmt.Sprintf("panic: %v", defect)
			}
			ended <- out
		}()
		out.analyse(ctx, engine, dir)
	}()
	select {
	case out := <-ended:
		return out
	case <-ctx.Done():
	}
	select {
	case out := <-ended:
		return out
	case <-time.After(patience):
		return result{name: name, crash: "no answer within " + limit.String()}
	}
}

// analyse reads the checkout, walks the packets and runs the rules.
func (r *result) analyse(ctx context.Context, engine *policy.Engine, dir string) {
	configuration, err := configure(dir)
	if err != nil {
		r.crash = err.Error()
		return
	}
	estate, err := analyzer.Read(ctx, analyzer.Options{Dir: dir, Config: configuration})
	if err != nil {
		r.crash = err.Error()
		return
	}
	r.roots, r.eks = estate.Coverage.TerraformRoots, eksRoots(estate)
	_, defects, err := engine.Judge(ctx, estate.Facts())
	if err != nil {
		r.crash = err.Error()
		return
	}
	for _, p := range append(defects, estate.Problems...) {
		if p.Kind == source.ProblemInternal {
			r.crash = p.Message + place(p.At)
			return
		}
	}
}

// configure loads the configuration at the top of a checkout, if it has one:
// that is where it says which variable files belong to which root module.
func configure(dir string) (*config.Config, error) {
	const name = ".snatlint.yaml"
	data, err := os.ReadFile(filepath.Join(dir, name)) //nolint:gosec // in the directory that the user names
	if os.IsNotExist(err) {
		return &config.Config{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the configuration: %w", err)
	}
	configuration, err := config.LoadIn(dir, source.NewFile(name, data))
	if err != nil {
		return nil, fmt.Errorf("read the configuration: %w", err)
	}
	return configuration, nil
}

// place is where something is, in brackets.
func place(at source.Span) string {
	switch {
	case at.IsZero():
		return ""
	case at.Start.IsZero():
		return " (" + at.Path + ")"
	default:
		return fmt.Sprintf(" (%s:%d)", at.Path, at.Start.Line)
	}
}
