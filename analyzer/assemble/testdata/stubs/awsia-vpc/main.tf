module "vpc" {
  source  = "aws-ia/vpc/aws"
  version = "4.4.5"

  name       = "shop"
  cidr_block = "10.0.0.0/16"
  az_count   = 3
  tags       = { Team = "network" }

  subnets = {
    public = {
      name_prefix               = "edge"
      netmask                   = 24
      nat_gateway_configuration = "all_azs"
      tags                      = { "kubernetes.io/role/elb" = "1" }
    }
    private = {
      netmask                 = 20
      connect_to_public_natgw = true
    }
    data = {
      cidrs = ["10.0.240.0/24", "10.0.241.0/24", "10.0.242.0/24"]
    }
  }
}

output "private" { value = [for s in module.vpc.private_subnet_attributes_by_az : s.id] }
output "public" { value = [for zone, s in module.vpc.public_subnet_attributes_by_az : s.cidr_block] }
output "nat_of_zone" { value = module.vpc.natgw_id_per_az }
output "vpc" { value = module.vpc.vpc_attributes.id }
output "tables" { value = { for k, t in module.vpc.rt_attributes_by_type_by_az.private : k => t.id } }
