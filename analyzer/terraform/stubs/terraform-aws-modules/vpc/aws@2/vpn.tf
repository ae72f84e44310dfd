# Stands for terraform-aws-modules/vpc/aws from version 2 on: VPN and customer gateways.
# Known from github.com/terraform-aws-modules/terraform-aws-vpc, v2.0.0 to v6.6.0.

variable "enable_vpn_gateway" {
  type    = bool
  default = false
}

variable "vpn_gateway_id" {
  type    = string
  default = ""
}

variable "amazon_side_asn" {
  type    = string
  default = "64512"
}

variable "vpn_gateway_tags" {
  type    = map(string)
  default = {}
}

variable "propagate_public_route_tables_vgw" {
  type    = bool
  default = false
}

variable "propagate_private_route_tables_vgw" {
  type    = bool
  default = false
}

variable "propagate_intra_route_tables_vgw" {
  type    = bool
  default = false
}

variable "customer_gateways" {
  type    = map(map(any))
  default = {}
}

variable "customer_gateway_tags" {
  type    = map(string)
  default = {}
}

locals {
  has_vpn_gateway = var.create_vpc && (var.enable_vpn_gateway || var.vpn_gateway_id != "")

  # Before version 2.3, a gateway from outside propagated to all tables.
  propagates_always = !local.since_2_3 && var.vpn_gateway_id != ""
  vpn_gateways      = concat(aws_vpn_gateway.this[*].id, aws_vpn_gateway_attachment.this[*].vpn_gateway_id)
}

resource "aws_customer_gateway" "this" {
  for_each = var.customer_gateways

  bgp_asn    = lookup(each.value, "bgp_asn", null)
  ip_address = each.value["ip_address"]
  type       = "ipsec.1"
  tags       = merge({ Name = "${var.name}-${each.key}" }, var.tags, var.customer_gateway_tags)
}

resource "aws_vpn_gateway" "this" {
  count = var.create_vpc && var.enable_vpn_gateway ? 1 : 0

  vpc_id          = local.vpc_id
  amazon_side_asn = var.amazon_side_asn
  tags            = merge({ Name = var.name }, var.tags, var.vpn_gateway_tags)
}

resource "aws_vpn_gateway_attachment" "this" {
  count = var.vpn_gateway_id != "" ? 1 : 0

  vpc_id         = local.vpc_id
  vpn_gateway_id = var.vpn_gateway_id
}

resource "aws_vpn_gateway_route_propagation" "public" {
  count = local.has_vpn_gateway && var.propagate_public_route_tables_vgw || local.propagates_always ? 1 : 0

  route_table_id = element(aws_route_table.public[*].id, count.index)
  vpn_gateway_id = element(local.vpn_gateways, count.index)
}

resource "aws_vpn_gateway_route_propagation" "private" {
  count = local.has_vpn_gateway && var.propagate_private_route_tables_vgw || local.propagates_always ? local.len_private : 0

  route_table_id = element(aws_route_table.private[*].id, count.index)
  vpn_gateway_id = element(local.vpn_gateways, count.index)
}

resource "aws_vpn_gateway_route_propagation" "intra" {
  count = local.has_vpn_gateway && var.propagate_intra_route_tables_vgw ? local.len_intra : 0

  route_table_id = element(aws_route_table.intra[*].id, count.index)
  vpn_gateway_id = element(local.vpn_gateways, count.index)
}
