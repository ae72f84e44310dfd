package policy

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/snatlint/snatlint/analyzer/finding"
)

// Groups are what rules are sorted by, in the order of the catalogue.
func Groups() []string {
	return []string{"egress", "identity", "return", "settings", "ownership", "datapath"}
}

var ruleID = regexp.MustCompile(`^[A-Z]+[0-9]{3}$`)

// rule is a rule with its source.
type rule struct {
	finding.Rule
	module *ast.Module
	file   string
}

// Catalogue describes all rules, in order of ID.
func Catalogue(rules fs.FS) ([]finding.Rule, error) {
	parsed, err := parseRules(rules)
	if err != nil {
		return nil, err
	}
	catalogue := make([]finding.Rule, len(parsed))
	for i, r := range parsed {
		catalogue[i] = r.Rule
	}
	return catalogue, nil
}

// parseRules reads every rule's Rego and page.
func parseRules(rules fs.FS) ([]rule, error) {
	folders, err := ruleFolders(rules)
	if err != nil {
		return nil, err
	}
	var parsed []rule
	for _, folder := range folders {
		r, err := parseRule(rules, folder)
		if err != nil {
			return nil, err
		}
		if i := slices.IndexFunc(parsed, func(other rule) bool { return other.ID == r.ID }); i >= 0 {
			return nil, fmt.Errorf("read the rules: %s and %s both have the ID %s", parsed[i].file, r.file, r.ID)
		}
		parsed = append(parsed, r)
	}
	slices.SortFunc(parsed, func(a, b rule) int { return strings.Compare(a.ID, b.ID) })
	return parsed, nil
}

// parseRule reads one rule's folder.
func parseRule(rules fs.FS, folder string) (rule, error) {
	r := rule{file: path.Join(folder, ruleFile)}
	module, err := parseModule(rules, r.file)
	if err != nil {
		return rule{}, err
	}
	r.module = module
	if r.Rule, err = described(module); err != nil {
		return rule{}, fmt.Errorf("%s: %w", r.file, err)
	}
	page, err := fs.ReadFile(rules, path.Join(folder, pageFile))
	if err != nil {
		return rule{}, fmt.Errorf("read the page of %s: %w", r.ID, err)
	}
	r.Page = string(page)
	return r, nil
}

// parseModule reads a file of Rego with its annotations.
func parseModule(rules fs.FS, name string) (*ast.Module, error) {
	text, err := fs.ReadFile(rules, name)
	if err != nil {
		return nil, fmt.Errorf("read a rule: %w", err)
	}
	module, err := ast.ParseModuleWithOpts(name, string(text), ast.ParserOptions{
		ProcessAnnotation: true, RegoVersion: ast.RegoV1, Capabilities: capabilities(),
	})
	if err != nil {
		return nil, fmt.Errorf("parse a rule: %w", err)
	}
	return module, nil
}

// described reads a rule's METADATA.
func described(module *ast.Module) (finding.Rule, error) {
	i := slices.IndexFunc(module.Annotations, func(a *ast.Annotations) bool { return a.Scope == "package" })
	if i < 0 {
		return finding.Rule{}, errors.New("the package has no METADATA")
	}
	notes := module.Annotations[i]
	r := finding.Rule{
		ID: custom(notes, "id"), Name: custom(notes, "name"), Group: custom(notes, "group"),
		Severity: finding.Severity(custom(notes, "severity")),
		Title:    notes.Title, Description: strings.TrimSpace(notes.Description),
	}
	for _, resource := range notes.RelatedResources {
		r.References = append(r.References, finding.Reference{Title: resource.Description, URL: resource.Ref.String()})
	}
	return r, verify(r, module.Package.Path.String())
}

func custom(notes *ast.Annotations, key string) string {
	text, _ := notes.Custom[key].(string)
	return text
}

// verify says what a rule's METADATA lacks.
func verify(r finding.Rule, pkg string) error {
	switch {
	case !ruleID.MatchString(r.ID):
		return fmt.Errorf("the METADATA has the id '%s'; it takes capital letters and three digits, such as SNAT101", r.ID)
	case pkg != packageOf(r.ID):
		return fmt.Errorf("%s is in package %s; it belongs into %s", r.ID, pkg, packageOf(r.ID))
	case r.Name == "" || r.Title == "" || r.Description == "":
		return fmt.Errorf("the METADATA of %s lacks a name, a title or a description", r.ID)
	case r.Severity.Rank() == 0:
		return fmt.Errorf("the METADATA of %s has the severity '%s'; it takes error, warning or note", r.ID, r.Severity)
	case !slices.Contains(Groups(), r.Group):
		return fmt.Errorf("the METADATA of %s has the group '%s'; it takes %s", r.ID, r.Group, strings.Join(Groups(), ", "))
	default:
		return nil
	}
}

// packageOf is the package that a rule's Rego is in.
func packageOf(id string) string { return "data.snatlint.rules." + strings.ToLower(id) }
