package manifest_test

import (
	"strings"
	"testing"

	"github.com/snatlint/snatlint/analyzer/manifest"
	"github.com/snatlint/snatlint/analyzer/source"
)

// TestDecodeVerbatim: a text that stands in a file as it is, such as that of a
// heredoc, gives places of the file.
func TestDecodeVerbatim(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ before, text, after string }{
		"heredoc":       {"configuration_values = <<EOT\n", "# ü\nenv:\n  EXTERNALSNAT: \"true\"\n", "EOT\n"},
		"JSON":          {"x = <<EOT\n", "{\n  \"env\": {\"EXTERNALSNAT\": \"true\"}\n}\n", "EOT\n"},
		"in one line":   {"\tü = '", `{"env": {"EXTERNALSNAT": "true"}}`, "'\n"},
		"after markers": {"x = <<EOT\n", "---\nenv: {EXTERNALSNAT: 'true'}\n...\n", "EOT\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := source.NewFile("a/main.tf", []byte(c.before+c.text+c.after))
			n, err := manifest.Decode(c.text, file.Span(len(c.before), len(c.before)+len(c.text)), true)
			if err != nil {
				t.Fatal(err)
			}
			checkPlaces(t, file, n)
			env := n.Get("env").Members[0]
			if got := textAt(file, env.KeyAt); strings.Trim(got, `"`) != "EXTERNALSNAT" {
				t.Errorf("the key stands at %q", got)
			}
			if got := textAt(file, env.Value.At()); strings.Trim(got, `"'`) != "true" || env.Value.Text != "true" {
				t.Errorf("the value is %q and stands at %q", env.Value.Text, got)
			}
		})
	}
}

// TestDecodeElsewhere: all that a text holds has the place of the text where
// nothing better is known.
func TestDecodeElsewhere(t *testing.T) {
	t.Parallel()
	at := source.Span{Path: "main.tf", Start: source.Position{Line: 7, Column: 3}, End: source.Position{Line: 9, Column: 6}}
	n, err := manifest.Decode("a: &x [1, {b: c}]\nd: *x\n", at, false)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range n.Members {
		places := []source.Span{n.At(), m.KeyAt, m.Value.At(), m.Value.Items[0].At(), m.Value.Items[1].Members[0].KeyAt}
		for _, got := range append(places, m.Value.Origin.Via...) {
			if got != at {
				t.Errorf("'%s' has the place %s", m.Key, got)
			}
		}
	}
}

// TestDecodeValue: what a text may be, and what it is refused for.
func TestDecodeValue(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                            "<nil>",
		"# nothing\n":                 "<nil>",
		"---\n":                       "<nil>",
		"\ufeffa: yes":                `{"a":true}`,
		"a: 1\n---\n":                 `{"a":1}`,
		"# c\n---\na: 1\n":            `{"a":1}`,
		"plain text":                  `"plain text"`,
		"[1, 2]":                      "[1,2]",
		`{"a": "\ud83d\ude00"}`:       `{"a":"😀"}`,
		`{"a": 1e700}`:                `{"a":"?'1e700' is no number that Kubernetes can take"}`,
		"a: -.inf":                    `{"a":"?'-.inf' is no number that Kubernetes can take"}`,
		"a: '{{ no template here }}'": `{"a":"{{ no template here }}"}`,
		"a: 1\n---\nb: 2\n":           "error: it holds 2 documents, and one is expected",
		`{"a": 1} {"b": 2}`:           "error: it holds 2 documents, and one is expected",
		"a: 1\nb: c: d\n":             "error: line 2, column 1: mapping values are not allowed in this context: 'b: c: d'",
		"{\"a\":\n  \"b\" \"c\"}":     "error: line 2, column 7: it is no JSON: invalid character '\"' after object key:value pair: '\"c\"}'",
		`{"a": 1} b`:                  "error: line 1, column 10: something follows the JSON object: 'b'",
		"a: b\n\xff":                  "error: line 2, column 1: it is not text in UTF-8: byte 0xff",
	} {
		n, err := manifest.Decode(text, source.Span{Path: "x"}, false)
		var got string
		if err != nil {
			got = "error: " + err.Error()
		} else {
			got = shown(n)
		}
		if got != want {
			t.Errorf("%q is read as %s, want %s", text, got, want)
		}
	}
}
