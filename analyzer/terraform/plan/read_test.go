package plan_test

import (
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/plan"
	"github.com/snatlint/snatlint/analyzer/value"
)

func read(text string) (*plan.Document, *source.Problem) {
	return plan.Read(source.NewFile("x.json", []byte(text)))
}

// TestOnlyPlansAndStatesAreRead: other files of JSON are nobody's business, how
// much they may look like one.
func TestOnlyPlansAndStatesAreRead(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"a schema of providers":  `{"format_version": "1.0", "provider_schemas": {}}`,
		"a version":              `{"terraform_version": "1.11.4", "platform": "linux_amd64"}`,
		"a report of validation": `{"format_version": "1.0", "valid": true, "terraform_version": "1"}`,
		"words inside":           `{"kind": "List", "items": [{"format_version": "1.0", "terraform_version": "1", "planned_values": {}}]}`,
		"a list":                 `[{"format_version": "1.0", "terraform_version": "1", "planned_values": {}}]`,
		"a text":                 `"format_version" "terraform_version" "planned_values"`,
		"an empty file":          "",
		"a zip archive":          "PK\x03\x04 of something else, long enough for a header",
	} {
		if doc, p := read(text); doc != nil || p != nil {
			t.Errorf("%s is read: %v %v", name, doc, p)
		}
	}
}

func TestKinds(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		text string
		want plan.Kind
	}{
		"a plan":               {`{"format_version": "1.2", "terraform_version": "1", "planned_values": {}}`, plan.Plan},
		"a plan in any order":  {`{"planned_values": {}, "terraform_version": "1", "format_version": "1.2"}`, plan.Plan},
		"a plan with a mark":   {"\ufeff{\"format_version\": \"1.2\", \"terraform_version\": \"1\", \"planned_values\": {}}", plan.Plan},
		"a plan of 0.12":       {`{"format_version": "0.1", "terraform_version": "0.12.31", "planned_values": {}}`, plan.Plan},
		"a plan of changes":    {`{"format_version": "1.2", "terraform_version": "1", "resource_changes": []}`, plan.Plan},
		"a state":              {`{"format_version": "1.0", "terraform_version": "1", "values": {}}`, plan.State},
		"a stored state":       {`{"version": 4, "terraform_version": "1", "serial": 1, "lineage": "x", "resources": []}`, plan.RawState},
		"a stored plan":        {"PK\x03\x04" + strings.Repeat("\x00", 26) + "tfplan and more", plan.Binary},
		"values of wrong type": {`{"format_version": "1.0", "terraform_version": 1, "values": [1, {"root_module": null}]}`, plan.State},
	} {
		doc, p := read(test.text)
		if doc == nil || doc.Kind != test.want {
			t.Errorf("%s: %+v, %+v", name, doc, p)
		}
	}
}

func TestProblems(t *testing.T) {
	t.Parallel()
	const head = "{\"format_version\": \"1.2\", \"terraform_version\": \"1\",\n \"planned_values\": "
	for name, test := range map[string]struct{ text, want string }{
		"cut":        {head + `{"root_module": {`, "x.json:2:37-2:37: parse: The plan or state 'x.json' can't be read: it is no JSON: it ends too early."},
		"two values": {head + "{}}\n{}", "x.json:3:1-3:2: parse: The plan or state 'x.json' can't be read: it is no JSON: invalid character '{' after top-level value."},
		"of the future": {
			`{"format_version": "2.0", "terraform_version": "3", "planned_values": {}}`,
			"x.json:1:20-1:25: parse: The plan or state 'x.json' can't be read: its format_version is '2.0', and only 0 and 1 are read.",
		},
		"of a shell that writes UTF-16": {
			"\xff\xfe" + strings.ReplaceAll(head+"{}}", "", "\x00")[1:],
			"x.json:0:0-0:0: parse: The plan or state 'x.json' can't be read: it is encoded in UTF-16, and only UTF-8 is read.",
		},
		"of a long address": {
			head + `{"root_module": {"resources": [{"address": "` + strings.Repeat("module.a.", 500) + `b.c", "type": "b", "name": "c"}]}}}`,
			"x.json:2:63-2:4568: limit: The plan or state 'x.json' can't be read: it has an address of more than 4096 bytes.",
		},
		"too deep": {
			head + `{"root_module": ` + strings.Repeat(`{"child_modules": [`, 60) + strings.Repeat(`]}`, 60) + "}}",
			"x.json:2:1005-2:1194: limit: The plan or state 'x.json' can't be read: its modules are nested deeper than 50.",
		},
	} {
		doc, p := read(test.text)
		if got := strings.TrimSpace(dump(doc, p)); got != test.want {
			t.Errorf("%s: got  %s\nwant %s", name, got, test.want)
		}
	}
}

// TestSecretsStayInside: what is marked is unknown, in whatever shape the mark
// comes.
func TestSecretsStayInside(t *testing.T) {
	t.Parallel()
	const values = `"values": {"a": "secret", "list": ["secret", "plain"], "map": {"x": "secret", "y": "plain"}}`
	for marks, want := range map[string]string{
		`true`: `a = ?(it is sensitive) list = ?(it is sensitive) map = ?(it is sensitive)`,
		`{"a": true, "list": [true, false], "map": {"x": true}}`: `a = ?(it is sensitive) list = [?(it is sensitive), "plain"] map = {x = ?(it is sensitive), y = "plain"}`,
		`{"a": true, "list": true, "map": true}`:                 `a = ?(it is sensitive) list = ?(it is sensitive) map = ?(it is sensitive)`,
	} {
		doc, _ := read(`{"format_version": "1.0", "terraform_version": "1", "values": {"root_module": {"resources": [
			{"address": "a.b", "type": "a", "name": "b", ` + values + `, "sensitive_values": ` + marks + `}]}}}`)
		r := doc.Resources[0]
		var got []string
		for _, name := range r.Names() {
			got = append(got, name+" = "+placeless(show(r.Attr(name))))
		}
		if text := strings.Join(got, " "); text != want {
			t.Errorf("%s: got %s", marks, text)
		}
	}
}

// placeless drops the places from what show writes.
func placeless(text string) string {
	var out []string
	for i, part := range strings.Split(text, "@") {
		if i > 0 {
			part = strings.TrimLeft(part, "0123456789:")
		}
		out = append(out, part)
	}
	return strings.Join(out, "")
}

// TestUnknownWithoutAValue: what is unknown has no value, and what is null
// around it is no fact.
func TestUnknownWithoutAValue(t *testing.T) {
	t.Parallel()
	doc, _ := read(`{"format_version": "1.2", "terraform_version": "1", "planned_values": {"root_module": {"resources": [
		{"address": "a.b", "type": "a", "name": "b", "values": {"block": [{"known": 1, "nothing": null}], "gone": null}}]}},
		"resource_changes": [{"address": "a.b", "type": "a", "name": "b", "change": {"actions": ["create"],
		"after_unknown": {"block": [{"id": true, "inner": [{"id": true}]}], "gone": {"x": true}, "no": {}, "nor": [false]}}}]}`)
	r := doc.Resources[0]
	const later = "?(it is known only after apply)"
	for name, want := range map[string]string{
		"block": `[{id = ` + later + `, inner = [{id = ` + later + `}], known = 1, nothing = null}]`,
		"gone":  `{x = ` + later + `}`,
		"no":    "absent",
		"nor":   "absent",
	} {
		if got := placeless(show(r.Attr(name))); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}

// TestDeepValues: nesting costs nothing but what is below it.
func TestDeepValues(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat("[", 5000) + strings.Repeat("]", 5000)
	doc, p := read(`{"format_version": "1.0", "terraform_version": "1", "values": {"root_module": {"resources": [
		{"address": "a.b", "type": "a", "name": "b", "values": {"deep": ` + deep + `}}]}}}`)
	if p != nil {
		t.Fatal(p.Message)
	}
	n := doc.Resources[0].Attr("deep")
	for n.KindOf() == value.KindList {
		n = n.Items[0]
	}
	if n.KindOf() != value.KindUnknown || n.Reason != "it is too large to be analysed" {
		t.Errorf("it ends with %s", show(n))
	}
}
