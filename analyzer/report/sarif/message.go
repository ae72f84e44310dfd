package sarif

import (
	"fmt"
	"strings"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
)

// mostRelated bounds the related locations of a result: GitHub shows so many.
const mostRelated = 100

// safe is text on one line without anything that a viewer would obey.
func safe(text string) string { return layout.Safe(strings.Join(strings.Fields(text), " ")) }

// sentence is text that ends like one.
func sentence(text string) string {
	text = safe(text)
	if text == "" || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return text
	}
	return text + "."
}

// phrase is a sentence as a part of another one.
func phrase(text string) string { return strings.TrimSuffix(safe(text), ".") }

// plain keeps text from being read as a link. Brackets are escaped only where
// it might be: not every viewer takes the backslash away again outside of links.
func plain(text string) string {
	if !strings.Contains(text, "](") {
		return text
	}
	return escaped(text)
}

// escaped is text that may stand in a link (SARIF 2.1.0, 3.11.6).
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`).Replace(text)
}

// message puts into one text what must be read even where nothing else is shown:
// what is wrong, what to do, and links to the related places, which the platform
// shows only when linked. It ends with a remark that may be empty.
func (s *scribe) message(f finding.Finding, remark string) (message text, related []location) {
	parts := []string{plain(sentence(firstOf(f.Message, f.Rule)) + remark)}
	if help := sentence(f.Help); help != "" {
		parts = append(parts, plain(help))
	}
	var links []string
	for i, r := range f.Related {
		if i == mostRelated {
			links = append(links, fmt.Sprintf("and %d more", len(f.Related)-mostRelated))
			break
		}
		name := firstOf(phrase(r.Message), "here")
		physical := s.places.physical(r.At)
		if physical == nil {
			links = append(links, plain(name+spelled(r.At)))
			continue
		}
		id := len(related) + 1
		related = append(related, location{ID: id, PhysicalLocation: *physical, Message: &text{Text: plain(sentence(name))}})
		links = append(links, fmt.Sprintf("[%s](%d)", escaped(name), id))
	}
	if len(links) > 0 {
		parts = append(parts, "See also: "+strings.Join(links, "; ")+".")
	}
	return text{Text: strings.Join(parts, " ")}, related
}

// flow is the packet's path. The platform wants a place in every step, so a step
// that no file decides is told in the one before it, or else in the first.
func (s *scribe) flow(path []finding.Step) []codeFlow {
	var steps []threadFlowLocation
	lead := ""
	for _, step := range path {
		told := sentence(firstOf(step.Detail, step.Hop))
		physical := s.places.physical(step.At)
		if physical == nil {
			told += spelled(step.At)
		}
		told = plain(told)
		switch {
		case physical != nil:
			steps = append(steps, threadFlowLocation{location{PhysicalLocation: *physical, Message: &text{Text: lead + told}}})
			lead = ""
		case len(steps) > 0:
			steps[len(steps)-1].Location.Message.Text += " " + told
		default:
			lead += told + " "
		}
	}
	if len(steps) == 0 {
		return nil
	}
	return []codeFlow{{ThreadFlows: []threadFlow{{Locations: steps}}}}
}
