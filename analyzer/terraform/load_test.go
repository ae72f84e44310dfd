package terraform_test

import (
	"context"
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// load reads the files of a directory, whose paths count from it.
func load(tb testing.TB, dir string, o terraform.Options) *terraform.Estate {
	tb.Helper()
	tree, err := source.Walk(context.Background(), source.Options{Dir: dir, NoIgnore: true})
	if err != nil {
		tb.Fatal(err)
	}
	return loadTree(tb, tree, o)
}

// loadFiles reads files that are written in the test.
func loadFiles(tb testing.TB, files map[string]string, o terraform.Options) *terraform.Estate {
	tb.Helper()
	return loadTree(tb, source.FromMap(files), o)
}

func loadTree(tb testing.TB, tree *source.Tree, o terraform.Options) *terraform.Estate {
	tb.Helper()
	estate, err := terraform.Load(context.Background(), tree, o)
	if err != nil {
		tb.Fatal(err)
	}
	return estate
}

func rootAt(tb testing.TB, estate *terraform.Estate, dir string) *terraform.Root {
	tb.Helper()
	for _, root := range estate.Roots {
		if root.Dir == dir {
			return root
		}
	}
	tb.Fatalf("'%s' is no root module; there are %d", dir, len(estate.Roots))
	return nil
}
