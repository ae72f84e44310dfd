package manifest_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/source"
)

// BenchmarkRead reads a megabyte of documents with one job. "of-parse" is the
// time as a part of what the YAML parser alone takes for the same bytes, measured
// in turns with it.
//
// Ledger (of-parse; Go 1.26, yaml/v3 v3.0.6, two shared cores):
//
//	workloads  bulk   others
//	2.4        0.05   0.05    bulk and others end with the scan of the text
//	2.0        0.05   0.05    no nodes for keys, nodes allocated by the hundred
//
// A parser per document, so that a broken one spoils no other, is most of what
// is above 1: in the profile converting takes two fifths of what parsing takes.
func BenchmarkRead(b *testing.B) {
	workload, err := os.ReadFile("testdata/read/aws-node.yaml")
	if err != nil {
		b.Fatal(err)
	}
	for name, document := range map[string]string{
		"workloads": string(workload),
		"bulk":      definition(),
		"others":    strings.ReplaceAll(string(workload), "apiVersion:", "version:"),
	} {
		text := strings.Repeat(document+"---\n", 1<<20/len(document))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			var reading, parsing time.Duration
			for b.Loop() {
				start := time.Now()
				readOnce(b, text)
				reading += time.Since(start)
				b.StopTimer()
				start = time.Now()
				parseOnce(b, text)
				parsing += time.Since(start)
				b.StartTimer()
			}
			b.ReportMetric(reading.Seconds()/parsing.Seconds(), "of-parse")
		})
	}
}

func readOnce(b *testing.B, text string) {
	b.Helper()
	set, err := manifest.Read(context.Background(), source.FromMap(map[string]string{"x.yaml": text}), manifest.Options{Jobs: 1})
	if err != nil || len(set.Problems) > 0 {
		b.Fatal(err, set.Problems)
	}
}

func parseOnce(b *testing.B, text string) {
	b.Helper()
	decoder := yaml.NewDecoder(bytes.NewReader([]byte(text)))
	for {
		var n yaml.Node
		if err := decoder.Decode(&n); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			b.Fatal(err)
		}
	}
}

// definition is a document of a kind that comes by the megabyte.
func definition() string {
	var out strings.Builder
	out.WriteString("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  properties:\n")
	for i := range 500 {
		fmt.Fprintf(&out, "    field%d:\n      description: What the field is for, and what it isn't for.\n      type: string\n", i)
	}
	return out.String()
}
