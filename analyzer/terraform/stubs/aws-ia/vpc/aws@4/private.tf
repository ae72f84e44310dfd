# Stands for aws-ia/vpc/aws from version 4 on: private subnets, which are all that have no name of their own.
# Known from github.com/aws-ia/terraform-aws-vpc, v4.0.0 to v4.7.3.

locals {
  private_kinds = setsubtract(local.kinds, ["public", "transit_gateway", "core_network"])
  private = merge([for zone in local.zones : {
    for kind in local.private_kinds : "${kind}/${zone}" => { kind = kind, zone = zone, wish = var.subnets[kind] }
  }]...)
}

# Version 4.7.3 is the first to see what a subnet wishes about IPv6 addresses.
resource "aws_subnet" "private" {
  for_each = local.private

  vpc_id                          = local.vpc.id
  availability_zone               = each.value.zone
  cidr_block                      = try(local.ranges4[each.value.kind][each.value.zone], null)
  ipv6_cidr_block                 = try(local.ranges6[each.value.kind][each.value.zone], null)
  ipv6_native                     = local.since_4_2 ? can(each.value.wish.ipv6_native) : null
  map_public_ip_on_launch         = can(each.value.wish.ipv6_native) ? null : false
  assign_ipv6_address_on_creation = can(each.value.wish.ipv6_native) ? true : local.since_4_7_3 ? try(each.value.wish.assign_ipv6_address_on_creation, false) : local.since_4_2 ? false : null
  tags                            = merge({ Name = "${local.names[each.value.kind]}-${each.value.zone}" }, local.tags[each.value.kind])

  depends_on = [aws_vpc_ipv4_cidr_block_association.secondary]
}

resource "aws_route_table" "private" {
  for_each = local.private

  vpc_id = local.vpc.id
  tags   = merge({ Name = "${local.names[each.value.kind]}-${each.value.zone}" }, local.tags[each.value.kind])
}

resource "aws_route_table_association" "private" {
  for_each = local.private

  subnet_id      = aws_subnet.private[each.key].id
  route_table_id = aws_route_table.private[each.key].id
}

resource "aws_route" "private_to_nat" {
  for_each = { for k, s in local.private : k => s if try(s.wish.connect_to_public_natgw == true, false) }

  route_table_id         = aws_route_table.private[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = local.nat_of[each.value.zone].id
}

resource "aws_route" "private_to_egress_only" {
  for_each = { for k, s in local.private : k => s if try(s.wish.connect_to_eigw == true, false) }

  route_table_id              = aws_route_table.private[each.key].id
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = aws_egress_only_internet_gateway.eigw[0].id
}

resource "aws_route" "private_to_tgw" {
  for_each = { for k, s in local.private : k => var.transit_gateway_routes[s.kind] if contains(keys(var.transit_gateway_routes), s.kind) }

  route_table_id             = aws_route_table.private[each.key].id
  destination_cidr_block     = startswith(each.value, "pl-") ? null : each.value
  destination_prefix_list_id = startswith(each.value, "pl-") ? each.value : null
  transit_gateway_id         = var.transit_gateway_id
}

resource "aws_route" "ipv6_private_to_tgw" {
  for_each = { for k, s in local.private : k => var.transit_gateway_ipv6_routes[s.kind] if contains(keys(var.transit_gateway_ipv6_routes), s.kind) }

  route_table_id              = aws_route_table.private[each.key].id
  destination_ipv6_cidr_block = startswith(each.value, "pl-") ? null : each.value
  destination_prefix_list_id  = startswith(each.value, "pl-") ? each.value : null
  transit_gateway_id          = var.transit_gateway_id
}

resource "aws_route" "private_to_cwan" {
  for_each = { for k, s in local.private : k => var.core_network_routes[s.kind] if contains(keys(var.core_network_routes), s.kind) && local.core_network_ready }

  route_table_id             = aws_route_table.private[each.key].id
  destination_cidr_block     = startswith(each.value, "pl-") ? null : each.value
  destination_prefix_list_id = startswith(each.value, "pl-") ? each.value : null
  core_network_arn           = var.core_network.arn
}

resource "aws_route" "ipv6_private_to_cwan" {
  for_each = { for k, s in local.private : k => var.core_network_ipv6_routes[s.kind] if contains(keys(var.core_network_ipv6_routes), s.kind) && local.core_network_ready }

  route_table_id              = aws_route_table.private[each.key].id
  destination_ipv6_cidr_block = startswith(each.value, "pl-") ? null : each.value
  destination_prefix_list_id  = startswith(each.value, "pl-") ? each.value : null
  core_network_arn            = var.core_network.arn
}
