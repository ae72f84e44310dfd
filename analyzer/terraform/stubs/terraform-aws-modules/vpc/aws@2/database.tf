# Stands for terraform-aws-modules/vpc/aws from version 2 on: database subnets and their routes.
# Known from github.com/terraform-aws-modules/terraform-aws-vpc, v2.0.0 to v6.6.0.

variable "database_subnets" {
  type    = list(string)
  default = []
}

variable "database_subnet_names" {
  type    = list(string)
  default = []
}

variable "database_subnet_suffix" {
  type    = string
  default = "db"
}

variable "database_subnet_tags" {
  type    = map(string)
  default = {}
}

variable "database_subnet_ipv6_prefixes" {
  type    = list(string)
  default = []
}

variable "database_subnet_ipv6_native" {
  type    = bool
  default = false
}

variable "database_subnet_assign_ipv6_address_on_creation" {
  type    = bool
  default = null
}

variable "database_subnet_enable_dns64" {
  type    = bool
  default = true
}

variable "create_database_subnet_group" {
  type    = bool
  default = true
}

variable "database_subnet_group_name" {
  type    = string
  default = null
}

variable "create_database_subnet_route_table" {
  type    = bool
  default = false
}

variable "create_database_internet_gateway_route" {
  type    = bool
  default = false
}

variable "create_database_nat_gateway_route" {
  type    = bool
  default = false
}

variable "database_route_table_tags" {
  type    = map(string)
  default = {}
}

resource "aws_subnet" "database" {
  count = var.create_vpc && local.len_database > 0 ? local.len_database : 0

  vpc_id                          = local.vpc_id
  availability_zone               = !local.since_2_25 || length(regexall(local.zone_name, element(var.azs, count.index))) > 0 ? element(var.azs, count.index) : null
  availability_zone_id            = local.since_2_25 && length(regexall(local.zone_name, element(var.azs, count.index))) == 0 ? element(var.azs, count.index) : null
  cidr_block                      = var.database_subnet_ipv6_native ? null : element(concat(var.database_subnets, [""]), count.index)
  ipv6_cidr_block                 = var.enable_ipv6 && length(var.database_subnet_ipv6_prefixes) > 0 ? cidrsubnet(aws_vpc.this[0].ipv6_cidr_block, 8, var.database_subnet_ipv6_prefixes[count.index]) : null
  ipv6_native                     = local.since_4 ? var.enable_ipv6 && var.database_subnet_ipv6_native : null
  assign_ipv6_address_on_creation = local.since_2_10 ? (var.enable_ipv6 && var.database_subnet_ipv6_native ? true : coalesce(var.database_subnet_assign_ipv6_address_on_creation, var.assign_ipv6_address_on_creation)) : null
  enable_dns64                    = local.since_4 ? var.enable_ipv6 && var.database_subnet_enable_dns64 : null

  tags = merge(
    { Name = try(var.database_subnet_names[count.index], format("${var.name}-${var.database_subnet_suffix}-%s", element(var.azs, count.index))) },
    var.tags, var.database_subnet_tags,
  )
}

locals {
  database_own_tables = var.create_vpc && var.create_database_subnet_route_table && local.len_database > 0

  # Before version 2.72, one table for all of them.
  database_one_table = var.single_nat_gateway || var.create_database_internet_gateway_route || !local.since_2_72

  # Before version 2.72, a route for each NAT gateway; before 2.48, in the private tables.
  database_nat_routes = local.since_2_72 ? (var.single_nat_gateway ? 1 : local.len_database) : local.nat_count
}

resource "aws_db_subnet_group" "database" {
  count = var.create_vpc && local.len_database > 0 && var.create_database_subnet_group ? 1 : 0

  name       = lower(coalesce(var.database_subnet_group_name, var.name))
  subnet_ids = aws_subnet.database[*].id
}

resource "aws_route_table" "database" {
  count = local.database_own_tables ? (local.database_one_table ? 1 : local.len_database) : 0

  vpc_id = local.vpc_id
  tags = merge(
    { Name = local.database_one_table ? "${var.name}-${var.database_subnet_suffix}" : format("${var.name}-${var.database_subnet_suffix}-%s", element(var.azs, count.index)) },
    var.tags, var.database_route_table_tags,
  )
}

resource "aws_route_table_association" "database" {
  count = var.create_vpc && local.len_database > 0 ? local.len_database : 0

  subnet_id = element(aws_subnet.database[*].id, count.index)
  route_table_id = element(
    coalescelist(aws_route_table.database[*].id, aws_route_table.private[*].id),
    var.create_database_subnet_route_table ? (local.database_one_table ? 0 : count.index) : (var.single_nat_gateway && !local.since_2_72 ? 0 : count.index),
  )
}

resource "aws_route" "database_internet_gateway" {
  count = local.database_own_tables && var.create_igw && var.create_database_internet_gateway_route && !var.create_database_nat_gateway_route ? 1 : 0

  route_table_id         = aws_route_table.database[0].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this[0].id
}

resource "aws_route" "database_nat_gateway" {
  count = local.database_own_tables && !var.create_database_internet_gateway_route && var.create_database_nat_gateway_route && var.enable_nat_gateway ? local.database_nat_routes : 0

  route_table_id         = element(local.since_2_48 ? aws_route_table.database[*].id : aws_route_table.private[*].id, count.index)
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = element(aws_nat_gateway.this[*].id, count.index)
}

resource "aws_route" "database_dns64_nat_gateway" {
  count = local.since_4_0_2 && local.database_own_tables && !var.create_database_internet_gateway_route && var.create_database_nat_gateway_route && var.enable_nat_gateway && var.enable_ipv6 && var.private_subnet_enable_dns64 ? local.database_nat_routes : 0

  route_table_id              = element(aws_route_table.database[*].id, count.index)
  destination_ipv6_cidr_block = "64:ff9b::/96"
  nat_gateway_id              = element(aws_nat_gateway.this[*].id, count.index)
}

resource "aws_route" "database_ipv6_egress" {
  count = local.database_own_tables && var.create_egress_only_igw && var.enable_ipv6 && var.create_database_internet_gateway_route ? 1 : 0

  route_table_id              = aws_route_table.database[0].id
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = aws_egress_only_internet_gateway.this[0].id
}
