module "label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  namespace  = "eg"
  stage      = "prod"
  name       = "shop"
  attributes = ["blue"]
  tags       = { Team = "network" }
}

module "vpc" {
  source  = "cloudposse/vpc/aws"
  version = "2.1.0"

  context                 = module.label.context
  ipv4_primary_cidr_block = "10.20.0.0/16"
  ipv4_additional_cidr_block_associations = {
    pods = {
      ipv4_cidr_block     = "100.64.0.0/16"
      ipv4_ipam_pool_id   = null
      ipv4_netmask_length = null
    }
  }
  default_route_table_no_routes             = true
  default_network_acl_deny_all              = true
  ipv6_egress_only_internet_gateway_enabled = true
}

module "off" {
  source  = "cloudposse/vpc/aws"
  version = "2.1.0"

  context                 = module.label.context
  enabled                 = false
  ipv4_primary_cidr_block = "10.21.0.0/16"
}

output "ranges" { value = module.vpc.additional_cidr_blocks }
output "off" { value = module.off.vpc_id }
output "main" { value = module.vpc.vpc_main_route_table_id }
output "egress_only" { value = module.vpc.ipv6_egress_only_igw_id }
output "label" {
  value = {
    id      = module.label.id
    tags    = module.label.tags
    enabled = module.label.enabled
  }
}
