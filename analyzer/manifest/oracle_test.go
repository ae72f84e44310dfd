package manifest_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	sigs "sigs.k8s.io/yaml"

	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// TestValues holds the values of the documents of testdata/values against those
// that kubectl's library gives. Documents that it refuses must be refused, too.
func TestValues(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/values/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("find the documents: %v, %d found", err, len(files))
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, text := range strings.SplitAfter(string(data), "\n---\n") {
				text = strings.TrimSuffix(text, "---\n")
				want, wantErr := kubectl(text)
				got, err := manifest.Decode(text, source.Span{Path: "x.yaml", Start: source.Position{Line: 1, Column: 1}}, true)
				switch {
				case wantErr != nil && err == nil && !holdsUnknown(got):
					t.Errorf("%s\nis read as %s, but kubectl says: %v", text, shown(got), wantErr)
				case wantErr == nil && err != nil:
					t.Errorf("%s\n%v, but kubectl reads %v", text, err, want)
				case wantErr == nil:
					if diff := cmp.Diff(want, shown(got)); diff != "" {
						t.Errorf("%s\nthe value (-kubectl +ours):\n%s", text, diff)
					}
				}
			}
		})
	}
}

// kubectl is the value of a text as JSON in one line, with numbers in decimal.
func kubectl(text string) (string, error) {
	data, err := sigs.YAMLToJSON([]byte(text))
	if err != nil {
		return "", fmt.Errorf("convert to JSON: %w", err)
	}
	decoder := json.NewDecoder(strings.NewReader(string(data)))
	decoder.UseNumber()
	var v any
	if err := decoder.Decode(&v); err != nil {
		return "", fmt.Errorf("read JSON: %w", err)
	}
	return oneLine(v), nil
}

// shown is the same of a node.
func shown(n *value.Node) string { return oneLine(plainOf(n)) }

func plainOf(n *value.Node) any {
	switch n.KindOf() {
	case value.KindNull:
		return nil
	case value.KindBool:
		return n.Bool
	case value.KindNumber:
		return json.Number(n.Text)
	case value.KindString:
		return n.Text
	case value.KindList:
		list := make([]any, 0, len(n.Items))
		for _, item := range n.Items {
			list = append(list, plainOf(item))
		}
		return list
	case value.KindMap:
		object := map[string]any{}
		for _, m := range n.Members {
			object[m.Key] = plainOf(m.Value)
		}
		return object
	default:
		return "?" + n.Reason
	}
}

// oneLine writes a value with every number in decimal.
func oneLine(v any) string {
	switch v := v.(type) {
	case json.Number:
		number, _, err := big.ParseFloat(string(v), 10, 4096, big.ToNearestEven)
		if err != nil {
			return "no number: " + string(v)
		}
		return number.Text('g', 1000)
	case []any:
		parts := make([]string, 0, len(v))
		for _, item := range v {
			parts = append(parts, oneLine(item))
		}
		return "[" + strings.Join(parts, ",") + "]"
	case map[string]any:
		parts := make([]string, 0, len(v))
		for _, key := range sortedKeys(v) {
			parts = append(parts, fmt.Sprintf("%q:%s", key, oneLine(v[key])))
		}
		return "{" + strings.Join(parts, ",") + "}"
	default:
		return fmt.Sprintf("%#v", v)
	}
}

// holdsUnknown reports whether a part of a value is unknown.
func holdsUnknown(n *value.Node) bool {
	unknown := n.KindOf() == value.KindUnknown
	for _, item := range n.Items {
		unknown = unknown || holdsUnknown(item)
	}
	for _, m := range n.Members {
		unknown = unknown || holdsUnknown(m.Value)
	}
	return unknown
}
