package finding_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/source"
)

// at is a place of one character.
func at(path string, line, column int) source.Span {
	return source.Span{
		Path:  path,
		Start: source.Position{Line: line, Column: column},
		End:   source.Position{Line: line, Column: column + 1},
	}
}

func TestSortOrdersByWhatReadersLookAtFirst(t *testing.T) {
	t.Parallel()
	want := []finding.Finding{
		{At: at("a.tf", 9, 1), Rule: "SNAT407"},
		{At: at("b.tf", 2, 1), Rule: "SNAT407"},
		{At: at("b.tf", 10, 1), Rule: "SNAT101", Cluster: "dev", SourceClass: "pod"},
		{At: at("b.tf", 10, 1), Rule: "SNAT101", Cluster: "prod", SourceClass: "host-network"},
		{At: at("b.tf", 10, 1), Rule: "SNAT101", Cluster: "prod", SourceClass: "pod", Destination: "connected"},
		{At: at("b.tf", 10, 1), Rule: "SNAT101", Cluster: "prod", SourceClass: "pod", Destination: "internet", Message: "A"},
		{At: at("b.tf", 10, 1), Rule: "SNAT101", Cluster: "prod", SourceClass: "pod", Destination: "internet", Message: "B"},
		{At: at("b.tf", 10, 1), Rule: "SNAT104"},
		{At: at("b.tf", 10, 5), Rule: "SNAT101"},
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		got := slices.Clone(want)
		random.Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		finding.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("another order of the input gives another report (-want +got):\n%s", diff)
		}
	}
}

// A field that Compare forgets would let the order of the rules show in the
// report.
func TestCompareLooksAtEveryField(t *testing.T) {
	t.Parallel()
	for _, field := range reflect.VisibleFields(reflect.TypeFor[finding.Finding]()) {
		t.Run(field.Name, func(t *testing.T) {
			t.Parallel()
			var plain, other finding.Finding
			fill(reflect.ValueOf(&other).Elem().FieldByIndex(field.Index))
			if finding.Compare(plain, other) == 0 || finding.Compare(plain, other) != -finding.Compare(other, plain) {
				t.Errorf("findings that differ in %s are not ordered", field.Name)
			}
		})
	}
}

func TestCompareLooksAtEveryFieldOfAPart(t *testing.T) {
	t.Parallel()
	parts := map[string]func(any) finding.Finding{
		"Related":     func(p any) finding.Finding { return finding.Finding{Related: []finding.Related{*p.(*finding.Related)}} },
		"Step":        func(p any) finding.Finding { return finding.Finding{Path: []finding.Step{*p.(*finding.Step)}} },
		"Suppression": func(p any) finding.Finding { return finding.Finding{Suppressed: p.(*finding.Suppression)} },
	}
	for _, empty := range []any{&finding.Related{}, &finding.Step{}, &finding.Suppression{}} {
		kind := reflect.TypeOf(empty).Elem()
		for _, field := range reflect.VisibleFields(kind) {
			other := reflect.New(kind)
			fill(other.Elem().FieldByIndex(field.Index))
			build := parts[kind.Name()]
			if finding.Compare(build(empty), build(other.Interface())) == 0 {
				t.Errorf("findings that differ in %s.%s are not ordered", kind.Name(), field.Name)
			}
		}
	}
}

// fill gives a field a value that is not its zero.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Int:
		v.SetInt(1)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
	case reflect.Struct:
		fill(v.Field(0))
	default:
		panic("fill: add " + v.Kind().String())
	}
}

func TestExceeds(t *testing.T) {
	t.Parallel()
	warning := finding.Finding{Severity: finding.SeverityWarning}
	hidden := finding.Finding{Severity: finding.SeverityError, Suppressed: &finding.Suppression{Reason: "accepted"}}
	for _, test := range []struct {
		name   string
		failOn finding.Severity
		given  []finding.Finding
		want   bool
	}{
		{"the same severity", finding.SeverityWarning, []finding.Finding{warning}, true},
		{"a worse one", finding.SeverityNote, []finding.Finding{warning}, true},
		{"a better one", finding.SeverityError, []finding.Finding{warning}, false},
		{"never", "never", []finding.Finding{warning}, false},
		{"no severity", "", []finding.Finding{warning}, false},
		{"an unknown severity", "critical", []finding.Finding{warning}, false},
		{"a finding without a severity", finding.SeverityNote, []finding.Finding{{}}, false},
		{"a hidden one", finding.SeverityNote, []finding.Finding{hidden}, false},
		{"one that stands behind a hidden one", finding.SeverityNote, []finding.Finding{hidden, warning}, true},
		{"nothing", finding.SeverityNote, nil, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := finding.Exceeds(test.given, test.failOn); got != test.want {
				t.Errorf("got %t, want %t", got, test.want)
			}
		})
	}
}
