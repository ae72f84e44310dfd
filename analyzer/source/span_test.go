package source_test

import (
	"slices"
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
)

func TestSpanString(t *testing.T) {
	t.Parallel()
	for text, span := range map[string]source.Span{
		"":                        {},
		"infra/eks.tf:41:3-42:60": {Path: "infra/eks.tf", Start: source.Position{Line: 41, Column: 3}, End: source.Position{Line: 42, Column: 60}},
		"a:1-2:b c.tf:1:2-3:4":    {Path: "a:1-2:b c.tf", Start: source.Position{Line: 1, Column: 2}, End: source.Position{Line: 3, Column: 4}},
		"broken.tf:0:0-0:0":       {Path: "broken.tf"}, // only the file is known
	} {
		if got := span.String(); got != text {
			t.Errorf("got %q, want %q", got, text)
		}
		if got, err := source.ParseSpan(text); err != nil || got != span {
			t.Errorf("%q reads as %v, %v", text, got, err)
		}
	}
}

func TestParseSpanRefuses(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"eks.tf", "eks.tf:1:2", "eks.tf:1-2", ":1:2-3:4", "eks.tf:1:2-3", "eks.tf:a:2-3:4", "eks.tf:0:2-3:4", "eks.tf:1:2-0:0",
		"eks.tf:1:2--3:4", "eks.tf:+1:2-3:4", "eks.tf:01:2-3:4", "eks.tf:1:2-3:99999999999999999999", "eks.tf:1: 2-3:4",
	} {
		if span, err := source.ParseSpan(text); err == nil {
			t.Errorf("%q reads as %v", text, span)
		}
	}
}

func TestSpansSortByPathThenPlace(t *testing.T) {
	t.Parallel()
	want := []string{"", "a.tf:0:0-0:0", "a.tf:2:9-2:10", "a.tf:10:1-10:2", "a.tf:10:1-11:1", "a.tf:10:2-10:3", "b.tf:1:1-1:2"}
	spans := make([]source.Span, len(want))
	for i, text := range want {
		span, err := source.ParseSpan(text)
		if err != nil {
			t.Fatal(err)
		}
		spans[len(want)-1-i] = span
	}
	slices.SortFunc(spans, source.Span.Compare)
	for i, span := range spans {
		if span.String() != want[i] {
			t.Errorf("place %d is %s, want %s", i, span, want[i])
		}
	}
}

func FuzzParseSpan(f *testing.F) {
	f.Add("infra/eks.tf:41:3-42:60")
	f.Add("a:1:1-1:1:1:1-1:1")
	f.Add("x:0:0-0:0")
	f.Fuzz(func(t *testing.T, text string) {
		span, err := source.ParseSpan(text)
		if err != nil {
			return
		}
		if span.String() != text {
			t.Errorf("%q reads as %q", text, span)
		}
	})
}

func FuzzSpanString(f *testing.F) {
	f.Add("eks.tf", 1, 2, 3, 4)
	f.Add("a:1:2-3:4", 1, 1, 1, 1)
	f.Fuzz(func(t *testing.T, path string, line, column, endLine, endColumn int) {
		if min(line, column, endLine, endColumn) < 1 {
			return
		}
		want := source.Span{Path: path, Start: source.Position{Line: line, Column: column}, End: source.Position{Line: endLine, Column: endColumn}}
		if path == "" {
			want = source.Span{}
		}
		if got, err := source.ParseSpan(want.String()); err != nil || got != want {
			t.Errorf("%q reads as %v, %v", want, got, err)
		}
	})
}
