package source_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/snatlint/snatlint/analyzer/source"
)

func TestPositionCountsCodePoints(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, text, before string // the place is where before ends
		want               source.Position
	}{
		{"the start", "ab\ncd", "", source.Position{Line: 1, Column: 1}},
		{"the end of a line", "ab\ncd", "ab", source.Position{Line: 1, Column: 3}},
		{"the start of the next", "ab\ncd", "ab\n", source.Position{Line: 2, Column: 1}},
		{"the end", "ab\ncd", "ab\ncd", source.Position{Line: 2, Column: 3}},
		{"behind a final line feed", "ab\n", "ab\n", source.Position{Line: 2, Column: 1}},
		{"an empty file", "", "", source.Position{Line: 1, Column: 1}},
		{"behind characters of two to four bytes", "é€𝄞x", "é€𝄞", source.Position{Line: 1, Column: 4}},
		{"behind a combining character", "e\u0301x", "e\u0301", source.Position{Line: 1, Column: 3}},
		{"behind bytes that are no text", "\xff\xfex", "\xff\xfe", source.Position{Line: 1, Column: 3}},
		{"a line that CRLF ends", "ab\r\ncd", "ab\r\nc", source.Position{Line: 2, Column: 2}},
		{"a carriage return alone", "ab\rcd", "ab\rc", source.Position{Line: 1, Column: 5}},
		{"behind a byte order mark", "\ufeffab", "\ufeff", source.Position{Line: 1, Column: 1}},
		{"later in its line", "\ufeffab\n", "\ufeffa", source.Position{Line: 1, Column: 2}},
		{"a mark inside the file counts", "a\n\ufeffb", "a\n\ufeff", source.Position{Line: 2, Column: 2}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			file := source.NewFile("x.tf", []byte(test.text))
			if got := file.Position(len(test.before)); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
			if got := file.Offset(test.want); got != len(test.before) {
				t.Errorf("the way back gives offset %d, want %d", got, len(test.before))
			}
		})
	}
}

func TestPositionInsideACharacterIsItsStart(t *testing.T) {
	t.Parallel()
	file := source.NewFile("x.tf", []byte("a𝄞b"))
	for offset := 1; offset < 5; offset++ {
		if got := file.Position(offset); got.Column != 2 {
			t.Errorf("offset %d is in column %d, want 2", offset, got.Column)
		}
	}
}

func TestPlacesOutsideAFileMoveToItsEnds(t *testing.T) {
	t.Parallel()
	file := source.NewFile("x.tf", []byte("ab\ncd"))
	for _, p := range []source.Position{file.Position(-1), file.Position(0)} {
		if p != (source.Position{Line: 1, Column: 1}) {
			t.Errorf("before the start: %v", p)
		}
	}
	if p := file.Position(99); p != (source.Position{Line: 2, Column: 3}) {
		t.Errorf("behind the end: %v", p)
	}
	for p, want := range map[source.Position]int{
		{}: 0, {Line: -3, Column: 7}: 0, {Line: 1, Column: -1}: 0, {Line: 1, Column: 99}: 2, {Line: 9, Column: 1}: 5,
	} {
		if got := file.Offset(p); got != want {
			t.Errorf("%v has offset %d, want %d", p, got, want)
		}
	}
	if span := file.Span(4, 1); span.End != span.Start {
		t.Errorf("a span that ends before it starts is %v", span)
	}
}

func TestLine(t *testing.T) {
	t.Parallel()
	file := source.NewFile("x.tf", []byte("\ufefffirst\r\nsecond\n\nfourth"))
	for n, want := range map[int]string{-1: "", 0: "", 1: "first", 2: "second", 3: "", 4: "fourth", 5: ""} {
		if got := file.Line(n); got != want {
			t.Errorf("line %d is %q, want %q", n, got, want)
		}
	}
	if file.LineCount() != 4 {
		t.Errorf("it has %d lines, want 4", file.LineCount())
	}
}

// A plan in JSON is one line of megabytes: a place in it must not cost the whole
// line.
func TestPositionsOfALongLineAreCheap(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("héllo ", 1<<18)
	file := source.NewFile("plan.json", []byte(text))
	start := time.Now()
	for i := 0; i <= 1<<18; i += 16 {
		p := file.Position(7 * i)
		if p.Line != 1 || p.Column != 6*i+1 {
			t.Fatalf("offset %d is %v, want column %d", 7*i, p, 6*i+1)
		}
		if got := file.Offset(p); got != 7*i {
			t.Fatalf("%v has offset %d, want %d", p, got, 7*i)
		}
	}
	// Far above what it takes, far below the time that counting from the
	// line's start would.
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("16,000 places took %s", took)
	}
}

func FuzzPosition(f *testing.F) {
	f.Add([]byte("ab\r\ncd"), 3)
	f.Add([]byte("\ufeffé\n\xff\xf0\x9d"), 5)
	f.Add([]byte(strings.Repeat("aé", 2000)+"\n"+strings.Repeat("𝄞", 900)), 3001)
	f.Fuzz(func(t *testing.T, data []byte, offset int) {
		file := source.NewFile("x", data)
		p := file.Position(offset)
		back := file.Offset(p)
		if again := file.Position(back); again != p {
			t.Fatalf("offset %d is %v, and that is offset %d, which is %v", offset, p, back, again)
		}
		if p.Line < 1 || p.Line > file.LineCount() || p.Column < 1 {
			t.Fatalf("offset %d is %v of %d lines", offset, p, file.LineCount())
		}
		// Nothing but the rest of one character or the mark lies between.
		clamped := max(0, min(offset, len(data)))
		if gap := clamped - back; gap < -3 || gap >= utf8.UTFMax {
			t.Fatalf("offset %d became %d", clamped, back)
		}
		// The same, counted from the line's start.
		lineStart := file.Offset(source.Position{Line: p.Line, Column: 1})
		if want := utf8.RuneCount(data[lineStart:back]) + 1; p.Column != want {
			t.Fatalf("offset %d is in column %d, want %d", offset, p.Column, want)
		}
	})
}
