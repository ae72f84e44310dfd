package reporttest

import (
	"fmt"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/source"
)

// HostileTexts are names and paths that a stranger's pull request may hold: each
// tries to end a line, a quotation or a property, to start a command, a link, an
// element or an escape sequence, or is no text at all.
func HostileTexts() []string {
	return []string{
		"",
		" ",
		"\n::error file=x::planted",
		"\r\n::stop-commands::token",
		"\r::set-output name=x::y",
		"::notice::planted",
		"##[error]planted",
		"a,line=1,title=b::planted",
		"50%25%0A::error::planted",
		"\x1b[2J\x1b]0;title\x07",
		"\u009b31mred",
		"\u202egpj.fdp",
		"a\u2028b\u2029c\u0085d\ve\ff",
		"\xff\xfe\x80broken",
		"[click](https://example.com) [1](2) \\[x](y)",
		"\\",
		"{0} {1}",
		"<script>alert(1)</script>&amp;",
		"\"},{\"ruleId\":\"X\"",
		"../../etc/passwd",
		"/etc/passwd",
		"C:\\Windows\\win.ini",
		"https://example.com/x.tf",
		"a/./b/../c d/ü?#.tf",
		"-rf",
		"\x00",
	}
}

// Hostile is a report in which every text is hostile, and in which places lie
// outside their files and outside the working directory.
func Hostile() *finding.Report {
	r := &finding.Report{Version: "\n::error::v", RulesSum: "\x1b", Rules: rules(), Files: map[string]*source.File{}}
	for i, text := range HostileTexts() {
		at := hostilePlace(text, i)
		r.Files[text] = source.NewFile(text, []byte(text+"\n"+text))
		r.Findings = append(r.Findings, finding.Finding{
			Rule: "SNAT101", Name: text, Severity: []finding.Severity{"error", "warning", "note"}[i%3], Confidence: "certain",
			Message: text, Cluster: text, SourceClass: text, Destination: text, At: at, Help: text, Fingerprint: text,
			Related: []finding.Related{{Message: text, At: at}, {Message: text}},
			Path:    []finding.Step{{Hop: text, Detail: text, At: at}, {Hop: text, Detail: text}},
		})
		r.Problems = append(r.Problems, source.Problem{Kind: source.ProblemKind(text), Message: text, At: at})
		r.Coverage.Unknowns = append(r.Coverage.Unknowns, finding.Unknown{What: text, Why: text, At: at})
		r.Coverage.ModulesUnresolved = append(r.Coverage.ModulesUnresolved, finding.Module{Address: text, Source: text, Version: text, At: at})
		r.Coverage.NotRendered = append(r.Coverage.NotRendered, finding.Unrendered{Tool: text, Dir: text, Files: 1, Advice: text, At: at})
		r.Rules = append(r.Rules, finding.Rule{
			ID: fmt.Sprintf("SNAT9%02d", i), Name: text, Title: text, Description: text, Severity: "warning", Group: text, Page: text,
		})
	}
	return r
}

// hostilePlace is a place in, behind or without the lines of a file.
func hostilePlace(path string, i int) source.Span {
	switch i % 4 {
	case 0:
		return source.Span{Path: path}
	case 1:
		return source.Span{Path: path, Start: source.Position{Line: 1, Column: 1}, End: source.Position{Line: 1, Column: 2}}
	case 2:
		return source.Span{Path: path, Start: source.Position{Line: 900, Column: 1 << 40}, End: source.Position{Line: 1 << 40, Column: 1}}
	default:
		return source.Span{Path: path, Start: source.Position{Line: 2, Column: 3}, End: source.Position{Line: 1, Column: -7}}
	}
}
