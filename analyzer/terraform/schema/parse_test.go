package schema_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/terraform/schema"
)

func TestTablesThatAreWrong(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                                "no source",
		"source ":                         "no source",
		"id string name":                  "no source",
		"id":                              "line 3: it takes a name and a type",
		"id text":                         "line 3: 'text' is no type",
		"ids list":                        "line 3: 'list' is no type",
		"ids list(list)":                  "line 3: 'list(list)' is no type",
		"ids map(string":                  "line 3: 'map(string' is no type",
		"b list-thing":                    "line 3: 'list-thing' is no type",
		"b pile-block":                    "line 3: 'pile-block' is no type",
		"id string computed soon":         "line 3: 'soon' says nothing",
		"id string since=":                "line 3: 'since=' says nothing",
		"id string optional default=none": "line 3: read the default none",
		"  id string":                     "line 3: 'id' belongs to nothing",
		"a string\n  id string":           "line 4: 'id' belongs to nothing",
		"a list-block\n   id string":      "line 4: it takes a name and a type",
		"a string\na bool":                "line 4: 'a' is there twice",
	} {
		if want != "no source" {
			text = "source somewhere\n\n" + text
		}
		_, err := schema.Parse(text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, want %q in it", text, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("*/aws_*[ctw].txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		typ, err := schema.Parse(text)
		if (typ == nil) == (err == nil) {
			t.Errorf("gives %v and %v", typ, err)
		}
	})
}
