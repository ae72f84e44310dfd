package sarif

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/source"
)

// mostResults bounds a run: GitHub shows so many, and refuses reports with five
// times as many.
const mostResults = 5000

// scribe writes down the results and notifications of one report.
type scribe struct {
	report        *finding.Report
	places        places
	ruleIndex     map[string]int
	lineHashes    map[string]map[int]string // path → line → hash
	notifications []notification
}

func newScribe(r *finding.Report) *scribe {
	s := &scribe{
		report: r, places: newPlaces(r.Files), ruleIndex: map[string]int{},
		lineHashes: map[string]map[int]string{}, notifications: []notification{},
	}
	for i, rule := range r.Rules {
		s.ruleIndex[rule.ID] = i
	}
	for _, p := range r.Problems {
		s.notify(string(p.Kind), "error", plain(sentence(p.Message)), p.At)
	}
	for _, u := range r.Coverage.NotRendered {
		s.notify("not-rendered", "note", plain(sentence(fmt.Sprintf("%s in '%s' must be rendered first. %s", u.Tool, u.Dir, u.Advice))), u.At)
	}
	return s
}

// placed is a finding with the place at which it is shown.
type placed struct {
	finding.Finding
	at     source.Span
	remark string // says where it really is, where it can't be shown there
}

// results are the findings that the platform can show, in the report's order.
func (s *scribe) results() []result {
	shown := s.strongest(s.shown())
	s.hash(shown)
	out := make([]result, 0, len(shown))
	for _, p := range shown {
		message, related := s.message(p.Finding, p.remark)
		r := result{
			RuleID: p.Rule, Level: level(p.Severity), Message: message,
			Locations:        []location{{PhysicalLocation: *s.places.physical(p.at)}},
			RelatedLocations: related, CodeFlows: s.flow(p.Path), PartialFingerprints: s.fingerprints(p),
		}
		if i, ok := s.ruleIndex[p.Rule]; ok {
			r.RuleIndex = &i
		}
		out = append(out, r)
	}
	return out
}

// shown finds each finding's place. One outside the working directory is shown
// where it touches a file inside; one that touches none is a notification, since
// the platform takes no result without a file.
func (s *scribe) shown() []placed {
	var out []placed
	for _, f := range s.report.Findings {
		if f.Suppressed != nil {
			continue
		}
		at := source.Span{}
		for _, candidate := range candidates(f) {
			if _, inside := relativeURI(candidate.Path); inside {
				at = candidate
				break
			}
		}
		switch {
		case at.IsZero():
			told := plain(sentence(fmt.Sprintf("%s: %s", f.Rule, f.Message)) + spelled(f.At))
			s.notify("finding-outside", level(f.Severity), told+" It isn't listed as a result because it is in no file below the working directory.", source.Span{})
		case at != f.At:
			out = append(out, placed{Finding: f, at: at, remark: spelled(f.At)})
		default:
			out = append(out, placed{Finding: f, at: at})
		}
	}
	return out
}

// candidates are the places that a finding touches, the deciding one first.
func candidates(f finding.Finding) []source.Span {
	out := []source.Span{f.At}
	for _, r := range f.Related {
		out = append(out, r.At)
	}
	for _, step := range f.Path {
		out = append(out, step.At)
	}
	return out
}

// strongest keeps the most severe findings where there are too many, in the same
// order.
func (s *scribe) strongest(all []placed) []placed {
	if len(all) <= mostResults {
		return all
	}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(all[b].Severity.Rank(), all[a].Severity.Rank()) })
	order = order[:mostResults]
	slices.Sort(order)
	kept := make([]placed, 0, mostResults)
	for _, i := range order {
		kept = append(kept, all[i])
	}
	s.notify("too-many-results", "warning", fmt.Sprintf(
		"Of %d findings the %d most severe are listed; the formats json and text list all.", len(all), mostResults), source.Span{})
	return kept
}

// notify adds a notification about the run itself.
func (s *scribe) notify(id, level, message string, at source.Span) {
	id = firstOf(safe(id), "problem")
	n := notification{Descriptor: descriptorReference{ID: id}, Level: level, Message: text{Text: firstOf(message, sentence(id))}}
	if physical := s.places.physical(at); physical != nil {
		n.Locations = []location{{PhysicalLocation: *physical}}
	} else {
		n.Message.Text += plain(spelled(at))
	}
	s.notifications = append(s.notifications, n)
}
