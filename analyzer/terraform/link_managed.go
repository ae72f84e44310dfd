package terraform

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

// ofTypes lists the managed resources of some types in the whole estate, root
// module by root module.
func (l *links) ofTypes(e *Estate, kinds ...string) []*instance {
	all := l.managed
	if all == nil {
		spoils := e.work.spoils
		all = map[string][]*instance{}
		for _, root := range e.Roots {
			root.evaluator.gather(root.evaluator.top, all)
		}
		if e.work.spoils == spoils {
			l.managed = all
		}
	}
	var found []*instance
	for _, kind := range kinds {
		found = append(found, all[kind]...)
	}
	return found
}

// gather collects the sought resources of a module and of those below it.
func (ev *evaluator) gather(m *module, into map[string][]*instance) {
	for _, key := range m.src.sought {
		res := m.src.resources[key]
		e := m.expand(key, res.block)
		for i := range e.resources {
			into[res.kind] = append(into[res.kind], e.resource(m, res, i))
		}
	}
	for _, name := range sortedNames(m.src.calls) {
		for _, child := range m.children(name) {
			ev.gather(child, into)
		}
	}
}
