package estate

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
)

// Names of the settings that estates may have.
const (
	ExternalSNAT     = "AWS_VPC_K8S_CNI_EXTERNALSNAT"
	ExcludeSNAT      = "AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS"
	RandomizeSNAT    = "AWS_VPC_K8S_CNI_RANDOMIZESNAT"
	NodePort         = "AWS_VPC_CNI_NODE_PORT_SUPPORT"
	ExternalServices = "AWS_EXTERNAL_SERVICE_CIDRS"
)

// values are what settings are tried with: what people write, and what they
// mistype.
func values() map[string][]string {
	return map[string][]string{
		ExternalSNAT: {"true", "false", "true", "false", "1", "0", "t", "F", "TRUE", "True", "tRue", "yes", "on", "enabled", " true", "2", ""},
		ExcludeSNAT: {
			PeerRange, OfficeRange, PeerPart, PeerRange + "," + OfficeRange, "10.0.0.0/8", "0.0.0.0/0",
			"198.51.100.0/24", "8.8.8.8/32," + OfficeServer + "/32", "0.0.0.0/1", " 10.50.0.0/16 ,\t192.168.0.0/17",
			"10.50.0.80/16",                     // host bits
			"foo, 10.50.0.80/16 , fd00::/8",     // items that are skipped
			PeerServer, "10.50.0.0", "10.50/16", // no ranges at all
			"10.50.0.0/33", "10.050.0.0/16", "10.50.0.0/16;192.168.0.0/16", "10.50.0.0/16 192.168.0.0/16",
			"::/0", "::ffff:10.50.0.0/112", ",,10.50.0.0/16,", "10.50.0.0/16,10.50.0.0/16", "",
		},
		RandomizeSNAT:    {"prng", "hashrandom", "none", "PRNG", "random", ""},
		NodePort:         {"true", "false", "no"},
		ExternalServices: {PeerRange, OfficeServer + "/32", VPCServer + "/32", "10.50.0.80", "198.51.100.0/24, x", "fd00::/8", "0.0.0.0/0"},
	}
}

// Generator makes estates by chance.
type Generator struct {
	chance   *rand.Rand
	versions []string
	left     map[string][]string // the values of a setting that weren't tried yet
}

// NewGenerator starts from a seed: the same one makes the same estates, in the
// same order.
func NewGenerator(seed uint64, versions []string) *Generator {
	return &Generator{chance: rand.New(rand.NewPCG(seed, 0)), versions: versions, left: map[string][]string{}}
}

// Next makes an estate. Rare things are rare, so that most estates differ from
// each other in what matters.
func (g *Generator) Next() Estate {
	chance := g.chance
	e := Estate{
		Version: pick(chance, g.versions),
		Second:  chance.IntN(3) == 0,
		Pods:    pick(chance, []Place{WithNodes, WithNodes, WithNodes, Configured, Discovered, Discovered, Moved}),
		Public:  chance.IntN(2) == 0,
		Back:    pick(chance, []Back{BackToAll, BackToAll, BackToAll, BackToFirst, BackToNone}),
		Nodes:   routes(chance),
	}
	if e.Apart() {
		e.Own = routes(chance)
	}
	e.Stranded = (e.Nodes.Default == NAT || e.Own.Default == NAT) && chance.IntN(8) == 0
	percent := map[string]int{ExternalSNAT: 50, ExcludeSNAT: 65, RandomizeSNAT: 25, NodePort: 15, ExternalServices: 15}
	for _, name := range slices.Sorted(maps.Keys(percent)) {
		if chance.IntN(100) < percent[name] {
			e.Settings = append(e.Settings, Setting{Name: name, Value: g.value(name)})
		}
	}
	return e
}

// value gives every value of a setting before it gives one again.
func (g *Generator) value(name string) string {
	if len(g.left[name]) == 0 {
		all := values()[name]
		g.chance.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		g.left[name] = all
	}
	value := g.left[name][0]
	g.left[name] = g.left[name][1:]
	return value
}

func routes(chance *rand.Rand) Routes {
	return Routes{
		Default: pick(chance, []Target{NAT, NAT, Internet, Internet, Nowhere}),
		Peer:    pick(chance, []Target{Direct, Direct, Direct, Direct, PrivateNAT, Nowhere}),
		Office:  pick(chance, []Target{Direct, Direct, Direct, Direct, PrivateNAT, Nowhere}),
		Part:    pick(chance, []Target{Nowhere, Nowhere, Nowhere, Direct, Internet}),
	}
}

func pick[T any](chance *rand.Rand, among []T) T { return among[chance.IntN(len(among))] }

// Simpler are the estates that are one step simpler than this one, the largest
// steps first.
func (e Estate) Simpler() []Estate {
	var all []Estate
	add := func(change func(*Estate)) {
		simpler := e
		simpler.Settings = slices.Clone(e.Settings)
		change(&simpler)
		if !simpler.equal(e) {
			all = append(all, simpler)
		}
	}
	plain := Routes{Default: NAT, Peer: Direct, Office: Direct}
	add(func(s *Estate) { s.Pods, s.Own = WithNodes, Routes{} })
	for i := range e.Settings {
		add(func(s *Estate) { s.Settings = slices.Delete(s.Settings, i, i+1) })
	}
	add(func(s *Estate) { s.Second = false })
	add(func(s *Estate) { s.Public = false })
	add(func(s *Estate) { s.Stranded = false })
	add(func(s *Estate) { s.Back = BackToAll })
	for _, get := range []func(*Estate) *Routes{func(s *Estate) *Routes { return &s.Nodes }, func(s *Estate) *Routes { return &s.Own }} {
		if *get(&e) == (Routes{}) {
			continue
		}
		add(func(s *Estate) { *get(s) = plain })
		add(func(s *Estate) { get(s).Default = plain.Default })
		add(func(s *Estate) { get(s).Peer = plain.Peer })
		add(func(s *Estate) { get(s).Office = plain.Office })
		add(func(s *Estate) { get(s).Part = plain.Part })
	}
	for i, s := range e.Settings {
		items := strings.Split(s.Value, ",")
		for j := range items {
			if len(items) > 1 {
				add(func(s *Estate) { s.Settings[i].Value = strings.Join(slices.Delete(slices.Clone(items), j, j+1), ",") })
			}
		}
	}
	return all
}

func (e Estate) equal(other Estate) bool {
	same := slices.Equal(e.Settings, other.Settings)
	a, b := e, other
	return same && a.Version == b.Version && a.Second == b.Second && a.Pods == b.Pods && a.Nodes == b.Nodes &&
		a.Own == b.Own && a.Public == b.Public && a.Stranded == b.Stranded && a.Back == b.Back
}
