package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// estate is the example that the scripts use, too.
var estate = filepath.Join(root, "testdata", "estates", "peered-nginx") //nolint:gochecknoglobals // a path

// ran is what came of a run.
type ran struct {
	code           int
	stdout, stderr string
}

// runIn runs the program under a context.
func runIn(ctx context.Context, args ...string) ran {
	var stdout, stderr bytes.Buffer
	code := run(environment{
		ctx: ctx, args: args, dir: ".", stdout: &stdout, stderr: &stderr,
		getenv: func(string) string { return "" }, now: time.Now, width: func(io.Writer) int { return 0 },
	})
	return ran{code: code, stdout: stdout.String(), stderr: stderr.String()}
}

// A run that is out of time says so in every format: who reads them learns that
// nothing was judged.
func TestOutOfTime(t *testing.T) {
	t.Parallel()
	late, cancel := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer cancel()
	for _, format := range []string{"text", "json", "sarif", "github", "oneline"} {
		got := runIn(late, "check", "--format", format, estate)
		if got.code != exitProblems || !strings.Contains(got.stdout, "The run took longer than it may") {
			t.Errorf("%s: exit %d, %q, %q", format, got.code, got.stdout, got.stderr)
		}
	}
	got := runIn(late, "check", "--format", "json", estate)
	var document struct {
		Problems []struct {
			Kind     string `json:"kind"`
			Location any    `json:"location"`
		} `json:"problems"`
	}
	if err := json.Unmarshal([]byte(got.stdout), &document); err != nil || len(document.Problems) != 1 || document.Problems[0].Kind != "limit" {
		t.Errorf("%v: %+v", err, document)
	}
	for _, args := range [][]string{{"matrix", estate}, {"facts", estate}, {"trace", "--from", "pod", "--to", "internet", estate}} {
		if got := runIn(late, args...); got.code != exitProblems || got.stdout != "" || !strings.Contains(got.stderr, "longer than its limit of 5 minutes") {
			t.Errorf("%v: exit %d, %q, %q", args, got.code, got.stdout, got.stderr)
		}
	}
}

func TestInterrupted(t *testing.T) {
	t.Parallel()
	over, cancel := context.WithCancel(t.Context())
	cancel()
	for _, args := range [][]string{{"check", estate}, {"matrix", estate}, {"facts", estate}} {
		if got := runIn(over, args...); got.code != exitInterrupted || got.stdout != "" || got.stderr != "snatlint: interrupted\n" {
			t.Errorf("%v: exit %d, %q, %q", args, got.code, got.stdout, got.stderr)
		}
	}
}

func TestWait(t *testing.T) {
	t.Parallel()
	over, cancel := context.WithCancel(t.Context())
	cancel()
	ended := make(chan int, 1)
	if code, ok := wait(over, ended, time.Millisecond); ok {
		t.Errorf("a command that hangs gave %d", code)
	}
	ended <- exitFindings
	if code, ok := wait(over, ended, time.Minute); !ok || code != exitFindings {
		t.Errorf("a command that ends late gave %d, %t", code, ok)
	}
	ended <- exitClean
	if code, ok := wait(t.Context(), ended, 0); !ok || code != exitClean {
		t.Errorf("a command that ends gave %d, %t", code, ok)
	}
}
