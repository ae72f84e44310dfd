package manifest

// Limits of one document. A document that hits one is a problem, and nothing
// of it is used.
const (
	// maxDepth is how deep maps and lists are nested, aliases followed.
	maxDepth = 200
	// maxValues is how many entries and items may be written in a document.
	// Ten megabytes of what `kubectl get -o yaml` prints have fewer.
	maxValues = 500_000
	// maxListDepth is how deep List objects are nested.
	maxListDepth = 10
)

// Limits of what aliases stand for, in nodes.
const (
	aliasFactor = 100 // times the nodes that are written
	// fewAliases are always allowed, as kubectl does.
	fewAliases = 1000
	// manyAliases are never allowed: kubectl refuses less than half of that
	// (go.yaml.in/yaml/v2 v2.4.4, decode.go, allowedAliasRatio).
	manyAliases = 1_000_000
)

// maxAliased is how many nodes the aliases of a document with so many nodes of
// its own may stand for.
func maxAliased(own int) int {
	return min(max(aliasFactor*own, fewAliases), manyAliases)
}
