package json

import "github.com/snatlint/snatlint/analyzer/finding"

type coverageJSON struct {
	TerraformRoots    int           `json:"terraform_roots"`
	ModulesUnresolved []moduleJSON  `json:"modules_unresolved"`
	Manifests         int           `json:"manifests"`
	Clusters          int           `json:"clusters"`
	VPCs              int           `json:"vpcs"`
	Unknowns          []unknownJSON `json:"unknowns"`
	FilesSkipped      int           `json:"files_skipped"`
}

type moduleJSON struct {
	Source  string    `json:"source"`
	At      *location `json:"at"`
	Address string    `json:"address"`
	Version string    `json:"version"`
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
		ModulesUnresolved: make([]moduleJSON, 0, len(c.ModulesUnresolved)),
		Unknowns:          make([]unknownJSON, 0, len(c.Unknowns)),
	}
	for _, m := range c.ModulesUnresolved {
		out.ModulesUnresolved = append(out.ModulesUnresolved, moduleJSON{
			Source: m.Source, At: newLocation(m.At), Address: m.Address, Version: m.Version,
		})
	}
	for _, u := range c.Unknowns {
		out.Unknowns = append(out.Unknowns, unknownJSON{What: u.What, Why: u.Why, At: newLocation(u.At)})
	}
	return out
}
