package main

import (
	"errors"
	"maps"
	"slices"
	"time"

	"github.com/snatlint/snatlint/analyzer/egress/lab/estate"
	"github.com/snatlint/snatlint/analyzer/egress/lab/kernel"
)

// judges are the two who are asked.
type judges struct {
	snatlint string            // the program
	helpers  map[string]string // the programs with the CNI's code, by version
	folder   string            // for the estates' files
}

// versions are those of the CNI, sorted.
func (j judges) versions() []string { return slices.Sorted(maps.Keys(j.helpers)) }

// flow is a question with both answers.
type flow struct {
	question
	verdicts []verdict
	probes   []kernel.Flow // the connections that show it
	fates    []kernel.Fate // one a probe
}

// Lost connections are waited for: first as long as a kernel with little else
// to do needs many times over, then, before it is said that one differs, longer
// than a lost packet or a busy machine takes.
const (
	patience     = 600 * time.Millisecond
	morePatience = 4 * time.Second
)

// try asks both about every flow of an estate.
func (j judges) try(e estate.Estate) ([]flow, error) {
	flows, err := j.predict(e, questions(e))
	if err != nil {
		return nil, err
	}
	if err := j.observe(e, flows, patience); err != nil {
		return nil, err
	}
	if len(differing(e, flows)) == 0 {
		return flows, nil
	}
	return flows, j.observe(e, flows, morePatience)
}

// predict asks snatlint.
func (j judges) predict(e estate.Estate, questions []question) ([]flow, error) {
	folder, err := write(e, j.folder)
	if err != nil {
		return nil, err
	}
	var flows []flow
	for _, q := range questions {
		verdicts, err := j.ask(folder, q)
		if err != nil {
			return nil, err
		}
		flows = append(flows, flow{question: q, verdicts: verdicts, probes: q.probes(e)})
	}
	return flows, nil
}

// observe asks the kernel.
func (j judges) observe(e estate.Estate, flows []flow, patience time.Duration) (err error) {
	w, err := kernel.Build(e, j.helpers[e.Version])
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	var probes []kernel.Flow
	for _, f := range flows {
		probes = append(probes, f.probes...)
	}
	fates, err := w.Probe(probes, patience)
	if err != nil {
		return err
	}
	for i := range flows {
		n := len(flows[i].probes)
		flows[i].fates, fates = fates[:n], fates[n:]
	}
	return nil
}

// differing are the flows that snatlint claims to know and is wrong about.
func differing(e estate.Estate, flows []flow) []flow {
	var found []flow
	for _, f := range flows {
		if !unclaimed(f.verdicts) && !same(e, f.verdicts, f.fates) {
			found = append(found, f)
		}
	}
	return found
}
