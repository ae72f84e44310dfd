package manifest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
)

const podHeader = "apiVersion: v1\nkind: Pod\n"

// TestLimits: what costs more than it says is a problem at the place where it
// becomes too much, and the documents beside it are read.
func TestLimits(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, want string }{
		"a billion laughs":           {podHeader + laughs(9), "x.yaml:7:9-7:54 The manifest can't be read: its aliases stand for more than 10400 nodes."},
		"brackets":                   {podHeader + "a: " + strings.Repeat("[", 300) + strings.Repeat("]", 300), "x.yaml:3:203-3:204 The manifest can't be read: maps and lists are nested more than 200 deep."},
		"dashes":                     {podHeader + "a:\n" + strings.Repeat("- ", 300) + "b", "x.yaml:4:399-4:400 The manifest can't be read: maps and lists are nested more than 200 deep."},
		"more than the parser takes": {podHeader + "a: " + strings.Repeat("[", 20_000), "x.yaml:3:1-3:20004 The manifest can't be read: maps and lists are nested more than 200 deep."},
		"aliases of aliases":         {podHeader + chain(250), "x.yaml:201:14-201:19 The manifest can't be read: the alias '*a197' nests maps and lists more than 200 deep."},
		"JSON":                       {`{"apiVersion": "v1", "kind": "Pod", "a": ` + strings.Repeat("[", 300) + strings.Repeat("]", 300) + "}", "x.yaml:1:241-1:242 The manifest can't be read: maps and lists are nested more than 200 deep."},
		"items":                      {podHeader + "a: [" + strings.Repeat("b,", 600_000) + "]", "x.yaml:1:1-1:1 The manifest can't be read: it holds more than 500000 values."},
		"JSON items":                 {`{"apiVersion": "v1", "kind": "Pod", "a": [` + strings.Repeat("1,", 600_000) + "1]}", "x.yaml:1:1-1:1 The manifest can't be read: it holds more than 500000 values."},
		"lists of lists":             {nestedLists(12), "x.yaml:1:1-1:1 The manifest can't be read: lists are nested more than 10 deep."},
		"merges":                     {podHeader + "a: &a {b: 1, c: 2}\nd: {" + strings.Repeat("<<: [*a, *a, *a, *a], ", 200) + "}\ne: 1\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			set := read(t, map[string]string{"x.yaml": c.text + "\n---\n" + podHeader})
			var got []string
			for _, p := range set.Problems {
				if p.Kind != source.ProblemLimit {
					t.Errorf("the problem is of kind %s", p.Kind)
				}
				got = append(got, fmt.Sprintf("%s %s", p.At, p.Message))
			}
			if strings.Join(got, "\n") != c.want {
				t.Errorf("got the problems\n%s\nwant\n%s", strings.Join(got, "\n"), c.want)
			}
			if n := len(set.Objects); n == 0 || c.want != "" && n > 1 {
				t.Errorf("%d objects are read", n)
			}
		})
	}
}

// laughs is a document in which each list holds the one before nine times.
func laughs(levels int) string {
	var out strings.Builder
	out.WriteString("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n")
	for i := 1; i < levels; i++ {
		fmt.Fprintf(&out, "a%d: &a%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 9), ", "))
	}
	return out.String()
}

// chain is a document in which each list holds the one before.
func chain(length int) string {
	var out strings.Builder
	out.WriteString("a0: &a0 [b]\n")
	for i := 1; i < length; i++ {
		fmt.Fprintf(&out, "a%d: &a%d [*a%d]\n", i, i, i-1)
	}
	return out.String()
}

func nestedLists(depth int) string {
	return strings.Repeat("{apiVersion: v1, kind: List, items: [", depth) + "{apiVersion: v1, kind: Pod}" + strings.Repeat("]}", depth)
}
