# Stands for cloudposse/vpc/aws from version 1.1 on: the VPC and its gateways.
# Known from github.com/cloudposse/terraform-aws-vpc, 1.1.0 to 3.0.0.

variable "snatlint_version" {
  type    = number
  default = 3000000
}

variable "ipv4_primary_cidr_block" {
  type    = string
  default = null
}

variable "ipv4_primary_cidr_block_association" {
  type    = any
  default = null
}

variable "ipv4_additional_cidr_block_associations" {
  type = map(object({
    ipv4_cidr_block     = string
    ipv4_ipam_pool_id   = string
    ipv4_netmask_length = number
  }))
  default = {}
}

variable "assign_generated_ipv6_cidr_block" {
  type    = bool
  default = null
}

variable "ipv6_primary_cidr_block_association" {
  type    = any
  default = null
}

variable "ipv6_additional_cidr_block_associations" {
  type = map(object({
    ipv6_cidr_block     = string
    ipv6_ipam_pool_id   = string
    ipv6_netmask_length = number
  }))
  default = {}
}

variable "dns_hostnames_enabled" {
  type    = bool
  default = true
}

variable "dns_support_enabled" {
  type    = bool
  default = true
}

variable "internet_gateway_enabled" {
  type    = bool
  default = true
}

variable "instance_tenancy" {
  type    = string
  default = "default"
}

variable "ipv6_egress_only_internet_gateway_enabled" {
  type    = bool
  default = false
}

variable "default_security_group_deny_all" {
  type    = bool
  default = true
}

variable "default_route_table_no_routes" {
  type    = bool
  default = false
}

variable "default_network_acl_deny_all" {
  type    = bool
  default = false
}

locals {
  since_2   = var.snatlint_version >= 2000000
  since_2_3 = var.snatlint_version >= 2003000
  enabled   = module.this.enabled

  default_tags = merge(module.this.tags, { Name = join(module.this.delimiter, [module.this.id, "default"]) })
}

# Since version 2.3 the gateways have names of their own.
module "igw_label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  attributes = local.since_2_3 ? ["igw"] : []
  context    = module.this.context
}

module "eigw_label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  attributes = local.since_2_3 ? ["eigw"] : []
  context    = module.this.context
}

resource "aws_vpc" "default" {
  count = local.enabled ? 1 : 0

  cidr_block                       = local.primary_range
  ipv4_ipam_pool_id                = try(var.ipv4_primary_cidr_block_association.ipv4_ipam_pool_id, null)
  ipv4_netmask_length              = try(var.ipv4_primary_cidr_block_association.ipv4_netmask_length, null)
  instance_tenancy                 = var.instance_tenancy
  assign_generated_ipv6_cidr_block = local.generated_ipv6
  ipv6_cidr_block                  = try(var.ipv6_primary_cidr_block_association.ipv6_cidr_block, null)
  ipv6_ipam_pool_id                = try(var.ipv6_primary_cidr_block_association.ipv6_ipam_pool_id, null)
  ipv6_netmask_length              = try(var.ipv6_primary_cidr_block_association.ipv6_netmask_length, null)
  enable_dns_hostnames             = local.dns_hostnames
  enable_dns_support               = local.dns_support
  tags                             = module.this.tags
}

resource "aws_vpc_ipv4_cidr_block_association" "default" {
  for_each = local.enabled ? local.secondary_ranges : {}

  vpc_id              = aws_vpc.default[0].id
  cidr_block          = each.value.ipv4_cidr_block
  ipv4_ipam_pool_id   = each.value.ipv4_ipam_pool_id
  ipv4_netmask_length = each.value.ipv4_netmask_length
}

resource "aws_vpc_ipv6_cidr_block_association" "default" {
  for_each = local.enabled ? var.ipv6_additional_cidr_block_associations : {}

  vpc_id              = aws_vpc.default[0].id
  ipv6_cidr_block     = each.value.ipv6_cidr_block
  ipv6_ipam_pool_id   = each.value.ipv6_ipam_pool_id
  ipv6_netmask_length = each.value.ipv6_netmask_length
}

resource "aws_internet_gateway" "default" {
  count = local.has_internet_gateway ? 1 : 0

  vpc_id = aws_vpc.default[0].id
  tags   = module.igw_label.tags
}

resource "aws_egress_only_internet_gateway" "default" {
  count = local.enabled && var.ipv6_egress_only_internet_gateway_enabled ? 1 : 0

  vpc_id = aws_vpc.default[0].id
  tags   = module.eigw_label.tags
}

# What AWS makes with every VPC, emptied.
resource "aws_default_security_group" "default" {
  count = local.has_default_group ? 1 : 0

  vpc_id = aws_vpc.default[0].id
  tags   = local.since_2 ? local.default_tags : merge(module.this.tags, { Name = "Default Security Group" })
}

resource "aws_default_route_table" "default" {
  count = local.enabled && var.default_route_table_no_routes ? 1 : 0

  default_route_table_id = aws_vpc.default[0].default_route_table_id
  tags                   = local.default_tags
}

resource "aws_default_network_acl" "default" {
  count = local.enabled && var.default_network_acl_deny_all ? 1 : 0

  default_network_acl_id = aws_vpc.default[0].default_network_acl_id
  tags                   = local.default_tags
}
