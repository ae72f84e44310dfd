package json

import "github.com/snatlint/snatlint/analyzer/finding"

type coverageJSON struct {
	TerraformRoots    int              `json:"terraform_roots"`
	Scenarios         []string         `json:"scenarios"`
	ModulesUnresolved []moduleJSON     `json:"modules_unresolved"`
	ModulesStubbed    []stubbedJSON    `json:"modules_stubbed"`
	NotRendered       []unrenderedJSON `json:"not_rendered"`
	Manifests         int              `json:"manifests"`
	Clusters          int              `json:"clusters"`
	VPCs              int              `json:"vpcs"`
	Unknowns          []unknownJSON    `json:"unknowns"`
	FilesSkipped      int              `json:"files_skipped"`
}

type moduleJSON struct {
	Source  string    `json:"source"`
	At      *location `json:"at"`
	Address string    `json:"address"`
	Version string    `json:"version"`
	Needed  []string  `json:"needed_by"`
	Aside   bool      `json:"declares_no_network"`
}

type stubbedJSON struct {
	Source  string    `json:"source"`
	At      *location `json:"at"`
	Address string    `json:"address"`
	Version string    `json:"version"`
	As      string    `json:"as_version"`
	Stub    string    `json:"stub"`
	Fork    bool      `json:"fork"`
}

type unrenderedJSON struct {
	Tool   string    `json:"tool"`
	Dir    string    `json:"directory"`
	Files  int       `json:"files"`
	Advice string    `json:"advice"`
	At     *location `json:"at"`
}

type unknownJSON struct {
	What string    `json:"what"`
	Why  string    `json:"why"`
	At   *location `json:"at"`
}

// newCoverage says what was read and what could not be known.
func newCoverage(c finding.Coverage) coverageJSON {
	out := coverageJSON{
		TerraformRoots: c.TerraformRoots, Manifests: c.Manifests, Clusters: c.Clusters, VPCs: c.VPCs, FilesSkipped: c.FilesSkipped,
		Scenarios:         append([]string{}, c.Scenarios...),
		ModulesUnresolved: make([]moduleJSON, 0, len(c.ModulesUnresolved)),
		ModulesStubbed:    make([]stubbedJSON, 0, len(c.ModulesStubbed)),
		NotRendered:       make([]unrenderedJSON, 0, len(c.NotRendered)),
		Unknowns:          make([]unknownJSON, 0, len(c.Unknowns)),
	}
	for _, m := range c.ModulesUnresolved {
		out.ModulesUnresolved = append(out.ModulesUnresolved, moduleJSON{
			Source: m.Source, At: newLocation(m.At), Address: m.Address, Version: m.Version, Needed: append([]string{}, m.Needed...), Aside: m.Aside,
		})
	}
	for _, s := range c.ModulesStubbed {
		out.ModulesStubbed = append(out.ModulesStubbed, stubbedJSON{
			Source: s.Source, At: newLocation(s.At), Address: s.Address, Version: s.Version, As: s.As, Stub: s.Stub, Fork: s.Fork,
		})
	}
	for _, u := range c.NotRendered {
		out.NotRendered = append(out.NotRendered, unrenderedJSON{
			Tool: u.Tool, Dir: u.Dir, Files: u.Files, Advice: u.Advice, At: newLocation(u.At),
		})
	}
	for _, u := range c.Unknowns {
		out.Unknowns = append(out.Unknowns, unknownJSON{What: u.What, Why: u.Why, At: newLocation(u.At)})
	}
	return out
}
