package text

import (
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/egress"
)

// lostWord stands in the sentence of each hop on the way back that loses
// replies.
const lostWord = "lost"

// losesSome reports whether replies are lost for a part of the destination: the
// answer then depends on where the server is.
func losesSome(v egress.Verdict) bool {
	return v.Returns == egress.NotKnown && slices.ContainsFunc(v.Path, func(h egress.Hop) bool {
		return h.Hop == "return" && strings.Contains(h.Detail, lostWord)
	})
}

// waysBack are the hops that tell why replies may not arrive: those whose
// sentences say so, or else all of the way back.
func waysBack(v egress.Verdict) []egress.Hop {
	word := "unknown"
	if v.Returns == egress.No || losesSome(v) {
		word = lostWord
	}
	var back, why []egress.Hop
	for _, h := range v.Path {
		if h.Hop != "return" {
			continue
		}
		back = append(back, h)
		if strings.Contains(h.Detail, word) {
			why = append(why, h)
		}
	}
	if len(why) > 0 {
		return why
	}
	return back
}
