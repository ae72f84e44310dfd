package assemble

import (
	"fmt"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// mainTable says which table holds for subnets without an association of their
// own.
type mainTable struct {
	table network.ID // "" where it can't be known; then why
	why   string
	at    source.Span
}

// addMainAssociation makes another table the main one of a VPC.
func (b *builder) addMainAssociation(r *terraform.Resource) {
	vpc, ref := b.vpcAt(r.Attr("vpc_id"))
	if vpc == "" {
		b.gap(fmt.Sprintf("the VPC of '%s'", r.Address), why(ref), ref.at.Or(r.Header))
		return
	}
	main := mainTable{at: r.Header}
	main.table, ref = b.tableAt(r.Attr("route_table_id"))
	switch {
	case r.Uncertain != "":
		main.table, main.why = "", fmt.Sprintf("it is not sure that '%s' exists: %s", r.Address, r.Uncertain)
	case main.table == "":
		main.why = fmt.Sprintf("the route table of '%s' is unknown: %s", r.Address, why(ref))
	}
	if main.why != "" {
		b.gap(fmt.Sprintf("the main route table of '%s'", b.vpcs[vpc].Address), main.why, r.Header)
	}
	b.mains[vpc] = main
}

// mainTable gives a VPC's main table; "" where it can't be known.
func (b *builder) mainTable(vpc *network.VPC) network.ID {
	if main, ok := b.mains[vpc.ID]; ok {
		return main.table
	}
	return b.defaultTable(vpc)
}

// defaultTable gives the table that a VPC was made with. It holds nothing but
// the local routes unless somebody adds others (Amazon VPC User Guide, "Main
// route table"), except in default VPCs and those declared elsewhere.
func (b *builder) defaultTable(vpc *network.VPC) network.ID {
	if id, ok := b.defaults[vpc.ID]; ok {
		return id
	}
	t := &network.RouteTable{VPC: vpc.ID, Thing: network.Thing{
		ID: vpc.ID + "/main", Address: vpc.Address + " (main route table)", At: vpc.At, Calls: vpc.Calls,
	}}
	if _, replaced := b.mains[vpc.ID]; replaced {
		t.ID, t.Address = vpc.ID+"/default", vpc.Address+" (default route table)"
	}
	why := b.external[vpc.ID]
	if why == "" && b.isDefaultVPC(vpc.ID) {
		why = "AWS has made the default VPC's route table, with a route to an internet gateway"
	}
	if why != "" {
		t.Incomplete = append(t.Incomplete, routesOf(t.Thing, why))
	}
	b.tables[t.ID] = t
	b.defaults[vpc.ID] = t.ID
	return t.ID
}

func (b *builder) isDefaultVPC(id network.ID) bool {
	for _, r := range b.managed["aws_default_vpc"] {
		if b.ids[keyOf(r)] == id {
			return true
		}
	}
	return false
}

// settleMainTables gives every VPC its main table.
func (b *builder) settleMainTables() {
	for _, vpc := range b.vpcs.sorted() {
		vpc.MainTable = b.mainTable(vpc)
		if t := b.tables[vpc.MainTable]; t != nil {
			t.Main = true
			if t.VPC == "" {
				t.VPC = vpc.ID
			}
		}
	}
}

// association joins a subnet to a route table.
type association struct {
	by     *terraform.Resource
	subnet network.ID // "" where unknown; then why
	why    string
	table  network.ID // "" where unknown; then tableWhy
	// tableWhy says why the table is unknown.
	tableWhy string
}

// addAssociation reads an association. Those of gateways, which route what
// enters a VPC, are left out.
func (b *builder) addAssociation(r *terraform.Resource) {
	if !isSet(r.Attr("subnet_id")) {
		if !isSet(r.Attr("gateway_id")) {
			b.gap(fmt.Sprintf("the subnet of '%s'", r.Address), "it is not written", r.Header)
		}
		return
	}
	a := association{by: r}
	var subnet, table reference
	a.subnet, subnet = b.subnetAt(r.Attr("subnet_id"))
	a.table, table = b.tableAt(r.Attr("route_table_id"))
	if a.subnet == "" {
		a.why = why(subnet)
		b.gap(fmt.Sprintf("the subnet of '%s'", r.Address), a.why, subnet.at.Or(r.Header))
	}
	if a.table == "" {
		a.tableWhy = fmt.Sprintf("the route table of '%s' is unknown: %s", r.Address, why(table))
	}
	if s := b.subnets[a.subnet]; s != nil && b.ofOne(r, s.ID) {
		a.table, a.tableWhy = "", fmt.Sprintf("'%s' is the association of one of those that '%s' stands for", r.Address, s.Address)
	}
	if r.Uncertain != "" {
		a.table, a.tableWhy = "", fmt.Sprintf("it is not sure that '%s' exists: %s", r.Address, r.Uncertain)
		b.gap("whether '"+r.Address+"' exists", r.Uncertain, r.Header)
	}
	b.associations = append(b.associations, a)
}

// tableOfSubnet gives the table that a subnet is associated with, as far as
// associations have been read; "" where there is none.
func (b *builder) tableOfSubnet(subnet network.ID) network.ID {
	for _, a := range b.associations {
		if a.subnet == subnet {
			return a.table
		}
	}
	return ""
}

// settleSubnetTables finds the table that holds for each subnet.
func (b *builder) settleSubnetTables() {
	associated := map[network.ID]association{}
	for _, a := range b.associations {
		if have, ok := associated[a.subnet]; a.subnet != "" && (!ok || have.table == "" && a.table != "") {
			associated[a.subnet] = a
		}
	}
	for _, s := range b.subnets.sorted() {
		if a, ok := associated[s.ID]; ok {
			s.Table, s.TableWhy, s.TableAt = a.table, a.tableWhy, a.by.Header
		} else if b.external[s.ID] == "" {
			b.useMainTable(s)
		}
		if s.Table == "" {
			b.gap(fmt.Sprintf("the route table of '%s'", s.Address), s.TableWhy, s.TableAt.Or(s.At))
		}
	}
}

// useMainTable gives a subnet without an association the main table, unless an
// association that can't be read may be its own.
func (b *builder) useMainTable(s *network.Subnet) {
	vpc := b.vpcs[s.VPC]
	if vpc == nil {
		s.TableWhy, s.TableAt = fmt.Sprintf("the VPC of '%s' is not known", s.Address), s.At
		return
	}
	if a, ok := b.mayBeOf(s); ok {
		s.TableWhy, s.TableAt = fmt.Sprintf("'%s' may be its association, and its subnet is unknown: %s", a.by.Address, a.why), a.by.Header
		return
	}
	s.Table, s.TableIsMain, s.TableAt = vpc.MainTable, true, vpc.At
	if main, ok := b.mains[vpc.ID]; ok {
		s.TableAt = main.at
		if main.table == "" {
			s.TableIsMain, s.TableWhy = false, main.why
		}
	} else if t := b.tables[s.Table]; t != nil {
		s.TableAt = t.At
	}
}

// mayBeOf finds an association of unknown subnet that may be a subnet's: one of
// the same root module whose table is not known to be in another VPC.
func (b *builder) mayBeOf(s *network.Subnet) (association, bool) {
	for _, a := range b.associations {
		if a.subnet != "" || !b.sameRoot(a.by, s.ID) {
			continue
		}
		if t := b.tables[a.table]; t == nil || t.VPC == "" || t.VPC == s.VPC {
			return a, true
		}
	}
	return association{}, false
}

// sameRoot reports whether a resource and the thing of an ID are declared in
// one root module.
func (b *builder) sameRoot(r *terraform.Resource, id network.ID) bool {
	owner := b.owners[id]
	return owner != nil && owner.Root == r.Root
}
