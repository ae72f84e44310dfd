# Stands for aws-ia/vpc/aws from version 2 up to 3: what it asks for.
# Known from github.com/aws-ia/terraform-aws-vpc, v2.0.0 to v3.2.1.

variable "snatlint_version" {
  type    = number
  default = 3002001
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

variable "az_count" {
  type    = number
  default = null
}

variable "subnets" {
  type = any
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

# Version 2 has these two in the subnets: transit_gateway_id,
# route_to_transit_gateway.
variable "transit_gateway_id" {
  type    = string
  default = null
}

variable "transit_gateway_routes" {
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
