# Stands for aws-ia/vpc/aws from version 2 up to 3: private subnets, which are all that have no name of their own.
# Known from github.com/aws-ia/terraform-aws-vpc, v2.0.0 to v3.2.1.

locals {
  private_kinds = setsubtract(local.kinds, ["public", "transit_gateway", "core_network"])
  private = merge([for zone in local.zones : {
    for kind in local.private_kinds : "${kind}/${zone}" => { kind = kind, zone = zone, wish = var.subnets[kind] }
  }]...)
}

resource "aws_subnet" "private" {
  for_each = local.private

  vpc_id                  = local.vpc.id
  availability_zone       = each.value.zone
  cidr_block              = try(local.ranges4[each.value.kind][each.value.zone], null)
  map_public_ip_on_launch = false
  tags                    = merge({ Name = "${local.names[each.value.kind]}-${each.value.zone}" }, local.tags[each.value.kind])

  depends_on = [aws_vpc_ipv4_cidr_block_association.secondary]
}

resource "awscc_ec2_route_table" "private" {
  for_each = local.private

  vpc_id = local.vpc.id
  tags   = merge({ Name = "${local.names[each.value.kind]}-${each.value.zone}" }, local.tags[each.value.kind])
}

resource "awscc_ec2_subnet_route_table_association" "private" {
  for_each = local.private

  subnet_id      = aws_subnet.private[each.key].id
  route_table_id = awscc_ec2_route_table.private[each.key].id
}

resource "aws_route" "private_to_nat" {
  for_each = { for k, s in local.private : k => s if try(s.wish.connect_to_public_natgw == true, false) }

  route_table_id         = awscc_ec2_route_table.private[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = local.nat_of[each.value.zone].id
}

resource "aws_route" "private_to_tgw" {
  for_each = { for k, s in local.private : k => local.transit_routes[s.kind] if contains(keys(local.transit_routes), s.kind) }

  route_table_id             = awscc_ec2_route_table.private[each.key].id
  destination_cidr_block     = startswith(each.value, "pl-") ? null : each.value
  destination_prefix_list_id = startswith(each.value, "pl-") ? each.value : null
  transit_gateway_id         = local.transit
}

resource "aws_route" "private_to_cwan" {
  for_each = { for k, s in local.private : k => var.core_network_routes[s.kind] if contains(keys(var.core_network_routes), s.kind) && local.core_network_ready }

  route_table_id             = awscc_ec2_route_table.private[each.key].id
  destination_cidr_block     = startswith(each.value, "pl-") ? null : each.value
  destination_prefix_list_id = startswith(each.value, "pl-") ? each.value : null
  core_network_arn           = var.core_network.arn
}
