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

  namespace                   = "eg"
  stage                       = "prod"
  name                        = "net"
  vpc_id                      = module.vpc.vpc_id
  ipv4_cidr_block             = ["10.20.0.0/18"]
  availability_zones          = ["eu-west-1a", "eu-west-1b"]
  max_subnet_count            = 2
  public_subnets_enabled      = false
  nat_gateway_enabled         = false
  private_route_table_enabled = false
}

output "private" { value = module.subnets.private_subnet_ids }
output "public" { value = module.subnets.public_subnet_ids }
output "tables" { value = module.subnets.private_route_table_ids }
output "ranges" { value = module.subnets.private_subnet_cidrs }
output "nat_ips" { value = module.subnets.nat_ips }

