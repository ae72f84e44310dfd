package sarif

import (
	"io"
	"regexp"
	"strings"
	"unicode"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/json"
)

const (
	toolName       = "snatlint" // alerts are kept under it: it never changes
	schema         = "https://json.schemastore.org/sarif-2.1.0.json"
	informationURI = "https://github.com/snatlint/snatlint"
)

// Write prints a report as one run. Suppressed findings are left out, so that
// their alerts close: the platform ignores SARIF's own suppressions.
func Write(w io.Writer, r *finding.Report, o report.Options) error {
	s := newScribe(r)
	results := s.results()
	return json.Encode(w, sarifLog{
		Schema: schema, Version: "2.1.0",
		Runs: []run{{
			Tool: tool{Driver: driver{
				Name: toolName, SemanticVersion: semantic(r.Version), InformationURI: informationURI, Rules: descriptors(r.Rules),
			}},
			AutomationDetails: automationDetails{ID: automationID(o.Category)},
			Invocations:       []invocation{{ExecutionSuccessful: len(r.Problems) == 0, Notifications: s.notifications}},
			ColumnKind:        "utf16CodeUnits",
			Results:           results,
		}},
	})
}

// automationID is the category with a trailing slash, without which the platform
// takes it for the name of a single run.
func automationID(category string) string {
	var parts []string
	for part := range strings.SplitSeq(strings.TrimPrefix(category, toolName+"/"), "/") {
		part = strings.TrimFunc(part, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) })
		if part != "" && part != toolName {
			parts = append(parts, safe(part))
		}
	}
	return strings.Join(append([]string{toolName}, parts...), "/") + "/"
}

// semanticVersion is the grammar of semver.org, shortened to what it accepts.
var semanticVersion = regexp.MustCompile(`^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$`)

// semantic is a version that consumers can compare; what is none becomes one
// that comes before all releases.
func semantic(version string) string {
	if version = strings.TrimPrefix(version, "v"); semanticVersion.MatchString(version) {
		return version
	}
	return "0.0.0-unknown"
}
