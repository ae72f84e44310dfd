package plan_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/plan"
	"github.com/snatlint/snatlint/analyzer/value"
)

var update = flag.Bool("update", false, "write the expected dumps anew") //nolint:gochecknoglobals // the flag package's way

// TestDocuments reads the files of testdata; what they hold stands beside them.
// data.json, refreshed.json and state.json are what Terraform
// 1.11.4 prints, laid out by lines.
func TestDocuments(t *testing.T) {
	t.Parallel()
	names, err := filepath.Glob("testdata/*.json")
	if err != nil || len(names) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := dump(plan.Read(source.NewFile(filepath.Base(name), data)))
			golden := strings.TrimSuffix(name, ".json") + ".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// dump writes all that a document holds.
func dump(doc *plan.Document, p *source.Problem) string {
	var b strings.Builder
	switch {
	case p != nil:
		return fmt.Sprintf("%s: %s: %s\n", p.At, p.Kind, p.Message)
	case doc == nil:
		return "nothing\n"
	}
	kinds := map[plan.Kind]string{plan.Plan: "plan", plan.State: "state", plan.RawState: "raw state", plan.Binary: "binary plan"}
	fmt.Fprintf(&b, "%s by %s at %s", kinds[doc.Kind], doc.Terraform, doc.At)
	if doc.Errored {
		b.WriteString(", with an error")
	}
	if doc.Complete {
		b.WriteString(", complete")
	}
	b.WriteString("\n")
	for _, name := range slices.Sorted(maps.Keys(doc.Variables)) {
		fmt.Fprintf(&b, "var.%s = %s\n", name, show(doc.Variables[name]))
	}
	for _, name := range slices.Sorted(maps.Keys(doc.Outputs)) {
		fmt.Fprintf(&b, "output.%s = %s\n", name, show(doc.Outputs[name]))
	}
	for _, r := range doc.Resources {
		fmt.Fprintf(&b, "%s [%s | %s | %s] managed=%t at %s\n", r.Address, r.Module, r.Block(), r.Key, r.Managed, r.At)
		for _, name := range r.Names() {
			fmt.Fprintf(&b, "  %s = %s\n", name, show(r.Attr(name)))
		}
	}
	for _, address := range doc.Deleted {
		fmt.Fprintf(&b, "deleted %s\n", address)
	}
	if doc.Region != nil {
		fmt.Fprintf(&b, "region%s\n", expression(doc.Region))
	}
	if doc.Config != nil {
		module(&b, doc.Config, "")
	}
	return b.String()
}

func module(b *strings.Builder, m *plan.Module, indent string) {
	for _, key := range slices.Sorted(maps.Keys(m.Resources)) {
		block := m.Resources[key]
		fmt.Fprintf(b, "%sconfiguration of %s", indent, key)
		if block.ForEach != nil {
			fmt.Fprintf(b, " for each of%s", expression(block.ForEach))
		}
		b.WriteString("\n" + arguments(block.Arguments, indent+"  "))
	}
	for _, name := range slices.Sorted(maps.Keys(m.Outputs)) {
		fmt.Fprintf(b, "%sconfiguration of output.%s%s\n", indent, name, expression(m.Outputs[name]))
	}
	for _, name := range slices.Sorted(maps.Keys(m.Calls)) {
		call := m.Calls[name]
		fmt.Fprintf(b, "%sconfiguration of module.%s from '%s' '%s'\n%s", indent, name, call.Source, call.Version, arguments(call.Arguments, indent+"  "))
		module(b, call.Module, indent+"  ")
	}
}

func arguments(args map[string]*plan.Expression, indent string) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(args)) {
		fmt.Fprintf(&b, "%s%s%s\n", indent, name, expression(args[name]))
	}
	return b.String()
}

func expression(e *plan.Expression) string {
	text := ""
	if e.Constant != nil {
		text += " = " + show(e.Constant)
	}
	if len(e.References) > 0 {
		text += " from " + strings.Join(e.References, ", ")
	}
	for _, block := range e.Blocks {
		text += " {" + strings.ReplaceAll(strings.TrimSpace(arguments(block, " ")), "\n", ";") + " }"
	}
	return text
}

// show writes a node with the place of every scalar.
func show(n *value.Node) string {
	at := ""
	if !n.At().Start.IsZero() {
		at = fmt.Sprintf("@%d:%d", n.At().Start.Line, n.At().Start.Column)
	}
	switch n.KindOf() {
	case value.KindAbsent:
		return "absent"
	case value.KindUnknown:
		return "?(" + n.Reason + ")" + at
	case value.KindNull:
		return "null"
	case value.KindBool:
		return fmt.Sprint(n.Bool) + at
	case value.KindNumber:
		return n.Text + at
	case value.KindString:
		return fmt.Sprintf("%q", n.Text) + at
	case value.KindList:
		var items []string
		for _, item := range n.Items {
			items = append(items, show(item))
		}
		return "[" + strings.Join(items, ", ") + "]"
	case value.KindMap:
		var members []string
		for _, m := range n.Members {
			members = append(members, m.Key+" = "+show(m.Value))
		}
		return "{" + strings.Join(members, ", ") + "}"
	default:
		return "an identity"
	}
}
