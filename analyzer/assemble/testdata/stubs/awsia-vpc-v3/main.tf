module "vpc" {
  source  = "aws-ia/vpc/aws"
  version = "3.2.1"

  name       = "three"
  cidr_block = "10.0.0.0/16"
  az_count   = 2

  transit_gateway_id     = "tgw-0123456789abcdef0"
  transit_gateway_routes = { private = "10.0.0.0/8" }

  subnets = {
    public          = { netmask = 24, nat_gateway_configuration = "single_az" }
    private         = { netmask = 20, connect_to_public_natgw = true }
    transit_gateway = { netmask = 28, transit_gateway_default_route_table_association = false }
  }
}

output "tables" { value = { for k, t in module.vpc.rt_attributes_by_type_by_az.private : k => t.id } }
