package policy

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/open-policy-agent/opa/v1/rego"

	"github.com/snatlint/snatlint/analyzer/finding"
)

// raw is a finding as a rule gives it. The keys are part of the public interface
// of rules, and no others are taken.
type raw struct {
	At          Place        `json:"at"`
	Message     string       `json:"message"`
	Help        string       `json:"help"`
	Cluster     string       `json:"cluster"`
	SourceClass string       `json:"source_class"`
	Destination string       `json:"destination"`
	Confidence  string       `json:"confidence"` // "certain" where it is left out
	Subject     string       `json:"subject"`    // what tells it from the rule's other findings of the cluster
	Related     []rawRelated `json:"related"`
	Path        []HopFacts   `json:"path"`
}

type rawRelated struct {
	Message string `json:"message"`
	At      Place  `json:"at"`
}

// decode reads what the rules gave.
func (e *Engine) decode(results rego.ResultSet) ([]finding.Finding, error) {
	if len(results) == 0 || len(results[0].Expressions) == 0 {
		return nil, errors.New("evaluate the rules: there is no result")
	}
	text, err := json.Marshal(results[0].Expressions[0].Value)
	if err != nil {
		return nil, fmt.Errorf("read the rules' findings: %w", err)
	}
	var byPackage map[string]struct {
		Findings json.RawMessage `json:"findings"`
	}
	if err := json.Unmarshal(text, &byPackage); err != nil {
		return nil, fmt.Errorf("read the rules' findings: %w", err)
	}
	var findings []finding.Finding
	for _, r := range e.rules {
		given, found := byPackage[packageOf(r.ID)[len("data.snatlint.rules."):]]
		if !found || given.Findings == nil {
			return nil, fmt.Errorf("%s defines no set called findings", r.file)
		}
		decoder := json.NewDecoder(bytes.NewReader(given.Findings))
		decoder.DisallowUnknownFields()
		var raws []raw
		if err := decoder.Decode(&raws); err != nil {
			return nil, fmt.Errorf("read the findings of %s: %w", r.ID, err)
		}
		for _, x := range raws {
			f, err := r.finding(x)
			if err != nil {
				return nil, fmt.Errorf("read a finding of %s: %w", r.ID, err)
			}
			findings = append(findings, f)
		}
	}
	return findings, nil
}

// finding completes what a rule gave.
func (r rule) finding(x raw) (finding.Finding, error) {
	at, inside, err := x.At.Split()
	switch {
	case err != nil:
		return finding.Finding{}, err
	case at.IsZero():
		return finding.Finding{}, errors.New("it has no place")
	case x.Message == "" || x.Help == "":
		return finding.Finding{}, errors.New("it lacks a message or a help")
	case x.Confidence != "" && x.Confidence != "certain" && x.Confidence != "likely":
		return finding.Finding{}, fmt.Errorf("its confidence is '%s'; it takes certain or likely", x.Confidence)
	}
	f := finding.Finding{
		Rule: r.ID, Name: r.Name, Severity: r.Severity, Confidence: x.Confidence,
		Message: x.Message, Help: x.Help, Cluster: x.Cluster, SourceClass: x.SourceClass, Destination: x.Destination,
		Subject: x.Subject, At: at,
	}
	if f.Confidence == "" {
		f.Confidence = "certain"
	}
	if !inside.IsZero() {
		f.Related = append(f.Related, finding.Related{Message: "Inside the module it is here.", At: inside})
	}
	for _, related := range x.Related {
		if f.Related, err = related.appendTo(f.Related); err != nil {
			return finding.Finding{}, err
		}
	}
	for _, hop := range x.Path {
		place, _, err := hop.At.Split()
		if err != nil {
			return finding.Finding{}, err
		}
		f.Path = append(f.Path, finding.Step{Hop: hop.Hop, Detail: hop.Detail, At: place})
	}
	return f, nil
}

// appendTo adds a related place. Inside a module it is the inner one that tells.
func (r rawRelated) appendTo(related []finding.Related) ([]finding.Related, error) {
	at, inside, err := r.At.Split()
	switch {
	case err != nil:
		return nil, err
	case at.IsZero():
		return related, nil
	case !inside.IsZero():
		at = inside
	}
	return append(related, finding.Related{Message: r.Message, At: at}), nil
}
