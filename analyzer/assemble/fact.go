package assemble

import (
	"slices"

	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// fact finds what the configuration says about something under any of its
// names.
func (b *builder) fact(names ...string) (Fact, bool) {
	for _, name := range names {
		if fact, ok := b.in.Config.Facts[name]; ok && name != "" {
			return fact, true
		}
		if fact, ok := b.told[name]; ok {
			return fact, true
		}
	}
	return Fact{}, false
}

// tellByID notes what the facts say of data sources under the ids that those
// write out, by which others name the same thing.
func (b *builder) tellByID() {
	for _, r := range slices.Concat(b.data["aws_vpc"], b.data["aws_subnet"]) {
		if id := r.Attr("id"); id.KindOf() == value.KindString {
			if fact, ok := b.factAbout(r); ok {
				b.told[id.Text] = fact
			}
		}
	}
}

// factAbout finds what the configuration says about a resource. Its address may
// stand behind the root module, which is the nearer one of two facts.
func (b *builder) factAbout(r *terraform.Resource) (Fact, bool) {
	if r == nil {
		return Fact{}, false
	}
	return b.fact(r.Root.ID()+":"+r.Address, r.Root.Dir+":"+r.Address, r.Address)
}
