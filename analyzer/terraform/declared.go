package terraform

// Variables lists the names of the variables that the root module declares,
// sorted.
func (r *Root) Variables() []string { return sortedNames(r.evaluator.top.src.variables) }
