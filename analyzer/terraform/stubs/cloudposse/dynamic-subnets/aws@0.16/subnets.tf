# Stands for cloudposse/dynamic-subnets/aws from version 0.16 up to 1: subnets, route tables and network ACLs.
# Known from github.com/cloudposse/terraform-aws-dynamic-subnets, 0.16.0 to 1.0.0.

variable "vpc_default_route_table_id" {
  type    = string
  default = ""
}

variable "private_network_acl_id" {
  type    = string
  default = ""
}

variable "public_network_acl_id" {
  type    = string
  default = ""
}

variable "map_public_ip_on_launch" {
  type    = bool
  default = true
}

resource "aws_subnet" "private" {
  count = length(local.zones)

  vpc_id            = local.vpc_id
  availability_zone = local.zones[count.index]
  cidr_block        = cidrsubnet(local.base, local.bits, count.index)
  tags              = merge(module.private_label.tags, { Name = "${module.private_label.id}${module.this.delimiter}${local.zone_codes[count.index]}" })
}

resource "aws_subnet" "public" {
  count = length(local.zones)

  vpc_id                  = local.vpc_id
  availability_zone       = local.zones[count.index]
  cidr_block              = cidrsubnet(local.base, local.bits, local.room + count.index)
  map_public_ip_on_launch = var.map_public_ip_on_launch
  tags                    = merge(module.public_label.tags, { Name = "${module.public_label.id}${module.this.delimiter}${local.zone_codes[count.index]}" })
}

resource "aws_route_table" "private" {
  count = length(local.zones)

  vpc_id = local.vpc_id
  tags   = merge(module.private_label.tags, { Name = "${module.private_label.id}${module.this.delimiter}${local.zone_codes[count.index]}" })
}

resource "aws_route_table_association" "private" {
  count = length(local.zones)

  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = aws_route_table.private[count.index].id
}

# The public subnets share a table: one that is handed in, which has to have its
# own route out, or a new one.
locals {
  makes_table = local.enabled && var.vpc_default_route_table_id == ""
}

resource "aws_route_table" "public" {
  count = local.makes_table ? 1 : 0

  vpc_id = local.vpc_id
  tags   = module.public_label.tags
}

resource "aws_route" "public" {
  count = local.makes_table ? 1 : 0

  route_table_id         = aws_route_table.public[0].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = var.igw_id
}

resource "aws_route_table_association" "public" {
  count = local.makes_table ? length(local.zones) : 0

  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = aws_route_table.public[0].id
}

resource "aws_route_table_association" "public_default" {
  count = local.makes_table ? 0 : length(local.zones)

  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = var.vpc_default_route_table_id
}

resource "aws_network_acl" "private" {
  count = local.enabled && var.private_network_acl_id == "" ? 1 : 0

  vpc_id     = var.vpc_id
  subnet_ids = aws_subnet.private[*].id
  tags       = module.private_label.tags

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "public" {
  count = local.enabled && var.public_network_acl_id == "" ? 1 : 0

  vpc_id     = var.vpc_id
  subnet_ids = aws_subnet.public[*].id
  tags       = module.public_label.tags

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
}
