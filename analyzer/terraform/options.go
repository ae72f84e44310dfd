package terraform

import "github.com/snatlint/snatlint/analyzer/source"

// Options are what a run says about inputs.
type Options struct {
	VarFiles    []string          // --var-file, in order; paths relative to the working directory
	Vars        []string          // --var NAME=VALUE, in order
	Environment map[string]string // TF_VAR_ variables, without the prefix
	Workspace   string            // "" means "default"
	Scenarios   []Scenario        // of root modules that have several lives
	Stubs       []string          // directories of the user's stubs, relative to the working directory
	// ZoneNumbers are what the zones of a region are called by, in their order, where
	// the files don't name them; nil means as many as the largest region has. Nothing
	// may depend on them: tests vary them.
	ZoneNumbers []int
	// Facts are what no file in reach says, by address, with or without the root
	// module's directory and a colon before it, or by id.
	Facts  map[string]Fact
	Limits Limits
	Jobs   int // below 1: as many as there are processors
}

// Scenario is one life of a root module: its variable files and workspace.
type Scenario struct {
	Dir       string // the root module's, relative to the working directory
	Name      string
	VarFiles  []string // relative to the working directory
	Workspace string
}

// Limits bound what hostile configurations can cost.
type Limits struct {
	Nesting        int // blocks and expressions
	Instances      int // of one count or for_each
	TotalInstances int // of one root
	ModuleDepth    int
	FunctionResult int // bytes or elements
}

// DefaultLimits are far above what real configurations need.
func DefaultLimits() Limits {
	return Limits{Nesting: 200, Instances: 10_000, TotalInstances: 200_000, ModuleDepth: 32, FunctionResult: 8 << 20}
}

// Estate is all root modules of one run.
type Estate struct {
	Roots []*Root // sorted by Dir; scenarios in the order in which they are given
	Notes []Note  // what could not be read of the files of no root module
	// Plans are the files that hold plans and states. They may have secrets
	// anywhere, so that nobody may quote them.
	Plans  []string
	Stored []string // those in a form that Terraform keeps for itself, sorted

	problems []source.Problem // found while loading
	work     work
	links    *links
	facts    map[string]Fact
}

// AllProblems lists what could not be analysed. Values are evaluated when they
// are asked for, and what nobody needs is only searched for cycles, so it is to
// be called last.
func (e *Estate) AllProblems() []source.Problem {
	all := append([]source.Problem(nil), e.problems...)
	for _, root := range e.Roots {
		root.guard(root.evaluator.findCycles)
	}
	for _, root := range e.Roots {
		all = append(all, root.problems...)
	}
	return source.SortProblems(all)
}
