package finding

import (
	"github.com/snatlint/snatlint/analyzer/source"
)

// Severity says how bad a finding is.
type Severity string

// Severities, worst first.
const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
	SeverityNote    Severity = "note"
)

// Rank orders severities: 3 for error down to 1 for note, 0 for anything else.
func (s Severity) Rank() int {
	switch s {
	case SeverityError:
		return 3
	case SeverityWarning:
		return 2
	case SeverityNote:
		return 1
	default:
		return 0
	}
}

// Related is another place that has a part in a finding.
type Related struct {
	Message string
	At      source.Span
}

// Step is one hop of a packet's path.
type Step struct {
	Hop    string
	Detail string
	At     source.Span // may be zero
}

// Finding is one thing that is wrong.
type Finding struct {
	Rule        string // "SNAT101"
	Name        string // "ExternalSnatPublicSubnet"
	Severity    Severity
	Confidence  string // "certain" or "likely"
	Message     string // the first sentence stands alone
	Cluster     string
	SourceClass string
	Destination string
	// Subject names what the finding is about in words that stay when it is
	// reworded: a resource's address, a setting's name. It is not printed, but
	// has a part in the fingerprint.
	Subject     string
	At          source.Span
	Related     []Related
	Path        []Step
	Help        string // what to write, and where
	Fingerprint string // stays when lines move or messages are reworded: see [Stamp]
	// Suppressed is nil unless an accepted reason hides the finding.
	Suppressed *Suppression
}

// Suppression says why a finding is hidden.
type Suppression struct {
	Kind   string // "config"
	Reason string
	Owner  string      // who answers for it, or empty
	Until  string      // YYYY-MM-DD, or empty
	At     source.Span // the [Ignore] that hides it
}

// Unknown is a value that would have to be known to judge more.
type Unknown struct {
	What string // "the routes of 'aws_route_table.private'"
	Why  string
	At   source.Span
}

// Module is a module call whose source is not on disk.
type Module struct {
	Address, Source, Version string
	Needed                   []string // what refers to it, sorted: "module.eks", "output.vpc_id"
	Aside                    bool     // a well-known module that declares nothing of a network or cluster
	Root                     string   // the root module's directory, where `terraform get` brings it
	At                       source.Span
}

// Stubbed is a module call for whose source, which is not on disk, one of our
// stubs stands.
type Stubbed struct {
	Address, Source string
	Version         string // the call's constraint as written
	As              string // the version that the stub behaves as
	Stub            string
	Fork            bool // only the repository's name says that it is a fork of what the stub stands for
	At              source.Span
}

// Unrendered is the use of a tool below one directory whose files say what they
// build only once the tool has rendered them.
type Unrendered struct {
	Tool   string // "Terragrunt"
	Dir    string
	Files  int         // how many files show it
	Advice string      // a sentence: what to run, and what to hand over
	At     source.Span // one of the files; only its path is set
}

// Coverage says what was read, so that silence is not mistaken for health.
type Coverage struct {
	TerraformRoots    int
	Scenarios         []string // DIRECTORY@NAME of the lives of root modules that have several
	ModulesUnresolved []Module
	ModulesStubbed    []Stubbed
	NotRendered       []Unrendered
	Manifests         int
	Clusters          int
	VPCs              int
	Unknowns          []Unknown
	FilesSkipped      int
}

// Rule describes a rule for reports.
type Rule struct {
	ID          string
	Name        string
	Title       string // one line
	Description string // why it matters, Markdown
	Severity    Severity
	Group       string // egress, identity, return, settings, ownership, datapath
	Page        string // the whole page, Markdown
	References  []Reference
}

// Reference is a source of a rule.
type Reference struct{ Title, URL string }

// Report is the outcome of one run.
type Report struct {
	Version  string // of the tool
	RulesSum string // hash of the rule set
	Rules    []Rule // enabled ones, in order of ID
	Findings []Finding
	Problems []source.Problem
	Coverage Coverage
	// Files gives the text of files that findings point at.
	Files map[string]*source.File
}
