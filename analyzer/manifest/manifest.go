package manifest

import (
	"cmp"
	"context"
	"fmt"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// Options say how to read.
type Options struct {
	Jobs int // files read at once; below 1: as many as there are processors
}

// Object is one Kubernetes object.
type Object struct {
	APIVersion string
	Kind       string
	Namespace  string // as written; empty where the file leaves it to kubectl
	Name       string // as written; empty where generateName stands instead
	Body       *value.Node
	// At is the entry `kind: …`, from its key to the end of its value. Items
	// of a typed list may leave kind out; then it is the item's first entry.
	At source.Span
}

// Set is what a tree's files hold.
type Set struct {
	Objects  []*Object        // sorted by place
	Problems []source.Problem // sorted by place
	Skipped  int              // files of which a document was left out because it is a template
}

// Read finds the Kubernetes objects in the tree's files. Kinds that come in
// bulk and say nothing of traffic, such as CustomResourceDefinition, are left
// out. An error means that ctx was cancelled.
func Read(ctx context.Context, tree *source.Tree, o Options) (*Set, error) {
	names := slices.DeleteFunc(slices.Clone(tree.Paths()), func(name string) bool { return !isManifestName(name) })
	files := make([]*fileReader, len(names))
	next := make(chan int)
	jobs := o.Jobs
	if jobs < 1 {
		jobs = runtime.GOMAXPROCS(0)
	}
	var workers sync.WaitGroup
	for range min(jobs, len(names)) {
		workers.Go(func() {
			for i := range next {
				files[i] = readFile(ctx, tree, names[i])
			}
		})
	}
	for i := range names {
		next <- i
	}
	close(next)
	workers.Wait()
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("read YAML and JSON files: %w", err)
	}
	return join(files), nil
}

// isManifestName reports whether a file's name allows for manifests: other
// tools have their own endings in .json.
func isManifestName(name string) bool {
	switch path.Ext(name) {
	case ".yaml", ".yml":
		return true
	case ".json":
		return !slices.ContainsFunc([]string{".tf.json", ".tofu.json", ".tfvars.json"}, func(ending string) bool {
			return strings.HasSuffix(name, ending)
		})
	default:
		return false
	}
}

// join puts together what the files hold.
func join(files []*fileReader) *Set {
	set := &Set{}
	for _, f := range files {
		set.Objects = append(set.Objects, f.objects...)
		set.Problems = append(set.Problems, f.problems...)
		if f.template {
			set.Skipped++
		}
	}
	slices.SortStableFunc(set.Objects, func(a, b *Object) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name))
	})
	set.Problems = source.SortProblems(set.Problems)
	return set
}
