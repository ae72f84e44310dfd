package egress

import (
	"regexp"
	"strings"

	"github.com/snatlint/snatlint/analyzer/network"
)

func sameZone(a, b *network.Subnet) bool {
	x, known := a.Zone.Get()
	y, alsoKnown := b.Zone.Get()
	return known && alsoKnown && x == y
}

// zonesApart reports whether two subnets are certainly in different zones. A
// zone's name says nothing of its id, nor of what a data source lists.
func zonesApart(a, b *network.Subnet) bool {
	x, known := a.Zone.Get()
	y, alsoKnown := b.Zone.Get()
	return known && alsoKnown && x != y && notation(x) == notation(y)
}

// zoneID is how AWS writes ids of zones, such as "euw1-az2".
var zoneID = regexp.MustCompile(`-az\d+$`)

// notation tells texts that may name one zone in two ways from those that can't:
// names, ids, the elements of one list, and references of any other kind.
func notation(zone string) string {
	list, _, indexed := strings.Cut(zone, "[")
	switch {
	case indexed:
		return list
	case strings.ContainsAny(zone, ".:"):
		return zone
	case zoneID.MatchString(zone):
		return "id"
	default:
		return "name"
	}
}
