package assemble

import (
	"maps"
	"slices"

	"github.com/snatlint/snatlint/analyzer/network"
	"github.com/snatlint/snatlint/analyzer/source"
	"github.com/snatlint/snatlint/analyzer/terraform"
)

// key names a resource of the estate.
type key struct{ root, address string }

// store keeps the things of one kind while the model is built.
type store[T any] map[network.ID]*T

// sorted gives the things in order of ID.
func (s store[T]) sorted() []*T {
	things := make([]*T, 0, len(s))
	for _, id := range slices.Sorted(maps.Keys(s)) {
		things = append(things, s[id])
	}
	return things
}

// values gives copies in order of ID.
func (s store[T]) values() []T {
	things := make([]T, 0, len(s))
	for _, t := range s.sorted() {
		things = append(things, *t)
	}
	return things
}

// builder gathers the parts of a model.
type builder struct {
	in       Input
	prefixed bool // several roots: IDs name the root

	resources map[key]*terraform.Resource
	managed   map[string][]*terraform.Resource // by type, in the estate's order
	data      map[string][]*terraform.Resource

	ids     map[key]network.ID // what a resource is in the model
	owners  map[network.ID]*terraform.Resource
	written map[string]network.ID // ids that files write out, such as vpc-0abc
	told    map[string]Fact       // facts about data sources, by the ids that those write out
	named   map[string]reference  // what the ids are that plans and states tell
	depth   int                   // how far references are being followed
	inline  map[network.ID]int    // how many routes a table has of its own: its first ones

	vpcs     store[network.VPC]
	subnets  store[network.Subnet]
	tables   store[network.RouteTable]
	igws     store[network.InternetGateway]
	nats     store[network.NATGateway]
	eips     store[network.ElasticIP]
	peerings store[network.Peering]
	transits store[network.TransitGateway]
	attached store[network.Attachment]
	ttables  store[network.TransitTable]
	clusters store[network.Cluster]
	acls     store[network.ACL]

	contested map[network.ID]bool // subnets whose network ACL is not certain

	external     map[network.ID]string     // things declared elsewhere, and why little is known of them
	mains        map[network.ID]mainTable  // by VPC
	defaults     map[network.ID]network.ID // the table that a VPC was made with, by VPC
	associations []association
	clusterOf    map[network.ID]*terraform.Resource
	poolless     map[network.ID]network.NodeGroup // by cluster: EKS Auto Mode without node pools of its own

	gaps []network.Gap
}

func newBuilder(in Input) *builder {
	b := &builder{
		in: in, prefixed: len(in.Roots) > 1,
		resources: map[key]*terraform.Resource{},
		managed:   map[string][]*terraform.Resource{}, data: map[string][]*terraform.Resource{},
		ids: map[key]network.ID{}, owners: map[network.ID]*terraform.Resource{}, written: map[string]network.ID{}, told: map[string]Fact{},
		named: map[string]reference{}, inline: map[network.ID]int{},
		vpcs: store[network.VPC]{}, subnets: store[network.Subnet]{}, tables: store[network.RouteTable]{},
		igws: store[network.InternetGateway]{}, nats: store[network.NATGateway]{}, eips: store[network.ElasticIP]{},
		peerings: store[network.Peering]{}, transits: store[network.TransitGateway]{}, attached: store[network.Attachment]{},
		ttables: store[network.TransitTable]{}, clusters: store[network.Cluster]{},
		acls: store[network.ACL]{}, contested: map[network.ID]bool{},
		external: map[network.ID]string{}, mains: map[network.ID]mainTable{}, defaults: map[network.ID]network.ID{},
		clusterOf: map[network.ID]*terraform.Resource{}, poolless: map[network.ID]network.NodeGroup{},
	}
	for _, root := range in.Roots {
		for _, r := range root.Resources() {
			b.resources[keyOf(r)] = r
			if r.Managed {
				b.managed[r.Type] = append(b.managed[r.Type], r)
			}
		}
	}
	for _, root := range in.Roots {
		for _, r := range root.Resources() {
			if !r.Managed && !b.isLinked(r) {
				b.data[r.Type] = append(b.data[r.Type], r)
			}
		}
	}
	b.nameByID()
	b.tellByID()
	return b
}

// isLinked reports whether a data source finds a managed resource of the estate.
// It stands for that one then.
func (b *builder) isLinked(r *terraform.Resource) bool {
	if isHandedOver(r) {
		return false
	}
	ref, _ := r.Link()
	found := b.resources[key{ref.Root, ref.Address}]
	if found != nil {
		b.resources[keyOf(r)] = found
	}
	return found != nil
}

// isHandedOver reports whether a data source reads values that another root
// module hands over, and no thing.
func isHandedOver(r *terraform.Resource) bool {
	return r.Type == "terraform_remote_state" || r.Type == "tfe_outputs" || r.Type == "aws_ssm_parameter"
}

func keyOf(r *terraform.Resource) key { return key{r.Root.ID(), r.Address} }

// id is the ID of a resource's thing in the model.
func (b *builder) id(r *terraform.Resource) network.ID {
	if b.prefixed {
		return network.ID(r.Root.ID() + ":" + r.Address)
	}
	return network.ID(r.Address)
}

// thing describes a resource and notes which thing of the model it is.
func (b *builder) thing(r *terraform.Resource) network.Thing {
	t := network.Thing{ID: b.id(r), Address: r.Address, At: r.Header, Calls: r.Calls, Stub: r.Stub}
	b.ids[keyOf(r)] = t.ID
	b.owners[t.ID] = r
	if r.Uncertain != "" && r.Managed {
		b.gap("whether '"+r.Address+"' exists", r.Uncertain, r.Header)
	}
	return t
}

// all gives the managed resources of some types, in order of type.
func (b *builder) all(types ...string) []*terraform.Resource {
	var found []*terraform.Resource
	for _, t := range types {
		found = append(found, b.managed[t]...)
	}
	return found
}

// gap notes what the files don't tell.
func (b *builder) gap(what, why string, at source.Span) {
	b.gaps = append(b.gaps, network.Gap{What: what, Why: why, At: at})
}

func (b *builder) parts() network.Parts {
	return network.Parts{
		VPCs: b.vpcs.values(), Subnets: b.subnets.values(), RouteTables: b.tables.values(),
		InternetGateways: b.igws.values(), NATGateways: b.nats.values(), ElasticIPs: b.eips.values(),
		Peerings: b.peerings.values(), TransitGateways: b.transits.values(), Attachments: b.attached.values(),
		TransitTables: b.ttables.values(), Clusters: b.clusters.values(), NetworkACLs: b.acls.values(),
		Destinations: slices.Clone(b.in.Config.Destinations), Gaps: b.gaps,
	}
}
