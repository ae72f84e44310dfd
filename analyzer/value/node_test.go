package value_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// at is the origin of what is written on a line.
func at(line int) value.Origin {
	return value.Origin{At: source.Span{Path: "x.tf", Start: source.Position{Line: line, Column: 1}}}
}

func text(s string, line int) *value.Node {
	return &value.Node{Kind: value.KindString, Text: s, Origin: at(line)}
}

func list(items ...*value.Node) *value.Node {
	return &value.Node{Kind: value.KindList, Items: items, Origin: at(90)}
}

// object takes its members in any order.
func object(members ...value.Member) *value.Node {
	n := &value.Node{Kind: value.KindMap, Members: members, Origin: at(91)}
	n.SortMembers()
	return n
}

func member(key string, v *value.Node) value.Member { return value.Member{Key: key, Value: v} }

func TestGet(t *testing.T) {
	t.Parallel()
	n := object(member("zone", text("a", 3)), member("arn", text("b", 1)), member("id", text("c", 2)), member("", text("d", 4)))
	for key, want := range map[string]string{"arn": "b", "id": "c", "zone": "a", "": "d"} {
		if got := n.Get(key).Str().OrKnown("nothing"); got != want {
			t.Errorf("%q is %q, want %q", key, got, want)
		}
	}
	for _, key := range []string{"ar", "b", "zonee", "ARN"} {
		if got := n.Get(key); got != nil {
			t.Errorf("%q is %v", key, got)
		}
	}
}

func TestGetOfWhatIsNoMap(t *testing.T) {
	t.Parallel()
	var absent *value.Node
	for name, n := range map[string]*value.Node{
		"absent": absent, "null": {Kind: value.KindNull}, "a string": text("x", 1), "a list": list(object()), "an empty map": object(),
	} {
		if got := n.Get("key"); got != nil {
			t.Errorf("a member of %s is %v", name, got)
		}
	}
}

// Nothing may be said of a part of what is unknown, least of all that it isn't
// there.
func TestGetOfWhatIsUnknownIsUnknown(t *testing.T) {
	t.Parallel()
	for reason, n := range map[string]*value.Node{
		"the module is not on disk":                   {Kind: value.KindUnknown, Reason: "the module is not on disk", Origin: at(7)},
		"'aws_vpc.main.id' is known only after apply": {Kind: value.KindIdentity, Ref: value.Ref{Address: "aws_vpc.main", Attribute: "id"}, Origin: at(7)},
		"it is written 2 times":                       {Kind: value.KindList, Items: []*value.Node{object(), object()}, Origin: at(7)},
	} {
		got := n.Path("key", "below").Str()
		if !got.IsUnknown() || got.Reason() != reason {
			t.Errorf("got %q, want %q", got.Reason(), reason)
		}
		if diff := cmp.Diff(at(7), got.Origin()); diff != "" {
			t.Errorf("%s: origin (-want +got):\n%s", reason, diff)
		}
	}
}

func TestPathTakesTheOnlyItemOfAList(t *testing.T) {
	t.Parallel()
	inner := object(member("cidr", text("10.0.0.0/8", 5)))
	n := object(member("block", list(object(member("inner", list(inner))))), member("empty", list()), member("map", inner))
	for _, test := range []struct {
		keys []string
		want string
	}{
		{[]string{"map", "cidr"}, "10.0.0.0/8"},
		{[]string{"block", "inner", "cidr"}, "10.0.0.0/8"},
		{[]string{"block", "none", "cidr"}, ""},
		{[]string{"empty", "cidr"}, ""},
		{[]string{"map", "cidr", "below"}, ""},
	} {
		if got := n.Path(test.keys...).Str().OrKnown(""); got != test.want {
			t.Errorf("%q is %q, want %q", test.keys, got, test.want)
		}
	}
	if n.Path() != n {
		t.Error("no path at all leads elsewhere")
	}
	if got := n.Path("block").KindOf(); got != value.KindList {
		t.Errorf("the last step unwraps its list: %v", got)
	}
}

func TestSortMembersKeepsRepeatsInOrder(t *testing.T) {
	t.Parallel()
	n := object(member("b", text("first", 1)), member("a", nil), member("b", text("second", 2)))
	if got := n.Get("b").Str().OrKnown(""); got != "first" {
		t.Errorf("got the %s of two", got)
	}
}

func TestIsSet(t *testing.T) {
	t.Parallel()
	var absent *value.Node
	for _, n := range []*value.Node{absent, {}, {Kind: value.KindNull}} {
		if n.IsSet() {
			t.Errorf("%v is set", n)
		}
	}
	for _, n := range []*value.Node{text("", 1), {Kind: value.KindUnknown}, {Kind: value.KindBool}, {Kind: value.KindIdentity}, list(), object()} {
		if !n.IsSet() {
			t.Errorf("%v is not set", n)
		}
	}
	if !absent.At().IsZero() || text("x", 3).At().Start.Line != 3 {
		t.Error("At gives another place than the origin's")
	}
}

// TestGetOfAPartlyUnknownMap: what it has for certain is known, and nothing of
// that shows up under another key.
func TestGetOfAPartlyUnknownMap(t *testing.T) {
	t.Parallel()
	n := &value.Node{Kind: value.KindUnknown, Reason: "'var.x' has no value", Members: []value.Member{
		{Key: "env", Value: &value.Node{Kind: value.KindString, Text: "known"}},
	}}
	if got := n.Get("env").Str().OrKnown(""); got != "known" {
		t.Errorf("the member that is certain is %q", got)
	}
	if other := n.Path("init", "env"); other.KindOf() != value.KindUnknown || other.Reason != n.Reason {
		t.Errorf("a member of a member that may be is %+v", other)
	}
}
