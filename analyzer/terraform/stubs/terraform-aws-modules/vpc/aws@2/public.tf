# Stands for terraform-aws-modules/vpc/aws from version 2 on: public subnets and their routes.
# Known from github.com/terraform-aws-modules/terraform-aws-vpc, v2.0.0 to v6.6.0.

variable "public_subnets" {
  type    = list(string)
  default = []
}

variable "public_subnet_names" {
  type    = list(string)
  default = []
}

variable "public_subnet_suffix" {
  type    = string
  default = "public"
}

variable "public_subnet_tags" {
  type    = map(string)
  default = {}
}

variable "public_subnet_tags_per_az" {
  type    = map(map(string))
  default = {}
}

variable "public_subnet_ipv6_prefixes" {
  type    = list(string)
  default = []
}

variable "public_subnet_ipv6_native" {
  type    = bool
  default = false
}

variable "public_subnet_assign_ipv6_address_on_creation" {
  type    = bool
  default = null
}

variable "public_subnet_enable_dns64" {
  type    = bool
  default = true
}

variable "map_public_ip_on_launch" {
  type    = bool
  default = null
}

variable "create_multiple_public_route_tables" {
  type    = bool
  default = false
}

variable "public_route_table_tags" {
  type    = map(string)
  default = {}
}

resource "aws_subnet" "public" {
  count = var.create_vpc && local.len_public > 0 && (!var.one_nat_gateway_per_az || local.len_public >= length(var.azs)) ? local.len_public : 0

  vpc_id                          = local.vpc_id
  availability_zone               = !local.since_2_25 || length(regexall(local.zone_name, element(var.azs, count.index))) > 0 ? element(var.azs, count.index) : null
  availability_zone_id            = local.since_2_25 && length(regexall(local.zone_name, element(var.azs, count.index))) == 0 ? element(var.azs, count.index) : null
  cidr_block                      = var.public_subnet_ipv6_native ? null : element(concat(var.public_subnets, [""]), count.index)
  ipv6_cidr_block                 = var.enable_ipv6 && length(var.public_subnet_ipv6_prefixes) > 0 ? cidrsubnet(aws_vpc.this[0].ipv6_cidr_block, 8, var.public_subnet_ipv6_prefixes[count.index]) : null
  ipv6_native                     = local.since_4 ? var.enable_ipv6 && var.public_subnet_ipv6_native : null
  assign_ipv6_address_on_creation = local.since_2_10 ? (var.enable_ipv6 && var.public_subnet_ipv6_native ? true : coalesce(var.public_subnet_assign_ipv6_address_on_creation, var.assign_ipv6_address_on_creation)) : null
  enable_dns64                    = local.since_4 ? var.enable_ipv6 && var.public_subnet_enable_dns64 : null
  map_public_ip_on_launch         = coalesce(var.map_public_ip_on_launch, !local.since_4)

  tags = merge(
    { Name = try(var.public_subnet_names[count.index], format("${var.name}-${var.public_subnet_suffix}-%s", element(var.azs, count.index))) },
    var.tags, var.public_subnet_tags, local.since_3_19 ? lookup(var.public_subnet_tags_per_az, element(var.azs, count.index), {}) : {},
  )
}

locals {
  public_tables = var.create_multiple_public_route_tables ? local.len_public : 1

  # Before version 5.11, only the first of several tables got the way out.
  public_routes = local.since_5_11 ? local.public_tables : 1
}

resource "aws_route_table" "public" {
  count = var.create_vpc && local.len_public > 0 ? local.public_tables : 0

  vpc_id = local.vpc_id
  tags = merge(
    { Name = var.create_multiple_public_route_tables ? format("${var.name}-${var.public_subnet_suffix}-%s", element(var.azs, count.index)) : "${var.name}-${var.public_subnet_suffix}" },
    var.tags, var.public_route_table_tags,
  )
}

resource "aws_route_table_association" "public" {
  count = var.create_vpc && local.len_public > 0 ? local.len_public : 0

  subnet_id      = element(aws_subnet.public[*].id, count.index)
  route_table_id = element(aws_route_table.public[*].id, var.create_multiple_public_route_tables ? count.index : 0)
}

resource "aws_route" "public_internet_gateway" {
  count = var.create_vpc && var.create_igw && local.len_public > 0 ? local.public_routes : 0

  route_table_id         = aws_route_table.public[local.since_5_11 ? count.index : 0].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this[0].id
}

resource "aws_route" "public_internet_gateway_ipv6" {
  count = var.create_vpc && var.create_igw && var.enable_ipv6 && local.len_public > 0 ? local.public_routes : 0

  route_table_id              = aws_route_table.public[local.since_5_11 ? count.index : 0].id
  destination_ipv6_cidr_block = "::/0"
  gateway_id                  = aws_internet_gateway.this[0].id
}
