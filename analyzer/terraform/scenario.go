package terraform

import "path"

// scenarios are the lives of a root module: those that the options give it, or
// the one that Terraform's own files and the run's make.
func (l *loader) scenarios(dir string) []Scenario {
	var found []Scenario
	for _, s := range l.options.Scenarios {
		if path.Clean(s.Dir) == dir {
			found = append(found, s)
		}
	}
	if len(found) == 0 {
		found = []Scenario{{Dir: dir, Workspace: l.options.Workspace}}
	}
	return found
}
