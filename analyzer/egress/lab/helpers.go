package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
)

// release is a version of the CNI that the lab can run. Each has a file of its
// own that says which modules it is built of, beside the lab's go.mod.
type release struct {
	version, modules string
	tags             string // its interface
}

func releases() []release {
	const old = "cni_before_1_23"
	return []release{
		{"1.20.4", "cni-1.20.4.mod", old},
		{"1.22.4", "cni-1.22.4.mod", old},
		{"1.23.2", "go.mod", ""},
	}
}

// buildHelpers builds the command cninode for each release, in a folder. It runs
// in the folder of the lab.
func buildHelpers(folder string) (map[string]string, error) {
	programs := map[string]string{}
	for _, r := range releases() {
		programs[r.version] = filepath.Join(folder, "cninode-"+r.version)
		c := exec.Command("go", "build", "-buildvcs=false", "-modfile="+r.modules, "-tags="+r.tags, "-o", programs[r.version], "./cninode")
		if output, err := c.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("building the code of CNI %s: %w\n%s", r.version, err, output)
		}
	}
	return programs, nil
}
