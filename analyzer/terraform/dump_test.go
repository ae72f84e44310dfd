package terraform_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// dumper writes an estate as text. Behind "@" stand a place and the text there,
// behind "<" the places that the value went through.
type dumper struct {
	strings.Builder
	dir   string
	root  string // the one that is being written
	files map[string]*source.File
}

func dump(dir string, estate *terraform.Estate) string {
	d := &dumper{dir: dir, files: map[string]*source.File{}}
	for _, root := range estate.Roots {
		d.root = root.ID()
		d.module(root)
	}
	for _, p := range estate.AllProblems() {
		d.line(0, "problem %s %s: %s", p.Kind, d.at(p.At), p.Message)
	}
	return d.String()
}

func (d *dumper) line(depth int, format string, args ...any) {
	d.WriteString(strings.Repeat("  ", depth) + fmt.Sprintf(format, args...) + "\n")
}

func (d *dumper) module(root *terraform.Root) {
	d.line(0, "root '%s'", root.ID())
	for _, m := range root.Unresolved {
		d.line(1, "unresolved %s: %s %s %s", m.Address, m.Source, m.Version, d.at(m.At))
	}
	for _, r := range root.Resources() {
		calls := ""
		for _, call := range r.Calls {
			calls += " < " + place(call)
		}
		d.line(1, "%s @%s%s", r.Address, place(r.Header), calls)
		if r.Uncertain != "" {
			d.line(2, "uncertain: %s", r.Uncertain)
		}
		for _, name := range r.Written() {
			d.node(2, name, source.Span{}, r.Attr(name))
		}
	}
	outputs := root.Outputs()
	for _, name := range root.OutputNames() {
		d.node(1, "output "+name, source.Span{}, outputs[name])
	}
}

// node writes a value; name is that of the attribute or key it stands under.
func (d *dumper) node(depth int, name string, keyAt source.Span, n *value.Node) { //nolint:gocyclo // a case for each kind of value
	if !keyAt.IsZero() {
		name += " (key " + d.at(keyAt) + ")"
	}
	where := " " + d.at(n.At())
	if n != nil {
		if n.Origin.Note != "" {
			where += " [" + n.Origin.Note + "]"
		}
		for _, via := range n.Origin.Via {
			where += " < " + place(via)
		}
	}
	switch n.KindOf() {
	case value.KindAbsent:
		d.line(depth, "%s is absent", name)
	case value.KindUnknown:
		d.line(depth, "%s is unknown because %s%s", name, n.Reason, where)
	case value.KindNull:
		d.line(depth, "%s = null%s", name, where)
	case value.KindBool:
		d.line(depth, "%s = %v%s", name, n.Bool, where)
	case value.KindNumber:
		d.line(depth, "%s = %s%s", name, n.Text, where)
	case value.KindString:
		d.line(depth, "%s = %q%s", name, n.Text, where)
	case value.KindIdentity:
		from := ""
		if n.Ref.Root != d.root {
			from = n.Ref.Root + ":"
		}
		d.line(depth, "%s -> %s%s.%s%s", name, from, n.Ref.Address, n.Ref.Attribute, where)
	case value.KindList:
		d.line(depth, "%s = [%d]%s", name, len(n.Items), where)
		for i, item := range n.Items {
			d.node(depth+1, fmt.Sprintf("[%d]", i), source.Span{}, item)
		}
	case value.KindMap:
		d.line(depth, "%s = {%d}%s", name, len(n.Members), where)
		for _, m := range n.Members {
			d.node(depth+1, m.Key, m.KeyAt, m.Value)
		}
	}
	if n != nil && len(n.Lines) > 0 {
		d.line(depth+1, "lines %s to %s", place(n.Lines[0].At), place(n.Lines[len(n.Lines)-1].At))
	}
	if n != nil && n.Encoded != nil {
		d.node(depth+1, "encoded", source.Span{}, n.Encoded)
	}
}

func place(at source.Span) string {
	return fmt.Sprintf("%s:%d:%d", at.Path, at.Start.Line, at.Start.Column)
}

// at is a place with the beginning of the text there.
func (d *dumper) at(span source.Span) string {
	if span.IsZero() {
		return "@nowhere"
	}
	file := d.files[span.Path]
	if file == nil {
		data, err := os.ReadFile(filepath.Join(d.dir, filepath.FromSlash(span.Path)))
		if err != nil {
			return "@" + place(span)
		}
		file = source.NewFile(span.Path, data)
		d.files[span.Path] = file
	}
	text := string(file.Data[file.Offset(span.Start):file.Offset(span.End)])
	if cut := []rune(strings.Join(strings.Fields(text), " ")); len(cut) > 40 {
		text = string(cut[:39]) + "…"
	} else {
		text = string(cut)
	}
	return "@" + place(span) + " `" + strings.ToValidUTF8(text, "?") + "`"
}
