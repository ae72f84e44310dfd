package policy_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/snatlint/snatlint/analyzer/egress"
	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/policy"
)

var update = flag.Bool("update", false, "write the expected files anew") //nolint:gochecknoglobals // the flag package's way

// golden holds a text against a file.
func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

func facts(t *testing.T, parts network.Parts) []byte {
	t.Helper()
	m := network.New(parts)
	var b bytes.Buffer
	if err := policy.Facts(m, egress.Matrix(m)).WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestFacts shows the document of a small estate as rules see it.
func TestFacts(t *testing.T) {
	t.Parallel()
	golden(t, "testdata/facts.json", facts(t, estate()))
}

// TestSchema shows what is published for custom rules.
func TestSchema(t *testing.T) {
	t.Parallel()
	golden(t, "testdata/schema.json", policy.Schema())
}

// validator compiles the schema.
func validator(t *testing.T) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(policy.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("facts.json", schema); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("facts.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// TestFactsFitTheirSchema also covers the estate without anything in it, whose
// lists must still be lists.
func TestFactsFitTheirSchema(t *testing.T) {
	t.Parallel()
	schema := validator(t)
	for name, parts := range map[string]network.Parts{"small": estate(), "empty": {}} {
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(facts(t, parts)))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(document); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	var broken map[string]any
	if err := json.Unmarshal(facts(t, estate()), &broken); err != nil {
		t.Fatal(err)
	}
	broken["clusterz"] = true
	if schema.Validate(broken) == nil {
		t.Error("the schema takes keys that it doesn't list")
	}
}

// TestUnknownIsNotAValue: what can't be known has a reason and no value that a
// rule could take for one.
func TestUnknownIsNotAValue(t *testing.T) {
	t.Parallel()
	var document policy.Document
	if err := json.Unmarshal(facts(t, estate()), &document); err != nil {
		t.Fatal(err)
	}
	cidr := document.VPCs[1].CIDRs[0]
	if cidr.Known || cidr.Value != nil || !strings.Contains(cidr.Reason, "var.cidr") {
		t.Errorf("the range that can't be read is %+v", cidr)
	}
}
