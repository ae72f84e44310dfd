# Stands for cloudposse/dynamic-subnets/aws from version 2 on: private subnets.
# Known from github.com/cloudposse/terraform-aws-dynamic-subnets, 2.0.1 to 3.1.0.

resource "aws_subnet" "private" {
  count = length(local.private_zones)

  vpc_id                          = var.vpc_id
  availability_zone               = local.private_zones[count.index]
  cidr_block                      = local.private4 ? local.private_ranges4[count.index] : null
  ipv6_cidr_block                 = local.private6 ? local.private_ranges6[count.index] : null
  ipv6_native                     = local.private6 && !local.private4
  assign_ipv6_address_on_creation = local.private6 ? var.private_assign_ipv6_address_on_creation : null
  enable_dns64                    = local.private6 ? local.private_dns64 : null

  tags = merge(module.private_label.tags, { Name = "${module.private_label.id}${module.this.delimiter}${local.private_codes[count.index]}" })
}

locals {
  private_tables = local.private && var.private_route_table_enabled ? length(local.private_zones) : 0
}

resource "aws_route_table" "private" {
  count = local.private_tables

  vpc_id = var.vpc_id
  tags   = merge(module.private_label.tags, { Name = "${module.private_label.id}${module.this.delimiter}${local.private_codes[count.index]}" })
}

resource "aws_route_table_association" "private" {
  count = local.private_tables

  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = aws_route_table.private[count.index].id
}

resource "aws_route" "private6" {
  count = var.ipv6_enabled && length(var.ipv6_egress_only_igw_id) > 0 ? local.private_tables : 0

  route_table_id              = aws_route_table.private[count.index].id
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = var.ipv6_egress_only_igw_id[0]
}
