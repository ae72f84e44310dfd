// Package formats is the list of the formats that a report can be printed in.
package formats

import (
	"fmt"
	"io"
	"strings"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report"
	"github.com/snatlint/snatlint/analyzer/report/github"
	"github.com/snatlint/snatlint/analyzer/report/json"
	"github.com/snatlint/snatlint/analyzer/report/oneline"
	"github.com/snatlint/snatlint/analyzer/report/sarif"
	"github.com/snatlint/snatlint/analyzer/report/text"
)

// format is a way to print a report.
type format struct {
	name  string
	write func(io.Writer, *finding.Report, report.Options) error
}

// formats are in the order in which people read of them; the first is the
// default.
func formats() []format {
	return []format{
		{"text", text.Write},
		{"json", json.Write},
		{"sarif", sarif.Write},
		{"github", github.Write},
		{"oneline", oneline.Write},
	}
}

// Names lists the formats, the default one first.
func Names() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// Write prints a report in a format. The error for a format that isn't there
// names those that are.
func Write(name string, w io.Writer, r *finding.Report, o report.Options) error {
	for _, f := range formats() {
		if f.name == name {
			return f.write(w, r, o)
		}
	}
	return fmt.Errorf("there is no format '%s'; there are %s", name, strings.Join(Names(), ", "))
}
