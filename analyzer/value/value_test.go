package value_test

import (
	"strconv"
	"testing"

	"github.com/snatlint/snatlint/analyzer/value"
)

func TestOrFillsInWhatIsAbsentOnly(t *testing.T) {
	t.Parallel()
	fallback := value.Known("default", value.Default("default of the VPC CNI"))
	for _, test := range []struct {
		given value.Value[string]
		want  string
	}{
		{value.Known("written", at(1)), "written"},
		{value.Known("", at(1)), ""},
		{value.Unknown[string]("why", at(1)), "unknown: why"},
		{value.Absent[string](at(1)), "default"},
		{value.Value[string]{}, "default"},
	} {
		if got := shown(test.given.Or(fallback)); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
	if got := (value.Value[string]{}).Or(fallback).Origin().Note; got != "default of the VPC CNI" {
		t.Errorf("the default comes from %q", got)
	}
}

func TestOrKnown(t *testing.T) {
	t.Parallel()
	if got := value.Known(0, at(1)).OrKnown(7); got != 0 {
		t.Errorf("a known zero became %d", got)
	}
	for _, v := range []value.Value[int]{value.Unknown[int]("why", at(1)), value.Absent[int](at(1))} {
		if got := v.OrKnown(7); got != 7 {
			t.Errorf("got %d, want 7", got)
		}
	}
}

func TestMap(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		given value.Value[string]
		want  string
	}{
		{value.Known("12", at(4)), "12"},
		{value.Known("x", at(4)), `unknown: strconv.Atoi: parsing "x": invalid syntax`},
		{value.Unknown[string]("why", at(4)), "unknown: why"},
		{value.Absent[string](at(4)), "absent"},
	} {
		got := value.Map(test.given, strconv.Atoi)
		if shown(got) != test.want {
			t.Errorf("got %q, want %q", shown(got), test.want)
		}
		if got.Origin().At != at(4).At {
			t.Errorf("%q loses its place", test.want)
		}
	}
}
