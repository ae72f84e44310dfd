# Stands for aws-ia/vpc/aws from version 2 up to 3: public subnets and what they lead to.
# Known from github.com/aws-ia/terraform-aws-vpc, v2.0.0 to v3.2.1.

locals {
  public_in = contains(local.kinds, "public") ? toset(local.zones) : toset([])
}

# Nothing in a public subnet gets a public address by itself.
resource "aws_subnet" "public" {
  for_each = local.public_in

  vpc_id            = local.vpc.id
  availability_zone = each.key
  cidr_block        = try(local.ranges4.public[each.key], null)
  tags              = merge({ Name = "${local.names.public}-${each.key}" }, local.tags.public)
}

resource "awscc_ec2_route_table" "public" {
  for_each = local.public_in

  vpc_id = local.vpc.id
  tags   = merge({ Name = "${local.names.public}-${each.key}" }, local.tags.public)
}

resource "awscc_ec2_subnet_route_table_association" "public" {
  for_each = local.public_in

  subnet_id      = aws_subnet.public[each.key].id
  route_table_id = awscc_ec2_route_table.public[each.key].id
}

resource "aws_internet_gateway" "main" {
  count = contains(local.kinds, "public") ? 1 : 0

  vpc_id = local.vpc.id
  tags   = merge({ Name = var.name }, local.tags.public)
}

resource "aws_route" "public_to_igw" {
  for_each = local.public_in

  route_table_id         = awscc_ec2_route_table.public[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main[0].id
}

# One NAT gateway for each zone, or one in the first zone for all. With a second
# range, they are handed in.
locals {
  nat_wish  = try(coalesce(var.subnets.public.nat_gateway_configuration), "none")
  nat_zones = !contains(local.kinds, "public") ? [] : local.nat_wish == "all_azs" ? local.zones : local.nat_wish == "single_az" ? [local.zones[0]] : []
  nat_of = var.vpc_secondary_cidr ? var.vpc_secondary_cidr_natgw : {
    for zone in local.zones : zone => { id = try(aws_nat_gateway.main[zone].id, aws_nat_gateway.main[local.nat_zones[0]].id) } if length(local.nat_zones) > 0
  }
}

resource "aws_eip" "nat" {
  for_each = toset(local.nat_zones)

  domain = "vpc"
  tags   = merge({ Name = "nat-${local.names.public}-${each.key}" }, local.tags.public)
}

resource "aws_nat_gateway" "main" {
  for_each = toset(local.nat_zones)

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id
  tags          = merge({ Name = "nat-${local.names.public}-${each.key}" }, local.tags.public)
}

resource "aws_route" "public_to_tgw" {
  for_each = contains(keys(local.transit_routes), "public") ? local.public_in : toset([])

  route_table_id             = awscc_ec2_route_table.public[each.key].id
  destination_cidr_block     = startswith(local.transit_routes.public, "pl-") ? null : local.transit_routes.public
  destination_prefix_list_id = startswith(local.transit_routes.public, "pl-") ? local.transit_routes.public : null
  transit_gateway_id         = local.transit
}

resource "aws_route" "public_to_cwan" {
  for_each = contains(keys(var.core_network_routes), "public") && local.core_network_ready ? local.public_in : toset([])

  route_table_id             = awscc_ec2_route_table.public[each.key].id
  destination_cidr_block     = startswith(var.core_network_routes.public, "pl-") ? null : var.core_network_routes.public
  destination_prefix_list_id = startswith(var.core_network_routes.public, "pl-") ? var.core_network_routes.public : null
  core_network_arn           = var.core_network.arn
}
