package main

import (
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// update rewrites the expectations of the scripts.
var update = flag.Bool("update", false, "rewrite expected output") //nolint:gochecknoglobals // the flag package's way

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"snatlint": main})
}

// TestScripts runs the program as users do: one script a promise, with its files
// in the same text and the example estates beside them. Their command exits takes
// an exit code and arguments, and runs the program in this process.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", UpdateScripts: *update, RequireExplicitExec: true, RequireUniqueNames: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
		Setup: func(env *testscript.Env) error {
			return os.CopyFS(filepath.Join(env.WorkDir, "estates"), os.DirFS(filepath.Join("..", "..", "testdata", "estates")))
		},
	})
}

// exits runs the program and holds its exit code against the one that is
// expected.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: exits CODE [ARGUMENT…]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	code := run(environment{
		ctx: context.Background(), args: args[1:], dir: ts.MkAbs("."), stdout: ts.Stdout(), stderr: ts.Stderr(),
		getenv: ts.Getenv, now: time.Now, width: func(io.Writer) int { return 0 },
	})
	if code != want {
		ts.Fatalf("exit %d, want %d", code, want)
	}
}
