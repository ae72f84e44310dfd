package manifest_test

import (
	"encoding/json"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// checkPlaces checks that the text at a scalar's place, read alone, gives the
// scalar, and that maps and lists hold what is in them.
func checkPlaces(t *testing.T, file *source.File, n *value.Node) {
	t.Helper()
	checkSpan(t, file, n.At())
	for _, item := range n.Items {
		checkInside(t, n.At(), used(item))
		checkPlaces(t, file, item)
	}
	for _, m := range n.Members {
		checkSpan(t, file, m.KeyAt)
		if m.Value.At().Start.Compare(m.KeyAt.End) >= 0 && m.KeyAt.Start.Compare(n.At().Start) >= 0 {
			checkInside(t, n.At(), m.KeyAt)
		}
		checkPlaces(t, file, m.Value)
	}
	encoded := strings.Contains(string(file.Data), "!!binary")
	if (n.Kind == value.KindString || n.Kind == value.KindNumber) && !encoded {
		checkText(t, textAt(file, n.At()), n)
	}
}

// used is the place where a node stands in its parent.
func used(n *value.Node) source.Span {
	if len(n.Origin.Via) > 0 {
		return n.Origin.Via[0]
	}
	return n.At()
}

func checkInside(t *testing.T, outer, inner source.Span) {
	t.Helper()
	if inner.Start.Compare(outer.Start) < 0 || inner.End.Compare(outer.End) > 0 {
		t.Errorf("%s lies outside %s", inner, outer)
	}
}

func checkSpan(t *testing.T, file *source.File, at source.Span) {
	t.Helper()
	start, end := file.Offset(at.Start), file.Offset(at.End)
	if at.Path != file.Path || start > end || file.Position(start) != at.Start || file.Position(end) != at.End {
		t.Errorf("%s is no place of the file", at)
	}
}

func textAt(file *source.File, at source.Span) string {
	return string(file.Data[file.Offset(at.Start):file.Offset(at.End)])
}

// checkText reads a scalar's text alone.
func checkText(t *testing.T, text string, n *value.Node) {
	t.Helper()
	switch {
	case text == "":
		return // a tag alone
	case strings.HasPrefix(text, "|"), strings.HasPrefix(text, ">"):
		checkBlock(t, text, n)
	case strings.ContainsAny(text, "\r\n\u0085\u2028\u2029"), n.Kind == value.KindNumber:
		return
	case text[0] != '"' && text[0] != '\'':
		if text != n.Text {
			t.Errorf("%s: %q is there instead of %q", n.At(), text, n.Text)
		}
	default:
		var alone string
		err := yaml.Unmarshal([]byte(text), &alone)
		if err != nil { // as half of a pair of surrogates, which only JSON has
			err = json.Unmarshal([]byte(text), &alone)
		}
		if err != nil || alone != n.Text {
			t.Errorf("%s: %q is there instead of %q (%v)", n.At(), text, n.Text, err)
		}
	}
}

// checkBlock checks that a block scalar holds all that is no white space.
func checkBlock(t *testing.T, text string, n *value.Node) {
	t.Helper()
	content := ""
	if header := strings.IndexAny(text, "\r\n\u0085\u2028\u2029"); header >= 0 {
		content = text[header:]
	}
	if got, want := strings.Join(strings.Fields(content), ""), strings.Join(strings.Fields(n.Text), ""); got != want {
		t.Errorf("%s: %q is there instead of %q", n.At(), content, n.Text)
	}
}
