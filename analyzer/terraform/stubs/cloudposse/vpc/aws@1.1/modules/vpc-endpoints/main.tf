# Stands for cloudposse/vpc/aws//modules/vpc-endpoints from version 1.1 on: endpoints of AWS services.
# Known from github.com/cloudposse/terraform-aws-vpc, 1.1.0 to 3.0.0.

variable "snatlint_version" {
  type    = number
  default = 3000000
}

variable "vpc_id" {
  type = string
}

variable "gateway_vpc_endpoints" {
  type    = any
  default = {}
}

variable "interface_vpc_endpoints" {
  type    = any
  default = {}
}

# Since version 2 an endpoint's tables, subnets and groups are resources of their
# own; version 2.3 gives it its first group when it is made.
locals {
  since_2   = var.snatlint_version >= 2000000
  since_2_3 = var.snatlint_version >= 2003000

  gateways   = module.this.enabled ? var.gateway_vpc_endpoints : {}
  interfaces = module.this.enabled ? var.interface_vpc_endpoints : {}
}

data "aws_vpc_endpoint_service" "gateway_endpoint_service" {
  for_each = local.gateways

  service      = each.value.name
  service_type = "Gateway"
}

data "aws_vpc_endpoint_service" "interface_endpoint_service" {
  for_each = local.interfaces

  service      = each.value.name
  service_type = "Interface"
}

module "gateway_endpoint_label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  for_each   = local.gateways
  attributes = [each.key]
  context    = module.this.context
}

module "interface_endpoint_label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  for_each   = local.interfaces
  attributes = [each.key]
  context    = module.this.context
}

resource "aws_vpc_endpoint" "gateway_endpoint" {
  for_each = local.gateways

  vpc_id            = var.vpc_id
  service_name      = data.aws_vpc_endpoint_service.gateway_endpoint_service[each.key].service_name
  vpc_endpoint_type = "Gateway"
  policy            = each.value.policy
  tags              = module.gateway_endpoint_label[each.key].tags
}

resource "aws_vpc_endpoint" "interface_endpoint" {
  for_each = local.interfaces

  vpc_id              = var.vpc_id
  service_name        = data.aws_vpc_endpoint_service.interface_endpoint_service[each.key].service_name
  vpc_endpoint_type   = "Interface"
  policy              = each.value.policy
  private_dns_enabled = each.value.private_dns_enabled
  subnet_ids          = local.since_2 ? null : each.value.subnet_ids
  security_group_ids  = !local.since_2 ? each.value.security_group_ids : local.since_2_3 ? slice(each.value.security_group_ids, 0, min(1, length(each.value.security_group_ids))) : null
  tags                = module.interface_endpoint_label[each.key].tags
}

locals {
  tables  = merge([for k, v in local.gateways : { for i, id in v.route_table_ids : "${k}[${i}]" => { of = k, id = id } }]...)
  subnets = merge([for k, v in local.interfaces : { for i, id in v.subnet_ids : "${k}[${i}]" => { of = k, id = id } }]...)
  groups  = merge([for k, v in local.interfaces : { for i, id in v.security_group_ids : "${k}[${i}]" => { of = k, id = id, index = i } if i > 0 || !local.since_2_3 }]...)
}

resource "aws_vpc_endpoint_route_table_association" "gateway" {
  for_each = local.since_2 ? local.tables : {}

  route_table_id  = each.value.id
  vpc_endpoint_id = aws_vpc_endpoint.gateway_endpoint[each.value.of].id
}

resource "aws_vpc_endpoint_subnet_association" "interface" {
  for_each = local.since_2 ? local.subnets : {}

  subnet_id       = each.value.id
  vpc_endpoint_id = aws_vpc_endpoint.interface_endpoint[each.value.of].id
}

resource "aws_vpc_endpoint_security_group_association" "interface" {
  for_each = local.since_2 ? local.groups : {}

  security_group_id           = each.value.id
  vpc_endpoint_id             = aws_vpc_endpoint.interface_endpoint[each.value.of].id
  replace_default_association = !local.since_2_3 && each.value.index == 0
}

# Lists up to version 1, maps since version 2.
output "gateway_vpc_endpoints" { value = values(aws_vpc_endpoint.gateway_endpoint) }
output "interface_vpc_endpoints" { value = values(aws_vpc_endpoint.interface_endpoint) }
output "gateway_vpc_endpoints_map" { value = aws_vpc_endpoint.gateway_endpoint }
output "interface_vpc_endpoints_map" { value = aws_vpc_endpoint.interface_endpoint }
