# Stands for aws-ia/vpc/aws from version 4 on: what it asks for.
# Known from github.com/aws-ia/terraform-aws-vpc, v4.0.0 to v4.7.3.

variable "snatlint_version" {
  type    = number
  default = 4007003
}

variable "name" {
  type = string
}

variable "cidr_block" {
  type    = string
  default = null
}

variable "vpc_id" {
  type    = string
  default = null
}

# Before version 4.4.3 there is a VPC to make where no id is given.
variable "create_vpc" {
  type    = bool
  default = null
}

variable "az_count" {
  type    = number
  default = null
}

variable "azs" {
  type    = list(string)
  default = null
}

variable "subnets" {
  type = any
}

variable "optimize_subnet_cidr_ranges" {
  type    = bool
  default = false
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "vpc_enable_dns_hostnames" {
  type    = bool
  default = true
}

variable "vpc_enable_dns_support" {
  type    = bool
  default = true
}

variable "vpc_instance_tenancy" {
  type    = string
  default = "default"
}

variable "vpc_secondary_cidr" {
  type    = bool
  default = false
}

variable "vpc_secondary_cidr_natgw" {
  type    = any
  default = {}
}

variable "vpc_ipv4_ipam_pool_id" {
  type    = string
  default = null
}

variable "vpc_ipv4_netmask_length" {
  type    = string
  default = null
}

variable "vpc_assign_generated_ipv6_cidr_block" {
  type    = bool
  default = null
}

variable "vpc_ipv6_ipam_pool_id" {
  type    = string
  default = null
}

variable "vpc_ipv6_cidr_block" {
  type    = string
  default = null
}

variable "vpc_ipv6_netmask_length" {
  type    = string
  default = null
}

variable "vpc_egress_only_internet_gateway" {
  type    = bool
  default = false
}

variable "transit_gateway_id" {
  type    = string
  default = null
}

variable "transit_gateway_routes" {
  type    = any
  default = {}
}

variable "transit_gateway_ipv6_routes" {
  type    = any
  default = {}
}

variable "core_network" {
  type    = any
  default = { id = null, arn = null }
}

variable "core_network_routes" {
  type    = any
  default = {}
}

variable "core_network_ipv6_routes" {
  type    = any
  default = {}
}

