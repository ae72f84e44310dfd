package rules_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer"
	"github.com/snatlint/snatlint/analyzer/config"
	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/rules"
)

// An example says in comments what is to be found where:
//
//	value = "yes" # want SNAT401
//	value = "yes" # want SNAT201(likely) SNAT401
//	# want+2 SNAT407
//
// The last is about the second line below it, as JSON takes no comments. A
// comment "related SNAT101" stands where a finding of that rule must have a
// related place.
var expectation = regexp.MustCompile(`# (want|related)(\+[0-9]+)?((?: SNAT[0-9]{3}(?:\(likely\))?)+)`)

// examples are the example estates of all rules.
func examples(t *testing.T) []string {
	t.Helper()
	dirs, err := filepath.Glob("snat*/testdata/*")
	if err != nil {
		t.Fatal(err)
	}
	return dirs
}

func TestExamples(t *testing.T) {
	t.Parallel()
	for _, dir := range examples(t) {
		t.Run(dir, func(t *testing.T) {
			t.Parallel()
			report := check(t, dir)
			for _, p := range report.Problems {
				t.Errorf("%s: %s", p.At, p.Message)
			}
			if diff := cmp.Diff(expected(t, dir, "want"), found(report.Findings)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			places := related(report.Findings)
			for _, place := range expected(t, dir, "related") {
				if !slices.Contains(places, place) {
					t.Errorf("no finding is related to %s; there are %q", place, places)
				}
			}
			for _, f := range report.Findings {
				readable(t, f)
			}
		})
	}
}

// check analyses an example as the command does.
func check(t *testing.T, dir string) *finding.Report {
	t.Helper()
	options := analyzer.Options{Dir: dir, Config: &config.Config{}}
	data, err := os.ReadFile(filepath.Join(dir, ".snatlint.yaml"))
	if err == nil {
		options.Config, err = config.Load(source.NewFile(".snatlint.yaml", data))
	}
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	report, err := analyzer.Check(context.Background(), options, analyzer.JudgeOptions{
		Rules: rules.FS(), Config: options.Config, Today: time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// expected reads the comments of an example's files.
func expected(t *testing.T, dir, kind string) []string {
	t.Helper()
	lines := []string{}
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		for i, line := range strings.Split(string(data), "\n") {
			for _, match := range expectation.FindAllStringSubmatch(line, -1) {
				below := 0
				if match[2] != "" {
					below, err = strconv.Atoi(match[2])
				}
				for rule := range strings.FieldsSeq(match[3]) {
					if match[1] == kind {
						lines = append(lines, fmt.Sprintf("%s:%d %s", filepath.ToSlash(name), i+1+below, rule))
					}
				}
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(lines)
	return lines
}

// found writes findings as the comments do.
func found(findings []finding.Finding) []string {
	lines := []string{}
	for _, f := range findings {
		rule := f.Rule
		if f.Confidence == "likely" {
			rule += "(likely)"
		}
		lines = append(lines, fmt.Sprintf("%s:%d %s", f.At.Path, f.At.Start.Line, rule))
	}
	slices.Sort(lines)
	return lines
}

func related(findings []finding.Finding) []string {
	var lines []string
	for _, f := range findings {
		for _, r := range f.Related {
			lines = append(lines, fmt.Sprintf("%s:%d %s", r.At.Path, r.At.Start.Line, f.Rule))
		}
	}
	return lines
}

// readable holds what every finding tells its reader.
func readable(t *testing.T, f finding.Finding) {
	t.Helper()
	if !strings.Contains(f.Message, "'"+f.Cluster+"'") {
		t.Errorf("the message of %s doesn't name the cluster: %s", f.Rule, f.Message)
	}
	if f.Confidence == "likely" && !strings.Contains(f.Message, "This assumes that ") {
		t.Errorf("the message of %s doesn't say what it assumes: %s", f.Rule, f.Message)
	}
	sentences := []string{f.Message, f.Help}
	for _, r := range f.Related {
		sentences = append(sentences, r.Message)
	}
	for _, s := range sentences {
		if !strings.HasSuffix(s, ".") || strings.Contains(s, "  ") || strings.Contains(s, "..") || strings.Contains(s, "''") || strings.Contains(s, "%!") {
			t.Errorf("%s says what is no sentence: %q", f.Rule, s)
		}
	}
}
