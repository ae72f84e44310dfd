package config

import (
	"net/netip"

	"github.com/snatlint/snatlint/analyzer/finding"
	"github.com/snatlint/snatlint/analyzer/source"
)

// Config is a configuration file. The zero Config is an empty one. Paths of
// directories are relative to the working directory; patterns are as written and
// count from Base.
type Config struct {
	Destinations []Destination
	Clusters     []Cluster
	Facts        map[string]Fact // by address or id, as the files use them
	Ignore       []finding.Ignore
	Exclude      []string    // patterns as [source.Options] takes them
	Base         source.Base // the configuration's directory
	Rules        map[string]Rule
	Scenarios    []Scenario
	ModuleStubs  []string // directories
	CustomRules  []string // directories

	notes []Note
}

// Destination is a network that no file describes, and what it expects to see.
type Destination struct {
	Name   string
	CIDRs  []netip.Prefix // at least one; IPv4, no host bits
	Via    string         // peering, transit-gateway, vpn, direct-connect or internet; "" where the routes decide
	Expect []string       // seen_as values; empty where nothing is expected
	From   []string       // [CLUSTER:]CLASS or [CLUSTER:]NAMESPACE/WORKLOAD, with "*" in them; empty means all
	At     source.Span
}

// Cluster says which files belong to a cluster, where they don't say it.
type Cluster struct {
	Name      string
	Terraform string   // directory of the root module, or ""
	Manifests []string // directories
	At        source.Span
}

// Fact is what no file in reach says of a thing that they name.
type Fact struct {
	CIDRs []netip.Prefix // IPv4, no host bits
	Name  string
	At    source.Span
}

// Rule changes how a rule is run.
type Rule struct {
	Severity finding.Severity // "" leaves the rule's own
	Disabled bool
	At       source.Span
}

// Scenario is one life of a root module.
type Scenario struct {
	Root      string   // directory
	Name      string   // as written, or the workspace, or the last variable file without its endings
	VarFiles  []string // as written: they count from the root module or, where they aren't there, from Base
	Workspace string
	At        source.Span
}

// Note is a part of the configuration that is understood but has no effect.
type Note struct {
	Message string // a full sentence
	At      source.Span
}

// Severities are those that replace the rules' own, by rule ID.
func (c *Config) Severities() map[string]finding.Severity {
	severities := map[string]finding.Severity{}
	for id, rule := range c.Rules {
		if rule.Severity != "" {
			severities[id] = rule.Severity
		}
	}
	return severities
}

// Disabled are the IDs of the rules that are switched off.
func (c *Config) Disabled() map[string]bool {
	disabled := map[string]bool{}
	for id, rule := range c.Rules {
		if rule.Disabled {
			disabled[id] = true
		}
	}
	return disabled
}

// Unsupported lists what this version reads and verifies but doesn't act on
// yet, in order of place, for a warning to the user.
func (c *Config) Unsupported() []Note { return c.notes }
