# Stands for cloudposse/dynamic-subnets/aws from version 2 on: public subnets.
# Known from github.com/cloudposse/terraform-aws-dynamic-subnets, 2.0.1 to 3.1.0.

resource "aws_subnet" "public" {
  count = length(local.public_zones)

  vpc_id                          = var.vpc_id
  availability_zone               = local.public_zones[count.index]
  cidr_block                      = local.public4 ? element(local.public_ranges4, count.index) : null
  ipv6_cidr_block                 = local.public6 ? element(local.public_ranges6, count.index) : null
  ipv6_native                     = local.public6 && !local.public4
  map_public_ip_on_launch         = local.public4 ? var.map_public_ip_on_launch : null
  assign_ipv6_address_on_creation = local.public6 ? var.public_assign_ipv6_address_on_creation : null
  enable_dns64                    = local.public6 ? local.public_dns64 : null

  tags = merge(module.public_label.tags, { Name = "${module.public_label.id}${module.this.delimiter}${local.public_codes[count.index]}" })
}

# Tables that are handed in win; else there is one for all subnets, or one for
# each where that is asked for or where each has its own way to NAT64.
locals {
  makes_public_tables = local.public && var.public_route_table_enabled && length(var.public_route_table_ids) == 0
  own_tables          = var.public_route_table_per_subnet_enabled == null ? local.public_dns64 : var.public_route_table_per_subnet_enabled
  public_tables       = local.makes_public_tables ? (local.own_tables ? length(local.public_zones) : 1) : local.public ? length(var.public_route_table_ids) : 0
  public_table_ids    = local.makes_public_tables ? aws_route_table.public[*].id : var.public_route_table_ids
}

resource "aws_route_table" "public" {
  count = local.makes_public_tables ? local.public_tables : 0

  vpc_id = var.vpc_id
  tags   = module.public_label.tags
}

resource "aws_route_table_association" "public" {
  count = local.public && var.public_route_table_enabled ? length(local.public_zones) : 0

  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = element(local.public_table_ids, count.index)
}

resource "aws_route" "public" {
  count = local.public4 && length(var.igw_id) > 0 ? local.public_tables : 0

  route_table_id         = local.public_table_ids[count.index]
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = var.igw_id[0]
}

resource "aws_route" "public6" {
  count = local.public6 && length(var.igw_id) > 0 ? local.public_tables : 0

  route_table_id              = local.public_table_ids[count.index]
  destination_ipv6_cidr_block = "::/0"
  gateway_id                  = var.igw_id[0]
}
