package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/policy"
	"github.com/snatlint/snatlint/rules"
)

// root is the top of the repository, where the README's commands are run.
const root = "../.."

// console is a block with a command and what it prints.
var console = regexp.MustCompile("(?s)```console\n\\$ go run ./cmd/snatlint ([^\n]*)\n(.*?)```\n")

// table is the list of rules.
var table = regexp.MustCompile("(?s)<!-- rules -->\n(.*?)<!-- /rules -->\n")

// TestReadme runs the README's commands and holds their output, and the table of
// rules, against what it says.
func TestReadme(t *testing.T) {
	t.Parallel()
	file := filepath.Join(root, "README.md")
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(console.FindAll(want, -1)) < 2 || !table.Match(want) {
		t.Fatal("the README lacks its commands or its table of rules")
	}
	got := console.ReplaceAllFunc(want, func(block []byte) []byte {
		command := string(console.FindSubmatch(block)[1])
		return []byte("```console\n$ go run ./cmd/snatlint " + command + "\n" + printed(t, strings.Fields(command)) + "```\n")
	})
	got = table.ReplaceAllLiteral(got, []byte("<!-- rules -->\n"+ruleTable(t)+"<!-- /rules -->\n"))
	if *update {
		if err := os.WriteFile(file, got, 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("the README is stale (-want +got); -update rewrites it:\n%s", diff)
	}
}

// printed runs the program at the top of the repository.
func printed(t *testing.T, args []string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(environment{
		ctx: t.Context(), args: args, dir: root, stdout: &stdout, stderr: &stderr,
		getenv: func(string) string { return "" }, environ: nil,
		now:   func() time.Time { return time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC) },
		width: func(io.Writer) int { return 0 },
	})
	if code != exitClean || stderr.Len() > 0 {
		t.Fatalf("snatlint %s: exit %d, %s", strings.Join(args, " "), code, stderr.String())
	}
	return stdout.String()
}

func ruleTable(t *testing.T) string {
	t.Helper()
	catalogue, err := policy.Catalogue(rules.FS())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("| rule | severity | finds |\n| --- | --- | --- |\n")
	for _, r := range catalogue {
		fmt.Fprintf(&b, "| [%s](rules/%s) %s | %s | %s |\n", r.ID, folder(t, r.ID), r.Name, r.Severity, r.Title)
	}
	return b.String()
}

// folder finds a rule's folder.
func folder(t *testing.T, id string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(root, "rules", strings.ToLower(id)+"-*"))
	if err != nil || len(found) != 1 {
		t.Fatalf("the folder of %s: %v, %v", id, found, err)
	}
	return filepath.Base(found[0])
}
