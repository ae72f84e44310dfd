package terraform

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// maxLines bounds the texts whose lines are kept: settings are shorter.
const maxLines = 2000

// lines finds where the lines of a text stand that a heredoc or a file gives;
// nil where the text has other lines than what was written.
func (ev *evaluator) lines(text string, p place) []value.Line {
	if len(p.path) > 0 || p.stuck || !strings.Contains(text, "\n") {
		return nil
	}
	file, first, last := ev.stretch(p)
	if file == nil {
		return nil
	}
	texts := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if len(texts) != last-first+1 || len(texts) > maxLines {
		return nil
	}
	lines := make([]value.Line, len(texts))
	for i, line := range texts {
		lines[i] = lineOf(file, first+i, strings.TrimSuffix(line, "\r"))
	}
	return lines
}

// lineOf holds a line of a text against the line of a file. Heredocs may lose
// their indentation.
func lineOf(file *source.File, n int, text string) value.Line {
	written := file.Line(n)
	indent, exact := strings.CutSuffix(written, text)
	if !exact || strings.TrimLeft(indent, " \t") != "" {
		indent, exact = written[:len(written)-len(strings.TrimLeft(written, " \t"))], false
	}
	start := utf8.RuneCountInString(indent) + 1
	return value.Line{Exact: exact, At: source.Span{
		Path:  file.Path,
		Start: source.Position{Line: n, Column: start},
		End:   source.Position{Line: n, Column: max(start, utf8.RuneCountInString(written)+1)},
	}}
}

// stretch gives the first and last line of the template at a place: a heredoc's
// body, or a whole file.
func (ev *evaluator) stretch(p place) (file *source.File, first, last int) {
	switch e := p.expr.(type) {
	case *hclsyntax.TemplateExpr:
		return ev.heredoc(e)
	case *hclsyntax.FunctionCallExpr:
		if e.Name != "file" && e.Name != "templatefile" || len(e.Args) == 0 || e.ExpandFinal {
			return nil, 0, 0
		}
		name, ok := ev.quietly(e.Args[0], p.sc)
		path, known := keyText(name)
		if !ok || !known {
			return nil, 0, 0
		}
		file, err := ev.tree.Read(ev.files().locate(path))
		if err != nil {
			return nil, 0, 0
		}
		last = file.LineCount()
		if bytes.HasSuffix(file.Data, []byte("\n")) {
			last-- // nothing stands behind the last line feed
		}
		return file, 1, last
	default:
		return nil, 0, 0
	}
}

// heredoc gives the lines between a heredoc's markers.
func (ev *evaluator) heredoc(e *hclsyntax.TemplateExpr) (file *source.File, first, last int) {
	file, err := ev.tree.Read(e.SrcRange.Filename)
	if err != nil || !bytes.HasPrefix(file.Data[min(e.SrcRange.Start.Byte, len(file.Data)):], []byte("<<")) {
		return nil, 0, 0
	}
	first = e.SrcRange.Start.Line + 1
	last = e.SrcRange.End.Line - 1
	if e.SrcRange.End.Column == 1 {
		last-- // the range ends behind the marker's line
	}
	if last < first {
		return nil, 0, 0
	}
	return file, first, last
}
