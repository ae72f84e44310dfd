package terraform

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/snatlint/snatlint/analyzer/source"
)

// findState finds the root module whose state terraform_remote_state reads
// (developer.hashicorp.com/terraform/language/state/remote-state-data): the one
// whose backend keeps it where the data source looks. Backends are often written
// in part and completed by files that Terraform is given when it is initialised;
// what neither side says is no difference.
func (i *instance) findState(l *link) {
	kind := i.argument("backend")
	workspace := i.argument("workspace").or(defaultWorkspace)
	if !kind.known {
		l.why = fmt.Sprintf("'%s' is read from another root module's state, and its backend isn't known: %s", i.address, kind.why)
		return
	}
	if !workspace.known {
		l.why = fmt.Sprintf("'%s' is read from another root module's state, and its workspace isn't known: %s", i.address, workspace.why)
		return
	}
	config := cty.NullVal(cty.DynamicPseudoType)
	if i.body.attr("config") != nil || len(i.body.ofKind("config")) > 0 {
		config = i.attrValue("config", wholeDemand())
	}
	meant, ok := storeOf(kind.text, i.ev.root.Dir, workspace.text, func(name string) setting { return settingOf(config, splitSteps(name)...) })
	switch {
	case !ok:
		l.why = fmt.Sprintf("'%s' is read from the state of the backend '%s', which isn't followed", i.address, kind.text)
		return
	case !meant.key.known:
		l.why = fmt.Sprintf("'%s' is read from another root module's state, and which one isn't known: %s", i.address, orUnwritten(meant.key.why))
		return
	}
	sure, maybe, closed := i.ev.keepers(meant, workspace.text)
	found := sure
	if len(found) == 0 {
		found = maybe
	}
	i.settle(l, found, meant.String())
	if len(found) == 0 && len(closed) > 0 {
		l.open = true
		l.why = fmt.Sprintf("'%s' reads the workspace '%s' of %s, which is analysed in the workspace '%s' and depends on it: a scenario can say more",
			i.address, workspace.text, nameRoots(closed), closed[0].evaluator.workspace)
	}
	if l.root == nil && !l.open && kind.text == "local" {
		i.readStateFile(l, meant.key.text)
	}
}

// splitSteps takes a name such as workspaces.name apart.
func splitSteps(name string) []string {
	for i, c := range name {
		if c == '.' {
			return []string{name[:i], name[i+1:]}
		}
	}
	return []string{name}
}

func orUnwritten(why string) string {
	if why == "" {
		return "nothing names it"
	}
	return why
}

// argument reads an attribute of a data source that is a text.
func (i *instance) argument(name string) setting {
	a := i.body.attr(name)
	if a == nil {
		return setting{}
	}
	return settingOf(cty.ObjectVal(map[string]cty.Value{name: i.attribute(a)}), name)
}

// keepers lists the root modules whose backends surely, and may, keep a state. A
// root module that is analysed in one life stands for its other workspaces where
// nothing in it depends on them; closed are those where something does.
func (ev *evaluator) keepers(meant store, workspace string) (sure, maybe, closed []*Root) {
	for _, root := range ev.estate.keeping(meant.key.text) {
		if may, surely := root.keeps(meant, root.evaluator.workspace); surely {
			sure = append(sure, root)
		} else if may {
			maybe = append(maybe, root)
		}
	}
	if workspace == defaultWorkspace && meant.kind != "remote" {
		return sure, maybe, nil
	}
	for _, root := range ev.estate.Roots {
		named := root.workspaceNamed(meant, workspace)
		if root.evaluator.workspace != defaultWorkspace || named == defaultWorkspace {
			continue
		}
		if may, _ := root.keeps(meant, named); may && root.usesWorkspace() {
			closed = append(closed, root)
		} else if may {
			maybe = append(maybe, root)
		}
	}
	return sure, maybe, closed
}

// keeping lists the root modules that keep a state of a name in their own
// workspaces.
func (e *Estate) keeping(name string) []*Root {
	if e.links.states == nil {
		e.links.states = map[string][]*Root{}
		for _, root := range e.Roots {
			if s, ok := root.writtenStore(root.evaluator.workspace); ok && s.key.known {
				e.links.states[s.key.text] = append(e.links.states[s.key.text], root)
			}
		}
	}
	return e.links.states[name]
}

// keeps reports whether a root module may, and surely does, keep a state in one
// of its workspaces.
func (r *Root) keeps(meant store, workspace string) (may, surely bool) {
	s, ok := r.writtenStore(workspace)
	if !ok {
		return false, false
	}
	return s.holds(meant)
}

// workspaceNamed is the workspace of a root module that HCP Terraform calls by a
// prefix and the workspace's name.
func (r *Root) workspaceNamed(meant store, workspace string) string {
	states := r.evaluator.top.src.states
	if meant.kind != "remote" || len(states) == 0 {
		return workspace
	}
	for _, b := range states[len(states)-1].body.ofKind("workspaces") {
		prefix := r.evaluator.settingAt(b.body.attr("prefix"))
		if rest, ok := strings.CutPrefix(meant.key.text, prefix.text); ok && prefix.known && rest != "" {
			return rest
		}
	}
	return workspace
}

// settle takes the one root module that was found. Of several lives of one
// directory it is the one that is called like the reader's.
func (i *instance) settle(l *link, found []*Root, what string) {
	if len(found) > 1 && !slices.ContainsFunc(found, func(r *Root) bool { return r.Dir != found[0].Dir }) {
		same := slices.DeleteFunc(slices.Clone(found), func(r *Root) bool { return r.Scenario != i.ev.root.Scenario })
		if len(same) == 1 {
			found = same
		}
	}
	found = closest(found, i.ev.root.Dir)
	switch len(found) {
	case 0:
		l.why = fmt.Sprintf("'%s' reads %s, which no root module here keeps", i.address, what)
	case 1:
		l.root = found[0]
	default:
		l.open = true
		l.why = fmt.Sprintf("'%s' reads %s, which %s may keep", i.address, what, nameRoots(found))
	}
}

// closest picks of several root modules that keep the same state the one that is
// nearer to a directory than all others: copies of an estate, one per chapter or
// version, are each meant to be applied alone.
func closest(found []*Root, dir string) []*Root {
	best, depth := found, -1
	for _, r := range found {
		switch shared := source.SharedDirs(r.Dir, dir); {
		case shared > depth:
			best, depth = []*Root{r}, shared
		case shared == depth:
			best = append(best, r) // a slice of its own by now
		}
	}
	if len(best) == 1 && depth > 0 {
		return best
	}
	return found
}

// handedOver is the outputs of the root module that a data source reads, as far as
// they are asked for.
func (i *instance) handedOver(d *demand) (cty.Value, bool) {
	l := i.link()
	switch {
	case l.open:
		return i.openValue(l), true
	case l.outputs != nil:
		return cty.ObjectVal(l.outputs), true
	case l.root == nil:
		if len(d.attrs) == 0 && l.why != "" {
			return i.openValue(l), true
		}
		return cty.NilVal, false
	}
	top := l.root.evaluator.top
	asked := d.attrs
	if d.whole || d.each != nil {
		asked = map[string]*demand{}
		for name := range top.src.outputs {
			asked[name] = wholeDemand()
		}
		for _, name := range i.defaultOutputs() {
			asked[name] = wholeDemand()
		}
		for name := range d.attrs {
			asked[name] = wholeDemand()
		}
	}
	return object(asked, func(name string, _ *demand) cty.Value {
		if top.src.outputs[name] == nil {
			return i.missingOutput(l, name)
		}
		return i.outputOf(l.root, name)
	}), true
}

// outputOf reads an output as the state has it. A root module may read what it
// has left in its own state.
func (i *instance) outputOf(root *Root, name string) cty.Value {
	top := root.evaluator.top
	if root != i.ev.root {
		return top.output(name)
	}
	c := &cell{name: i.address + "." + name, border: true}
	return i.ev.force(c, i.block.header, func() cty.Value { return top.output(name) })
}

// defaultOutputs names the outputs for which the data source has defaults.
func (i *instance) defaultOutputs() []string {
	a := i.body.attr("defaults")
	if a == nil {
		return nil
	}
	items, _ := dynamicItems(i.attribute(a))
	var names []string
	for _, item := range items {
		if name, ok := keyText(item.key); ok {
			names = append(names, name)
		}
	}
	return names
}

// missingOutput is the default that the data source has for an output that isn't
// there.
func (i *instance) missingOutput(l *link, name string) cty.Value {
	if a := i.body.attr("defaults"); a != nil {
		plain, _ := i.attribute(a).Unmark()
		if plain.IsKnown() && !plain.IsNull() && hasKey(plain, cty.StringVal(name)) {
			return member(plain, name)
		}
	}
	return unknown(cty.DynamicPseudoType, fmt.Sprintf("root module '%s' has no output '%s'", l.root.ID(), name), i.at())
}
