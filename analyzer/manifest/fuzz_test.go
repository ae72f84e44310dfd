package manifest_test

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/source"
)

func sortedKeys[T any](m map[string]T) []string { return slices.Sorted(maps.Keys(m)) }

// seed adds the documents of testdata.
func seed(f *testing.F) {
	f.Helper()
	files, err := filepath.Glob("testdata/*/*.yaml")
	if err != nil || len(files) == 0 {
		f.Fatalf("find seeds: %v, %d found", err, len(files))
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
		for _, text := range strings.SplitAfter(string(data), "\n---\n") {
			f.Add(strings.TrimSuffix(text, "---\n"))
		}
	}
}

// FuzzDecode: what kubectl's library reads, too, has the value that it gives,
// and every place holds what it is said to hold.
func FuzzDecode(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text string) {
		at := source.Span{Path: "x.yaml", Start: source.Position{Line: 1, Column: 1}}
		got, err := manifest.Decode(text, at, true)
		if err != nil {
			return
		}
		checkPlaces(t, source.NewFile("x.yaml", []byte(text)), got)
		if strings.Contains(text, "!<!!") || holdsUnknown(got) {
			return // a tag that our parser can't tell from one of YAML's; what JSON can't hold
		}
		// Keys of different types that become equal, such as 1 and 1.0, the
		// library sets in an order that changes from run to run.
		var want string
		for range 20 {
			var err error
			if want, err = kubectl(text); err != nil || want == shown(got) {
				return
			}
		}
		t.Errorf("the value (-kubectl +ours):\n%s", cmp.Diff(want, shown(got)))
	})
}

// FuzzRead: whatever a file holds, reading ends, twice the same, and all places
// lie in the file.
func FuzzRead(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, name := range []string{"x.yaml", "x.json"} {
			tree := source.FromMap(map[string]string{name: text})
			set, err := manifest.Read(context.Background(), tree, manifest.Options{})
			if err != nil {
				t.Fatal(err)
			}
			again, err := manifest.Read(context.Background(), tree, manifest.Options{})
			if diff := cmp.Diff(set, again); diff != "" || err != nil {
				t.Errorf("read again (-first +second): %v\n%s", err, diff)
			}
			file := source.NewFile(name, []byte(text))
			for _, o := range set.Objects {
				checkSpan(t, file, o.At)
				checkPlaces(t, file, o.Body)
			}
			for _, p := range set.Problems {
				checkSpan(t, file, p.At)
			}
		}
	})
}
