package analyzer_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/snatlint/snatlint/analyzer"
	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/rules"
)

const example = "../testdata/estates/peered-nginx"

// BenchmarkCheck compares a whole check of the example estate with parsing its
// files and compiling the rules, both in the same loop: "x-floor" is the ratio,
// and 3 is what it may be.
//
// Ledger of what changed the ratio (2 cores, shared):
//
//	1.15  first version: rules compiled while files are read, one query for all
//	1.5   rules that name ranges and work out the fix; walks that answer by parts
func BenchmarkCheck(b *testing.B) {
	var whole, floor time.Duration
	for b.Loop() {
		start := time.Now()
		check(b)
		middle := time.Now()
		parse(b)
		if _, err := policy.New(b.Context(), rules.FS(), policy.Options{}); err != nil {
			b.Fatal(err)
		}
		whole, floor = whole+middle.Sub(start), floor+time.Since(middle)
	}
	b.ReportMetric(float64(whole)/float64(floor), "x-floor")
}

// BenchmarkRead is the part of a check that grows with the estate.
func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		estate, err := analyzer.Read(b.Context(), analyzer.Options{Dir: example})
		if err != nil || len(estate.Problems) > 0 {
			b.Fatal(err, estate.Problems)
		}
	}
}

// BenchmarkMatrix is every walk of the example.
func BenchmarkMatrix(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		estate, err := analyzer.Read(b.Context(), analyzer.Options{Dir: example})
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		estate.Matrix()
	}
}

func check(b *testing.B) {
	b.Helper()
	report, err := analyzer.Check(b.Context(), analyzer.Options{Dir: example}, analyzer.JudgeOptions{Rules: rules.FS()})
	if err != nil || len(report.Problems) > 0 {
		b.Fatal(err, report)
	}
}

// parse reads the syntax of the example's Terraform files.
func parse(b *testing.B) {
	b.Helper()
	err := filepath.WalkDir(example, func(name string, _ os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".tf") {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if _, problems := hclsyntax.ParseConfig(text, name, hcl.InitialPos); problems.HasErrors() {
			return problems
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}
