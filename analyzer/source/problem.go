package source

import (
	"cmp"
	"slices"
)

// ProblemKind says what kept a part of the input from being analysed.
type ProblemKind string

// The kinds of problems, as the JSON report prints them.
const (
	ProblemRead      ProblemKind = "read"      // a file or directory can't be read
	ProblemParse     ProblemKind = "parse"     // text that isn't the language it should be
	ProblemReference ProblemKind = "reference" // a name that nothing declares
	ProblemCycle     ProblemKind = "cycle"     // a value that depends on itself
	ProblemModule    ProblemKind = "module"    // a local module that isn't there
	ProblemEvaluate  ProblemKind = "evaluate"  // an expression that has no value, such as a function's error
	ProblemLimit     ProblemKind = "limit"     // a limit that was hit
	ProblemInternal  ProblemKind = "internal"  // a defect of this program
)

// Problem is a part of the input that could not be analysed. Everything else
// was; the exit code says that something is missing.
type Problem struct {
	Kind    ProblemKind
	Message string // a full sentence
	At      Span   // Start and End may be zero where only the path is known
}

// SortProblems orders problems by place, kind and message and drops repeats.
func SortProblems(problems []Problem) []Problem {
	slices.SortFunc(problems, func(a, b Problem) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(problems)
}
