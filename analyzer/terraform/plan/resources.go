package plan

import (
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// entry is what stands for one object: in a tree of values, or among the changes.
type entry struct {
	resource Resource
	deposed  bool // it was replaced and waits for its end
	previous string
	actions  []string
	after    int
}

// gone reports whether a change leaves nothing behind.
func (e *entry) gone() bool {
	return len(e.actions) == 1 && (e.actions[0] == "delete" || e.actions[0] == "forget")
}

// state reads the tree of a state.
func (r *reader) state(values int) {
	for _, e := range r.tree(values, true) {
		r.doc.Resources = append(r.doc.Resources, &e.resource)
	}
}

// plan puts together what a plan says in three places: what is planned, what of it
// is unknown, and what was there before. Objects that a plan doesn't touch, such
// as data sources that have been read, stand in the prior state alone.
func (r *reader) plan(planned, changes, prior int) {
	changed := map[string]*entry{}
	var order []*entry
	r.eachItem(changes, func(at int) {
		if e := r.entry(at, ""); e != nil && !e.deposed {
			changed[e.resource.Address] = e
			order = append(order, e)
		}
	})
	done := map[string]bool{}
	for _, e := range r.tree(planned, true) {
		if c := changed[e.resource.Address]; c != nil {
			e.resource.unknown = c.resource.unknown
			e.resource.sensitive = append(e.resource.sensitive, c.resource.sensitive...)
		}
		done[e.resource.Address] = true
		r.doc.Resources = append(r.doc.Resources, &e.resource)
	}
	for _, e := range order {
		switch {
		case done[e.resource.Address]:
		case e.gone():
			done[e.resource.Address] = true
			r.doc.Deleted = append(r.doc.Deleted, e.resource.Address)
		case r.kind(planned) != '{' && r.kind(e.after) == '{':
			done[e.resource.Address] = true
			e.resource.values = e.after
			r.doc.Resources = append(r.doc.Resources, &e.resource)
		}
		done[e.previous] = true
	}
	r.each(prior, func(key string, _, at int) {
		if key != "values" {
			return
		}
		for _, e := range r.tree(at, false) {
			if !done[e.resource.Address] {
				r.doc.Resources = append(r.doc.Resources, &e.resource)
			}
		}
	})
}

// tree lists the objects in a tree of values, and takes in its outputs where they
// are wanted.
func (r *reader) tree(i int, outputs bool) []*entry {
	var found []*entry
	r.each(i, func(key string, _, at int) {
		switch {
		case key == "root_module":
			r.module(at, "", 0, &found)
		case key == "outputs" && outputs:
			r.outputs(at)
		}
	})
	seen := map[string]bool{}
	return slices.DeleteFunc(found, func(e *entry) bool {
		twice := seen[e.resource.Address]
		seen[e.resource.Address] = true
		return twice
	})
}

// module lists the objects of a module and those below it.
func (r *reader) module(i int, address string, depth int, found *[]*entry) int {
	if depth > maxDepth {
		r.tooDeep(i)
		return r.end(i)
	}
	resources, children := missing, missing
	end := r.members(i, func(key string, _, at int) int {
		switch key {
		case "address":
			address = r.string(at)
		case "resources":
			resources = at
		case "child_modules":
			children = at
		}
		return r.end(at)
	})
	r.eachItem(resources, func(at int) {
		if e := r.entry(at, address); e != nil && !e.deposed {
			*found = append(*found, e)
		}
	})
	if children != missing && r.kind(children) == '[' {
		r.items(children, func(at int) int { return r.module(at, address, depth+1, found) })
	}
	return end
}

// entry reads one object; nil where it has no address, type and name.
func (r *reader) entry(i int, module string) *entry {
	e := &entry{after: missing}
	out := &e.resource
	*out = Resource{Module: module, Managed: true, At: source.Span{Path: r.file.Path}, reader: r, values: missing, unknown: missing}
	r.each(i, func(key string, _, at int) {
		switch key {
		case "address":
			out.Address, out.At = r.string(at), r.span(at)
		case "module_address":
			out.Module = r.string(at)
		case "mode":
			out.Managed = r.string(at) != "data"
		case "type":
			out.Type = r.string(at)
		case "name":
			out.Name = r.string(at)
		case "values":
			out.values = at
		case "sensitive_values":
			out.sensitive = append(out.sensitive, at)
		case "deposed", "deposed_key":
			e.deposed = r.string(at) != ""
		case "previous_address":
			e.previous = r.string(at)
		case "change":
			r.change(at, e)
		}
	})
	switch {
	case out.Address == "" || out.Type == "" || out.Name == "":
		return nil
	case len(out.Address) > maxAddress || len(out.Module) > maxAddress:
		if r.over == nil {
			r.over = wrong(source.ProblemLimit, out.At, "it has an address of more than %d bytes", maxAddress)
		}
		return nil
	}
	inModule := strings.TrimPrefix(out.Address, out.Module+".")
	out.Key = strings.TrimPrefix(inModule, out.Block())
	return e
}

func (r *reader) change(i int, e *entry) {
	r.each(i, func(key string, _, at int) {
		switch key {
		case "actions":
			r.eachItem(at, func(at int) { e.actions = append(e.actions, r.string(at)) })
		case "after":
			e.after = at
		case "after_unknown":
			e.resource.unknown = at
		case "after_sensitive":
			e.resource.sensitive = append(e.resource.sensitive, at)
		}
	})
}

// outputs reads the outputs of the root module. A value that is left out is one
// that only an apply can know.
func (r *reader) outputs(i int) {
	r.each(i, func(name string, nameAt, at int) {
		p := part{value: missing, unknown: missing}
		r.each(at, func(key string, _, at int) {
			switch key {
			case "value":
				p.value = at
			case "sensitive":
				p.sensitive = append(p.sensitive, at)
			}
		})
		node := r.node(p, 0)
		if node == nil {
			node = &value.Node{Kind: value.KindUnknown, Reason: Later, Origin: value.Origin{At: r.span(nameAt)}}
		}
		r.doc.Outputs[name] = node
	})
}
