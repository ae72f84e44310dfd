package terraform

import (
	"slices"
	"strings"

	"github.com/snatlint/snatlint/analyzer/terraform/funcs"
	"github.com/snatlint/snatlint/analyzer/value"
)

// isSought reports whether data sources look for managed resources of a type, or
// need them to tell what others have.
func isSought(kind string) bool {
	switch kind {
	case "aws_ssm_parameter", "tfe_workspace",
		"aws_vpc", "aws_default_vpc", "aws_subnet", "aws_default_subnet", "aws_route_table", "aws_default_route_table",
		"aws_internet_gateway", "aws_nat_gateway", "aws_eip", "aws_security_group", "aws_default_security_group",
		"aws_vpc_peering_connection", "aws_ec2_transit_gateway", "aws_ec2_transit_gateway_vpc_attachment",
		"aws_ec2_transit_gateway_route_table", "aws_eks_cluster", "aws_ec2_managed_prefix_list",
		"aws_route_table_association", "aws_main_route_table_association", "aws_internet_gateway_attachment", "aws_ec2_tag",
		"aws_vpc_ipv4_cidr_block_association":
		return true
	}
	return false
}

// ofTypes lists the managed resources of some types in the whole estate, type by
// type and root module by root module.
func (l *links) ofTypes(e *Estate, kinds ...string) []*instance {
	found := l.ofType(e, kinds[0])
	for _, kind := range kinds[1:] {
		if more := l.ofType(e, kind); len(more) > 0 {
			found = append(slices.Clip(found), more...)
		}
	}
	return found
}

func (l *links) ofType(e *Estate, kind string) []*instance {
	if found, ok := l.managed[kind]; ok {
		return found
	}
	spoils := e.work.spoils
	var found []*instance
	for _, root := range e.Roots {
		found = l.gather(root.evaluator.top, kind, found)
	}
	if e.work.spoils == spoils {
		l.managed[kind] = found
	}
	return found
}

// byRef finds the resources of a type by their ids.
func (l *links) byRef(e *Estate, kind string) map[value.Ref]*instance {
	if found := l.refs[kind]; found != nil {
		return found
	}
	spoils := e.work.spoils
	found := map[value.Ref]*instance{}
	for _, c := range l.ofType(e, kind) {
		found[c.ref("id")] = c
	}
	if e.work.spoils == spoils {
		l.refs[kind] = found
	}
	return found
}

// byText are resources by the text of an attribute; rest are those whose text is
// unknown or an identity of no single thing.
type byText struct {
	known map[string][]*instance
	rest  []*instance
}

// index sorts the resources of a type by an attribute.
func (l *links) index(e *Estate, kind, attribute string) *byText {
	key := kind + "." + attribute
	if found := l.texts[key]; found != nil {
		return found
	}
	spoils := e.work.spoils
	out := &byText{known: map[string][]*instance{}}
	for _, c := range l.ofTypes(e, kind) {
		v, ok := c.writtenValue(attribute)
		text, known := keyText(v)
		switch {
		case !ok:
		case known:
			out.known[text] = append(out.known[text], c)
		default:
			out.rest = append(out.rest, c)
		}
	}
	if e.work.spoils == spoils {
		l.texts[key] = out
	}
	return out
}

// byName are resources by what an attribute names; rest are those of which it can't
// be told.
type byName struct {
	sure map[value.Ref][]*instance
	rest []*instance
}

// naming lists the resources of a type whose attribute may name one thing by its
// id: those that do, and then the others.
func (l *links) naming(kind, attribute string, c *instance) []*instance {
	e, key := c.ev.estate, kind+"."+attribute
	all := l.names[key]
	if all == nil {
		spoils := e.work.spoils
		all = &byName{sure: map[value.Ref][]*instance{}}
		for _, a := range l.ofTypes(e, kind) {
			v, ok := a.writtenValue(attribute)
			if !ok {
				continue
			}
			if ref, ok := refOf(v); ok && ref.Attribute == "id" && !isData(ref.Address) && !strings.Contains(ref.Address, "[*]") {
				all.sure[ref] = append(all.sure[ref], a)
			} else if plain, _ := v.Unmark(); ok || !plain.IsKnown() {
				all.rest = append(all.rest, a)
			}
		}
		if e.work.spoils == spoils {
			l.names[key] = all
		}
	}
	own := c.ref("id")
	if strings.Contains(own.Address, "[*]") {
		return l.ofTypes(e, kind) // it stands for several
	}
	return append(slices.Clip(all.sure[own]), all.rest...)
}

// associations lists the associations of route tables that may be with what is
// asked for.
func (l *links) associations(e *Estate, attribute string, asked *value.Node) []*instance {
	const kind = "aws_route_table_association"
	if asked.KindOf() != value.KindIdentity || isData(asked.Ref.Address) {
		return l.ofTypes(e, kind)
	}
	all := l.index(e, kind, attribute)
	return append(slices.Clip(all.known[funcs.Identity(asked.Ref.Root, asked.Ref.Address, asked.Ref.Attribute)]), all.rest...)
}

// gather collects the resources of a type in a module and in those below it. It
// leaves alone what can't have any: how often that is made may depend on the
// answer.
func (l *links) gather(m *module, kind string, found []*instance) []*instance {
	if !l.kindsBelow(m.site)[kind] {
		return found
	}
	for _, key := range m.src.sought {
		res := m.src.resources[key]
		if res.kind != kind {
			continue
		}
		e := m.expand(key, res.block)
		for i := range e.resources {
			found = append(found, e.resource(m, res, i))
		}
	}
	for _, name := range sortedNames(m.site.calls) {
		if l.kindsBelow(m.site.calls[name])[kind] {
			for _, child := range m.children(name) {
				found = l.gather(child, kind, found)
			}
		}
	}
	return found
}

// kindsBelow are the sought types of which a module or those that it leads to
// have resources.
func (l *links) kindsBelow(s *site) map[string]bool {
	if kinds := l.kinds[s]; kinds != nil {
		return kinds
	}
	kinds := map[string]bool{}
	for _, below := range s.reachable() {
		for _, key := range below.src.sought {
			kinds[below.src.resources[key].kind] = true
		}
	}
	l.kinds[s] = kinds
	return kinds
}
