# Stands for terraform-aws-modules/transit-gateway/aws from version 1 on: its inputs.
# Known from github.com/terraform-aws-modules/terraform-aws-transit-gateway, v1.0.0 to v3.2.0.

variable "snatlint_version" {
  type    = number
  default = 3999999
}

variable "name" {
  type    = string
  default = ""
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "create_tgw" {
  type    = bool
  default = true
}

variable "create_tgw_routes" {
  type    = bool
  default = true
}

variable "enable_default_route_table_association" {
  type    = bool
  default = true
}

variable "enable_default_route_table_propagation" {
  type    = bool
  default = true
}

variable "enable_auto_accept_shared_attachments" {
  type    = bool
  default = false
}

variable "amazon_side_asn" {
  type    = string
  default = null
}

variable "transit_gateway_cidr_blocks" {
  type    = list(string)
  default = []
}

variable "tgw_tags" {
  type    = map(string)
  default = {}
}

# Each names a VPC and subnets, and may have tgw_id, routes for the transit
# gateway (tgw_routes), and VPC route tables (vpc_route_table_ids) with where
# these get a route to (tgw_destination_cidr).
variable "vpc_attachments" {
  type    = any
  default = {}
}

variable "tgw_vpc_attachment_tags" {
  type    = map(string)
  default = {}
}

variable "transit_gateway_route_table_id" {
  type    = string
  default = null
}

variable "tgw_route_table_tags" {
  type    = map(string)
  default = {}
}

variable "tgw_default_route_table_tags" {
  type    = map(string)
  default = {}
}

variable "share_tgw" {
  type    = bool
  default = true
}

variable "ram_name" {
  type    = string
  default = ""
}

variable "ram_allow_external_principals" {
  type    = bool
  default = false
}

variable "ram_principals" {
  type    = list(string)
  default = []
}

variable "ram_resource_share_arn" {
  type    = string
  default = ""
}
