package assemble

import (
	"regexp"
	"strings"

	"github.com/snatlint/snatlint/analyzer/terraform"
	"github.com/snatlint/snatlint/analyzer/value"
)

// awsID is what AWS calls a thing by: vpc-0abc, an ARN, or the UUID of a Direct
// Connect gateway. IDs that people choose, such as the name of a cluster, may be
// those of several things.
var awsID = regexp.MustCompile(`^(?:acl|cagw|cgw|eigw|eipalloc|eni|i|igw|lgw|lt|nat|pcx|pl|rtb|sg|subnet)-[0-9a-f]+$` +
	`|^(?:tgw|tgw-attach|tgw-rtb|vgw|vpc|vpce|vpn)-[0-9a-f]+$|^arn:[a-z-]+:|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

// nameByID notes which resource each ID is that a plan or state tells, so that
// the ID leads to it wherever it is written out.
func (b *builder) nameByID() {
	var planned, lesser []*terraform.Resource
	for _, root := range b.in.Roots {
		for _, r := range root.Resources() {
			switch {
			case !r.Planned():
			case !r.Managed, strings.HasSuffix(r.Type, "_accepter"), strings.HasSuffix(r.Type, "_options"):
				lesser = append(lesser, r) // others may have the same ID
			default:
				planned = append(planned, r)
			}
		}
	}
	for _, r := range planned {
		b.name(r, "id", "arn")
		if text := r.Attr("id").Str().OrKnown(""); b.named[text].resource == r {
			b.written[text] = b.id(r)
		}
	}
	for _, r := range lesser {
		b.name(r, "id", "arn")
	}
	for _, r := range b.all("aws_vpc", "aws_default_vpc") {
		if r.Planned() {
			b.name(r, "default_route_table_id", "main_route_table_id")
		}
	}
}

// name notes the IDs that attributes of a resource tell; the first resource that
// has one keeps it.
func (b *builder) name(r *terraform.Resource, attributes ...string) {
	for _, attribute := range attributes {
		n := r.Attr(attribute)
		if n.KindOf() != value.KindString || !awsID.MatchString(n.Text) || b.named[n.Text].resource != nil {
			continue
		}
		b.named[n.Text] = reference{resource: r, attribute: attribute, text: r.Address}
	}
}
