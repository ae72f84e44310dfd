module "vpc" {
  source  = "cloudposse/vpc/aws"
  version = "2.1.0"

  namespace               = "eg"
  stage                   = "prod"
  name                    = "net"
  ipv4_primary_cidr_block = "10.20.0.0/16"
}

module "subnets" {
  source  = "cloudposse/dynamic-subnets/aws"
  version = "2.4.1"

  namespace          = "eg"
  stage              = "prod"
  name               = "net"
  vpc_id             = module.vpc.vpc_id
  igw_id             = [module.vpc.igw_id]
  ipv4_cidr_block    = [module.vpc.vpc_cidr_block]
  availability_zones = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
  max_subnet_count   = 3
}

output "private" { value = module.subnets.private_subnet_ids }
output "public" { value = module.subnets.public_subnet_ids }
output "tables" { value = module.subnets.private_route_table_ids }
output "ranges" { value = module.subnets.private_subnet_cidrs }
output "nat_ips" { value = module.subnets.nat_ips }
output "by_zone" { value = module.subnets.az_private_subnets_map }
output "by_name" { value = module.subnets.named_private_subnets_map }
output "zones" { value = module.subnets.availability_zones }

