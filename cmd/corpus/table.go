package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/snatlint/snatlint/analyzer/report/text/layout"
)

// table is the report: a line for each checkout with a line for each root module
// whose answer isn't complete, then the totals.
func table(results []result) string {
	const head = "checkout"
	width := len(head)
	for _, r := range results {
		width = max(width, utf8.RuneCountInString(layout.Safe(r.name)))
	}
	var b strings.Builder
	line := func(name string, cells ...any) {
		fmt.Fprintf(&b, "%-*s"+strings.Repeat("  %8v", len(cells))+"\n", append([]any{width, name}, cells...)...)
	}
	line(head, "roots", "with EKS", "complete")
	for _, r := range results {
		line(layout.Safe(r.name), r.roots, len(r.eks), r.complete())
		if r.crash != "" {
			b.WriteString("  CRASH " + layout.Safe(r.crash) + "\n")
		}
		for _, root := range r.eks {
			for _, m := range root.missing {
				b.WriteString("  " + layout.Safe(root.dir+": "+m.text) + "\n")
			}
		}
	}
	b.WriteString("\n" + totals(results))
	return b.String()
}

// totals sums up, and tells apart what no file of a repository could have told.
func totals(results []result) string {
	var roots, eks, complete, crashes int
	beyond := map[string]int{}
	for _, r := range results {
		roots, eks, complete = roots+r.roots, eks+len(r.eks), complete+r.complete()
		if r.crash != "" {
			crashes++
		}
		for _, root := range r.eks {
			if kind := root.beyond(); kind != "" {
				beyond[kind]++
			}
		}
	}
	outside := 0
	var kinds []string
	for kind, n := range beyond {
		outside += n
		kinds = append(kinds, kind)
	}
	slices.SortFunc(kinds, func(a, b string) int { return cmp.Or(cmp.Compare(beyond[b], beyond[a]), cmp.Compare(a, b)) })
	var b strings.Builder
	fmt.Fprintf(&b, "checkouts: %d, crashes: %d, root modules: %d, with an EKS cluster: %d\n", len(results), crashes, roots, eks)
	fmt.Fprintf(&b, "complete: %d, %s\n", complete, percent(complete, eks))
	fmt.Fprintf(&b, "lacking only what no file of the checkout tells: %d\n", outside)
	for _, kind := range kinds {
		fmt.Fprintf(&b, "  %s: %d\n", kind, beyond[kind])
	}
	fmt.Fprintf(&b, "complete of the others: %s\n", percent(complete, eks-outside))
	return b.String()
}

// beyond is the kind of fact that a root lacks where no file of the repository
// tells any of what it lacks.
func (r eksRoot) beyond() string {
	if len(r.missing) == 0 || slices.ContainsFunc(r.missing, func(m lack) bool { return m.outside == "" }) {
		return ""
	}
	return r.missing[0].outside
}

func percent(part, whole int) string {
	if whole == 0 {
		return "none"
	}
	return fmt.Sprintf("%.1f %%", 100*float64(part)/float64(whole))
}
