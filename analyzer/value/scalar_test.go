package value_test

import (
	"fmt"
	"testing"

	"github.com/snatlint/snatlint/analyzer/value"
)

// shown tells the three states apart.
func shown[T any](v value.Value[T]) string {
	got, known := v.Get()
	switch {
	case known != v.IsKnown() || known && (v.IsUnknown() || v.IsAbsent() || v.Reason() != ""):
		return "contradiction"
	case known:
		return fmt.Sprint(got)
	case v.IsUnknown():
		return "unknown: " + v.Reason()
	default:
		return "absent"
	}
}

func TestScalars(t *testing.T) {
	t.Parallel()
	ref := value.Ref{Root: "infra", Address: "aws_vpc.main", Attribute: "id"}
	const later = "unknown: 'aws_vpc.main.id' is known only after apply"
	for _, test := range []struct {
		name                   string
		node                   *value.Node
		str, boolean, identity string
	}{
		{"nothing", nil, "absent", "absent", "absent"},
		{"null", &value.Node{Kind: value.KindNull}, "absent", "absent", "absent"},
		{"an unknown", &value.Node{Kind: value.KindUnknown, Reason: "why"}, "unknown: why", "unknown: why", "unknown: why"},
		{"a string", text("x", 1), "x", "unknown: it is not a boolean", "unknown: it is not a reference"},
		{"an empty string", text("", 1), "", "unknown: it is not a boolean", "unknown: it is not a reference"},
		{"the string true", text("true", 1), "true", "true", "unknown: it is not a reference"},
		{"the string 0", text("0", 1), "0", "false", "unknown: it is not a reference"},
		{"the string True", text("True", 1), "True", "unknown: it is not a boolean", "unknown: it is not a reference"},
		{"a boolean", &value.Node{Kind: value.KindBool, Bool: true}, "true", "true", "unknown: it is not a reference"},
		{"a number", &value.Node{Kind: value.KindNumber, Text: "1"}, "1", "unknown: it is not a boolean", "unknown: it is not a reference"},
		{"an identity", &value.Node{Kind: value.KindIdentity, Ref: ref}, later, later, fmt.Sprint(ref)},
		{"a list", list(text("x", 1)), "unknown: it is not a string", "unknown: it is not a boolean", "unknown: it is not a reference"},
		{"a map", object(), "unknown: it is not a string", "unknown: it is not a boolean", "unknown: it is not a reference"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for what, got := range map[string][2]string{
				"Str":      {shown(test.node.Str()), test.str},
				"Boolean":  {shown(test.node.Boolean()), test.boolean},
				"Identity": {shown(test.node.Identity()), test.identity},
			} {
				if got[0] != got[1] {
					t.Errorf("%s gives %q, want %q", what, got[0], got[1])
				}
			}
		})
	}
}

// Where a value was written is known even where the value isn't.
func TestScalarsKeepTheirOrigin(t *testing.T) {
	t.Parallel()
	for _, kind := range []value.Kind{
		value.KindUnknown, value.KindNull, value.KindBool, value.KindNumber, value.KindString, value.KindIdentity, value.KindList, value.KindMap,
	} {
		n := &value.Node{Kind: kind, Origin: at(8)}
		if n.Str().Origin().At != at(8).At || n.Boolean().Origin().At != at(8).At || n.Identity().Origin().At != at(8).At {
			t.Errorf("kind %d loses its place", kind)
		}
	}
}
