# Stands for terraform-aws-modules/vpc/aws from version 2 on: ElastiCache subnets and their route table.
# Known from github.com/terraform-aws-modules/terraform-aws-vpc, v2.0.0 to v6.6.0.

variable "elasticache_subnets" {
  type    = list(string)
  default = []
}

variable "elasticache_subnet_names" {
  type    = list(string)
  default = []
}

variable "elasticache_subnet_suffix" {
  type    = string
  default = "elasticache"
}

variable "elasticache_subnet_tags" {
  type    = map(string)
  default = {}
}

variable "elasticache_subnet_ipv6_prefixes" {
  type    = list(string)
  default = []
}

variable "elasticache_subnet_ipv6_native" {
  type    = bool
  default = false
}

variable "elasticache_subnet_assign_ipv6_address_on_creation" {
  type    = bool
  default = null
}

variable "elasticache_subnet_enable_dns64" {
  type    = bool
  default = true
}

variable "create_elasticache_subnet_route_table" {
  type    = bool
  default = false
}

variable "elasticache_route_table_tags" {
  type    = map(string)
  default = {}
}

resource "aws_subnet" "elasticache" {
  count = var.create_vpc && local.len_elasticache > 0 ? local.len_elasticache : 0

  vpc_id                          = local.vpc_id
  availability_zone               = !local.since_2_25 || length(regexall(local.zone_name, element(var.azs, count.index))) > 0 ? element(var.azs, count.index) : null
  availability_zone_id            = local.since_2_25 && length(regexall(local.zone_name, element(var.azs, count.index))) == 0 ? element(var.azs, count.index) : null
  cidr_block                      = var.elasticache_subnet_ipv6_native ? null : element(concat(var.elasticache_subnets, [""]), count.index)
  ipv6_cidr_block                 = var.enable_ipv6 && length(var.elasticache_subnet_ipv6_prefixes) > 0 ? cidrsubnet(aws_vpc.this[0].ipv6_cidr_block, 8, var.elasticache_subnet_ipv6_prefixes[count.index]) : null
  ipv6_native                     = local.since_4 ? var.enable_ipv6 && var.elasticache_subnet_ipv6_native : null
  assign_ipv6_address_on_creation = local.since_2_10 ? (var.enable_ipv6 && var.elasticache_subnet_ipv6_native ? true : coalesce(var.elasticache_subnet_assign_ipv6_address_on_creation, var.assign_ipv6_address_on_creation)) : null
  enable_dns64                    = local.since_4 ? var.enable_ipv6 && var.elasticache_subnet_enable_dns64 : null

  tags = merge(
    { Name = try(var.elasticache_subnet_names[count.index], format("${var.name}-${var.elasticache_subnet_suffix}-%s", element(var.azs, count.index))) },
    var.tags, var.elasticache_subnet_tags,
  )
}

resource "aws_route_table" "elasticache" {
  count = var.create_vpc && var.create_elasticache_subnet_route_table && local.len_elasticache > 0 ? 1 : 0

  vpc_id = local.vpc_id
  tags   = merge({ Name = "${var.name}-${var.elasticache_subnet_suffix}" }, var.tags, var.elasticache_route_table_tags)
}

resource "aws_route_table_association" "elasticache" {
  count = var.create_vpc && local.len_elasticache > 0 ? local.len_elasticache : 0

  subnet_id = element(aws_subnet.elasticache[*].id, count.index)
  route_table_id = element(
    coalescelist(aws_route_table.elasticache[*].id, aws_route_table.private[*].id),
    var.single_nat_gateway || var.create_elasticache_subnet_route_table ? 0 : count.index,
  )
}
