package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// update rewrites the expectations of the scripts.
var update = flag.Bool("update", false, "rewrite expected output") //nolint:gochecknoglobals // the flag package's way

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"snatlint": main})
}

// TestScripts runs the program as users do: one script a promise, with its files
// in the same text and the example estates beside them.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", UpdateScripts: *update, RequireExplicitExec: true, RequireUniqueNames: true,
		Setup: func(env *testscript.Env) error {
			return os.CopyFS(filepath.Join(env.WorkDir, "estates"), os.DirFS(filepath.Join("..", "..", "testdata", "estates")))
		},
	})
}
