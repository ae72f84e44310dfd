# Stands for terraform-aws-modules/transit-gateway/aws from version 1 on: the gateway and its attachments.
# Known from github.com/terraform-aws-modules/terraform-aws-transit-gateway, v1.0.0 to v3.2.0.

locals {
  since_1_2 = var.snatlint_version >= 1002000
  since_2_6 = var.snatlint_version >= 2006000
  since_3_2 = var.snatlint_version >= 3002000

  # Since version 2.6, what an attachment says of its gateway or its table
  # counts only where the module makes none.
  gateways = {
    for name, a in var.vpc_attachments : name =>
    var.create_tgw && (local.since_2_6 || !can(a.tgw_id)) ? aws_ec2_transit_gateway.this[0].id : try(a.tgw_id, null)
  }

  attachment_named_by_key = !local.since_2_6 || local.since_3_2
}

resource "aws_ec2_transit_gateway" "this" {
  count = var.create_tgw ? 1 : 0

  amazon_side_asn                 = var.amazon_side_asn
  default_route_table_association = var.enable_default_route_table_association ? "enable" : "disable"
  default_route_table_propagation = var.enable_default_route_table_propagation ? "enable" : "disable"
  auto_accept_shared_attachments  = var.enable_auto_accept_shared_attachments ? "enable" : "disable"
  transit_gateway_cidr_blocks     = var.transit_gateway_cidr_blocks

  tags = merge(var.tags, { Name = var.name }, var.tgw_tags)
}

resource "aws_ec2_transit_gateway_vpc_attachment" "this" {
  for_each = var.vpc_attachments

  transit_gateway_id = local.gateways[each.key]
  vpc_id             = each.value.vpc_id
  subnet_ids         = each.value.subnet_ids

  dns_support                                     = try(each.value.dns_support, true) ? "enable" : "disable"
  ipv6_support                                    = try(each.value.ipv6_support, false) ? "enable" : "disable"
  appliance_mode_support                          = try(each.value.appliance_mode_support, false) ? "enable" : "disable"
  security_group_referencing_support              = try(each.value.security_group_referencing_support, false) ? "enable" : "disable"
  transit_gateway_default_route_table_association = try(each.value.transit_gateway_default_route_table_association, true)
  transit_gateway_default_route_table_propagation = try(each.value.transit_gateway_default_route_table_propagation, true)

  tags = merge(
    var.tags,
    { Name = local.attachment_named_by_key ? "${var.name}-${each.key}" : var.name },
    var.tgw_vpc_attachment_tags, try(each.value.tags, {}),
  )
}

resource "aws_ram_resource_share" "this" {
  count = var.create_tgw && var.share_tgw ? 1 : 0

  name                      = coalesce(var.ram_name, var.name)
  allow_external_principals = var.ram_allow_external_principals
}

resource "aws_ram_resource_association" "this" {
  count = var.create_tgw && var.share_tgw ? 1 : 0

  resource_arn       = aws_ec2_transit_gateway.this[0].arn
  resource_share_arn = aws_ram_resource_share.this[0].id
}

resource "aws_ram_principal_association" "this" {
  count = var.create_tgw && var.share_tgw ? length(var.ram_principals) : 0

  principal          = var.ram_principals[count.index]
  resource_share_arn = aws_ram_resource_share.this[0].arn
}

resource "aws_ram_resource_share_accepter" "this" {
  count = !var.create_tgw && var.share_tgw ? 1 : 0

  share_arn = var.ram_resource_share_arn
}
