package json

import "github.com/snatlint/snatlint/analyzer/finding"

type findingJSON struct {
	Rule        string           `json:"rule"`
	Name        string           `json:"name"`
	Severity    string           `json:"severity"`
	Confidence  string           `json:"confidence"`
	Message     string           `json:"message"`
	Cluster     string           `json:"cluster"`
	SourceClass string           `json:"source_class"`
	Destination string           `json:"destination"`
	Location    *location        `json:"location"`
	Related     []relatedJSON    `json:"related"`
	Path        []hopJSON        `json:"path"`
	Help        string           `json:"help"`
	Fixable     bool             `json:"fixable"`
	Fingerprint string           `json:"fingerprint"`
	Suppressed  *suppressionJSON `json:"suppressed"`
}

type relatedJSON struct {
	Message  string    `json:"message"`
	Location *location `json:"location"`
}

// hopJSON is one step of a packet's path; its location is null where no file
// decides it.
type hopJSON struct {
	Hop      string    `json:"hop"`
	Detail   string    `json:"detail"`
	Location *location `json:"location"`
}

type suppressionJSON struct {
	Kind     string    `json:"kind"`
	Reason   string    `json:"reason"`
	Until    string    `json:"until"`
	Location *location `json:"location"`
}

// newFinding copies a finding. No finding can be fixed yet.
func newFinding(f finding.Finding) findingJSON {
	out := findingJSON{
		Rule: f.Rule, Name: f.Name, Severity: string(f.Severity), Confidence: f.Confidence,
		Message: f.Message, Cluster: f.Cluster, SourceClass: f.SourceClass, Destination: f.Destination,
		Location: newLocation(f.At),
		Related:  make([]relatedJSON, 0, len(f.Related)),
		Path:     make([]hopJSON, 0, len(f.Path)),
		Help:     f.Help, Fingerprint: f.Fingerprint,
	}
	for _, r := range f.Related {
		out.Related = append(out.Related, relatedJSON{Message: r.Message, Location: newLocation(r.At)})
	}
	for _, s := range f.Path {
		out.Path = append(out.Path, hopJSON{Hop: s.Hop, Detail: s.Detail, Location: newLocation(s.At)})
	}
	if s := f.Suppressed; s != nil {
		out.Suppressed = &suppressionJSON{Kind: s.Kind, Reason: s.Reason, Until: s.Until, Location: newLocation(s.At)}
	}
	return out
}
