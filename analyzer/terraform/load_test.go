package terraform_test

import (
	"context"
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// load reads the files of a directory, whose paths count from it.
func load(t testing.TB, dir string, o terraform.Options) *terraform.Estate {
	t.Helper()
	tree, err := source.Walk(context.Background(), source.Options{Dir: dir, NoIgnore: true})
	if err != nil {
		t.Fatal(err)
	}
	return loadTree(t, tree, o)
}

// loadFiles reads files that are written in the test.
func loadFiles(t testing.TB, files map[string]string, o terraform.Options) *terraform.Estate {
	t.Helper()
	return loadTree(t, source.FromMap(files), o)
}

func loadTree(t testing.TB, tree *source.Tree, o terraform.Options) *terraform.Estate {
	t.Helper()
	estate, err := terraform.Load(context.Background(), tree, o)
	if err != nil {
		t.Fatal(err)
	}
	return estate
}

func rootAt(t testing.TB, estate *terraform.Estate, dir string) *terraform.Root {
	t.Helper()
	for _, root := range estate.Roots {
		if root.Dir == dir {
			return root
		}
	}
	t.Fatalf("'%s' is no root module; there are %d", dir, len(estate.Roots))
	return nil
}
