package json

import (
	"io"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report"
)

// schemaVersion grows when a key goes away or changes its meaning; new keys
// don't count.
const schemaVersion = 1

// checkDocument is described by check.schema.json.
type checkDocument struct {
	SchemaVersion int           `json:"schema_version"`
	Tool          toolJSON      `json:"tool"`
	Coverage      coverageJSON  `json:"coverage"`
	Findings      []findingJSON `json:"findings"`
	Problems      []problemJSON `json:"problems"`
	Summary       summaryJSON   `json:"summary"`
}

type toolJSON struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Rules   string `json:"rules"`
}

type problemJSON struct {
	Kind     string    `json:"kind"`
	Message  string    `json:"message"`
	Location *location `json:"location"`
}

type summaryJSON struct {
	Error      int `json:"error"`
	Warning    int `json:"warning"`
	Note       int `json:"note"`
	Suppressed int `json:"suppressed"`
}

// Write prints a whole report, suppressed findings included: each says by what
// it is hidden.
func Write(w io.Writer, r *finding.Report, _ report.Options) error {
	document := checkDocument{
		SchemaVersion: schemaVersion,
		Tool:          toolJSON{Name: "snatlint", Version: r.Version, Rules: r.RulesSum},
		Coverage:      newCoverage(r.Coverage),
		Findings:      make([]findingJSON, 0, len(r.Findings)),
		Problems:      make([]problemJSON, 0, len(r.Problems)),
		Summary:       summarise(r.Findings),
	}
	for _, f := range r.Findings {
		document.Findings = append(document.Findings, newFinding(f))
	}
	for _, p := range r.Problems {
		document.Problems = append(document.Problems, problemJSON{Kind: string(p.Kind), Message: p.Message, Location: newLocation(p.At)})
	}
	return Encode(w, document)
}

// summarise counts findings; a suppressed one counts as that alone.
func summarise(findings []finding.Finding) summaryJSON {
	var s summaryJSON
	for _, f := range findings {
		switch {
		case f.Suppressed != nil:
			s.Suppressed++
		case f.Severity == finding.SeverityError:
			s.Error++
		case f.Severity == finding.SeverityWarning:
			s.Warning++
		default:
			s.Note++
		}
	}
	return s
}
