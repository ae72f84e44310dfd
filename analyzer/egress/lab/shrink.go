package main

import "github.com/snatlint/snatlint/analyzer/egress/lab/estate"

// shrink makes an estate simpler as long as the answers to one question differ,
// and gives the last flow that does.
func (j judges) shrink(e estate.Estate, differs flow) (estate.Estate, flow, error) {
	for {
		smaller, f, err := j.step(e, differs)
		if err != nil || smaller == nil {
			return e, differs, err
		}
		e, differs = *smaller, f
	}
}

// step finds a simpler estate; nil where there is none.
func (j judges) step(e estate.Estate, differs flow) (*estate.Estate, flow, error) {
	for _, simpler := range e.Simpler() {
		flows, err := j.predict(simpler, []question{differs.question})
		if err != nil {
			return nil, flow{}, err
		}
		if err := j.observe(simpler, flows, patience); err != nil {
			return nil, flow{}, err
		}
		if found := differing(simpler, flows); len(found) > 0 {
			return &simpler, found[0], nil
		}
	}
	return nil, flow{}, nil
}
