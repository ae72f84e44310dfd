package terraform

import "github.com/snatlint/snatlint/analyzer/value"

// lookup is how a data source finds resources: its arguments and filters, each
// with what it asks of a candidate (registry.terraform.io/providers/hashicorp/aws,
// a page per data source; for filters the Describe actions of the Amazon EC2 API
// Reference). Tags are alike for all.
type lookup struct {
	finds     []string // types of managed resources
	list      string   // the attribute that lists the ids of all that it finds; "" where there is one
	id        string   // the filter that asks for ids
	arguments map[string]criterion
	filters   map[string]criterion
}

// criterion judges a candidate by what a data source asks for.
type criterion func(candidate *instance, asked *value.Node) verdict

// verdict says whether a candidate has what is asked for.
type verdict uint8

const (
	asAsked verdict = iota
	perhapsAsked
	notAsked
)

// lookupOf knows the data sources that find what configurations declare.
func lookupOf(kind string) *lookup {
	switch kind {
	case "aws_vpc", "aws_vpcs":
		return lookupVPC(kind)
	case "aws_subnet", "aws_subnets", "aws_subnet_ids":
		return lookupSubnet(kind)
	case "aws_route_table", "aws_route_tables":
		return lookupRouteTable(kind)
	case "aws_internet_gateway", "aws_nat_gateway", "aws_nat_gateways", "aws_eip":
		return lookupGateway(kind)
	case "aws_security_group", "aws_security_groups":
		return lookupSecurityGroup(kind)
	case "aws_vpc_peering_connection", "aws_vpc_peering_connections":
		return lookupPeering(kind)
	case "aws_ec2_transit_gateway", "aws_ec2_transit_gateway_vpc_attachment", "aws_ec2_transit_gateway_route_table":
		return lookupTransit(kind)
	case "aws_eks_cluster":
		return &lookup{finds: []string{"aws_eks_cluster"}, arguments: map[string]criterion{"name": named("name")}}
	case "aws_ec2_managed_prefix_list":
		return &lookup{
			finds:     []string{kind},
			arguments: map[string]criterion{"id": itself, "name": named("name")},
			filters:   map[string]criterion{"prefix-list-id": itself, "prefix-list-name": named("name")},
		}
	default:
		return nil
	}
}

func lookupVPC(kind string) *lookup {
	l := &lookup{
		finds: []string{"aws_vpc", "aws_default_vpc"},
		arguments: map[string]criterion{
			"id": itself, "cidr_block": equal("cidr_block"), "default": isDefault, "state": irrelevant,
		},
		filters: map[string]criterion{
			"vpc-id": itself, "cidr": equal("cidr_block"), "cidr-block": equal("cidr_block"), "cidrBlock": equal("cidr_block"),
			"cidr-block-association.cidr-block": orMore(equal("cidr_block")), "state": irrelevant,
			"is-default": isDefault, "isDefault": isDefault, "owner-id": irrelevant,
		},
	}
	if kind == "aws_vpcs" {
		l.list, l.id, l.arguments = "ids", "vpc-id", nil
	}
	return l
}

func lookupSubnet(kind string) *lookup {
	zone, zoneID := equal("availability_zone"), equal("availability_zone_id")
	l := &lookup{
		finds: []string{"aws_subnet", "aws_default_subnet"},
		arguments: map[string]criterion{
			"id": itself, "vpc_id": equal("vpc_id"), "cidr_block": equal("cidr_block"), "availability_zone": zone,
			"availability_zone_id": zoneID, "default_for_az": isDefault, "state": irrelevant,
		},
		filters: map[string]criterion{
			"subnet-id": itself, "vpc-id": equal("vpc_id"),
			"cidr": equal("cidr_block"), "cidr-block": equal("cidr_block"), "cidrBlock": equal("cidr_block"),
			"availability-zone": zone, "availabilityZone": zone, "availability-zone-id": zoneID, "availabilityZoneId": zoneID,
			"default-for-az": isDefault, "defaultForAz": isDefault, "map-public-ip-on-launch": equalOr("map_public_ip_on_launch", "false"),
			"state": irrelevant, "owner-id": irrelevant,
		},
	}
	switch kind {
	case "aws_subnets":
		l.list, l.id, l.arguments = "ids", "subnet-id", nil
	case "aws_subnet_ids": // before version 4 of the provider
		l.list, l.arguments = "ids", map[string]criterion{"vpc_id": equal("vpc_id")}
	}
	return l
}

func lookupRouteTable(kind string) *lookup {
	l := &lookup{
		finds: []string{"aws_route_table", "aws_default_route_table"},
		arguments: map[string]criterion{
			"route_table_id": itself, "vpc_id": ofVPC, "subnet_id": associated("subnet_id"), "gateway_id": associated("gateway_id"),
		},
		filters: map[string]criterion{
			"route-table-id": itself, "vpc-id": ofVPC, "association.route-table-id": itself, "association.main": isMain,
			"association.subnet-id": associated("subnet_id"), "association.gateway-id": associated("gateway_id"), "owner-id": irrelevant,
		},
	}
	if kind == "aws_route_tables" {
		l.list, l.id, l.arguments = "ids", "route-table-id", map[string]criterion{"vpc_id": ofVPC}
	}
	return l
}

func lookupGateway(kind string) *lookup {
	switch kind {
	case "aws_internet_gateway":
		return &lookup{
			finds:     []string{kind},
			arguments: map[string]criterion{"internet_gateway_id": itself},
			filters:   map[string]criterion{"internet-gateway-id": itself, "attachment.vpc-id": attached, "attachment.state": irrelevant},
		}
	case "aws_eip":
		return &lookup{
			finds: []string{kind}, arguments: map[string]criterion{"id": itself, "public_ip": named("public_ip")},
			filters: map[string]criterion{"allocation-id": itself, "domain": irrelevant},
		}
	}
	l := &lookup{
		finds:     []string{"aws_nat_gateway"},
		arguments: map[string]criterion{"id": itself, "subnet_id": equal("subnet_id"), "vpc_id": ofVPC, "state": irrelevant},
		filters:   map[string]criterion{"nat-gateway-id": itself, "subnet-id": equal("subnet_id"), "vpc-id": ofVPC, "state": irrelevant},
	}
	if kind == "aws_nat_gateways" {
		l.list, l.id, l.arguments = "ids", "nat-gateway-id", map[string]criterion{"vpc_id": ofVPC}
	}
	return l
}

func lookupSecurityGroup(kind string) *lookup {
	l := &lookup{
		finds: []string{"aws_security_group", "aws_default_security_group"},
		arguments: map[string]criterion{
			"id": itself, "name": named("name"), "vpc_id": equal("vpc_id"),
		},
		filters: map[string]criterion{"group-id": itself, "group-name": named("name"), "vpc-id": equal("vpc_id"), "owner-id": irrelevant},
	}
	if kind == "aws_security_groups" {
		l.list, l.id, l.arguments = "ids", "group-id", nil
	}
	return l
}

func lookupPeering(kind string) *lookup {
	l := &lookup{
		finds: []string{"aws_vpc_peering_connection"},
		arguments: map[string]criterion{
			"id": itself, "vpc_id": equal("vpc_id"), "peer_vpc_id": equal("peer_vpc_id"), "status": irrelevant,
			"owner_id": irrelevant, "peer_owner_id": irrelevant, "region": irrelevant, "peer_region": irrelevant,
		},
		filters: map[string]criterion{
			"vpc-peering-connection-id": itself, "requester-vpc-info.vpc-id": equal("vpc_id"), "accepter-vpc-info.vpc-id": equal("peer_vpc_id"),
			"status-code": irrelevant, "requester-vpc-info.owner-id": irrelevant, "accepter-vpc-info.owner-id": irrelevant,
		},
	}
	if kind == "aws_vpc_peering_connections" {
		l.list, l.id, l.arguments = "ids", "vpc-peering-connection-id", nil
	}
	return l
}

func lookupTransit(kind string) *lookup {
	switch kind {
	case "aws_ec2_transit_gateway_vpc_attachment":
		return &lookup{
			finds: []string{kind}, arguments: map[string]criterion{"id": itself},
			filters: map[string]criterion{
				"transit-gateway-attachment-id": itself, "transit-gateway-id": equal("transit_gateway_id"),
				"vpc-id": equal("vpc_id"), "state": irrelevant,
			},
		}
	case "aws_ec2_transit_gateway_route_table":
		return &lookup{
			finds: []string{kind}, arguments: map[string]criterion{"id": itself},
			filters: map[string]criterion{
				"transit-gateway-route-table-id": itself, "transit-gateway-id": equal("transit_gateway_id"), "state": irrelevant,
			},
		}
	}
	return &lookup{
		finds: []string{kind}, arguments: map[string]criterion{"id": itself},
		filters: map[string]criterion{
			"transit-gateway-id": itself, "options.amazon-side-asn": equalOr("amazon_side_asn", "64512"),
			"state": irrelevant, "owner-id": irrelevant,
			"options.auto-accept-shared-attachments":  equalOr("auto_accept_shared_attachments", "disable"),
			"options.default-route-table-association": equalOr("default_route_table_association", "enable"),
			"options.default-route-table-propagation": equalOr("default_route_table_propagation", "enable"),
		},
	}
}
