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
  version = "2.0.4"

  namespace                         = "eg"
  stage                             = "prod"
  name                              = "net"
  vpc_id                            = module.vpc.vpc_id
  igw_id                            = [module.vpc.igw_id]
  ipv4_cidr_block                   = [module.vpc.vpc_cidr_block]
  availability_zones                = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
  max_subnet_count                  = 4
  max_nats                          = 1
  map_public_ip_on_launch           = false
  availability_zone_attribute_style = "full"
}

output "private" { value = module.subnets.private_subnet_ids }
output "public" { value = module.subnets.public_subnet_ids }
output "tables" { value = module.subnets.private_route_table_ids }
output "ranges" { value = module.subnets.private_subnet_cidrs }
output "nat_ips" { value = module.subnets.nat_ips }

