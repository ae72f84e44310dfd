# Stands for terraform-aws-modules/vpc/aws from version 2 on: subnets on an Outpost, which use the private route tables.
# Known from github.com/terraform-aws-modules/terraform-aws-vpc, v2.0.0 to v6.6.0.

variable "outpost_subnets" {
  type    = list(string)
  default = []
}

variable "outpost_subnet_names" {
  type    = list(string)
  default = []
}

variable "outpost_subnet_suffix" {
  type    = string
  default = "outpost"
}

variable "outpost_subnet_tags" {
  type    = map(string)
  default = {}
}

variable "outpost_subnet_ipv6_prefixes" {
  type    = list(string)
  default = []
}

variable "outpost_subnet_ipv6_native" {
  type    = bool
  default = false
}

variable "outpost_subnet_assign_ipv6_address_on_creation" {
  type    = bool
  default = null
}

variable "outpost_subnet_enable_dns64" {
  type    = bool
  default = true
}

variable "outpost_arn" {
  type    = string
  default = null
}

variable "outpost_az" {
  type    = string
  default = null
}

resource "aws_subnet" "outpost" {
  count = var.create_vpc && local.len_outpost > 0 ? local.len_outpost : 0

  vpc_id                          = local.vpc_id
  outpost_arn                     = var.outpost_arn
  availability_zone               = var.outpost_az
  cidr_block                      = var.outpost_subnet_ipv6_native ? null : element(concat(var.outpost_subnets, [""]), count.index)
  ipv6_cidr_block                 = var.enable_ipv6 && length(var.outpost_subnet_ipv6_prefixes) > 0 ? cidrsubnet(aws_vpc.this[0].ipv6_cidr_block, 8, var.outpost_subnet_ipv6_prefixes[count.index]) : null
  ipv6_native                     = local.since_4 ? var.enable_ipv6 && var.outpost_subnet_ipv6_native : null
  assign_ipv6_address_on_creation = local.since_2_10 ? (var.enable_ipv6 && var.outpost_subnet_ipv6_native ? true : coalesce(var.outpost_subnet_assign_ipv6_address_on_creation, var.assign_ipv6_address_on_creation)) : null
  enable_dns64                    = local.since_4 ? var.enable_ipv6 && var.outpost_subnet_enable_dns64 : null

  tags = merge(
    { Name = try(var.outpost_subnet_names[count.index], format("${var.name}-${var.outpost_subnet_suffix}-%s", var.outpost_az)) },
    var.tags, var.outpost_subnet_tags,
  )
}

resource "aws_route_table_association" "outpost" {
  count = var.create_vpc && local.len_outpost > 0 ? local.len_outpost : 0

  subnet_id      = element(aws_subnet.outpost[*].id, count.index)
  route_table_id = element(aws_route_table.private[*].id, var.single_nat_gateway ? 0 : count.index)
}
