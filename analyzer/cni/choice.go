package cni

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/snatlint/snatlint/analyzer/value"
)

// choice reads a variable that takes a few exact words.
func (r *resolver) choice(name, otherwise string, empty emptiness, words ...string) value.Value[string] {
	return resolve(r, name, KindWord, otherwise, empty, func(text string) (string, string) {
		if slices.Contains(words, text) {
			return text, ""
		}
		quoted := make([]string, len(words))
		for i, w := range words {
			quoted[i] = "'" + w + "'"
		}
		return "", fmt.Sprintf("'%s' is no value that the CNI knows: it takes %s, in lower case", text, strings.Join(quoted, ", "))
	})
}

// subnetDiscovery came with version 1.18.0, switched on (amazon-vpc-cni-k8s
// README, ENABLE_SUBNET_DISCOVERY). Where the version isn't known a current one
// is assumed, and the origin says so.
func (r *resolver) subnetDiscovery() value.Value[bool] {
	version, known := r.settings.Version.Get()
	has := !known || AtLeast(version, 1, 18, 0)
	if !has {
		written := r.text(EnvSubnetDiscovery)
		if text, given := written.Get(); given {
			r.ignore(KindVersion, EnvSubnetDiscovery, text, fmt.Sprintf("the VPC CNI reads it from version 1.18.0 on, and this is %s", version), "false", written.Origin().At)
		}
		return value.Known(false, r.defaults)
	}
	on := r.boolean(EnvSubnetDiscovery, true, emptyIsUnset)
	if !known && on.IsKnown() && on.Origin().At.IsZero() && on.Origin().Note == r.defaults.Note {
		return value.Known(true, value.Default(r.defaults.Note+" from version 1.18.0 on; the version is not known"))
	}
	return on
}

// AtLeast reports whether a version such as "1.18.0" or "v1.18.0-eksbuild.1" is
// the given one or later. A part that is missing counts as 0; what is no
// version at all, such as "latest", counts as current.
func AtLeast(version string, major, minor, patch int) bool {
	core, _, _ := strings.Cut(strings.TrimPrefix(version, "v"), "-")
	var have [3]int
	for i, part := range strings.SplitN(core, ".", 3) {
		n, err := strconv.Atoi(part)
		if err != nil {
			if i == 0 {
				return true
			}
			break
		}
		have[i] = n
	}
	return slices.Compare(have[:], []int{major, minor, patch}) >= 0
}
