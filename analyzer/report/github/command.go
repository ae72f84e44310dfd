package github

import (
	"strconv"
	"strings"

	"github.com/snatlint/snatlint/analyzer/report/text/layout"
	"github.com/snatlint/snatlint/analyzer/source"
)

// command is one annotation.
type command struct {
	level   string // error, warning or notice
	at      source.Span
	title   string
	message string // may have several lines, each already safe
}

// String is the command on one line, without its end.
func (c command) String() string {
	var properties []string
	add := func(name, value string) { properties = append(properties, name+"="+escapeProperty(value)) }
	if !c.at.IsZero() {
		add("file", layout.Safe(c.at.Path))
	}
	if start, end := c.at.Start, c.at.End; !c.at.IsZero() && start.Line > 0 {
		if end.Compare(start) < 0 {
			end = start
		}
		add("line", strconv.Itoa(start.Line))
		add("endLine", strconv.Itoa(end.Line))
		// The runner takes columns away again where the lines differ.
		if start.Line == end.Line && start.Column > 0 {
			add("col", strconv.Itoa(start.Column))
			add("endColumn", strconv.Itoa(end.Column))
		}
	}
	add("title", safe(c.title))
	return "::" + c.level + " " + strings.Join(properties, ",") + "::" + escapeData(c.message)
}

// escapeData escapes what would end a command's message.
func escapeData(text string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(text)
}

// escapeProperty escapes what would end one of a command's properties.
func escapeProperty(text string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(text)
}

// safe is text on one line without anything that a reader of the log would be
// misled by.
func safe(text string) string { return layout.Safe(strings.Join(strings.Fields(text), " ")) }
