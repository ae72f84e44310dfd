package manifest_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/source"
)

// TestEncodings: a byte order mark and the line endings of other systems change
// neither values nor what stands at a place.
func TestEncodings(t *testing.T) {
	t.Parallel()
	const pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: ünï # c\n  text: |\n    one\n    two\n"
	for name, text := range map[string]string{
		"byte order mark":      "\ufeff" + pod,
		"carriage return":      strings.ReplaceAll(pod, "\n", "\r\n"),
		"both":                 "\ufeff---\r\n" + strings.ReplaceAll(pod, "\n", "\r\n"),
		"next line in comment": "# a\u0085# b\u2028# c\n" + pod,
		"no last line end":     strings.TrimSuffix(pod, "\n"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			set := read(t, map[string]string{"x.yaml": text})
			if len(set.Objects) != 1 || len(set.Problems) > 0 {
				t.Fatalf("%d objects and %v are read", len(set.Objects), set.Problems)
			}
			o, file := set.Objects[0], source.NewFile("x.yaml", []byte(text))
			checkPlaces(t, file, o.Body)
			if got := textAt(file, o.At); got != "kind: Pod" {
				t.Errorf("the object is at %q", got)
			}
			name := o.Body.Path("metadata", "name")
			if name.Text != "ünï" || textAt(file, name.At()) != "ünï" || o.Name != "ünï" {
				t.Errorf("the name is %q and stands at %q", name.Text, textAt(file, name.At()))
			}
			if got := strings.TrimSuffix(o.Body.Path("metadata", "text").Text, "\n"); got != "one\ntwo" {
				t.Errorf("the text is %q", got)
			}
		})
	}
}

// TestNoText: what is no text is a problem only where it looks like a manifest.
func TestNoText(t *testing.T) {
	t.Parallel()
	utf16File := func(text string) string {
		out := []byte{0xff, 0xfe}
		for _, unit := range utf16.Encode([]rune(text)) {
			out = append(out, byte(unit), byte(unit>>8))
		}
		return string(out)
	}
	for name, c := range map[string]struct{ text, want string }{
		"binary":              {"\x7fELF\x00\x01\xff\xfe", ""},
		"nothing":             {"", ""},
		"only a mark":         {"\ufeff", ""},
		"bytes in values":     {"replicas: \xff\n", ""},
		"bytes in a manifest": {podHeader + "ä: \xff\n", "x.yaml:3:4-3:5 parse The manifest can't be read: it is not text in UTF-8: byte 0xff."},
		"bytes in JSON":       {"{\"apiVersion\": \"v1\",\n\"kind\": \"\xc3\"}", "x.yaml:2:10-2:11 parse The manifest can't be read: it is not text in UTF-8: byte 0xc3."},
		"UTF-16":              {utf16File("name: CI\n"), ""},
		"a manifest, UTF-16":  {utf16File(podHeader), "x.yaml:1:1-1:1 parse The manifest can't be read: it is encoded in UTF-16, and only UTF-8 is read."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			set := read(t, map[string]string{"x.yaml": c.text})
			got := ""
			for _, p := range set.Problems {
				got += fmt.Sprintf("%s %s %s", p.At, p.Kind, p.Message)
			}
			if got != c.want || len(set.Objects) > 0 || set.Skipped > 0 {
				t.Errorf("got %q, %d objects and %d files skipped, want %q", got, len(set.Objects), set.Skipped, c.want)
			}
		})
	}
}

// TestNames: only the endings of YAML and JSON count, and not those that
// Terraform has for its own JSON.
func TestNames(t *testing.T) {
	t.Parallel()
	const pod = `{"apiVersion": "v1", "kind": "Pod"}`
	files := map[string]string{}
	for _, name := range []string{"a.yaml", "b.yml", "c.json", "d.tf.json", "e.tofu.json", "f.tfvars.json", "f.auto.tfvars.json", "g.tf", "h.txt"} {
		files["dir/"+name] = pod
	}
	var got []string
	for _, o := range read(t, files).Objects {
		got = append(got, o.At.Path)
	}
	if diff := cmp.Diff([]string{"dir/a.yaml", "dir/b.yml", "dir/c.json"}, got); diff != "" {
		t.Errorf("the files (-want +got):\n%s", diff)
	}
}

// TestUnreadable: files that the tree can't give are problems, and the others
// are read.
func TestUnreadable(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(name string, data []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("large.yaml", bytes.Repeat([]byte("# padding\n"), 100))
	write("pod.yaml", []byte(podHeader))
	write("vanishes.yaml", []byte(podHeader))
	tree, err := source.Walk(context.Background(), source.Options{Dir: dir, Limits: source.Limits{FileBytes: 500, Files: 10}})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "vanishes.yaml")); err != nil {
		t.Fatal(err)
	}
	set, err := manifest.Read(context.Background(), tree, manifest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []source.Problem{
		{Kind: source.ProblemLimit, At: source.Span{Path: "large.yaml"}, Message: "'large.yaml' can't be read: it is larger than the limit of 500 bytes."},
		{Kind: source.ProblemRead, At: source.Span{Path: "vanishes.yaml"}, Message: "'vanishes.yaml' can't be read: no such file or directory."},
	}
	if diff := cmp.Diff(want, set.Problems); diff != "" {
		t.Errorf("the problems (-want +got):\n%s", diff)
	}
	if len(set.Objects) != 1 {
		t.Errorf("%d objects are read", len(set.Objects))
	}
}

// TestJobs: the result is the same however many files are read at once.
func TestJobs(t *testing.T) {
	t.Parallel()
	files := map[string]string{}
	for i := range 50 {
		files[fmt.Sprintf("d%d/x.yaml", i%7)+fmt.Sprint(i)+".yaml"] = podHeader + "---\n" + podHeader + "a: b: c\n---\n" + podHeader + "a: {{\n"
	}
	var first *manifest.Set
	for _, jobs := range []int{0, 1, 3, 100} {
		set, err := manifest.Read(context.Background(), source.FromMap(files), manifest.Options{Jobs: jobs})
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = set
		}
		if diff := cmp.Diff(first, set); diff != "" {
			t.Errorf("with %d jobs (-first +this):\n%s", jobs, diff)
		}
	}
	if len(first.Objects) != 50 || len(first.Problems) != 50 || first.Skipped != 50 {
		t.Errorf("got %d objects, %d problems, %d skipped", len(first.Objects), len(first.Problems), first.Skipped)
	}
}

// TestCancelled: a cancelled run gives nothing.
func TestCancelled(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	set, err := manifest.Read(ctx, source.FromMap(map[string]string{"x.yaml": podHeader}), manifest.Options{})
	if set != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("got %v and %v", set, err)
	}
}
