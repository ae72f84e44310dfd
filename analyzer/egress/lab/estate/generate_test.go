package estate_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
)

func estates(seed uint64, n int) []estate.Estate {
	g := estate.NewGenerator(seed, []string{"1.20.4", "1.23.2"})
	all := make([]estate.Estate, n)
	for i := range all {
		all[i] = g.Next()
	}
	return all
}

func TestASeedIsItsEstates(t *testing.T) {
	t.Parallel()
	if one, other := estates(7, 200), estates(7, 200); !reflect.DeepEqual(one, other) {
		t.Error("the same seed makes other estates")
	}
	if one, other := estates(7, 10), estates(8, 10); reflect.DeepEqual(one, other) {
		t.Error("another seed makes the same estates")
	}
}

// Whatever way simpler estates are chosen, the search for the smallest ends, and
// leaves the estate that it began with alone.
func TestSimplerComesToAnEnd(t *testing.T) {
	t.Parallel()
	chance := rand.New(rand.NewPCG(1, 1))
	for i, e := range estates(1, 200) {
		for steps := 0; ; steps++ {
			before := e.Terraform()["estate.tf"]
			simpler := e.Simpler()
			if e.Terraform()["estate.tf"] != before {
				t.Fatalf("estate %d: making simpler estates changed this one", i)
			}
			if len(simpler) == 0 {
				break
			}
			if steps == 100 {
				t.Fatalf("estate %d: the search for the smallest estate doesn't end", i)
			}
			e = simpler[chance.IntN(len(simpler))]
		}
	}
}
