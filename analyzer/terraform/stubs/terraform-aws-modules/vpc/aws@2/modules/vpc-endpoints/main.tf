# Stands for terraform-aws-modules/vpc/aws//modules/vpc-endpoints from version 3 on.
# Known from github.com/terraform-aws-modules/terraform-aws-vpc, v3.0.0 to v6.6.0.

variable "snatlint_version" {
  type    = number
  default = 6999999
}

variable "create" {
  type    = bool
  default = true
}

variable "vpc_id" {
  type    = string
  default = null
}

variable "endpoints" {
  type    = any
  default = {}
}

variable "security_group_ids" {
  type    = list(string)
  default = []
}

variable "subnet_ids" {
  type    = list(string)
  default = []
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "region" {
  type    = string
  default = null
}

variable "create_security_group" {
  type    = bool
  default = false
}

variable "security_group_name" {
  type    = string
  default = null
}

variable "security_group_name_prefix" {
  type    = string
  default = null
}

variable "security_group_description" {
  type    = string
  default = null
}

variable "security_group_rules" {
  type    = any
  default = {}
}

variable "security_group_tags" {
  type    = map(string)
  default = {}
}

locals {
  # Since version 3.14 an endpoint can be switched off, since 5.7 a service be named in full.
  switched    = var.snatlint_version >= 3014000
  named_fully = var.snatlint_version >= 5007000
  named_tags  = var.snatlint_version >= 5017000

  endpoints = { for name, e in var.endpoints : name => e if var.create && (!local.switched || try(e.create, true)) }

  own_group       = var.create && var.create_security_group
  security_groups = local.own_group ? concat(var.security_group_ids, [aws_security_group.this[0].id]) : var.security_group_ids
}

locals {
  groups = { for name, e in local.endpoints : name => distinct(concat(local.security_groups, lookup(e, "security_group_ids", []))) }
}

data "aws_vpc_endpoint_service" "this" {
  for_each = { for name, e in local.endpoints : name => e if var.region == null }

  service      = try(each.value.service, null)
  service_name = try(each.value.service_name, null)

  filter {
    name   = "service-type"
    values = [try(each.value.service_type, "Interface")]
  }
}

# An endpoint is an interface unless it says otherwise.
resource "aws_vpc_endpoint" "this" {
  for_each = local.endpoints

  vpc_id              = var.vpc_id
  service_name        = local.named_fully ? try(each.value.service_endpoint, data.aws_vpc_endpoint_service.this[each.key].service_name) : data.aws_vpc_endpoint_service.this[each.key].service_name
  vpc_endpoint_type   = try(each.value.service_type, "Interface")
  security_group_ids  = try(each.value.service_type, "Interface") == "Interface" ? (length(local.groups[each.key]) > 0 ? local.groups[each.key] : null) : null
  subnet_ids          = try(each.value.service_type, "Interface") == "Interface" ? distinct(concat(var.subnet_ids, lookup(each.value, "subnet_ids", []))) : null
  route_table_ids     = try(each.value.service_type, "Interface") == "Gateway" ? lookup(each.value, "route_table_ids", null) : null
  private_dns_enabled = try(each.value.service_type, "Interface") == "Interface" ? try(each.value.private_dns_enabled, null) : null

  tags = merge(var.tags, local.named_tags ? { Name = replace(each.key, ".", "-") } : {}, try(each.value.tags, {}))
}

resource "aws_security_group" "this" {
  count = local.own_group ? 1 : 0

  name        = var.security_group_name
  name_prefix = var.security_group_name_prefix
  description = var.security_group_description
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, var.security_group_tags, { Name = try(coalesce(var.security_group_name, var.security_group_name_prefix), "") })
}

resource "aws_security_group_rule" "this" {
  for_each = { for name, rule in var.security_group_rules : name => rule if local.own_group }

  security_group_id        = aws_security_group.this[0].id
  type                     = try(each.value.type, "ingress")
  protocol                 = try(each.value.protocol, "tcp")
  from_port                = try(each.value.from_port, 443)
  to_port                  = try(each.value.to_port, 443)
  cidr_blocks              = lookup(each.value, "cidr_blocks", null)
  ipv6_cidr_blocks         = lookup(each.value, "ipv6_cidr_blocks", null)
  prefix_list_ids          = lookup(each.value, "prefix_list_ids", null)
  self                     = try(each.value.self, null)
  source_security_group_id = lookup(each.value, "source_security_group_id", null)
}

output "endpoints" {
  value = aws_vpc_endpoint.this
}

output "security_group_arn" {
  value = try(aws_security_group.this[0].arn, null)
}

output "security_group_id" {
  value = try(aws_security_group.this[0].id, null)
}
