package text

import (
	"cmp"
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/report/text/layout"
	"github.com/snatlint/snatlint/analyzer/source"
)

// Bounds of the lists in the summary.
const (
	mostModules = 12
	mostCauses  = 5
	mostOfCause = 2
)

// summary says what was found and what it rests on, so that silence isn't taken
// for health.
func (c *checker) summary() {
	v := c.report.Coverage
	nothing := v.TerraformRoots == 0 && v.Manifests == 0
	switch {
	case nothing && len(c.report.Problems) == 0:
		c.page.Paragraph(nil, nil, layout.In(layout.Warning, "Nothing was read: "),
			layout.Text("the paths that were given hold no Terraform configuration and no Kubernetes manifest"+leftOut(v.FilesSkipped)+"."))
		c.unrendered()
		return
	case nothing:
		c.page.Paragraph(nil, nil, layout.In(layout.Warning, "Nothing could be read: "),
			layout.Text(count(len(c.report.Problems), "problem stands", "problems stand")+" above."))
		c.unrendered()
		return
	}
	c.found()
	c.page.Paragraph(nil, layout.Line{layout.Spaces(2)}, layout.Text("Read: "+
		count(v.TerraformRoots, "Terraform root module", "Terraform root modules")+inScenarios(len(v.Scenarios))+" and "+
		count(v.Manifests, "Kubernetes manifest", "Kubernetes manifests")+" with "+
		count(v.Clusters, "cluster", "clusters")+" and "+count(v.VPCs, "VPC", "VPCs")+leftOut(v.FilesSkipped)+"."))
	if v.Clusters == 0 {
		c.page.Paragraph(nil, layout.Line{layout.Spaces(2)}, layout.In(layout.Warning, "No cluster was found: "),
			layout.Text("no packet was walked, and that nothing is found says nothing. A cluster is an 'aws_eks_cluster' or a DaemonSet 'aws-node'."))
	}
	c.unrendered()
	c.stubs()
	c.modules()
	c.unknowns()
}

// found counts the findings and problems.
func (c *checker) found() {
	bySeverity := map[finding.Severity]int{}
	suppressed, total := 0, 0
	for _, f := range c.report.Findings {
		if f.Suppressed != nil {
			suppressed++
			continue
		}
		bySeverity[f.Severity]++
		total++
	}
	var line layout.Line
	if total == 0 {
		line = append(line, layout.In(layout.Strong, "No findings"))
	} else {
		line = append(line, layout.In(layout.Strong, count(total, "finding", "findings")+": "))
		separator := ""
		for _, s := range []finding.Severity{finding.SeverityError, finding.SeverityWarning, finding.SeverityNote} {
			if n := bySeverity[s]; n > 0 {
				line = append(line, layout.Text(separator), layout.In(severityStyle(s), count(n, string(s), string(s)+"s")))
				separator = ", "
			}
		}
	}
	if suppressed > 0 {
		line = append(line, layout.Text("; "+count(suppressed, "more is suppressed", "more are suppressed")))
	}
	line = append(line, layout.Text("."))
	if n := len(c.report.Problems); n > 0 {
		line = append(line, layout.Text(" "), layout.In(layout.Error, count(n, "part", "parts")+" of the input could not be analysed"), layout.Text(": see above."))
	}
	c.page.Paragraph(nil, layout.Line{layout.Spaces(2)}, line...)
}

func leftOut(n int) string {
	if n == 0 {
		return ""
	}
	return "; " + count(n, "other file was", "other files were") + " left out"
}

// inScenarios counts the lives of root modules that have several.
func inScenarios(n int) string {
	if n == 0 {
		return ""
	}
	return " in " + count(n, "scenario", "scenarios")
}

// cause is one reason with all the values that it keeps unknown.
type cause struct {
	why  string
	what []finding.Unknown
}

// unknowns lists what could not be known by its reason, the reason that stands
// behind most of it first.
func (c *checker) unknowns() {
	unknown := c.report.Coverage.Unknowns
	if len(unknown) == 0 {
		return
	}
	var causes []cause
	place := map[string]int{}
	for _, u := range unknown {
		i, have := place[u.Why]
		if !have {
			i = len(causes)
			place[u.Why] = i
			causes = append(causes, cause{why: u.Why})
		}
		causes[i].what = append(causes[i].what, u)
	}
	slices.SortStableFunc(causes, func(a, b cause) int { return cmp.Compare(len(b.what), len(a.what)) })
	c.page.Paragraph(nil, layout.Line{layout.Spaces(2)},
		layout.In(layout.Warning, count(len(unknown), "value is", "values are")+" unknown"),
		layout.Text(", and nothing is found that would rest on them. The reasons:"))
	listed := 0
	for i, cause := range causes {
		if i == mostCauses {
			c.rest(len(unknown) - listed)
			return
		}
		c.item(cause.line()...)
		listed += len(cause.what)
	}
}

// line tells a reason with the first values that it keeps unknown.
func (x cause) line() layout.Line {
	line := layout.Line{layout.Text(strings.TrimSuffix(x.why, ".") + ": ")}
	for i, u := range x.what {
		if i == mostOfCause {
			return append(line, layout.Text(", and "+count(len(x.what)-i, "more", "more")))
		}
		if i > 0 {
			line = append(line, layout.Text(", "))
		}
		line = append(line, layout.Text(u.What))
		line = append(line, located(u.At)...)
	}
	return line
}

// located is a place in brackets.
func located(at source.Span) layout.Line {
	if at.IsZero() {
		return nil
	}
	return layout.Line{layout.Text(" "), layout.Solid(layout.Frame, "("+place(at)+")")}
}

func (c *checker) item(body ...layout.Piece) {
	c.page.Paragraph(layout.Line{layout.Text("  - ")}, layout.Line{layout.Spaces(4)}, body...)
}

func (c *checker) rest(n int) {
	c.item(layout.Text("and " + count(n, "more", "more") + "; --format json lists them"))
}
