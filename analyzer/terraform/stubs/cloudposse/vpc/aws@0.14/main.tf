# Stands for cloudposse/vpc/aws from version 0.14 up to 1.0: the VPC and its gateways.
# Known from github.com/cloudposse/terraform-aws-vpc, 0.14.0 to 1.0.0.

variable "snatlint_version" {
  type    = number
  default = 1000000
}

variable "cidr_block" {
  type = string
}

variable "additional_cidr_blocks" {
  type    = list(string)
  default = []
}

# Inputs with enable first are those up to version 0.27; later they win where
# they are set.
variable "enable_dns_hostnames" {
  type    = bool
  default = null
}

variable "dns_hostnames_enabled" {
  type    = bool
  default = true
}

variable "enable_dns_support" {
  type    = bool
  default = null
}

variable "dns_support_enabled" {
  type    = bool
  default = true
}

variable "enable_internet_gateway" {
  type    = bool
  default = null
}

variable "internet_gateway_enabled" {
  type    = bool
  default = true
}

variable "enable_default_security_group_with_custom_rules" {
  type    = bool
  default = null
}

variable "default_security_group_deny_all" {
  type    = bool
  default = true
}

variable "assign_generated_ipv6_cidr_block" {
  type    = bool
  default = null
}

variable "ipv6_enabled" {
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

locals {
  since_0_22 = var.snatlint_version >= 22000
  enabled    = module.this.enabled
  tags       = module.this.tags

  # From 0.26 to 0.26.3, there was a security group of one's own instead.
  has_default_group = var.snatlint_version < 26000 || var.snatlint_version >= 27000
}

resource "aws_vpc" "default" {
  count = local.enabled ? 1 : 0

  cidr_block                       = var.cidr_block
  enable_dns_hostnames             = coalesce(var.enable_dns_hostnames, var.dns_hostnames_enabled)
  enable_dns_support               = coalesce(var.enable_dns_support, var.dns_support_enabled)
  instance_tenancy                 = var.instance_tenancy
  assign_generated_ipv6_cidr_block = local.since_0_22 ? coalesce(var.assign_generated_ipv6_cidr_block, var.ipv6_enabled) : true
  tags                             = local.tags
}

resource "aws_vpc_ipv4_cidr_block_association" "default" {
  for_each = local.enabled ? toset(coalesce(var.additional_cidr_blocks, [])) : []

  vpc_id     = aws_vpc.default[0].id
  cidr_block = each.key
}

resource "aws_default_security_group" "default" {
  count = local.has_default_group && local.enabled && coalesce(var.enable_default_security_group_with_custom_rules, var.default_security_group_deny_all) ? 1 : 0

  vpc_id = aws_vpc.default[0].id
  tags   = merge(local.tags, { Name = "Default Security Group" })
}

resource "aws_internet_gateway" "default" {
  count = local.enabled && coalesce(var.enable_internet_gateway, var.internet_gateway_enabled) ? 1 : 0

  vpc_id = aws_vpc.default[0].id
  tags   = local.tags
}

resource "aws_egress_only_internet_gateway" "default" {
  count = local.enabled && var.ipv6_egress_only_internet_gateway_enabled ? 1 : 0

  vpc_id = aws_vpc.default[0].id
  tags   = local.tags
}
