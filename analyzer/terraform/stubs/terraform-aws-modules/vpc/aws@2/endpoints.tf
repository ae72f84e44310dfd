# Stands for terraform-aws-modules/vpc/aws from version 2 on: the gateway endpoints of version 2.
# Known from github.com/terraform-aws-modules/terraform-aws-vpc, v2.0.0 to v2.78.0.

# Version 3 has none of these inputs: modules/vpc-endpoints took their place.
variable "enable_s3_endpoint" { default = false }
variable "enable_public_s3_endpoint" { default = true }
variable "s3_endpoint_type" { default = "Gateway" }
variable "s3_endpoint_security_group_ids" { default = [] }
variable "s3_endpoint_subnet_ids" { default = [] }
variable "s3_endpoint_private_dns_enabled" { default = false }

variable "enable_dynamodb_endpoint" { default = false }
variable "dynamodb_endpoint_type" { default = "Gateway" }
variable "dynamodb_endpoint_security_group_ids" { default = [] }
variable "dynamodb_endpoint_subnet_ids" { default = [] }
variable "dynamodb_endpoint_private_dns_enabled" { default = false }

variable "vpc_endpoint_tags" {
  type    = map(string)
  default = {}
}

locals {
  s3_endpoint       = !local.since_3 && var.create_vpc && var.enable_s3_endpoint
  dynamodb_endpoint = !local.since_3 && var.create_vpc && var.enable_dynamodb_endpoint
  s3_routes         = local.s3_endpoint && var.s3_endpoint_type == "Gateway"
  dynamodb_routes   = local.dynamodb_endpoint && var.dynamodb_endpoint_type == "Gateway"
  endpoint_tags     = merge(var.tags, var.vpc_endpoint_tags)
}

data "aws_vpc_endpoint_service" "s3" {
  count = local.s3_endpoint ? 1 : 0

  service = "s3"
}

resource "aws_vpc_endpoint" "s3" {
  count = local.s3_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.s3[0].service_name
  vpc_endpoint_type   = var.s3_endpoint_type
  security_group_ids  = var.s3_endpoint_type == "Interface" ? var.s3_endpoint_security_group_ids : null
  subnet_ids          = var.s3_endpoint_type == "Interface" ? coalescelist(var.s3_endpoint_subnet_ids, aws_subnet.private[*].id) : null
  private_dns_enabled = var.s3_endpoint_type == "Interface" ? var.s3_endpoint_private_dns_enabled : null
  tags                = local.endpoint_tags
}

resource "aws_vpc_endpoint_route_table_association" "private_s3" {
  count = local.s3_routes ? local.nat_count : 0

  vpc_endpoint_id = aws_vpc_endpoint.s3[0].id
  route_table_id  = element(aws_route_table.private[*].id, count.index)
}

resource "aws_vpc_endpoint_route_table_association" "intra_s3" {
  count = local.s3_routes && local.len_intra > 0 ? 1 : 0

  vpc_endpoint_id = aws_vpc_endpoint.s3[0].id
  route_table_id  = element(aws_route_table.intra[*].id, 0)
}

resource "aws_vpc_endpoint_route_table_association" "public_s3" {
  count = local.s3_routes && var.enable_public_s3_endpoint && local.len_public > 0 ? 1 : 0

  vpc_endpoint_id = aws_vpc_endpoint.s3[0].id
  route_table_id  = aws_route_table.public[0].id
}

data "aws_vpc_endpoint_service" "dynamodb" {
  count = local.dynamodb_endpoint ? 1 : 0

  service = "dynamodb"
}

resource "aws_vpc_endpoint" "dynamodb" {
  count = local.dynamodb_endpoint ? 1 : 0

  vpc_id              = local.vpc_id
  service_name        = data.aws_vpc_endpoint_service.dynamodb[0].service_name
  vpc_endpoint_type   = var.dynamodb_endpoint_type
  security_group_ids  = var.dynamodb_endpoint_type == "Interface" ? var.dynamodb_endpoint_security_group_ids : null
  subnet_ids          = var.dynamodb_endpoint_type == "Interface" ? coalescelist(var.dynamodb_endpoint_subnet_ids, aws_subnet.private[*].id) : null
  private_dns_enabled = var.dynamodb_endpoint_type == "Interface" ? var.dynamodb_endpoint_private_dns_enabled : null
  tags                = local.endpoint_tags
}

resource "aws_vpc_endpoint_route_table_association" "private_dynamodb" {
  count = local.dynamodb_routes ? local.nat_count : 0

  vpc_endpoint_id = aws_vpc_endpoint.dynamodb[0].id
  route_table_id  = element(aws_route_table.private[*].id, count.index)
}

resource "aws_vpc_endpoint_route_table_association" "intra_dynamodb" {
  count = local.dynamodb_routes && local.len_intra > 0 ? 1 : 0

  vpc_endpoint_id = aws_vpc_endpoint.dynamodb[0].id
  route_table_id  = element(aws_route_table.intra[*].id, 0)
}

resource "aws_vpc_endpoint_route_table_association" "public_dynamodb" {
  count = local.dynamodb_routes && local.len_public > 0 ? 1 : 0

  vpc_endpoint_id = aws_vpc_endpoint.dynamodb[0].id
  route_table_id  = aws_route_table.public[0].id
}

output "vpc_endpoint_s3_id" {
  value = try(aws_vpc_endpoint.s3[0].id, "")
}

output "vpc_endpoint_s3_pl_id" {
  value = try(aws_vpc_endpoint.s3[0].prefix_list_id, "")
}

output "vpc_endpoint_dynamodb_id" {
  value = try(aws_vpc_endpoint.dynamodb[0].id, "")
}

output "vpc_endpoint_dynamodb_pl_id" {
  value = try(aws_vpc_endpoint.dynamodb[0].prefix_list_id, "")
}
