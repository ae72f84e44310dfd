package plan

import (
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// Document is a plan or a state.
type Document struct {
	Path      string
	Kind      Kind
	At        source.Span // where the file says of which format it is
	Terraform string      // the version of Terraform or OpenTofu that wrote it
	Errored   bool        // planning ended with an error, so that it is a part of a plan
	Complete  bool        // what it doesn't have won't be there, as far as the configuration goes
	Resources []*Resource // what will be there, in the file's order
	Deleted   []string    // addresses of what won't, in the file's order
	Variables map[string]*value.Node
	Outputs   map[string]*value.Node
	Config    *Module // nil for states, and for plans that were cut
	Region    *Expression
}

// Resource is one instance of a resource or data source.
type Resource struct {
	Address string // as Terraform prints it
	Module  string // the address of its module's instance, "" for the root module
	Managed bool   // false for data
	Type    string
	Name    string
	Key     string      // of the instance, as in its address: ["a"], [0], or ""
	At      source.Span // where its address stands in the file

	reader    *reader
	values    int
	unknown   int
	sensitive []int
	attrs     map[string]part // nil until somebody asks
}

// Block names the resource's block within its module: aws_vpc.main, or
// data.aws_vpc.main.
func (r *Resource) Block() string {
	if r.Managed {
		return r.Type + "." + r.Name
	}
	return "data." + r.Type + "." + r.Name
}

// Module is the configuration of a module.
type Module struct {
	Resources map[string]*Block // by [Resource.Block]
	Calls     map[string]*Call
	Outputs   map[string]*Expression
	sensitive map[string]bool // variables
}

// Call is a module call.
type Call struct {
	Source    string
	Version   string
	Arguments map[string]*Expression
	ForEach   *Expression
	Module    *Module
}

// Block is the configuration of a resource.
type Block struct {
	Arguments map[string]*Expression
	ForEach   *Expression // nil where the block has none
}

// Expression is what a plan keeps of an expression: the names that it refers to,
// and never the way in which it does.
type Expression struct {
	// References are in the order in which they are written; each is followed by
	// what leads to it: aws_vpc.main.id, aws_vpc.main.
	References []string
	Constant   *value.Node              // nil where it isn't one
	Blocks     []map[string]*Expression // of nested blocks, without dynamic ones
}
