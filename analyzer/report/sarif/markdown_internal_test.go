package sarif

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestUnwrapped(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, markdown, want string }{
		{"a paragraph", "one\ntwo\n  three\n\nfour\n", "one two three\n\nfour\n"},
		{"a heading ends a paragraph", "one\n## Why\ntwo\nthree", "one\n## Why\ntwo three"},
		{"a heading with an underline", "Title\n=====\none\ntwo", "Title\n=====\none two"},
		{"list items", "- one\n  two\n- three\n1. four\n   five", "- one two\n- three\n1. four five"},
		{"code", "one:\n\n```hcl\na = 1\nb = 2\n```\ntwo\nthree", "one:\n\n```hcl\na = 1\nb = 2\n```\ntwo three"},
		{"code by indentation", "one:\n\n    a = 1\n    b = 2\n", "one:\n\n    a = 1\n    b = 2\n"},
		{"a table", "| a | b |\n| - | - |\n| 1 | 2 |", "| a | b |\n| - | - |\n| 1 | 2 |"},
		{"line breaks that are meant", "one  \ntwo\\\nthree", "one  \ntwo\\\nthree"},
		{"quotations and links", "> one\n> two\n\n[a]: https://example.com/a\n[b]: https://example.com/b", "> one\n> two\n\n[a]: https://example.com/a\n[b]: https://example.com/b"},
		{"a link that starts a line", "see\n[this](https://example.com)\nand that", "see [this](https://example.com) and that"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, unwrapped(c.markdown)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestShortened holds that the cut counts UTF-16 code units and splits no
// character.
func TestShortened(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{strings.Repeat("a", 1024), strings.Repeat("a", 1024)},
		{strings.Repeat("a", 1025), strings.Repeat("a", 1023) + "…"},
		{strings.Repeat("🚀", 513), strings.Repeat("🚀", 511) + "…"},
	} {
		if diff := cmp.Diff(c.want, shortened(c.text)); diff != "" {
			t.Error(diff)
		}
	}
}

// FuzzUnwrapped holds that unwrapping moves blanks and loses no text.
func FuzzUnwrapped(f *testing.F) {
	f.Add("# a\n\nb\nc\n```\nd\n```\n- e\n  f")
	f.Fuzz(func(t *testing.T, markdown string) {
		if got, want := strings.Fields(unwrapped(markdown)), strings.Fields(markdown); !cmp.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}
