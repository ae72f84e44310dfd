# Stands for terraform-aws-modules/vpc/aws from version 2 on: intra subnets, which have no way out.
# Known from github.com/terraform-aws-modules/terraform-aws-vpc, v2.0.0 to v6.6.0.

variable "intra_subnets" {
  type    = list(string)
  default = []
}

variable "intra_subnet_names" {
  type    = list(string)
  default = []
}

variable "intra_subnet_suffix" {
  type    = string
  default = "intra"
}

variable "intra_subnet_tags" {
  type    = map(string)
  default = {}
}

variable "intra_subnet_ipv6_prefixes" {
  type    = list(string)
  default = []
}

variable "intra_subnet_ipv6_native" {
  type    = bool
  default = false
}

variable "intra_subnet_assign_ipv6_address_on_creation" {
  type    = bool
  default = null
}

variable "intra_subnet_enable_dns64" {
  type    = bool
  default = true
}

variable "create_multiple_intra_route_tables" {
  type    = bool
  default = false
}

variable "intra_route_table_tags" {
  type    = map(string)
  default = {}
}

resource "aws_subnet" "intra" {
  count = var.create_vpc && local.len_intra > 0 ? local.len_intra : 0

  vpc_id                          = local.vpc_id
  availability_zone               = !local.since_2_25 || length(regexall(local.zone_name, element(var.azs, count.index))) > 0 ? element(var.azs, count.index) : null
  availability_zone_id            = local.since_2_25 && length(regexall(local.zone_name, element(var.azs, count.index))) == 0 ? element(var.azs, count.index) : null
  cidr_block                      = var.intra_subnet_ipv6_native ? null : element(concat(var.intra_subnets, [""]), count.index)
  ipv6_cidr_block                 = var.enable_ipv6 && length(var.intra_subnet_ipv6_prefixes) > 0 ? cidrsubnet(aws_vpc.this[0].ipv6_cidr_block, 8, var.intra_subnet_ipv6_prefixes[count.index]) : null
  ipv6_native                     = local.since_4 ? var.enable_ipv6 && var.intra_subnet_ipv6_native : null
  assign_ipv6_address_on_creation = local.since_2_10 ? (var.enable_ipv6 && var.intra_subnet_ipv6_native ? true : coalesce(var.intra_subnet_assign_ipv6_address_on_creation, var.assign_ipv6_address_on_creation)) : null
  enable_dns64                    = local.since_4 ? var.enable_ipv6 && var.intra_subnet_enable_dns64 : null

  tags = merge(
    { Name = try(var.intra_subnet_names[count.index], format("${var.name}-${var.intra_subnet_suffix}-%s", element(var.azs, count.index))) },
    var.tags, var.intra_subnet_tags,
  )
}

resource "aws_route_table" "intra" {
  count = var.create_vpc && local.len_intra > 0 ? (var.create_multiple_intra_route_tables ? local.len_intra : 1) : 0

  vpc_id = local.vpc_id
  tags = merge(
    { Name = var.create_multiple_intra_route_tables ? format("${var.name}-${var.intra_subnet_suffix}-%s", element(var.azs, count.index)) : "${var.name}-${var.intra_subnet_suffix}" },
    var.tags, var.intra_route_table_tags,
  )
}

resource "aws_route_table_association" "intra" {
  count = var.create_vpc && local.len_intra > 0 ? local.len_intra : 0

  subnet_id      = element(aws_subnet.intra[*].id, count.index)
  route_table_id = element(aws_route_table.intra[*].id, var.create_multiple_intra_route_tables ? count.index : 0)
}
