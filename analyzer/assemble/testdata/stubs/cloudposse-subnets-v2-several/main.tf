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
  version = "2.4.2"

  namespace            = "eg"
  stage                = "prod"
  name                 = "net"
  vpc_id               = module.vpc.vpc_id
  igw_id               = [module.vpc.igw_id]
  ipv4_cidr_block      = ["10.20.0.0/16"]
  availability_zones   = ["eu-west-1a", "eu-west-1b"]
  max_subnet_count     = 2
  max_nats             = 3
  subnets_per_az_count = 2
  subnets_per_az_names = ["apps", "data"]
}

output "private" { value = module.subnets.private_subnet_ids }
output "public" { value = module.subnets.public_subnet_ids }
output "tables" { value = module.subnets.private_route_table_ids }
output "ranges" { value = module.subnets.private_subnet_cidrs }
output "nat_ips" { value = module.subnets.nat_ips }
output "by_name" { value = module.subnets.named_private_subnets_map }
output "tables_by_name" { value = module.subnets.named_private_route_table_ids_map }

