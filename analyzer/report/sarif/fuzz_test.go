package sarif_test

import (
	"testing"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report/reporttest"
	"github.com/snatlint/snatlint/analyzer/source"
)

// FuzzResult holds that whatever names say, all links of a message lead to its
// related locations and all paths stay below the working directory.
func FuzzResult(f *testing.F) {
	for _, text := range reporttest.HostileTexts() {
		f.Add(text, text, text, 1, 1)
	}
	f.Fuzz(func(t *testing.T, path, message, name string, line, column int) {
		at := source.Span{Path: path, Start: source.Position{Line: line, Column: column}, End: source.Position{Line: column, Column: line}}
		checkPlatform(t, written(t, &finding.Report{
			Rules: []finding.Rule{{ID: "SNAT101", Name: name, Title: message, Description: path, Page: message}},
			Files: reporttest.Files(map[string]string{path: message}),
			Findings: []finding.Finding{{
				Rule: "SNAT101", Severity: "error", Message: message, Help: name, At: at,
				Related: []finding.Related{{Message: name, At: at}, {Message: message}},
				Path:    []finding.Step{{Hop: name, Detail: message}, {Detail: name, At: at}, {Hop: path, Detail: path}},
			}},
			Problems: []source.Problem{{Kind: source.ProblemParse, Message: message, At: at}},
		}, path))
	})
}
