package plan_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/plan"
	"github.com/snatlint/snatlint/analyzer/value"
)

// FuzzRead: nothing panics, every place lies in the file, and what is marked as
// sensitive as a whole is never shown.
func FuzzRead(f *testing.F) {
	names, err := filepath.Glob("testdata/*.json")
	if err != nil || len(names) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(`{"format_version":"1.0","terraform_version":"","values":{"root_module":{"resources":[{"address":"a.b","type":"a","name":"b","values":{"x":[1,{}]},"sensitive_values":true}]}}}`))
	f.Add([]byte(`{"format_version":"1.0","terraform_version":"","planned_values":{},"configuration":{"root_module":{"module_calls":{"m":{"module":{"resources":[{"expressions":{"a":[{}],"b":{"c":{}}}}]}}}}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		file := source.NewFile("x.json", data)
		doc, p := plan.Read(file)
		if doc == nil || p != nil {
			return
		}
		_ = dump(doc, nil)
		for _, r := range doc.Resources {
			if !strings.HasSuffix(r.Address, r.Key) {
				t.Errorf("'%s' doesn't end with its key '%s'", r.Address, r.Key)
			}
			inside(t, file, r.At)
			for _, name := range r.Names() {
				walk(t, file, r.Attr(name))
			}
		}
	})
}

func walk(t *testing.T, file *source.File, n *value.Node) {
	t.Helper()
	if n == nil {
		t.Fatal("an attribute that has a name isn't there")
	}
	inside(t, file, n.At())
	for _, item := range n.Items {
		walk(t, file, item)
	}
	for _, m := range n.Members {
		inside(t, file, m.KeyAt)
		walk(t, file, m.Value)
	}
}

func inside(t *testing.T, file *source.File, at source.Span) {
	t.Helper()
	if at.Path != file.Path || at.Start.Line > file.LineCount() || at.End.Line > file.LineCount() || at.Start.Compare(at.End) > 0 {
		t.Errorf("%s lies outside the file", at)
	}
}
