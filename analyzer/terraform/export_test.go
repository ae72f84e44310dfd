package terraform

import "slices"

// Written lists the attributes and kinds of blocks that a resource writes, and
// those that a plan or state has of it.
func (r *Resource) Written() []string {
	var names []string
	if r.instance != nil {
		names = r.instance.written()
	}
	if r.rendered != nil {
		names = append(names, r.rendered.Names()...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}
