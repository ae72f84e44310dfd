package finding

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Version of the ingredients: a change of them is a change of every baseline.
const fingerprintVersion = "snatlint/v1"

// Fingerprint tells a finding from others across runs: 32 hexadecimal digits of
// a SHA-256 over the rule, the file's path, the cluster, the source class, the
// destination and the subject. What changes while the finding stays the same has
// no part in it: lines and columns, every wording, severity, confidence, the
// packet's path and the related places.
//
// Several findings of a report may have the same one; [Stamp] tells them apart.
func Fingerprint(f Finding) string {
	sum := sha256.New()
	for _, part := range []string{fingerprintVersion, f.Rule, f.At.Path, f.Cluster, f.SourceClass, f.Destination, f.Subject} {
		// With their lengths, so that no text can run over into the next.
		fmt.Fprintf(sum, "%d:", len(part))
		_, _ = io.WriteString(sum, part) // a hash takes everything
	}
	return hex.EncodeToString(sum.Sum(nil)[:16])
}

// Stamp sets the fingerprint of every finding of a report, whatever their order.
// Where several would be equal, the second and later ones in order of place get
// "-2", "-3" and so on, which stay when other lines move.
func Stamp(findings []Finding) {
	order := make([]int, len(findings))
	for i := range findings {
		findings[i].Fingerprint = Fingerprint(findings[i])
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(strings.Compare(findings[a].Fingerprint, findings[b].Fingerprint), Compare(findings[a], findings[b]))
	})
	nth := 1
	for at := 1; at < len(order); at++ {
		first, f := &findings[order[at-nth]], &findings[order[at]]
		if f.Fingerprint != first.Fingerprint {
			nth = 1
			continue
		}
		nth++
		f.Fingerprint = fmt.Sprintf("%s-%d", f.Fingerprint, nth)
	}
}
