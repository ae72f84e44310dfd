package terraform

import (
	"slices"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform/plan"
	"github.com/snatlint/snatlint/analyzer/value"
)

// Root is one root module with everything below it. One goroutine at a time may
// use the root modules of an estate and what came from them: they may need each
// other's values.
type Root struct {
	Dir        string             // relative to the working directory, "." for itself
	Scenario   string             // the name of one of several lives of the directory, "" for its only one
	Unresolved []UnresolvedModule // module calls whose source can't be had, sorted by address
	Stubbed    []StubbedModule    // module calls that one of our stubs stands for, sorted by address
	Notes      []Note             // what could not be read and needn't be

	evaluator *evaluator
	rendered  *rendered // nil where no plan or state of it is there
	problems  []source.Problem
	resources []*Resource // all instances; nil until somebody asks
	expanded  bool
}

// UnresolvedModule is a module call whose source is not on disk, such as one
// from a registry.
type UnresolvedModule struct {
	Address string // without instance keys: module.network.module.vpc
	Source  string
	Version string
	Needed  []string    // what refers to it, in words, sorted
	Aside   bool        // a well-known module that declares nothing of a network or cluster
	At      source.Span // the call's header
}

// StubbedModule is a module call that one of our own stubs stands for.
type StubbedModule struct {
	Address    string // without instance keys
	Source     string
	Constraint string // the call's version as it is written
	Version    string // that the stub behaves as: the newest that the call allows
	Stub       string // its name, such as terraform-aws-modules/vpc/aws@5
	Fork       bool   // it is only known by the repository's name what it does
	At         source.Span
}

// Note says what of a root module couldn't be read and why, where that keeps
// nobody from analysing the rest.
type Note struct {
	What, Why string
	At        source.Span
}

// ID names the root module among those of its estate.
func (r *Root) ID() string {
	if r.Scenario == "" {
		return r.Dir
	}
	return r.Dir + "@" + r.Scenario
}

// Resource is one instance of a resource or data block.
type Resource struct {
	Root      *Root
	Managed   bool // false for data
	Type      string
	Name      string
	Address   string        // as Terraform prints it: module.a["x"].aws_subnet.private["a"], data.aws_vpc.main
	Header    source.Span   // the block's header line
	Calls     []source.Span // headers of the module calls around it, outermost first
	Uncertain string        // why it is not sure that this instance exists; "" when it is
	Many      int           // how many steps of the address stand for as many things as only AWS knows
	Stub      string        // which of our stubs it belongs to, such as terraform-aws-modules/vpc/aws@2; "" for others

	instance *instance      // nil where only a plan or state knows of it
	rendered *plan.Resource // nil where none does
	nodes    map[string]*value.Node
}

// Resources lists all instances, those of child modules included, by address;
// instances of count come in the order of their index.
func (r *Root) Resources() []*Resource {
	if !r.expanded {
		r.expanded = true
		r.guard(func() {
			r.resources = r.evaluator.allResources()
			if r.rendered != nil {
				r.resources = r.rendered.merge(r.resources)
			}
		})
	}
	return r.resources
}

// Types lists the instances of the given types.
func (r *Root) Types(types ...string) []*Resource {
	var found []*Resource
	for _, resource := range r.Resources() {
		if slices.Contains(types, resource.Type) {
			found = append(found, resource)
		}
	}
	return found
}

// Console evaluates an expression in the root module, as terraform console
// does. The problems are those of this expression alone, without places.
func (r *Root) Console(expression string) (*value.Node, []source.Problem) {
	before := len(r.problems)
	var node *value.Node
	r.guard(func() { node = r.evaluator.console(expression) })
	var found, others []source.Problem
	for _, p := range r.problems[before:] {
		if p.At.Path == consolePath {
			delete(r.evaluator.reported, p)
			found = append(found, p)
		} else {
			others = append(others, p) // of what the expression refers to
		}
	}
	r.problems = append(r.problems[:before], others...)
	return node, source.SortProblems(found)
}

// OutputNames lists the root module's outputs, sorted.
func (r *Root) OutputNames() []string {
	if r.rendered != nil && r.rendered.alone {
		return sortedNames(r.rendered.doc.Outputs)
	}
	return sortedNames(r.evaluator.top.src.outputs)
}

// Outputs gives the values of the root module's outputs.
func (r *Root) Outputs() map[string]*value.Node {
	outputs := map[string]*value.Node{}
	for _, name := range r.OutputNames() {
		r.guard(func() { outputs[name] = r.output(name) })
	}
	return outputs
}

func (r *Root) output(name string) *value.Node {
	if r.rendered != nil {
		return r.rendered.output(name)
	}
	return r.evaluator.outputNode(name)
}

// Region gives the region of the root module's default AWS provider; nil where
// the configuration doesn't say.
func (r *Root) Region() *value.Node {
	var node *value.Node
	r.guard(func() {
		if node = r.evaluator.region(); r.rendered != nil {
			node = r.rendered.region(node)
		}
	})
	return node
}

// Attr gives an attribute, or the nested blocks of that type as a list of maps
// with dynamic blocks expanded; nil when neither is written.
func (r *Resource) Attr(name string) *value.Node {
	if node, ok := r.nodes[name]; ok {
		return node
	}
	var node *value.Node
	r.Root.guard(func() {
		if r.instance != nil {
			node = r.instance.attrNode(name)
		}
		if r.rendered != nil {
			node = r.Root.rendered.attr(r, name, node)
		}
	})
	if r.nodes == nil {
		r.nodes = map[string]*value.Node{}
	}
	r.nodes[name] = node
	return node
}

// Planned reports whether a plan or state tells of this instance.
func (r *Resource) Planned() bool { return r.rendered != nil }

// Ref is what references to an attribute of this instance evaluate to where
// only an apply can know it.
func (r *Resource) Ref(attribute string) value.Ref {
	return value.Ref{Root: r.Root.ID(), Address: r.Address, Attribute: attribute}
}
