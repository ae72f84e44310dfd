# Stands for terraform-aws-modules/vpc/aws from version 2 on: private subnets and their route tables.
# Known from github.com/terraform-aws-modules/terraform-aws-vpc, v2.0.0 to v6.6.0.

variable "private_subnets" {
  type    = list(string)
  default = []
}

variable "private_subnet_names" {
  type    = list(string)
  default = []
}

variable "private_subnet_suffix" {
  type    = string
  default = "private"
}

variable "private_subnet_tags" {
  type    = map(string)
  default = {}
}

variable "private_subnet_tags_per_az" {
  type    = map(map(string))
  default = {}
}

variable "private_subnet_ipv6_prefixes" {
  type    = list(string)
  default = []
}

variable "private_subnet_ipv6_native" {
  type    = bool
  default = false
}

variable "private_subnet_assign_ipv6_address_on_creation" {
  type    = bool
  default = null
}

variable "private_subnet_enable_dns64" {
  type    = bool
  default = true
}

variable "private_route_table_tags" {
  type    = map(string)
  default = {}
}

resource "aws_subnet" "private" {
  count = var.create_vpc && local.len_private > 0 ? local.len_private : 0

  vpc_id                          = local.vpc_id
  availability_zone               = !local.since_2_25 || length(regexall(local.zone_name, element(var.azs, count.index))) > 0 ? element(var.azs, count.index) : null
  availability_zone_id            = local.since_2_25 && length(regexall(local.zone_name, element(var.azs, count.index))) == 0 ? element(var.azs, count.index) : null
  cidr_block                      = var.private_subnet_ipv6_native ? null : element(concat(var.private_subnets, [""]), count.index)
  ipv6_cidr_block                 = var.enable_ipv6 && length(var.private_subnet_ipv6_prefixes) > 0 ? cidrsubnet(aws_vpc.this[0].ipv6_cidr_block, 8, var.private_subnet_ipv6_prefixes[count.index]) : null
  ipv6_native                     = local.since_4 ? var.enable_ipv6 && var.private_subnet_ipv6_native : null
  assign_ipv6_address_on_creation = local.since_2_10 ? (var.enable_ipv6 && var.private_subnet_ipv6_native ? true : coalesce(var.private_subnet_assign_ipv6_address_on_creation, var.assign_ipv6_address_on_creation)) : null
  enable_dns64                    = local.since_4 ? var.enable_ipv6 && var.private_subnet_enable_dns64 : null

  tags = merge(
    { Name = try(var.private_subnet_names[count.index], format("${var.name}-${var.private_subnet_suffix}-%s", element(var.azs, count.index))) },
    var.tags, var.private_subnet_tags, local.since_3_19 ? lookup(var.private_subnet_tags_per_az, element(var.azs, count.index), {}) : {},
  )
}

# As many tables as NAT gateways, also where there are no NAT gateways. Before
# version 4 also where there are no private subnets, for the other kinds to use.
resource "aws_route_table" "private" {
  count = var.create_vpc && local.longest > 0 && (local.len_private > 0 || !local.since_4) ? local.nat_count : 0

  vpc_id = local.vpc_id
  tags = merge(
    { Name = var.single_nat_gateway ? "${var.name}-${var.private_subnet_suffix}" : format("${var.name}-${var.private_subnet_suffix}-%s", element(var.azs, count.index)) },
    var.tags, var.private_route_table_tags,
  )
}

resource "aws_route_table_association" "private" {
  count = var.create_vpc && local.len_private > 0 ? local.len_private : 0

  subnet_id      = element(aws_subnet.private[*].id, count.index)
  route_table_id = element(aws_route_table.private[*].id, var.single_nat_gateway ? 0 : count.index)
}
