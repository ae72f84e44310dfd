package policy

import (
	"testing"

	"github.com/snatlint/snatlint/analyzer/source"
)

func line(path string, n int) source.Span {
	return source.Span{Path: path, Start: source.Position{Line: n, Column: 1}, End: source.Position{Line: n, Column: 9}}
}

// TestPlacesInsideModulesLeadToTheCall: a value written inside a module is shown
// at the outermost call; one that the root module gave it, where it was written.
func TestPlacesInsideModulesLeadToTheCall(t *testing.T) {
	t.Parallel()
	nested := frameOf(line("modules/eks/addons/main.tf", 1), []source.Span{line("infra/main.tf", 3), line("modules/eks/main.tf", 9)})
	around := frameOf(line("main.tf", 1), []source.Span{line("examples/complete/main.tf", 3)})
	for _, c := range []struct {
		name    string
		in      frame
		at      string
		outside bool
	}{
		{"the root module's own file", frameOf(line("infra/main.tf", 1), nil), "infra/main.tf", true},
		{"a literal in the inner module", nested, "modules/eks/addons/main.tf", false},
		{"a literal in the module between", nested, "modules/eks/variables.tf", false},
		{"a file below the inner module", nested, "modules/eks/addons/files/cni.json", false},
		{"an argument of the root module", nested, "infra/main.tf", true},
		{"variables of the root module", nested, "infra/env/prod.tfvars", true},
		{"a file beside all of them", nested, "shared/cni.json", true},
		{"a module that its example lies in", around, "main.tf", false},
		{"that example", around, "examples/complete/main.tf", true},
		{"a file of that example", around, "examples/complete/files/cni.json", true},
	} {
		place := c.in.place(line(c.at, 7))
		at, inside, err := place.Split()
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		switch {
		case c.outside && (at.Path != c.at || !inside.IsZero()):
			t.Errorf("%s: %s leads to %s, inside %s", c.name, place, at, inside)
		case !c.outside && (at != c.in.call || inside.Path != c.at):
			t.Errorf("%s: %s leads to %s, inside %s", c.name, place, at, inside)
		}
	}
}

// FuzzPlace: what is written down is read back, whatever files are called.
func FuzzPlace(f *testing.F) {
	f.Add("a.tf", "b.tf")
	f.Add("a via b.tf:1:1-2:2.tf", "via via via")
	f.Add("0", "via 0")
	f.Add(":", "-")
	f.Fuzz(func(t *testing.T, inner, outer string) {
		if inner == "" || outer == "" {
			return
		}
		place := Place(line(inner, 3).String() + via + line(outer, 5).String())
		at, inside, err := place.Split()
		if err != nil {
			t.Fatalf("%q: %v", place, err)
		}
		if at.String() == "" || Place(inside.String()+via+at.String()) != place {
			t.Errorf("%q is read as %q inside %q", place, at, inside)
		}
	})
}
