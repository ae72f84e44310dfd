package terraform

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/json"
	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
)

// collectInputs gathers the values for a root module's variables; later sources
// win (developer.hashicorp.com/terraform/language/values/variables).
func (l *loader) collectInputs(root *Root, scenario Scenario) map[string]*input {
	inputs := map[string]*input{}
	for name, text := range l.options.Environment {
		inputs[name] = &input{text: text, note: "TF_VAR_" + name}
	}
	for _, name := range automaticFiles(l.tree.In(root.Dir)) {
		l.variableFile(root, path.Clean(name), inputs)
	}
	if root.rendered != nil {
		root.rendered.inputs(l.tree, l.sources[root.Dir], inputs)
	}
	for _, name := range l.options.VarFiles {
		l.variableFile(root, path.Clean(name), inputs)
	}
	for _, name := range scenario.VarFiles {
		if name = path.Clean(name); l.tree.Contains(name) && !l.tree.Has(name) {
			// Not everybody who has the repository has the files that it leaves out.
			root.Notes = append(root.Notes, Note{
				What: fmt.Sprintf("the variables in '%s'", name),
				Why:  fmt.Sprintf("the scenario '%s' names it, and there is no such file", scenario.Name), At: source.Span{Path: name},
			})
			continue
		}
		l.variableFile(root, name, inputs)
	}
	for _, pair := range l.options.Vars {
		if name, text, ok := strings.Cut(pair, "="); ok {
			inputs[name] = &input{text: text, note: "--var " + name}
		}
	}
	return inputs
}

// automaticFiles lists the variable files that Terraform reads by itself, in
// order.
func automaticFiles(names []string) []string {
	var first, rest []string
	for _, name := range names {
		switch base := path.Base(name); {
		case base == "terraform.tfvars":
			first = slices.Insert(first, 0, name)
		case base == "terraform.tfvars.json":
			first = append(first, name)
		case strings.HasSuffix(base, ".auto.tfvars"), strings.HasSuffix(base, ".auto.tfvars.json"):
			rest = append(rest, name)
		}
	}
	slices.Sort(rest)
	return append(first, rest...)
}

// variableFile reads one file of NAME = VALUE. One that is encrypted keeps nobody
// from analysing the rest.
func (l *loader) variableFile(root *Root, name string, inputs map[string]*input) {
	file, err := l.tree.Read(name)
	if err != nil {
		root.problems = append(root.problems, source.Problem{
			Kind: source.ProblemRead, At: source.Span{Path: name}, Message: fmt.Sprintf("The variable file can't be read: %v.", err),
		})
		return
	}
	if why := encrypted(file.Data); why != "" {
		root.Notes = append(root.Notes, Note{What: fmt.Sprintf("the variables in '%s'", name), Why: why, At: source.Span{Path: name}})
		return
	}
	if p, bad := unreadable(file, l.options.Limits); bad {
		root.problems = append(root.problems, p)
		return
	}
	data := bytes.TrimPrefix(file.Data, []byte("\xef\xbb\xbf"))
	start := hcl.Pos{Line: 1, Column: 1, Byte: len(file.Data) - len(data)}
	var parsed *hcl.File
	var diags hcl.Diagnostics
	reader := jsonReader{literal: true}
	if isJSON(name) {
		parsed, diags = json.ParseWithStartPos(data, name, start)
	} else {
		parsed, diags = hclsyntax.ParseConfig(data, name, start)
	}
	if parsed != nil && parsed.Body != nil {
		attributes, more := parsed.Body.JustAttributes()
		diags = append(diags, more...)
		for attribute, a := range attributes {
			if isBroken(a.Range, file, diags) {
				continue
			}
			expr, native := a.Expr.(hclsyntax.Expression)
			if !native {
				expr = reader.expression(a.Expr)
			}
			inputs[attribute] = &input{expr: funcs.Rewrite(expr)}
		}
	}
	root.problems = append(root.problems, parseProblems(file, diags)...)
}

// encrypted says how a file is encrypted; "" where it isn't, or by a tool that
// leaves text. A git-crypt file begins with its name between zero bytes
// (AGWA/git-crypt, commands.cpp); SOPS and Ansible Vault leave readable text.
func encrypted(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\x00GITCRYPT\x00")):
		return "it is encrypted with git-crypt: unlock the repository, or hand over the values with --var-file"
	case bytes.HasPrefix(data, []byte("$ANSIBLE_VAULT;")):
		return "it is encrypted with Ansible Vault: hand over the values with --var-file"
	case bytes.HasPrefix(data, []byte("age-encryption.org/")):
		return "it is encrypted with age: hand over the values with --var-file"
	case bytes.IndexByte(data[:min(len(data), 8000)], 0) >= 0:
		return "it is no text but a binary file, as encrypted ones are: hand over the values with --var-file"
	default:
		return ""
	}
}

// parseInput reads an expression from the command line or the environment.
func parseInput(text string) (cty.Value, bool) {
	if funcs.TooDeep([]byte(text), DefaultLimits().Nesting, hclsyntax.LexExpression) >= 0 {
		return cty.NilVal, false
	}
	expr, diags := hclsyntax.ParseExpression([]byte(text), "<input>", hcl.InitialPos)
	if diags.HasErrors() {
		return cty.NilVal, false
	}
	v, diags := expr.Value(nil)
	return v, !diags.HasErrors()
}
