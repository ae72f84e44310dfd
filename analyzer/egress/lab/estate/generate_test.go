package estate_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
)

func generate(seed uint64) estate.Estate {
	return estate.Generate(rand.New(rand.NewPCG(seed, 0)), []string{"1.20.4", "1.23.2"})
}

func TestASeedIsAnEstate(t *testing.T) {
	t.Parallel()
	for seed := range uint64(200) {
		if one, other := generate(seed), generate(seed); !reflect.DeepEqual(one, other) {
			t.Fatalf("seed %d makes\n%+v\nand\n%+v", seed, one, other)
		}
	}
}

// Whatever way simpler estates are chosen, the search for the smallest ends, and
// leaves the estate that it began with alone.
func TestSimplerComesToAnEnd(t *testing.T) {
	t.Parallel()
	for seed := range uint64(200) {
		chance := rand.New(rand.NewPCG(seed, 1))
		e := generate(seed)
		for steps := 0; ; steps++ {
			before := e.Terraform()["estate.tf"]
			simpler := e.Simpler()
			if e.Terraform()["estate.tf"] != before {
				t.Fatalf("seed %d: making simpler estates changed this one", seed)
			}
			if len(simpler) == 0 {
				break
			}
			if steps == 100 {
				t.Fatalf("seed %d: the search for the smallest estate doesn't end", seed)
			}
			e = simpler[chance.IntN(len(simpler))]
		}
	}
}
