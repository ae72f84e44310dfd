package terraform_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// differencesFile lists, with the reasons, what we make otherwise of the
// configurations in testdata/oracle.
const differencesFile = "../../docs/terraform-differences.md"

// difference is one value that isn't the same. Values are JSON, on one line.
type difference struct {
	At, Terraform, Ours string
}

// row is a line of the tables in differencesFile: configuration, place, and the
// two values, each as code.
var row = regexp.MustCompile("^\\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\| `([^`]+)` \\|$")

// listedDifferences reads the rows by configuration, in order of place.
func listedDifferences(t *testing.T) map[string][]difference {
	t.Helper()
	text, err := os.ReadFile(differencesFile)
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string][]difference{}
	for line := range strings.SplitSeq(string(text), "\n") {
		cells := row.FindStringSubmatch(line)
		switch {
		case cells != nil:
			listed[cells[1]] = append(listed[cells[1]], difference{cells[2], cells[3], cells[4]})
		case strings.HasPrefix(line, "| `"):
			t.Fatalf("%s has a line that is no row: %s", differencesFile, line)
		}
	}
	for name, rows := range listed {
		slices.SortFunc(rows, byPlace)
		if _, err := os.Stat(filepath.Join("testdata/oracle", name)); err != nil {
			t.Errorf("%s lists '%s', which is no configuration", differencesFile, name)
		}
	}
	return listed
}

func byPlace(a, b difference) int { return strings.Compare(a.At, b.At) }

// knowsMore reports whether any difference is that the plan lacks a value that
// we have.
func knowsMore(listed []difference) bool {
	return slices.ContainsFunc(listed, func(d difference) bool { return d.Terraform == unknownText })
}

// differences lists where two plans differ, in order of place.
func differences(terraform, ours plan) []difference {
	var found []difference
	for _, name := range bothKeys(terraform.Outputs, ours.Outputs) {
		found = append(found, differ("output."+name, member(terraform.Outputs, name), member(ours.Outputs, name))...)
	}
	for _, address := range bothKeys(terraform.Inputs, ours.Inputs) {
		found = append(found, differ(address+".input", member(terraform.Inputs, address), member(ours.Inputs, address))...)
	}
	slices.SortFunc(found, byPlace)
	return found
}

// absent stands for what only the other side has.
type absent struct{}

func member(m map[string]any, key string) any {
	if v, ok := m[key]; ok {
		return v
	}
	return absent{}
}

func bothKeys(a, b map[string]any) []string {
	var keys []string
	for key := range a {
		keys = append(keys, key)
	}
	for key := range b {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// differ compares two values, part by part where both have the parts.
func differ(at string, terraform, ours any) []difference {
	var found []difference
	switch t := terraform.(type) {
	case map[string]any:
		if o, ok := ours.(map[string]any); ok {
			for _, key := range bothKeys(t, o) {
				found = append(found, differ(fmt.Sprintf("%s[%q]", at, key), member(t, key), member(o, key))...)
			}
			return found
		}
	case []any:
		if o, ok := ours.([]any); ok && len(o) == len(t) {
			for i := range t {
				found = append(found, differ(fmt.Sprintf("%s[%d]", at, i), t[i], o[i])...)
			}
			return found
		}
	}
	if a, b := written(terraform), written(ours); a != b {
		return []difference{{at, a, b}}
	}
	return nil
}

// written is a value as the table has it.
func written(v any) string {
	if _, missing := v.(absent); missing {
		return "nothing"
	}
	if v == unknownText {
		return unknownText
	}
	text, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(text)
}
