# Stands for aws-ia/vpc/aws from version 2 up to 3: subnets for a transit gateway or a core network.
# Known from github.com/aws-ia/terraform-aws-vpc, v2.0.0 to v3.2.1.

locals {
  transit = local.since_3 ? var.transit_gateway_id : try(var.subnets.transit_gateway.transit_gateway_id, null)
  transit_routes = local.since_3 ? var.transit_gateway_routes : {
    for kind, s in var.subnets : kind => s.route_to_transit_gateway if can(s.route_to_transit_gateway)
  }
}

locals {
  tgw_in = contains(local.kinds, "transit_gateway") ? toset(local.zones) : toset([])
}

resource "aws_subnet" "tgw" {
  for_each = local.tgw_in

  vpc_id            = local.vpc.id
  availability_zone = each.key
  cidr_block        = local.ranges4.transit_gateway[each.key]
  tags              = merge({ Name = "${local.names.transit_gateway}-${each.key}" }, local.tags.transit_gateway)
}

resource "awscc_ec2_route_table" "tgw" {
  for_each = local.tgw_in

  vpc_id = local.vpc.id
  tags   = merge({ Name = "${local.names.transit_gateway}-${each.key}" }, local.tags.transit_gateway)
}

resource "awscc_ec2_subnet_route_table_association" "tgw" {
  for_each = local.tgw_in

  subnet_id      = aws_subnet.tgw[each.key].id
  route_table_id = awscc_ec2_route_table.tgw[each.key].id
}

resource "aws_route" "tgw_to_nat" {
  for_each = try(var.subnets.transit_gateway.connect_to_public_natgw == true, false) && contains(local.kinds, "public") ? local.tgw_in : toset([])

  route_table_id         = awscc_ec2_route_table.tgw[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = local.nat_of[each.key].id
}

resource "aws_ec2_transit_gateway_vpc_attachment" "tgw" {
  count = contains(local.kinds, "transit_gateway") ? 1 : 0

  vpc_id                                          = local.vpc.id
  subnet_ids                                      = values(aws_subnet.tgw)[*].id
  transit_gateway_id                              = local.transit
  transit_gateway_default_route_table_association = try(var.subnets.transit_gateway.transit_gateway_default_route_table_association, null)
  transit_gateway_default_route_table_propagation = try(var.subnets.transit_gateway.transit_gateway_default_route_table_propagation, null)
  appliance_mode_support                          = try(var.subnets.transit_gateway.transit_gateway_appliance_mode_support, "disable")
  dns_support                                     = try(var.subnets.transit_gateway.transit_gateway_dns_support, "enable")
  tags                                            = merge({ Name = "${var.name}-vpc_attachment" }, local.tags.transit_gateway)
}

resource "aws_ec2_transit_gateway_route_table_association" "tgw" {
  count = can(var.subnets.transit_gateway.transit_gateway_route_table_id) ? 1 : 0

  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.tgw[0].id
  transit_gateway_route_table_id = var.subnets.transit_gateway.transit_gateway_route_table_id
}

locals {
  cwan_in = contains(local.kinds, "core_network") ? toset(local.zones) : toset([])
}

resource "aws_subnet" "cwan" {
  for_each = local.cwan_in

  vpc_id            = local.vpc.id
  availability_zone = each.key
  cidr_block        = local.ranges4.core_network[each.key]
  tags              = merge({ Name = "${local.names.core_network}-${each.key}" }, local.tags.core_network)
}

resource "awscc_ec2_route_table" "cwan" {
  for_each = local.cwan_in

  vpc_id = local.vpc.id
  tags   = merge({ Name = "${local.names.core_network}-${each.key}" }, local.tags.core_network)
}

resource "awscc_ec2_subnet_route_table_association" "cwan" {
  for_each = local.cwan_in

  subnet_id      = aws_subnet.cwan[each.key].id
  route_table_id = awscc_ec2_route_table.cwan[each.key].id
}

resource "aws_route" "cwan_to_nat" {
  for_each = try(var.subnets.core_network.connect_to_public_natgw == true, false) && contains(local.kinds, "public") ? local.cwan_in : toset([])

  route_table_id         = awscc_ec2_route_table.cwan[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = local.nat_of[each.key].id
}

# Routes to a core network wait for its owner to accept the attachment, where
# that is asked for.
locals {
  needs_acceptance   = try(var.subnets.core_network.require_acceptance, false)
  accepts            = local.needs_acceptance && try(var.subnets.core_network.accept_attachment, true)
  core_network_ready = !local.needs_acceptance || local.accepts
}

resource "aws_networkmanager_vpc_attachment" "cwan" {
  count = contains(local.kinds, "core_network") ? 1 : 0

  core_network_id = var.core_network.id
  vpc_arn         = local.vpc.arn
  subnet_arns     = values(aws_subnet.cwan)[*].arn
  tags            = merge({ Name = "${var.name}-vpc_attachment" }, local.tags.core_network)
}
