package finding

import (
	"slices"
	"strings"
	"time"

	"github.com/snatlint/snatlint/analyzer/source"
)

// KindConfig is the [Suppression.Kind] of what the configuration hides.
const KindConfig = "config"

// Ignore is one entry of the configuration's "ignore" list: findings that their
// owners have accepted.
type Ignore struct {
	Rule string // the ID of one rule; groups would hide rules that nobody has seen yet
	// Path is a pattern as [source.MatchPath] takes it; empty means every file.
	Path   string
	Base   source.Base // the directory that Path counts from
	Until  string      // YYYY-MM-DD, the last day on which it holds; empty means for good
	Reason string      // nothing is hidden without one
	Owner  string      // who answers for it; may be empty
	At     source.Span // the entry in the configuration
}

// Justified reports whether the entry says why.
func (i Ignore) Justified() bool { return strings.TrimSpace(i.Reason) != "" }

// Expired reports whether the entry's last day is before today, which is the
// calendar day of the time in its own time zone. An entry whose day can't be
// read has expired.
func (i Ignore) Expired(today time.Time) bool {
	if i.Until == "" {
		return false
	}
	until, err := time.Parse(time.DateOnly, i.Until)
	year, month, day := today.Date()
	return err != nil || until.Before(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// Suppress gives a copy of the findings in which those that an entry covers are
// hidden. Of several entries the first that holds counts: entries without a
// reason, and expired ones, hide nothing. Findings that are hidden already stay
// as they are.
func Suppress(findings []Finding, ignores []Ignore, today time.Time) []Finding {
	held := map[string][]Ignore{} // by rule
	for _, i := range ignores {
		if i.Justified() && !i.Expired(today) {
			held[i.Rule] = append(held[i.Rule], i)
		}
	}
	out := slices.Clone(findings)
	for at := range out {
		f := &out[at]
		if f.Suppressed != nil {
			continue
		}
		for _, i := range held[f.Rule] {
			if i.covers(f.At.Path) {
				f.Suppressed = &Suppression{Kind: KindConfig, Reason: i.Reason, Owner: i.Owner, Until: i.Until, At: i.At}
				break
			}
		}
	}
	return out
}

// covers reports whether an entry is about a file. A finding without a place is
// covered by entries without a path only.
func (i Ignore) covers(path string) bool {
	if i.Path == "" {
		return true
	}
	name, below := i.Base.Relative(path)
	return path != "" && below && source.MatchPath(i.Path, name)
}
