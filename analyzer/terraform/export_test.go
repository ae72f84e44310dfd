package terraform

// Written lists the attributes and kinds of blocks that a resource writes.
func (r *Resource) Written() []string { return r.instance.written() }
