package policy

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/source"
)

// Engine is a set of rules, compiled.
type Engine struct {
	rules []rule
	sum   string
	query *rego.PreparedEvalQuery // nil where no rule is selected
}

// New compiles the rules of a folder. The error is an [UnknownRuleError] where
// the options name a rule that isn't there.
func New(ctx context.Context, rules fs.FS, o Options) (*Engine, error) {
	all, err := parseRules(rules)
	if err != nil {
		return nil, err
	}
	e := &Engine{}
	if e.rules, err = selected(all, o); err != nil {
		return nil, err
	}
	if e.sum, err = Sum(rules); err != nil {
		return nil, err
	}
	if len(e.rules) == 0 {
		return e, nil
	}
	compiler, err := compile(rules, e.rules, o.CheckTypes)
	if err != nil {
		return nil, err
	}
	query, err := rego.New(
		rego.Query("data.snatlint.rules"), rego.Compiler(compiler),
		rego.Capabilities(capabilities()),
	).PrepareForEval(ctx)
	if err != nil {
		return nil, fmt.Errorf("prepare the rules: %w", err)
	}
	e.query = &query
	return e, nil
}

// compile compiles rules with what they share.
func compile(rules fs.FS, selected []rule, checkTypes bool) (*ast.Compiler, error) {
	modules := map[string]*ast.Module{}
	lib, err := libFiles(rules)
	if err != nil {
		return nil, err
	}
	for _, name := range lib {
		if modules[name], err = parseModule(rules, name); err != nil {
			return nil, err
		}
	}
	for _, r := range selected {
		modules[r.file] = r.module
	}
	compiler := ast.NewCompiler().WithCapabilities(capabilities()).WithStrict(true)
	if checkTypes {
		schemas, err := schemaSet()
		if err != nil {
			return nil, err
		}
		compiler = compiler.WithSchemas(schemas).WithUseTypeCheckAnnotations(true)
	} else {
		compiler = compiler.WithSkipStages(ast.StageCheckTypes)
	}
	if compiler.Compile(modules); compiler.Failed() {
		return nil, fmt.Errorf("compile the rules: %w", compiler.Errors)
	}
	return compiler, nil
}

// schemaSet names the schema of the facts as the rules' METADATA does.
func schemaSet() (*ast.SchemaSet, error) {
	var schema any
	if err := json.Unmarshal(Schema(), &schema); err != nil {
		return nil, fmt.Errorf("read the schema of the facts: %w", err)
	}
	set := ast.NewSchemaSet()
	set.Put(ast.MustParseRef("schema.facts"), schema)
	return set, nil
}

// Rules describes the rules that run, in order of ID.
func (e *Engine) Rules() []finding.Rule {
	described := make([]finding.Rule, len(e.rules))
	for i, r := range e.rules {
		described[i] = r.Rule
	}
	return described
}

// Sum is the hash of the rule set.
func (e *Engine) Sum() string { return e.sum }

// Judge gives what the rules find in the facts, in no particular order and
// without fingerprints. A function that fails inside a rule takes no other rule
// down: it is one of the problems.
func (e *Engine) Judge(ctx context.Context, facts *Document) ([]finding.Finding, []source.Problem, error) {
	if e.query == nil {
		return nil, nil, nil
	}
	input, err := parsed(facts)
	if err != nil {
		return nil, nil, err
	}
	var failed []topdown.Error
	results, err := e.query.Eval(ctx, rego.EvalParsedInput(input), rego.EvalBuiltinErrorList(&failed))
	if err != nil {
		return nil, nil, fmt.Errorf("evaluate the rules: %w", err)
	}
	findings, err := e.decode(results)
	return findings, defects(failed), err
}

// defects are the failures of functions, which are a rule's fault and not that of
// the files: there is no place in them to show.
func defects(failed []topdown.Error) []source.Problem {
	problems := make([]source.Problem, len(failed))
	for i, f := range failed {
		rule := "a rule"
		if f.Location != nil {
			rule = "'" + f.Location.File + "'"
		}
		problems[i] = source.Problem{
			Kind:    source.ProblemInternal,
			Message: fmt.Sprintf("A function of %s failed, so that the rule may have missed something: %s.", rule, f.Message),
		}
	}
	return problems
}

// parsed turns the document into what Open Policy Agent reads.
func parsed(facts *Document) (ast.Value, error) {
	text, err := json.Marshal(facts)
	if err != nil {
		return nil, fmt.Errorf("write the facts down: %w", err)
	}
	input, err := ast.ValueFromReader(bytes.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("hand the facts to the rules: %w", err)
	}
	return input, nil
}
