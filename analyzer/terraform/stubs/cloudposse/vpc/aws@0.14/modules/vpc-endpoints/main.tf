# Stands for cloudposse/vpc/aws//modules/vpc-endpoints from version 0.22 up to 1: endpoints of AWS services.
# Known from github.com/cloudposse/terraform-aws-vpc, 0.22.0 to 1.0.0.

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

locals {
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
  subnet_ids          = each.value.subnet_ids
  security_group_ids  = each.value.security_group_ids
  tags                = module.interface_endpoint_label[each.key].tags
}

output "gateway_vpc_endpoints" { value = values(aws_vpc_endpoint.gateway_endpoint) }
output "interface_vpc_endpoints" { value = values(aws_vpc_endpoint.interface_endpoint) }
