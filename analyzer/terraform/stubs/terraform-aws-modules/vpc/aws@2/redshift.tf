# Stands for terraform-aws-modules/vpc/aws from version 2 on: Redshift subnets and their route table.
# Known from github.com/terraform-aws-modules/terraform-aws-vpc, v2.0.0 to v6.6.0.

variable "redshift_subnets" {
  type    = list(string)
  default = []
}

variable "redshift_subnet_names" {
  type    = list(string)
  default = []
}

variable "redshift_subnet_suffix" {
  type    = string
  default = "redshift"
}

variable "redshift_subnet_tags" {
  type    = map(string)
  default = {}
}

variable "redshift_subnet_ipv6_prefixes" {
  type    = list(string)
  default = []
}

variable "redshift_subnet_ipv6_native" {
  type    = bool
  default = false
}

variable "redshift_subnet_assign_ipv6_address_on_creation" {
  type    = bool
  default = null
}

variable "redshift_subnet_enable_dns64" {
  type    = bool
  default = true
}

variable "enable_public_redshift" {
  type    = bool
  default = false
}

variable "create_redshift_subnet_route_table" {
  type    = bool
  default = false
}

variable "redshift_route_table_tags" {
  type    = map(string)
  default = {}
}

resource "aws_subnet" "redshift" {
  count = var.create_vpc && local.len_redshift > 0 ? local.len_redshift : 0

  vpc_id                          = local.vpc_id
  availability_zone               = !local.since_2_25 || length(regexall(local.zone_name, element(var.azs, count.index))) > 0 ? element(var.azs, count.index) : null
  availability_zone_id            = local.since_2_25 && length(regexall(local.zone_name, element(var.azs, count.index))) == 0 ? element(var.azs, count.index) : null
  cidr_block                      = var.redshift_subnet_ipv6_native ? null : element(concat(var.redshift_subnets, [""]), count.index)
  ipv6_cidr_block                 = var.enable_ipv6 && length(var.redshift_subnet_ipv6_prefixes) > 0 ? cidrsubnet(aws_vpc.this[0].ipv6_cidr_block, 8, var.redshift_subnet_ipv6_prefixes[count.index]) : null
  ipv6_native                     = local.since_4 ? var.enable_ipv6 && var.redshift_subnet_ipv6_native : null
  assign_ipv6_address_on_creation = local.since_2_10 ? (var.enable_ipv6 && var.redshift_subnet_ipv6_native ? true : coalesce(var.redshift_subnet_assign_ipv6_address_on_creation, var.assign_ipv6_address_on_creation)) : null
  enable_dns64                    = local.since_4 ? var.enable_ipv6 && var.redshift_subnet_enable_dns64 : null

  tags = merge(
    { Name = try(var.redshift_subnet_names[count.index], format("${var.name}-${var.redshift_subnet_suffix}-%s", element(var.azs, count.index))) },
    var.tags, var.redshift_subnet_tags,
  )
}

resource "aws_route_table" "redshift" {
  count = var.create_vpc && var.create_redshift_subnet_route_table && local.len_redshift > 0 ? 1 : 0

  vpc_id = local.vpc_id
  tags   = merge({ Name = "${var.name}-${var.redshift_subnet_suffix}" }, var.tags, var.redshift_route_table_tags)
}

resource "aws_route_table_association" "redshift" {
  count = var.create_vpc && local.len_redshift > 0 && !var.enable_public_redshift ? local.len_redshift : 0

  subnet_id = element(aws_subnet.redshift[*].id, count.index)
  route_table_id = element(
    coalescelist(aws_route_table.redshift[*].id, aws_route_table.private[*].id),
    var.single_nat_gateway || var.create_redshift_subnet_route_table ? 0 : count.index,
  )
}

resource "aws_route_table_association" "redshift_public" {
  count = var.create_vpc && local.len_redshift > 0 && var.enable_public_redshift ? local.len_redshift : 0

  subnet_id = element(aws_subnet.redshift[*].id, count.index)
  route_table_id = element(
    coalescelist(aws_route_table.redshift[*].id, aws_route_table.public[*].id),
    var.single_nat_gateway || var.create_redshift_subnet_route_table ? 0 : count.index,
  )
}
