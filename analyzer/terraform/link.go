package terraform

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/value"
)

// link is what a data source reads, where that is in the estate.
type link struct {
	cell     cell
	root     *Root                // whose outputs it reads
	outputs  map[string]cty.Value // of a state that lies among the files
	instance *instance            // the managed resource that it finds
	why      string               // why it is none of the estate, or which one it is can't be told
	open     bool                 // it may be one of the estate
	reading  bool                 // its arguments are being evaluated
}

// links is what data sources of an estate read.
type links struct {
	found      map[*instance]*link
	managed    map[string][]*instance // by type, of those that were looked for
	kinds      map[*site]map[string]bool
	refs       map[string]map[value.Ref]*instance // by type
	tags       map[tagKey]tag
	states     map[string][]*Root // by the name of the state that they keep; nil until somebody asks
	texts      map[string]*byText // by type and attribute
	names      map[string]*byName // by type and attribute
	settings   map[settingKey]cty.Value
	asked      []string      // of outputs; nil until somebody asks
	workspaces []workspaceOf // of HCP Terraform; nil until somebody asks
}

// askedOfOutputs lists the attributes that root modules ask of each other's
// outputs.
func (e *Estate) askedOfOutputs() []string {
	if e.links.asked == nil {
		all := map[string]bool{"id": true}
		for _, root := range e.Roots {
			for _, s := range root.evaluator.reachable() {
				for _, name := range s.src.beyond {
					all[name] = true
				}
			}
		}
		e.links.asked = sortedNames(all)
	}
	return e.links.asked
}

// newLinks has found nothing yet.
func newLinks() *links {
	return &links{
		found: map[*instance]*link{}, managed: map[string][]*instance{}, kinds: map[*site]map[string]bool{},
		texts: map[string]*byText{}, names: map[string]*byName{}, settings: map[settingKey]cty.Value{},
		refs: map[string]map[value.Ref]*instance{}, tags: map[tagKey]tag{},
	}
}

// finder is the search that a data source makes; nil for those that are left to
// AWS.
func (i *instance) finder() func(*link) {
	if i.res.managed {
		return nil
	}
	switch i.res.kind {
	case "terraform_remote_state":
		return i.findState
	case "tfe_outputs":
		return i.findWorkspace
	case "aws_ssm_parameter":
		return i.findParameter
	}
	if l := lookupOf(i.res.kind); l != nil && l.list == "" {
		return i.findResource
	}
	return nil
}

// link finds what a data source reads; nil for what makes no such search.
func (i *instance) link() *link {
	find := i.finder()
	if find == nil {
		return nil
	}
	links := i.ev.estate.links
	l := links.found[i]
	if l == nil {
		l = &link{cell: cell{name: i.address, search: true}}
		links.found[i] = l
		l.reading = true
		i.readArguments()
		l.reading = false
	}
	if l.reading {
		return &link{} // what it says depends on itself, which is reported
	}
	i.ev.force(&l.cell, i.block.header, func() cty.Value {
		l.root, l.outputs, l.instance, l.why, l.open = nil, nil, nil, "", false
		find(l)
		return cty.True
	})
	if l.cell.state == cellBusy || l.cell.tangled {
		return &link{open: true, why: fmt.Sprintf("'%s' is needed to tell what it is", i.address)}
	}
	return l
}

// readArguments evaluates what a data source says. Its search depends on that,
// and on nothing else that is only found by looking around.
func (i *instance) readArguments() {
	for _, name := range i.written() {
		if !isMeta(name) {
			i.attrNode(name)
		}
	}
}

// linked is the value of a data source's attribute where that is in the estate.
func (i *instance) linked(attribute string, d *demand) (cty.Value, bool) {
	switch i.res.kind {
	case "terraform_remote_state":
		if attribute == "outputs" {
			return i.handedOver(d)
		}
	case "tfe_outputs":
		if attribute == "values" || attribute == "nonsensitive_values" {
			return i.handedOver(d)
		}
	case "aws_ssm_parameter":
		return i.parameter(attribute, d)
	case "aws_ssm_parameters_by_path":
		return i.listed(attribute, func() (cty.Value, bool) { return i.parametersBelow(attribute) })
	}
	switch l := lookupOf(i.res.kind); {
	case l == nil:
		return cty.NilVal, false
	case l.list == "":
		return i.resource(attribute, d)
	case l.list == attribute:
		return i.listed(attribute, func() (cty.Value, bool) { return i.idsOf(l) })
	default:
		return cty.NilVal, false
	}
}

// listed keeps the value of an attribute that lists what is found.
func (i *instance) listed(attribute string, find func() (cty.Value, bool)) (cty.Value, bool) {
	c := i.cells["list of "+attribute]
	if c == nil {
		c = &cell{name: i.address, search: true}
		i.cells["list of "+attribute] = c
		i.readArguments()
	}
	v := i.ev.force(c, i.block.header, func() cty.Value {
		v, ok := find()
		if !ok {
			return cty.NilVal
		}
		return v
	})
	return v, v != cty.NilVal && !c.tangled
}

// openValue is the value of an attribute of what can't be told.
func (i *instance) openValue(l *link) cty.Value {
	return unknown(cty.DynamicPseudoType, l.why, i.visible(i.block.header))
}

// linkedPlace finds the place in the estate that an attribute's value comes from.
func (i *instance) linkedPlace(keys []cty.Value) (place, []cty.Value, bool) {
	if len(keys) == 0 {
		return place{}, nil, false
	}
	name, _ := keyText(keys[0])
	l := i.link()
	if l == nil || l.instance == nil {
		if _, ok := i.byFact(name); ok {
			return place{at: i.at(), note: factNote}, keys[1:], true
		}
	}
	if l == nil {
		return place{}, nil, false
	}
	switch {
	case l.root != nil && len(keys) > 1:
		output, _ := keyText(keys[1])
		top := l.root.evaluator.top
		if b := top.src.outputs[output]; b != nil && b.body.attr("value") != nil {
			return place{expr: b.body.attr("value").expr, sc: top.scope}, keys[2:], true
		}
	case l.instance != nil:
		return l.instance.place(slices.Concat([]cty.Value{cty.StringVal(l.instance.called(i, name))}, keys[1:]))
	}
	return place{}, nil, false
}

// called is the name that a managed resource has for an attribute of the data
// source that finds it.
func (i *instance) called(reader *instance, name string) string {
	switch {
	case i.res.kind == "aws_ssm_parameter" && name == "value" && i.body.attr("value") == nil:
		return "insecure_value"
	case reader.res.kind == "aws_internet_gateway" && name == "internet_gateway_id",
		reader.res.kind == "aws_route_table" && name == "route_table_id":
		return "id"
	default:
		return name
	}
}

// Link is what a data source reads: the managed resource of the estate that it
// finds, or why it finds none; both are empty for those that make no search.
func (r *Resource) Link() (ref value.Ref, why string) {
	if r.instance == nil {
		return ref, why // a plan has what was found
	}
	if r.instance == nil {
		return ref, "" // only a plan or state tells of it
	}
	r.Root.guard(func() {
		l := r.instance.link()
		switch {
		case l == nil:
		case l.instance != nil:
			ref = value.Ref{Root: l.instance.ev.root.ID(), Address: readable(l.instance.address)}
		default:
			why = l.why
		}
	})
	return ref, why
}

// nameRoots lists root modules for a reason.
func nameRoots(roots []*Root) string {
	names := make([]string, len(roots))
	for i, r := range roots {
		names[i] = "'" + r.ID() + "'"
	}
	return listed(names)
}

// mostListed are named in a reason.
const mostListed = 4

// listed joins names for a reason.
func listed(names []string) string {
	if len(names) > mostListed {
		return strings.Join(names[:mostListed-1], ", ") + fmt.Sprintf(" and %d more", len(names)-mostListed+1)
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// at is where people can look at the header of the block.
func (i *instance) at() source.Span { return i.visible(i.block.header) }
