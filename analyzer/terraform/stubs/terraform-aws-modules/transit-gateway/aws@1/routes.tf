# Stands for terraform-aws-modules/transit-gateway/aws from version 1 on: route tables of the gateway, and routes to it.
# Known from github.com/terraform-aws-modules/terraform-aws-transit-gateway, v1.0.0 to v3.2.0.

locals {
  # Before version 2.6, tables and routes of other gateways got routes too.
  makes_routes = var.create_tgw_routes && (var.create_tgw || !local.since_2_6)

  routes = flatten([
    for name, a in var.vpc_attachments : [
      for route in try(a.tgw_routes, []) : { attachment = name, route = route }
    ] if var.create_tgw || !local.since_2_6
  ])

  own_table = try(aws_ec2_transit_gateway_route_table.this[0].id, null)

  tables = {
    for name, a in var.vpc_attachments : name => (
      local.since_2_6
      ? (var.create_tgw ? local.own_table : try(a.transit_gateway_route_table_id, var.transit_gateway_route_table_id))
      : try(coalesce(try(a.transit_gateway_route_table_id, null), var.transit_gateway_route_table_id, local.own_table), null)
    )
  }

  # One destination for each VPC route table: of several attachments that name
  # the same table, Terraform takes none.
  vpc_routes = flatten([
    for name, a in var.vpc_attachments : [
      for table in try(a.vpc_route_table_ids, []) : {
        table       = table
        destination = a.tgw_destination_cidr
        gateway     = var.create_tgw ? aws_ec2_transit_gateway.this[0].id : a.tgw_id
      }
    ]
  ])

  associated  = { for name, a in var.vpc_attachments : name => a if local.makes_routes && try(a.transit_gateway_default_route_table_association, true) != true }
  propagating = { for name, a in var.vpc_attachments : name => a if local.makes_routes && try(a.transit_gateway_default_route_table_propagation, true) != true }
}

resource "aws_ec2_tag" "this" {
  for_each = { for name, text in merge(var.tags, { Name = var.name }, var.tgw_default_route_table_tags) : name => text if var.create_tgw && var.enable_default_route_table_association && var.snatlint_version >= 2003000 }

  resource_id = aws_ec2_transit_gateway.this[0].association_default_route_table_id
  key         = each.key
  value       = each.value
}

resource "aws_ec2_transit_gateway_route_table" "this" {
  count = var.create_tgw && var.create_tgw_routes ? 1 : 0

  transit_gateway_id = aws_ec2_transit_gateway.this[0].id
  tags               = merge(var.tags, { Name = var.name }, var.tgw_route_table_tags)
}

resource "aws_ec2_transit_gateway_route" "this" {
  count = var.create_tgw_routes ? length(local.routes) : 0

  destination_cidr_block         = local.routes[count.index].route.destination_cidr_block
  blackhole                      = try(local.routes[count.index].route.blackhole, null)
  transit_gateway_route_table_id = var.create_tgw ? local.own_table : var.transit_gateway_route_table_id
  transit_gateway_attachment_id  = tobool(try(local.routes[count.index].route.blackhole, false)) == false ? aws_ec2_transit_gateway_vpc_attachment.this[local.routes[count.index].attachment].id : null
}

resource "aws_route" "this" {
  for_each = { for route in local.vpc_routes : route.table => route }

  route_table_id         = each.key
  destination_cidr_block = each.value.destination
  transit_gateway_id     = each.value.gateway
}

resource "aws_ec2_transit_gateway_route_table_association" "this" {
  for_each = local.associated

  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.this[each.key].id
  transit_gateway_route_table_id = local.tables[each.key]
}

# Before version 1.2, the attachments that are associated propagated.
resource "aws_ec2_transit_gateway_route_table_propagation" "this" {
  for_each = local.since_1_2 ? local.propagating : local.associated

  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.this[each.key].id
  transit_gateway_route_table_id = local.tables[each.key]
}
