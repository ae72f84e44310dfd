# Stands for cloudposse/vpc/aws from version 1.1 on: older inputs, which version 1 still took.
# Known from github.com/cloudposse/terraform-aws-vpc, 1.1.0 to 1.2.0.

variable "cidr_block" {
  type    = string
  default = null
}

variable "additional_cidr_blocks" {
  type    = list(string)
  default = []
}

variable "ipv6_enabled" {
  type    = bool
  default = null
}

variable "enable_dns_hostnames" {
  type    = bool
  default = null
}

variable "enable_dns_support" {
  type    = bool
  default = null
}

variable "enable_internet_gateway" {
  type    = bool
  default = null
}

variable "enable_default_security_group_with_custom_rules" {
  type    = bool
  default = null
}

locals {
  old_ranges = { for cidr in var.additional_cidr_blocks : cidr => { ipv4_cidr_block = cidr, ipv4_ipam_pool_id = null, ipv4_netmask_length = null } }

  primary_range        = local.since_2 || var.ipv4_primary_cidr_block != null ? var.ipv4_primary_cidr_block : var.cidr_block
  secondary_ranges     = local.since_2 || length(local.old_ranges) == 0 ? var.ipv4_additional_cidr_block_associations : local.old_ranges
  generated_ipv6       = local.since_2 ? coalesce(var.assign_generated_ipv6_cidr_block, true) : coalesce(var.assign_generated_ipv6_cidr_block, var.ipv6_enabled, true)
  dns_hostnames        = local.since_2 ? var.dns_hostnames_enabled : coalesce(var.enable_dns_hostnames, var.dns_hostnames_enabled)
  dns_support          = local.since_2 ? var.dns_support_enabled : coalesce(var.enable_dns_support, var.dns_support_enabled)
  has_internet_gateway = local.enabled && (local.since_2 ? var.internet_gateway_enabled : coalesce(var.enable_internet_gateway, var.internet_gateway_enabled))
  has_default_group    = local.enabled && (local.since_2 ? var.default_security_group_deny_all : coalesce(var.enable_default_security_group_with_custom_rules, var.default_security_group_deny_all))
}
