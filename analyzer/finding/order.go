package finding

import (
	"cmp"
	"slices"
	"strings"
)

// Sort puts findings in the order of reports: by place, rule, cluster, source
// class, destination and message, then by everything else that a finding holds.
// The order is total, so that the same findings always give the same report,
// whatever order the rules gave them in.
func Sort(findings []Finding) { slices.SortFunc(findings, Compare) }

// Compare orders two findings as [Sort] does; it is 0 for equal ones only.
func Compare(a, b Finding) int {
	return cmp.Or(
		a.At.Compare(b.At),
		strings.Compare(a.Rule, b.Rule),
		strings.Compare(a.Cluster, b.Cluster),
		strings.Compare(a.SourceClass, b.SourceClass),
		strings.Compare(a.Destination, b.Destination),
		strings.Compare(a.Message, b.Message),
		compareRest(a, b),
	)
}

// compareRest orders findings that say the same of the same place.
func compareRest(a, b Finding) int {
	return cmp.Or(
		strings.Compare(a.Subject, b.Subject),
		cmp.Compare(b.Severity.Rank(), a.Severity.Rank()), // worst first
		strings.Compare(string(a.Severity), string(b.Severity)),
		strings.Compare(a.Confidence, b.Confidence),
		strings.Compare(a.Name, b.Name),
		strings.Compare(a.Help, b.Help),
		strings.Compare(a.Fingerprint, b.Fingerprint),
		slices.CompareFunc(a.Related, b.Related, func(a, b Related) int {
			return cmp.Or(a.At.Compare(b.At), strings.Compare(a.Message, b.Message))
		}),
		slices.CompareFunc(a.Path, b.Path, func(a, b Step) int {
			return cmp.Or(strings.Compare(a.Hop, b.Hop), strings.Compare(a.Detail, b.Detail), a.At.Compare(b.At))
		}),
		compareSuppressions(a.Suppressed, b.Suppressed),
	)
}

// compareSuppressions puts what nothing hides first.
func compareSuppressions(a, b *Suppression) int {
	switch {
	case a == b:
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	}
	return cmp.Or(
		a.At.Compare(b.At),
		strings.Compare(a.Kind, b.Kind),
		strings.Compare(a.Reason, b.Reason),
		strings.Compare(a.Owner, b.Owner),
		strings.Compare(a.Until, b.Until),
	)
}

// Exceeds reports whether a finding that nothing hides is as bad as failOn or
// worse. Nothing is where failOn is no severity, such as "never".
func Exceeds(findings []Finding, failOn Severity) bool {
	return failOn.Rank() > 0 && slices.ContainsFunc(findings, func(f Finding) bool {
		return f.Suppressed == nil && f.Severity.Rank() >= failOn.Rank()
	})
}
