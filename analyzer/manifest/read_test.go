package manifest_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

var update = flag.Bool("update", false, "write the expected dumps anew") //nolint:gochecknoglobals // the flag package's way

// TestRead reads every file of testdata/read and testdata/broken; the file with
// .txt behind its name is what comes of it.
func TestRead(t *testing.T) {
	t.Parallel()
	var files []string
	for _, pattern := range []string{"testdata/read/*.yaml", "testdata/read/*.json", "testdata/broken/*.yaml", "testdata/broken/*.json"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("find %s: %v, %d found", pattern, err, len(found))
		}
		files = append(files, found...)
	}
	for _, name := range files {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := dump(read(t, map[string]string{filepath.Base(name): string(data)}), source.NewFile(filepath.Base(name), data))
			golden := name + ".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("the objects (-want +got):\n%s", diff)
			}
		})
	}
}

// read reads files that are no disk's.
func read(t *testing.T, files map[string]string) *manifest.Set {
	t.Helper()
	set, err := manifest.Read(context.Background(), source.FromMap(files), manifest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// dump writes objects and all that is in them, a line each, with the text that
// stands at each place.
func dump(set *manifest.Set, file *source.File) string {
	var out strings.Builder
	for _, o := range set.Objects {
		fmt.Fprintf(&out, "%s %s %s %s/%s\n", o.At, o.APIVersion, o.Kind, o.Namespace, o.Name)
		dumpBody(&out, file, "", o.Body)
	}
	for _, p := range set.Problems {
		fmt.Fprintf(&out, "%s %s: %s\n", p.At, p.Kind, p.Message)
		fmt.Fprintf(&out, "  at %q\n", textAt(file, p.At))
	}
	if set.Skipped > 0 {
		fmt.Fprintf(&out, "skipped %d\n", set.Skipped)
	}
	return out.String()
}

func dumpBody(out *strings.Builder, file *source.File, path string, n *value.Node) {
	for _, m := range n.Members {
		below := path + "." + m.Key
		fmt.Fprintf(out, "  %s key@%s", below, lines(m.KeyAt))
		dumpNode(out, file, below, m.Value)
	}
	for i, item := range n.Items {
		below := fmt.Sprintf("%s[%d]", path, i)
		fmt.Fprintf(out, "  %s", below)
		dumpNode(out, file, below, item)
	}
}

func dumpNode(out *strings.Builder, file *source.File, path string, n *value.Node) {
	fmt.Fprintf(out, " @%s", lines(n.At()))
	for _, via := range n.Origin.Via {
		fmt.Fprintf(out, " via@%s %q", lines(via), textAt(file, via))
	}
	switch n.Kind {
	case value.KindMap, value.KindList:
		fmt.Fprintf(out, " %s\n", map[value.Kind]string{value.KindMap: "map", value.KindList: "list"}[n.Kind])
		dumpBody(out, file, path, n)
	default:
		fmt.Fprintf(out, " %s <- %q\n", shown(n), textAt(file, n.At()))
	}
}

// lines is a place without its path.
func lines(at source.Span) string { return strings.TrimPrefix(at.String(), at.Path+":") }
